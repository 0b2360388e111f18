import type { Locator } from "playwright-core";
import { violationsInAnyColours } from "./support/axe";
import { overflowing, partsOf, resizePane } from "./support/pane";
import { answerTo, closeWorkbench, openUndrawn, type OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;
let parts: ReturnType<typeof partsOf>;

beforeAll(async () => {
  workbench = await openUndrawn();
  parts = partsOf(workbench);
  await resizePane(workbench, 320);
  await workbench.pane.getByRole("tab", { name: "Build" }).click();
});
afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});

const see = (text: string | RegExp) => workbench.pane.getByText(text).first().waitFor();
const field = (name: string): Locator =>
  workbench.pane.locator("input").and(workbench.pane.getByLabel(new RegExp(`^${name}`)));
const select = (cell: string) => workbench.page.evaluate((address) => window.workbench?.select(address), cell);
const settled = () => workbench.page.evaluate(() => window.workbench?.settled());
const shownIn = (cell: string) =>
  workbench.page.evaluate((address) => {
    const { formulas, text } = window.workbench?.read(address) ?? {};
    return [formulas?.[0]?.[0], text?.[0]?.[0]];
  }, cell);

/** Chooses what a field offers first for some letters, by keyboard alone. */
async function choose(name: string, letters: string, wanted: RegExp): Promise<void> {
  const { keyboard } = workbench.page;
  await field(name).focus();
  await keyboard.press("Control+A");
  await keyboard.type(letters);
  // The list may still be the one for the letters before.
  await workbench.pane
    .getByRole("option")
    .first()
    .and(workbench.pane.getByRole("option", { name: wanted }))
    .waitFor();
  // What begins with the letters is marked already, sooner or later.
  const isMarked = () => {
    const marked = document.activeElement?.getAttribute("aria-activedescendant");
    return document.querySelector("[role=option]")?.id === marked;
  };
  if (!(await workbench.pane.evaluate(isMarked))) await keyboard.press("Home");
  await workbench.pane.waitForFunction(isMarked);
  await keyboard.press("Enter");
}

/** Asks axe-core in every colour scheme, and whether anything needs sideways scrolling. */
async function hasNothingAgainstIt(): Promise<void> {
  // A tooltip, which is outside of everything, shows what happens to lie under the mouse.
  await workbench.page.mouse.move(0, 0);
  await workbench.pane.getByRole("tooltip").waitFor({ state: "hidden" });
  expect(await violationsInAnyColours(workbench)).toEqual([]);
  expect(await overflowing(workbench)).toEqual([]);
}

describe("a formula built in the pane", () => {
  it("with two pickers, by keyboard, answers at once", async () => {
    await select("B2");
    await choose("party", "crwv", /CoreWeave/);
    await choose("counterparty", "openai", /^OpenAI/);
    await see("$22.4 billion");
    // A list that is closed stays closed.
    await workbench.page.keyboard.press("Enter");
    expect(await workbench.pane.getByRole("option").count()).toBe(0);
    await hasNothingAgainstIt();
  });

  it("that Excel refuses to insert says why, and can be tried again", async () => {
    await workbench.page.evaluate(() => window.workbench?.failNext(5004));
    await parts.button("Insert at the active cell").click();
    await see(/A cell is being edited/);
    expect((await shownIn("B2"))[0]).toBe("");
    await parts.button("Insert at the active cell").click();
    await see('=DEALS.TOTAL("CoreWeave","OpenAI") is in Sheet1!B2.');
    await settled();
    expect(await shownIn("B2")).toEqual(['=DEALS.TOTAL("CoreWeave","OpenAI")', "$22.4 bn"]);
  });

  it("leads to the deals behind its answer, and back", async () => {
    await parts.button("CoreWeave–OpenAI compute contract, third (September 2025)").click();
    await see("coreweave-openai-2025-09");
    await parts.button("Back").click();
    expect(await field("party").inputValue()).toBe("CoreWeave");
  });

  it("takes a cell of another sheet for an argument", async () => {
    await answerTo(workbench, "Oracle", "D7");
    await select("D7");
    await parts.button("counterparty: use the selected cell").click();
    await see("D7 holds Oracle");
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add("Q1").activate();
        await context.sync();
      }),
    );
    await select("A1");
    await workbench.pane.getByText('=DEALS.TOTAL("CoreWeave",Sheet1!D7)').waitFor();
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").activate();
        await context.sync();
      }),
    );
    await select("B3");
    await workbench.pane.getByText('=DEALS.TOTAL("CoreWeave",D7)').waitFor();
  });

  it("can be a table, which scrolls within the pane", async () => {
    await choose("What do you want", "newest first", /DEALS.LIST/);
    await field("counterparty").fill("OpenAI");
    await see("A table of 3 rows and 10 columns");
    await hasNothingAgainstIt();
  });
});

describe("a formula of the sheet", () => {
  it("is reopened from the active cell, changed and replaced", async () => {
    await select("B2");
    await parts.button("Edit the formula in B2").click();
    await see("You are editing the formula in B2.");
    expect([await field("party").inputValue(), await field("counterparty").inputValue()]).toEqual([
      "CoreWeave",
      "OpenAI",
    ]);
    await field("to").fill("2025-04-30");
    await hasNothingAgainstIt();
    await parts.button("Replace in B2").click();
    await see(/Sheet1!B2 now holds/);
    await settled();
    expect(await shownIn("B2")).toEqual(['=DEALS.TOTAL("CoreWeave","OpenAI",,,"2025-04-30")', "$11.9 bn"]);
  });

  it("has only one nested call changed; its other calculations stay as they are", async () => {
    const nested = '=IFNA(DEALS.TOTAL("CoreWeave",,,,DATE(2025,4,30))/DEALS.TOTAL("OpenAI"),0)';
    await answerTo(workbench, nested, "B5");
    await select("B5");
    await parts.button('DEALS.TOTAL("CoreWeave",,,,DATE(2025,4,30))').click();
    await field("party").fill("Oracle");
    await hasNothingAgainstIt();
    await parts.button("Replace in B5").click();
    await see(/Sheet1!B5 now holds/);
    expect((await shownIn("B5"))[0]).toBe('=IFNA(DEALS.TOTAL("Oracle",,,,DATE(2025,4,30))/DEALS.TOTAL("OpenAI"),0)');
  });
});
