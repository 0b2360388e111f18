import { insertPicture, type SheetPicture } from "../../../src/addin/excel/pictures";

const picture: SheetPicture = {
  png: "iVBORw0KGgo=",
  title: "Aldermoor Cloud: who pays whom",
  description: "4 companies, 5 ties",
  width: 240,
  height: 180,
};

/** An Excel of some level whose active cell is C4; what it gets is written down, in order. */
function anExcel({ level = 1.15, refusal }: { level?: number; refusal?: string } = {}) {
  const got: string[] = [];
  const written = (name: string) => (value: unknown) => got.push(`${name} = ${String(value)}`);
  const shape = new Proxy({}, { set: (_, name, value) => written(String(name))(value) > 0 });
  const addImage = (png: string) => {
    got.push(`image ${png}`);
    return shape;
  };
  const cell = { address: "Sheet1!C4", left: 96, top: 45, load: () => cell, worksheet: { shapes: { addImage } } };
  const sync = () => (refusal && got.length > 0 ? Promise.reject(refused(refusal)) : Promise.resolve());
  const context = { workbook: { getActiveCell: () => cell }, sync };
  Object.assign(globalThis, {
    Excel: { run: (_: unknown, act: (given: unknown) => unknown) => act(context), Placement: { oneCell: "OneCell" } },
    Office: { context: { requirements: { isSetSupported: (_: string, asked: string) => versionOf(asked) <= level } } },
  });
  return got;
}

const refused = (code: string) => Object.assign(new Error(code), { code });
/** "1.9" is older than "1.10". */
const versionOf = (text: string) => Number(text.replace(/\.(\d)$/, ".0$1"));

afterEach(() => {
  for (const name of ["Excel", "Office"]) Reflect.deleteProperty(globalThis, name);
});

describe("a picture for the sheet", () => {
  it("begins at the active cell, in its own size, and says what it shows", async () => {
    const got = anExcel();
    expect(await insertPicture(picture)).toEqual({ outcome: "inserted", address: "Sheet1!C4" });
    expect(got[0]).toBe("image iVBORw0KGgo=");
    expect(got).toEqual(
      expect.arrayContaining([
        "left = 96",
        "top = 45",
        "altTextTitle = Aldermoor Cloud: who pays whom",
        "altTextDescription = 4 companies, 5 ties",
        "placement = OneCell",
      ]),
    );
  });

  it("gets its height without its width following, and keeps its shape from then on", async () => {
    const got = anExcel();
    await insertPicture(picture);
    expect(got.filter((one) => /lock|width|height/.test(one))).toEqual([
      "lockAspectRatio = false",
      "width = 240",
      "height = 180",
      "lockAspectRatio = true",
    ]);
  });

  it("is not given to an Excel that has no pictures, or cannot say where its cells are", async () => {
    const got = anExcel({ level: 1.09 });
    expect(await insertPicture(picture)).toEqual({ outcome: "failed", problem: "too-old" });
    expect(got).toEqual([]);
  });

  it.each([
    ["AccessDenied", "protected"],
    ["InvalidOperationInCellEditMode", "editing"],
    ["RequestPayloadSizeLimitExceeded", "refused"],
  ])("that Excel refuses with %s is told as %s", async (refusal, problem) => {
    anExcel({ refusal });
    expect(await insertPicture(picture)).toEqual({ outcome: "failed", problem });
  });

  it("cannot be where there is no Excel", async () => {
    expect(await insertPicture(picture)).toEqual({ outcome: "failed", problem: "not-in-excel" });
  });
});
