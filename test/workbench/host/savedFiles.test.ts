import { SavedFiles } from "../../../src/workbench/host/savedFiles";

/** As office.js sends what it asks: 0 and 1 for the type and the size of slices, 2 and 3 for the handle and the slice. */
const wholeWorkbook = { 0: 1, 1: 4 };

const filesOf = (...bytes: number[]) => new SavedFiles(() => Promise.resolve(Uint8Array.from(bytes)));

describe("the file that the add-in reads", () => {
  it("comes in slices, the last one with what is left", async () => {
    const files = filesOf(1, 2, 3, 4, 5, 6);
    expect(await files.open(wholeWorkbook)).toEqual({ Error: 0, 0: 1, 1: 6 });
    expect(files.slice({ 2: 1, 3: 0 })).toEqual({ Error: 0, 0: [1, 2, 3, 4], 1: 4 });
    expect(files.slice({ 2: 1, 3: 1 })).toEqual({ Error: 0, 0: [5, 6], 1: 2 });
  });

  it("is one of two at most, as in Excel, until one of them is closed", async () => {
    const files = filesOf(1);
    await files.open(wholeWorkbook);
    await files.open(wholeWorkbook);
    expect(await files.open(wholeWorkbook)).toEqual({ Error: 11_000 });
    files.close({ 2: 1 });
    expect(await files.open(wholeWorkbook)).toMatchObject({ Error: 0 });
  });

  it("is not there as PDF or text, nor once it is closed", async () => {
    const files = filesOf(1);
    expect(await files.open({ 0: 2, 1: 4 })).toEqual({ Error: 1009 });
    await files.open(wholeWorkbook);
    files.close({ 2: 1 });
    expect(files.slice({ 2: 1, 3: 0 })).toEqual({ Error: 1000 });
  });
});
