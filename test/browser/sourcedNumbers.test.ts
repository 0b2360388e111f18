import { closeWorkbench, openUndrawn, type OpenWorkbench, reopen, valuesIn, write } from "./support/workbench";

const withProperties = "?requirements=ExcelApi:1.19";

const textsIn = ({ page }: OpenWorkbench, range: string) =>
  page.evaluate((address) => window.workbench?.read(address).text, range);

const openData = async ({ pane }: OpenWorkbench) => {
  await pane.getByRole("tab", { name: "Data" }).click();
  return pane.getByRole("checkbox", { name: "Let numbers carry their source" });
};

describe("numbers that carry their source", () => {
  it("are numbers to every formula, and shown with their own format once that is switched on", async () => {
    const workbench = await openUndrawn(withProperties);
    await write(workbench, "A1:A3", [
      ['=DEALS.TOTAL("CoreWeave","OpenAI")'],
      ['=DEALS.STAKE("NVIDIA","CoreWeave")'],
      ["=A1*2"],
    ]);
    expect(await textsIn(workbench, "A1:A2")).toEqual([["22400000000"], ["0.115"]]);

    const numbers = await openData(workbench);
    await numbers.check();
    await workbench.pane.getByText(/^Cells with DEALS formulas that Excel is to calculate anew: 2\./).waitFor();
    await workbench.page.evaluate(() => window.workbench?.settled());
    expect(await textsIn(workbench, "A1:A2")).toEqual([["22,400,000,000"], ["11.5%"]]);
    expect(await valuesIn(workbench, "A1:A3")).toEqual([[22_400_000_000], [0.115], [44_800_000_000]]);

    // What is set on this computer is so from the start on.
    await reopen(workbench);
    await write(workbench, "A1", [['=DEALS.TOTAL("CoreWeave","OpenAI")']]);
    expect(await textsIn(workbench, "A1")).toEqual([["22,400,000,000"]]);
    expect(await closeWorkbench(workbench)).toEqual([]);
  });

  it("are not offered in an Excel that does not take them", async () => {
    const workbench = await openUndrawn();
    const numbers = await openData(workbench);
    expect(await numbers.isDisabled()).toBe(true);
    expect(await closeWorkbench(workbench)).toEqual([]);
  });
});
