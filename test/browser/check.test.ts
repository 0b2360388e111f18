import { violationsInAnyColours } from "./support/axe";
import { openFirst, overflowing, resizePane } from "./support/pane";
import { closeWorkbench, openUndrawn, type OpenWorkbench, shows, valuesIn, write } from "./support/workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openUndrawn();
  await write(workbench, "A1:B5", [
    ["Model", "USD bn"],
    ["CoreWeave and OpenAI, 2025", '=_xldudf_DEALS_TOTAL("CoreWeave","OpenAI")'],
    ["Once more", '=DEALS.TOTAL("OpenAI","CoreWeave")'],
    ["CoreWeave and OpenAI", 22.4],
    ["Together", '=B3+DEALS.TOTAL("CoreWeave","OpenAI")'],
  ]);
  await shows(workbench, "B3", 22_400_000_000);
});

const button = (name: string | RegExp) => workbench.pane.getByRole("button", { name });
const box = (name: string) => workbench.pane.getByRole("checkbox", { name });
const says = async (text: string | RegExp) => workbench.pane.getByText(text).first().waitFor();

describe("Check and Repair", () => {
  it("find each fault that was planted, lead to it, and mend what is chosen after a preview", async () => {
    await workbench.pane.getByRole("tab", { name: "Share" }).click();
    await button("Check this workbook").click();
    await says("3 findings.");
    await says("Entered or saved without DEALS.");
    await says(/^“.*” is counted more than once: \$/);
    await says("22.4 is what CoreWeave and OpenAI have between them.");

    await resizePane(workbench, 320);
    expect(await overflowing(workbench)).toEqual([]);
    expect(await violationsInAnyColours(workbench)).toEqual([]);

    await button("Go to Sheet1!B5").click();
    await box("Repair Sheet1!B2").click();
    await box("Repair Sheet1!B4").click();
    await button("Preview repairs (2)").click();
    await says("This is what 2 repairs would change. Nothing has been written yet.");
    expect(await valuesIn(workbench, "B4")).toEqual([[22.4]]);
    await button("Repair (2)").click();
    await says("Repaired: 2.");
    await shows(workbench, "B2", 22_400_000_000);
    await shows(workbench, "B4", 22.4);

    await button("Check again").click();
    await says("1 finding.");
  });
});

describe("a value with its source", () => {
  it("stands in the cell as a number, its comment says the source, and Check takes it for sourced", async () => {
    await write(workbench, "A7", [["CoreWeave and OpenAI"]]);
    await workbench.pane.getByRole("tab", { name: "Browse" }).click();
    await openFirst(workbench, "coreweave-openai-2025-09");
    await workbench.page.evaluate(() => window.workbench?.select("B7"));
    await button("Value with source").click();
    await says(/is in Sheet1!B7 as a value\. A comment says the source\./);
    expect(await valuesIn(workbench, "B7")).toEqual([[6_500_000_000]]);
    const comment = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const written = context.workbook.comments.getItemByCell("Sheet1!B7").load("content");
        await context.sync();
        return written.content;
      }),
    );
    expect(comment).toMatch(
      /^Source: [^]*https:\/\/.*\n[^]*As of: .*, DEALS edition \d+\n[^]*Formula: =DEALS\.DEAL\("/,
    );

    await workbench.pane.getByRole("tab", { name: "Share" }).click();
    await button("Check this workbook").click();
    await says("1 finding.");
  });
});

afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});
