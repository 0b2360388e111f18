import type { Browser, Disposable, Frame, Page } from "playwright-core";
import type { GridCellValue } from "../../../src/workbench/grid/contents";

/** The workbench in a browser, as a person has it on the screen. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's task pane. */
  pane: Frame;
}

declare global {
  /** See browserEnvironment.ts. */
  var workersPage: Page;
}

/** When a wait is taken for hopeless, a little before jest ends the test without saying what it waited for. */
const HANGING_MS = 55_000;

const opened: OpenWorkbench[] = [];

/** What runs in the frames of a page before anything else does, to be taken away again. */
const preparations = new Map<Page, Disposable>();

// A test that failed before it closed its workbench would leave it to the next file. Runs before a file's own afterAll.
afterAll(async () => {
  for (const workbench of opened) await closeWorkbench(workbench);
});

/**
 * Opens the workbench once the add-in's functions can be called.
 * @param query What kind of host, and of workbook: see src/workbench/workbench.ts.
 * @param before Runs in every frame before anything else does.
 */
export async function openWorkbench(query = "", before?: () => void): Promise<OpenWorkbench> {
  const page = isWorkersPageTaken() ? await newPage() : await cleanedPage();
  page.context().setDefaultTimeout(HANGING_MS);
  if (before) preparations.set(page, await page.addInitScript(before));
  const workbench = await openIn(page, query);
  opened.push(workbench);
  return workbench;
}

/**
 * Opens the workbench with a grid that calculates and is not drawn, for two thirds of the work: for all that neither types into
 * cells nor looks at them. It takes the same as openWorkbench.
 */
export const openUndrawn = (query = "", before?: () => void): Promise<OpenWorkbench> =>
  openWorkbench(`${query || "?"}&grid=undrawn`, before);

/** Opens it in a page of another browser than the one that all browser tests share. */
export async function openWorkbenchIn(page: Page, address: string): Promise<OpenWorkbench> {
  page.context().setDefaultTimeout(HANGING_MS);
  const workbench = await openIn(page, address);
  opened.push(workbench);
  return workbench;
}

/** The browser that all browser tests share. */
export function sharedBrowser(): Browser {
  const browser = workersPage.context().browser();
  if (!browser) throw new Error("The page is not in a browser.");
  return browser;
}

const isWorkersPageTaken = (): boolean =>
  opened.some((workbench) => workbench.page === workersPage && !endings.has(workbench));

/** A page of a context of its own, which keeps its storage apart from that of the workbench that is open. */
async function newPage(): Promise<Page> {
  const viewport = workersPage.viewportSize();
  return (await sharedBrowser().newContext({ ignoreHTTPSErrors: true, viewport })).newPage();
}

/** The worker's page as if it were new: without what the last workbench has stored, and what its test has set. */
async function cleanedPage(): Promise<Page> {
  const context = workersPage.context();
  for (const page of context.pages()) if (page !== workersPage) await page.close();
  for (const event of ["pageerror", "request"] as const) workersPage.removeAllListeners(event);
  await workersPage.unrouteAll();
  await context.unrouteAll();
  await workersPage.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
  await workersPage.mouse.move(0, 0);
  // It is there unless a test failed.
  if (workersPage.url() !== "about:blank") await workersPage.goto("about:blank");
  const devTools = await context.newCDPSession(workersPage);
  const { origin } = new URL(process.env["WORKBENCH"] ?? "");
  await devTools.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await devTools.detach();
  return workersPage;
}

/** Opens another workbook of the same user. */
export const openAnother = ({ page }: OpenWorkbench): Promise<OpenWorkbench> =>
  page
    .context()
    .newPage()
    .then((another) => openIn(another, page.url()));

/** Loads the workbench anew, as after a restart: the browser keeps its storage, the workbook is empty. */
export async function reopen(workbench: OpenWorkbench): Promise<void> {
  await workbench.page.reload();
  await reopened(workbench);
}

/** Waits for a workbench that is being loaded anew. */
export async function reopened(workbench: OpenWorkbench): Promise<void> {
  workbench.pane = await paneOf(workbench.page);
}

async function openIn(page: Page, address: string): Promise<OpenWorkbench> {
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(new URL(address, process.env["WORKBENCH"]).href);
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
  const unknown = await page.evaluate(() => {
    sessionStorage.clear();
    return window.workbench?.unknown ?? ["The workbench is gone."];
  });
  await preparations.get(page)?.dispose();
  preparations.delete(page);
  await (page === workersPage ? page.goto("about:blank") : page.context().close());
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
