import type { Locator } from "playwright-core";
import type { OpenWorkbench } from "./workbench";

/** The parts of the pane as a user of a screen reader knows them, in English. */
export const partsOf = ({ pane }: OpenWorkbench) => ({
  search: pane.getByRole("searchbox"),
  rows: (list = "Deals"): Locator => pane.getByRole("list", { name: list, exact: true }).getByRole("button"),
  button: (name: string | RegExp): Locator => pane.getByRole("button", { name, exact: typeof name === "string" }),
  heading: (name: string): Locator => pane.getByRole("heading", { name, exact: true }),
  list: (name: string): Locator => pane.getByRole("tab", { name }),
});

/** Empties the list's search and goes back to it, whatever is on show. */
export async function backToLists(workbench: OpenWorkbench): Promise<void> {
  const { button, search, list } = partsOf(workbench);
  while ((await button("Back").or(search).first().getAttribute("type")) !== "search") await button("Back").click();
  await search.fill("");
  await list("Deals").click();
}

/** Opens the first row that a search finds. */
export async function openFirst(workbench: OpenWorkbench, words: string, inList = "Deals"): Promise<void> {
  const { search, list, rows } = partsOf(workbench);
  await backToLists(workbench);
  await search.fill(words);
  await list(inList).click();
  await workbench.pane.getByText(`“${words}”`).waitFor();
  await rows(inList).first().click();
}

/** Gives the pane a width in pixels. */
export async function resizePane({ page }: OpenWorkbench, width: number): Promise<void> {
  await page.locator("iframe").evaluate((frame, pixels) => {
    frame.style.width = `${pixels}px`;
  }, width);
}

/** What can be seen to reach beyond the right edge of the pane. */
export const overflowing = ({ pane }: OpenWorkbench): Promise<string[]> =>
  pane.evaluate(() =>
    [...document.querySelectorAll("body *")]
      // Fluent folds the search's clear button away in place while there is nothing to clear.
      .filter((element) => !element.closest(".fui-SearchBox__dismiss"))
      // A table that scrolls in itself, also by keyboard, may be as wide as it likes.
      .filter((element) => !element.parentElement?.closest("[role=region][tabindex='0']"))
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`),
  );
