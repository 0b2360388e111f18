import { answerTo, closeWorkbench, openUndrawn, type OpenWorkbench, valuesIn, write } from "./support/workbench";

const formula = '=DEALS.LIST("CoreWeave","OpenAI",,,,"id,announced,end,value")';
const march10Of2025 = { 1900: 45_726, 1904: 44_264 };
const april30Of2025 = { 1900: 45_777, 1904: 44_315 };
const october31Of2030 = 47_787;

/** The oldest of the deals: values, and the texts that one sees. */
async function oldest(workbench: OpenWorkbench): Promise<unknown> {
  await write(workbench, "A1", [[formula]]);
  const texts = await workbench.page.evaluate(() => window.workbench?.read("A4:D4").text);
  return [await valuesIn(workbench, "A4:D4"), texts];
}

/** How wide a column becomes that has to show what is drawn in a cell. */
const columnWidthFor = ({ pane }: OpenWorkbench, address: string): Promise<number> =>
  pane.evaluate(
    (cell) =>
      Excel.run(async (context) => {
        const { format } = context.workbook.worksheets.getActiveWorksheet().getRange(cell);
        format.autofitColumns();
        format.load("columnWidth");
        await context.sync();
        return format.columnWidth;
      }),
    address,
  );

describe("a day in a table", () => {
  it("is a date that shows as far as it is known, and that one can calculate with", async () => {
    const workbench = await openUndrawn();
    expect(await oldest(workbench)).toEqual([
      [["coreweave-openai-2025-03", march10Of2025[1900], october31Of2030, 11_900_000_000]],
      [["coreweave-openai-2025-03", "2025-03-10", "2030-10", "11900000000"]],
    ]);
    await write(workbench, "F1:F2", [["=YEAR(B4)"], ['=DEALS.TOTAL("CoreWeave","OpenAI",,,B4)']]);
    expect(await valuesIn(workbench, "F1:F2")).toEqual([[2025], [11_900_000_000]]);
    expect(await columnWidthFor(workbench, "B4")).toBeGreaterThan(await columnWidthFor(workbench, "F1"));
    expect(await closeWorkbench(workbench)).toEqual([]);
  });

  it("is numbered as a workbook numbers its days that counts them from 1904, where dates that are asked for mean what they show", async () => {
    // The grid itself knows 1900 only, so it would show another day.
    const workbench = await openUndrawn("?dates=1904");
    await write(workbench, "A1", [[formula]]);
    await write(workbench, "F1", [['=DEALS.TOTAL("CoreWeave","OpenAI",,,B4)']]);
    expect(await valuesIn(workbench, "B4")).toEqual([[march10Of2025[1904]]]);
    expect(await valuesIn(workbench, "F1")).toEqual([[11_900_000_000]]);
    const untilApril = (date: number) => answerTo(workbench, `=DEALS.TOTAL("CoreWeave","OpenAI",,,${date})`, "H1");
    expect(await untilApril(april30Of2025[1904])).toBe(11_900_000_000);
    expect(await untilApril(april30Of2025[1900])).toBe(22_400_000_000);
    expect(await closeWorkbench(workbench)).toEqual([]);
  });

  it("is a text in an Excel that takes no typed values from functions", async () => {
    const workbench = await openUndrawn("?requirements=CustomFunctionsRuntime:1.3,ExcelApi:1.9,SharedRuntime:1.1");
    expect(await oldest(workbench)).toEqual([
      [["coreweave-openai-2025-03", "2025-03-10", "2030-10", 11_900_000_000]],
      [["coreweave-openai-2025-03", "2025-03-10", "2030-10", "11900000000"]],
    ]);
    expect(await closeWorkbench(workbench)).toEqual([]);
  });
});
