import { readFileSync } from "node:fs";
import path from "node:path";
import type { Download } from "playwright-core";
import { read } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { violationsInAnyColours } from "./support/axe";
import { overflowing, partsOf, resizePane } from "./support/pane";
import { closeWorkbench, openUndrawn, type OpenWorkbench, write } from "./support/workbench";
import { ownFolder } from "../support/folder";

const total = '=DEALS.TOTAL("CoreWeave","OpenAI")';
const list = '=DEALS.LIST("CoreWeave","OpenAI",,,,"id,announced,value")';

/** What stands in the cells that the test fills, as a user sees it and as Excel has it. */
const cells = ({ page }: OpenWorkbench) =>
  page.evaluate(() => {
    const { values, formulas, text } = window.workbench?.read("A1:F8") ?? {};
    return { values, formulas, text };
  });

/** The values of a sheet. */
const sheet = ({ pane }: OpenWorkbench, name: string) =>
  pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(wanted).getUsedRange().load("values");
        await context.sync();
        return used.values.map((row) => row.map(String));
      }),
    name,
  );

/** What a file holds that the browser downloads. */
async function contentOf(download: Download): Promise<Uint8Array> {
  const folder = ownFolder();
  await download.saveAs(path.join(folder, "copy.xlsx"));
  return new Uint8Array(readFileSync(path.join(folder, "copy.xlsx")));
}

describe("Share", () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openUndrawn();
  });
  afterAll(async () => {
    expect(await closeWorkbench(workbench)).toEqual([]);
  });

  it("makes a frozen copy of the workbook's file, which asks for no add-in, and leaves the workbook as it is", async () => {
    await write(workbench, "A1:A2", [[total], ["=A1/2"]]);
    await write(workbench, "C1", [[list]]);
    const before = await cells(workbench);
    const { button } = partsOf(workbench);
    const { pane, page } = workbench;
    await pane.getByRole("tab", { name: "Share" }).click();
    await button("See what would be frozen").click();
    await button("Make a frozen copy").click();
    const downloading = page.waitForEvent("download");
    await pane.getByRole("link", { name: /^Download/ }).click();
    const bytes = await contentOf(await downloading);

    const parts = unzipSync(bytes);
    expect(Object.keys(parts).filter((name) => name.includes("webextension"))).toEqual([]);
    const sheet1 = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet1.match(/<f\b[^>]*>[^<]*/g)).toEqual(["<f>A1/2"]);
    const { SheetNames, Sheets } = read(bytes, { cellFormula: true });
    expect(SheetNames).toEqual(["Sheet1", "DEALS sources"]);
    expect(Sheets["Sheet1"]?.["A1"]).toMatchObject({ v: 22_400_000_000 });
    expect(Sheets["Sheet1"]?.["C4"]).toMatchObject({ v: "coreweave-openai-2025-03" });

    await button("Open it as a new workbook").click();
    await pane.getByText("It is open as a new workbook. Save it under a name of your own.").waitFor();
    expect(await cells(workbench)).toEqual(before);
  });

  it("freezes a workbook into values with a sheet of sources, and thaws it again as it was", async () => {
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
    const sources = await sheet(workbench, "DEALS sources");
    expect(sources.flat()).toEqual(
      expect.arrayContaining(["Sheet1!A1", total, "22400000000", "coreweave-openai-2025-03", "Documents"]),
    );

    // The grid measures rows of a sheet even when that has been deleted meanwhile, and fails; so it is kept here.
    await pane.getByRole("checkbox", { name: "Remove the sheet “DEALS sources”" }).uncheck();
    await button("Give the formulas back").click();
    await pane.getByText(/^Thawed\. Formulas that are back in their cells: 3\./).waitFor();
    await workbench.page.evaluate(() => window.workbench?.settled());
    expect(await cells(workbench)).toEqual(before);
    expect(await sheet(workbench, "DEALS sources")).toEqual(sources);
  });
});
