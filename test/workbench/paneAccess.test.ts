import { violationsIn } from "../support/axe";
import { openFirst, partsOf, resizePane } from "../support/pane";
import { closeWorkbench, openWorkbench, type OpenWorkbench } from "../support/workbench";

let workbench: OpenWorkbench;
let parts: ReturnType<typeof partsOf>;

beforeAll(async () => {
  workbench = await openWorkbench();
  parts = partsOf(workbench);
  await resizePane(workbench, 320);
});
afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});

/** Every view of the pane, in an order in which one leads to the next. */
const views: readonly (readonly [string, () => Promise<void>])[] = [
  ["the greeting", () => workbench.pane.getByText(/type =DEALS/).waitFor()],
  ["the lists", () => parts.button("Got it").click()],
  ["the filters", () => parts.button("Filters").click()],
  ["an empty result", () => parts.search.fill("quarry").then(() => parts.button("Filters").click())],
  ["a deal", () => openFirst(workbench, "anthropic-google-cloud-200b-2026-05")],
  ["a company", () => openFirst(workbench, "coreweave", "Companies")],
  ["a notice and a question", askToReplace],
  ["a source", () => openFirst(workbench, "reuters openai", "Sources")],
];

async function askToReplace(): Promise<void> {
  await workbench.page.evaluate(() => window.workbench?.write("A1", [["mine"]]));
  await parts.button("Insert total").click();
  await workbench.pane.getByRole("alertdialog").waitFor();
}

/** Whether the pane is drawn in the colours of a scheme. */
const isDrawn = (scheme: string): boolean => {
  const { backgroundColor } = getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body);
  return (
    matchMedia("(forced-colors: active)").matches || (backgroundColor === "rgb(255, 255, 255)") === (scheme === "light")
  );
};

describe("axe-core finds nothing against", () => {
  it.each(views)("%s, light, dark or in high contrast", async (_, show) => {
    await show();
    for (const colours of [
      { colorScheme: "light", forcedColors: "none" },
      { colorScheme: "dark", forcedColors: "none" },
      { colorScheme: "dark", forcedColors: "active" },
    ] as const) {
      await workbench.page.emulateMedia({ ...colours, reducedMotion: "reduce" });
      await workbench.pane.waitForFunction(isDrawn, colours.colorScheme);
      expect([colours, await violationsIn(workbench.pane)]).toEqual([colours, []]);
    }
    const keep = parts.button("Keep it");
    if (await keep.isVisible()) await keep.click();
    await keep.waitFor({ state: "hidden" });
  });
});
