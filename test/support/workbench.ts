import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import type { GridCellValue } from "../../src/workbench/grid/contents";
import { sharedBrowser } from "./browser";

/** The workbench in a browser, as a person has it on the screen. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's task pane. */
  pane: Frame;
}

/** When a wait is taken for hopeless, a little before jest ends the test without saying what it waited for. */
const HANGING_MS = 170_000;

const opened: OpenWorkbench[] = [];

/** Each workbench has a context of its own, which keeps its storage apart. */
let browser: Promise<Browser> | undefined;

// A test that failed before it closed its workbench would keep jest from ending. Runs before a file's own afterAll.
afterAll(async () => {
  for (const workbench of opened) await closeWorkbench(workbench);
  await (await browser)?.close();
});

/**
 * Opens the workbench once the add-in's functions can be called.
 * @param query What kind of host, and of workbook: see src/workbench/workbench.ts.
 * @param before Runs in every frame before anything else does.
 */
export async function openWorkbench(query = "", before?: () => void): Promise<OpenWorkbench> {
  browser ??= sharedBrowser();
  const context = await (await browser).newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 720 } });
  context.setDefaultTimeout(HANGING_MS);
  if (before) await context.addInitScript(before);
  const workbench = await openIn(context, query);
  opened.push(workbench);
  return workbench;
}

/** Opens another workbook of the same user. */
export const openAnother = ({ page }: OpenWorkbench): Promise<OpenWorkbench> => openIn(page.context(), "");

/** Loads the workbench anew, as after a restart: the browser keeps its storage, the workbook is empty. */
export async function reopen(workbench: OpenWorkbench): Promise<void> {
  await workbench.page.reload();
  await reopened(workbench);
}

/** Waits for a workbench that is being loaded anew. */
export async function reopened(workbench: OpenWorkbench): Promise<void> {
  workbench.pane = await paneOf(workbench.page);
}

async function openIn(context: BrowserContext, query: string): Promise<OpenWorkbench> {
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${process.env["WORKBENCH"] ?? ""}${query}`);
  return { page, pane: await paneOf(page) };
}

async function paneOf(page: Page): Promise<Frame> {
  await page.waitForFunction(() => window.workbench);
  await page.evaluate(() => window.workbench?.ready);
  const pane = await (await page.waitForSelector("iframe")).contentFrame();
  if (!pane) throw new Error("The workbench shows no task pane.");
  return pane;
}

/** What went wrong in any page: exceptions, and APIs that the simulated Excel does not know. */
const complaints: string[] = [];

const endings = new Map<OpenWorkbench, Promise<string[]>>();

/** Closes a workbench, once, and says what the add-in did that the simulated Excel could not take. */
export function closeWorkbench(workbench: OpenWorkbench): Promise<string[]> {
  const ending = endings.get(workbench) ?? end(workbench);
  endings.set(workbench, ending);
  return ending;
}

async function end({ page }: OpenWorkbench): Promise<string[]> {
  const unknown = await page.evaluate(() => window.workbench?.unknown ?? ["The workbench is gone."]);
  await page.context().close();
  return [...unknown, ...complaints.splice(0)];
}

/** Types into a cell, key by key, and waits until the grid has all its answers. */
export async function type(workbench: OpenWorkbench, address: string, text: string): Promise<void> {
  await intoCell(workbench, address, () => workbench.page.keyboard.type(text));
}

/** Enters a text into a cell in one go, as an input method or a paste does: much quicker than key by key. */
export async function enter(workbench: OpenWorkbench, address: string, text: string): Promise<void> {
  await intoCell(workbench, address, () => workbench.page.keyboard.insertText(text));
}

async function intoCell({ page }: OpenWorkbench, address: string, write: () => Promise<void>): Promise<void> {
  await page.evaluate((cell) => {
    window.workbench?.write(cell, [[""]]);
    window.workbench?.select(cell);
  }, address);
  await write();
  await page.keyboard.press("Enter");
  await page.waitForFunction((cell) => window.workbench?.read(cell).formulas[0]?.[0] !== "", address);
  await page.evaluate(() => window.workbench?.settled());
}

/** The values that a range of cells shows. */
export async function valuesIn({ page }: OpenWorkbench, address: string): Promise<GridCellValue[][]> {
  return page.evaluate((range) => window.workbench?.read(range).values ?? [], address);
}

/** Writes a formula into a cell, as a macro does, and gives the value that the cell shows once all is calculated. */
export async function answerTo(workbench: OpenWorkbench, formula: string, address = "A1"): Promise<GridCellValue> {
  await write(workbench, address, [[formula]]);
  return (await valuesIn(workbench, address))[0]?.[0] ?? "";
}

/** Writes values and formulas into a range, and waits until the grid has all its answers. */
export async function write({ page }: OpenWorkbench, address: string, cells: GridCellValue[][]): Promise<void> {
  await page.evaluate(
    ([range, values]) => {
      window.workbench?.write(range, values);
      return window.workbench?.settled();
    },
    [address, cells] as const,
  );
}

/** Waits until a cell shows a value. */
export async function shows({ page }: OpenWorkbench, address: string, value: GridCellValue): Promise<void> {
  await page.waitForFunction(([cell, wanted]) => window.workbench?.read(cell).values[0]?.[0] === wanted, [
    address,
    value,
  ] as const);
}

/** What the line under the grid says of a cell: for an error, its sentence. */
export async function statusOf({ page }: OpenWorkbench, address: string): Promise<string | null> {
  await page.evaluate((cell) => window.workbench?.select(cell), address);
  return page.textContent("#status");
}
