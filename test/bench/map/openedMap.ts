import type { Locator } from "playwright-core";
import { press, seen, type OpenedWorkbench } from "../site/openedWorkbench";

/** How a map is drawn. */
export type Form = "Flows" | "Network";

/** Opens the map of everybody, with who owns whom and what has no price. */
export async function openMap({ pane }: OpenedWorkbench): Promise<void> {
  await pane.getByRole("tab", { name: "Map" }).click();
  await pane.getByRole("button", { name: "What is drawn" }).click();
  await pane.getByRole("checkbox", { name: "Who owns whom" }).check();
  await pane.getByRole("checkbox", { name: "Where no price is known" }).check();
}

/** Has the pane answer from an edition of the feed, which the map then draws. */
export async function useEdition(workbench: OpenedWorkbench, number: number): Promise<void> {
  await workbench.pane.getByRole("tab", { name: "Data" }).click();
  await press(workbench, "Check for a newer edition");
  await press(workbench, "Show what would change");
  await press(workbench, `Use edition ${number}`);
  await seen(workbench, `Edition ${number} answers.`);
}

/** Chooses a form, and that only what is very large is drawn. */
export async function chooseForm(workbench: OpenedWorkbench, form: Form): Promise<void> {
  await workbench.pane.getByRole("button", { name: form, exact: true }).click();
  await atLeast(workbench, "50000000000");
}

/**
 * Asks for whatever amount, after only what is very large was drawn.
 * @returns From the choice until everybody is painted, in ms.
 */
export async function drawEverybody(workbench: OpenedWorkbench, parties: number): Promise<number> {
  await atLeast(workbench, "50000000000");
  return painted(workbench, { event: "change", parties }, () => atLeast(workbench, "0"));
}

/** Leaves the map and comes back to it. @returns From the click on its tab until everybody is painted, in ms. */
export async function openAgain(workbench: OpenedWorkbench, parties: number): Promise<number> {
  const { pane } = workbench;
  await pane.getByRole("tab", { name: "Data" }).click();
  await pane.getByRole("button", { name: "Check for a newer edition" }).waitFor();
  return painted(workbench, { event: "click", parties }, () => pane.getByRole("tab", { name: "Map" }).click());
}

/** Moves the slider to the day before. @returns Until that is painted, in ms. */
export async function dayBefore(workbench: OpenedWorkbench): Promise<number> {
  const slider = workbench.pane.getByRole("slider");
  return painted(workbench, { event: "input", parties: 1 }, () => slider.press("ArrowLeft"));
}

/** Shows the newest day again. */
export const newestDay = ({ pane }: OpenedWorkbench): Promise<void> => pane.getByRole("slider").press("End");

/** How many parties are on the picture. */
export const partiesDrawn = (workbench: OpenedWorkbench): Promise<number> => parties(workbench).count();

/** Drags the largest party of a network for some time. @returns How long each picture took, in ms. */
export async function dragLargest(workbench: OpenedWorkbench, ms: number): Promise<number[]> {
  const { page } = workbench;
  const largest = parties(workbench).locator("rect").first();
  await largest.scrollIntoViewIfNeeded();
  const box = await largest.boundingBox();
  if (!box) throw new Error("The largest party is not drawn.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y + 10);
  const pictures = await largest.evaluate((dragged, time) => {
    const picture = dragged.closest("svg");
    return picture ? window.draggedInCircles(picture, dragged, time) : [];
  }, ms);
  await page.mouse.up();
  return pictures;
}

const parties = ({ pane }: OpenedWorkbench): Locator => pane.locator("svg [data-spot^='node']");

async function atLeast({ pane }: OpenedWorkbench, dollars: string): Promise<void> {
  await pane.getByLabel("At least", { exact: true }).selectOption(dollars);
}

async function painted(
  { pane }: OpenedWorkbench,
  after: { readonly event: string; readonly parties: number },
  act: () => Promise<void>,
): Promise<number> {
  const watched = await pane.evaluateHandle(
    ({ event, parties: count }) => ({ painted: window.paintedAfter(event, count) }),
    after,
  );
  await act();
  return watched.evaluate((watching) => watching.painted);
}
