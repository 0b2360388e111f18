import { violationsInAnyColours } from "../support/axe";
import { overflowing, partsOf, resizePane } from "../support/pane";
import { closeWorkbench, openWorkbench, type OpenWorkbench, write } from "../support/workbench";

const total = '=DEALS.TOTAL("CoreWeave","OpenAI")';
const list = '=DEALS.LIST("CoreWeave","OpenAI",,,,"id,announced,value")';

/** What stands in the cells that the test fills, as a user sees it and as Excel has it. */
const cells = ({ page }: OpenWorkbench) =>
  page.evaluate(() => {
    const { values, formulas, text } = window.workbench?.read("A1:F8") ?? {};
    return { values, formulas, text };
  });

/** The values of a sheet; undefined if it is not there. */
const sheet = ({ pane }: OpenWorkbench, name: string) =>
  pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const found = context.workbook.worksheets.getItemOrNullObject(wanted);
        await context.sync();
        if (found.isNullObject) return undefined;
        const used = found.getUsedRange().load("values");
        await context.sync();
        return used.values.map((row) => row.map(String));
      }),
    name,
  );

describe("Share", () => {
  it("freezes a workbook into values with a sheet of sources, and thaws it again as it was", async () => {
    const workbench = await openWorkbench();
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.names.add("Backlog", '=DEALS.TOTAL("CoreWeave","OpenAI")');
        await context.sync();
      }),
    );
    await write(workbench, "A1:A3", [[total], ["=A1/2"], ["=Backlog*1"]]);
    await write(workbench, "C1", [[list]]);
    const before = await cells(workbench);
    expect(before.values?.[0]?.[0]).toBe(22_400_000_000);

    const { button } = partsOf(workbench);
    const { pane } = workbench;
    await pane.getByRole("tab", { name: "Share" }).click();
    await resizePane(workbench, 320);
    await button("See what would be frozen").click();
    await button("Freeze this workbook").waitFor();
    expect(await overflowing(workbench)).toEqual([]);
    expect(await violationsInAnyColours(workbench)).toEqual([]);
    await button("Freeze this workbook").click();
    await pane.getByText(/^Frozen\. Formulas that have become values: 3\./).waitFor();

    const frozen = await cells(workbench);
    expect([frozen.values, frozen.text]).toEqual([before.values, before.text]);
    expect(frozen.formulas?.flat().filter((formula) => String(formula).startsWith("="))).toEqual(["=A1/2"]);
    const sources = (await sheet(workbench, "DEALS sources")) ?? [];
    expect(sources.flat()).toEqual(
      expect.arrayContaining(["Sheet1!A1", total, "22400000000", "coreweave-openai-2025-03", "Documents"]),
    );

    await button("Give the formulas back").click();
    await pane.getByText(/^Thawed\. Formulas that are back in their cells: 3\./).waitFor();
    await workbench.page.evaluate(() => window.workbench?.settled());
    expect(await cells(workbench)).toEqual(before);
    expect(await sheet(workbench, "DEALS sources")).toBeUndefined();
    expect(await closeWorkbench(workbench)).toEqual([]);
  });
});
