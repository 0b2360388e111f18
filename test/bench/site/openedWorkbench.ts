import type { Browser, Frame, Page } from "playwright-core";
import type { Site } from "./site";

/** The workbench in a browser whose storage is its own, with the add-in's pane. */
export interface OpenedWorkbench {
  readonly page: Page;
  readonly pane: Frame;
}

/**
 * Opens the workbench once the add-in's functions can be called.
 * @param before A script that runs in every frame before anything else does.
 */
export async function openedWorkbench(browser: Browser, { url }: Site, before?: string): Promise<OpenedWorkbench> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  context.setDefaultTimeout(300_000);
  if (before !== undefined) await context.addInitScript({ path: before });
  const page = await context.newPage();
  await page.goto(`${url}workbench/index.html`);
  return ready(page);
}

async function ready(page: Page): Promise<OpenedWorkbench> {
  await page.waitForFunction(() => window.workbench);
  await page.evaluate(() => window.workbench?.ready);
  const pane = page.frames()[1];
  if (!pane) throw new Error("The workbench shows no task pane.");
  return { page, pane };
}

/** Presses a button of the pane. */
export const press = ({ pane }: OpenedWorkbench, label: string): Promise<void> =>
  pane.getByRole("button", { name: label }).click();

/** When one of some texts was first seen in the pane, in ms since 1970. */
export async function seen({ pane }: OpenedWorkbench, ...texts: string[]): Promise<number> {
  const found = await pane.waitForFunction(
    (any) => any.some((text) => document.body.textContent.includes(text)) && performance.timeOrigin + performance.now(),
    texts,
  );
  return Number(await found.jsonValue());
}
