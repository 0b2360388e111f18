import { violationsInAnyColours } from "./support/axe";
import { backToLists, openFirst, overflowing, partsOf, resizePane } from "./support/pane";
import { closeWorkbench, openUndrawn, type OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;
let parts: ReturnType<typeof partsOf>;

beforeAll(async () => {
  workbench = await openUndrawn();
  parts = partsOf(workbench);
  await resizePane(workbench, 320);
});
afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});

/** Every view of the pane, in an order in which one leads to the next. */
const views: readonly (readonly [string, () => Promise<void>])[] = [
  ["the greeting", () => workbench.pane.getByText(/Type =DEALS/).waitFor()],
  ["the lists", () => parts.button("Got it").click()],
  ["the filters", () => parts.button("Filters").click()],
  ["an empty result", () => parts.search.fill("quarry").then(() => parts.button("Filters").click())],
  ["a deal", () => openFirst(workbench, "anthropic-google-cloud-200b-2026-05")],
  ["a company", openCompany],
  ["its figures beside those of another one", compareFigures],
  ["a notice and a question", askToReplace],
  ["a source", openSource],
  ["the editions", () => parts.list("Data").click()],
];

async function openCompany(): Promise<void> {
  await openFirst(workbench, "coreweave", "Companies");
  await workbench.pane.getByRole("table", { name: "Revenue" }).waitFor();
}

async function openSource(): Promise<void> {
  await openFirst(workbench, "reuters openai", "Sources");
  await workbench.pane.getByRole("heading", { name: "What rests on it" }).waitFor();
}

async function compareFigures(): Promise<void> {
  const { pane, page } = workbench;
  await pane.getByRole("combobox", { name: "Compare with" }).click();
  await pane.getByRole("menuitemcheckbox", { name: "NVIDIA" }).click();
  await page.keyboard.press("Escape");
  await pane.getByRole("menuitemcheckbox").first().waitFor({ state: "hidden" });
  await pane.getByRole("region", { name: "Revenue" }).waitFor();
}

async function askToReplace(): Promise<void> {
  await workbench.page.evaluate(() => window.workbench?.write("A1", [["mine"]]));
  await parts.button("Insert total").click();
  await workbench.pane.getByRole("alertdialog").waitFor();
}

/** A text that stands in each view once it is there. */
const inViews = {
  Browse: /^Sources/,
  Map: "What is drawn",
  Build: "What do you want to know?",
  Explain: /^Select a cell/,
  Models: "Contract backlog",
  Share: "Thaw",
  Data: "Edition in use",
};

describe("the pane", () => {
  beforeEach(async () => {
    await parts.list("Browse").click();
    await backToLists(workbench);
  });

  it("fits 240 pixels, which 320 are where text is a third larger, and text that is spaced out", async () => {
    await resizePane(workbench, 240);
    const spaced = "*{letter-spacing:.12em!important;word-spacing:.16em!important;line-height:1.5!important}";
    for (const style of ["", spaced]) {
      if (style) await resizePane(workbench, 320);
      await workbench.pane.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, style);
      for (const [view, text] of Object.entries(inViews)) {
        await parts.list(view).click();
        await workbench.pane.locator("#view").getByText(text).first().waitFor();
        expect([view, await overflowing(workbench)]).toEqual([view, []]);
      }
    }
    await workbench.pane.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
  });

  it("breaks no word of a model's name at 240 pixels", async () => {
    await resizePane(workbench, 240);
    await parts.list("Models").click();
    const names = workbench.pane.getByRole("group", { name: "Models" }).locator(".fui-Text:first-child");
    await names.first().waitFor();
    const broken = await names.evaluateAll((all) =>
      all.flatMap(({ firstChild: text }) =>
        [...(text?.textContent ?? "").matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          if (text) range.setStart(text, index);
          if (text) range.setEnd(text, index + word.length);
          return range.getClientRects().length === 1 ? [] : word;
        }),
      ),
    );
    expect(await names.count()).toBeGreaterThan(5);
    expect(broken).toEqual([]);
  });

  it("can be scrolled to everything where it is low", async () => {
    await resizePane(workbench, 320);
    await workbench.page.setViewportSize({ width: 1280, height: 450 });
    await parts.button("Filters").click();
    const clear = parts.button("Clear filters");
    await clear.scrollIntoViewIfNeeded();
    const row = parts.rows().first();
    await row.scrollIntoViewIfNeeded();
    const [low, height] = [
      (await row.boundingBox())?.y ?? Infinity,
      (await parts.rows().first().boundingBox())?.height,
    ];
    expect([low + Number(height) < 450]).toEqual([true]);
    await parts.button("Filters").click();
    await workbench.page.setViewportSize({ width: 1280, height: 720 });
  });

  it("shows in high contrast too which face of the deals is on", async () => {
    await workbench.page.emulateMedia({ forcedColors: "active" });
    const faces = workbench.pane.getByRole("group", { name: "Show deals as" }).getByRole("button");
    const colours = await faces.evaluateAll((buttons) => buttons.map((one) => getComputedStyle(one).color));
    expect(new Set(colours).size).toBe(2);
    await workbench.page.emulateMedia({ forcedColors: null });
  });
});

describe("axe-core finds nothing against", () => {
  it.each(views)("%s, light, dark or in high contrast", async (_, show) => {
    await show();
    expect(await violationsInAnyColours(workbench)).toEqual([]);
    const keep = parts.button("Keep it");
    if (await keep.isVisible()) await keep.click();
    await keep.waitFor({ state: "hidden" });
  });
});
