import { violationsInAnyColours } from "./support/axe";
import { overflowing, partsOf, resizePane } from "./support/pane";
import { closeWorkbench, openUndrawn, type OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openUndrawn();
  await resizePane(workbench, 320);
  await partsOf(workbench).button("Got it").click();
  await partsOf(workbench).button("Timeline").click();
});
afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});

const picture = () => workbench.pane.getByRole("group", { name: "Timeline of all deals" });
const focused = () => workbench.pane.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

describe("The timeline in Browse", () => {
  it("fits 320 pixels, can be read in any colours, and as a table", async () => {
    await picture().waitFor();
    const { width, marks } = await picture().evaluate((drawn) => ({
      width: drawn.getBoundingClientRect().width,
      marks: drawn.querySelectorAll("[role=button]").length,
    }));
    expect(width).toBeLessThanOrEqual(320 - 2 * 16);
    expect(marks).toBeGreaterThan(100);
    expect(await overflowing(workbench)).toEqual([]);
    await partsOf(workbench).button("What the marks mean").click();
    expect(await violationsInAnyColours(workbench)).toEqual([]);

    await partsOf(workbench).button("Table").click();
    await workbench.pane.getByRole("table", { name: "Timeline of all deals" }).waitFor();
    expect(await overflowing(workbench)).toEqual([]);
    expect(await violationsInAnyColours(workbench)).toEqual([]);
    await partsOf(workbench).button("Table").click();
  });

  it("leads by keyboard from kind to kind to a deal, which what tells of it never covers, and to its page", async () => {
    const { page, pane } = workbench;
    await partsOf(workbench).button("Table").focus();
    await page.keyboard.press("Tab");
    const lanes = await picture().getByRole("group").count();
    for (let lane = 0; lane < lanes; lane += 1) {
      expect(await focused()).toMatch(/Total as of/);
      const isSeen = await pane.evaluate(() => {
        const mark = document.activeElement?.getBoundingClientRect();
        const card = document.querySelector("[aria-label='Details of the mark']")?.getBoundingClientRect();
        return mark && card && mark.top >= 0 && mark.bottom <= card.top;
      });
      expect([lane, isSeen]).toEqual([lane, true]);
      await page.keyboard.press("ArrowDown");
    }
    while (/^\d+ events/.test(await focused())) await page.keyboard.press("ArrowLeft");
    const [title = ""] = (await focused()).split(". ");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
    await partsOf(workbench).button("Back").click();
    await picture().waitFor();
    await pane.waitForFunction((name) => document.activeElement?.getAttribute("aria-label")?.startsWith(name), title);
  });
});
