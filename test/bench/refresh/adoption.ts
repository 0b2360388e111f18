import path from "node:path";
import type { Browser, BrowserContext, Frame } from "playwright-core";
import type { EditionManifest } from "../../../src/feed/manifest";
import { builtSite } from "../site/build";
import { openedWorkbench, press, seen } from "../site/openedWorkbench";
import type { Site } from "../site/site";
import { hostPage, open } from "../startUp/visit";
import { peakMemory } from "./memory";

/** How an edition was adopted, in ms and MB. */
export interface Adoption {
  /** From its last byte until the worker has verified and validated it. */
  readonly checked: number;
  /** Until the pane has its index, and shows what would change. */
  readonly proposed: number;
  /** From the press of the button until it answers. */
  readonly applied: number;
  readonly longestTask: number;
  readonly peakMemory: number | undefined;
  /** From the pane's navigation, with the edition kept and the pane in a new process, until a function has answered. */
  readonly restarted: number;
  /** The longest task of the pane meanwhile. */
  readonly longestTaskOfRestart: number;
  /** The longest task of the pane when Browse is opened then. */
  readonly longestTaskOfBrowse: number;
  /** How long the functions then take to list the deals of the company that is asked about, and the sources of the pair. */
  readonly listed: number;
  readonly sourced: number;
}

/** By name: a company, and a pair whose sources no cell has asked for. */
export interface Asked {
  readonly company: string;
  readonly pair: readonly [string, string];
}

declare global {
  /** What office.js does not tell of itself: the functions that were associated, by their ids. */
  // oxlint-disable-next-line typescript/no-namespace -- Only a namespace adds to the one of Microsoft's types.
  namespace CustomFunctions {
    const _association: { readonly mappings: Readonly<Record<string, (...values: unknown[]) => unknown>> };
  }
}

const refusal = "The edition in use stays.";

/** Goes with the pane, in a browser that knows only the shipped edition, from the feed to its newest one. @returns Why, if it is refused. */
export async function adopt(
  browser: Browser,
  site: Site,
  { number }: EditionManifest,
  asked: Asked,
): Promise<Adoption | string> {
  const workbench = await openedWorkbench(browser, site, path.join(builtSite, "host/watchRefresh.js"));
  const { page, pane } = workbench;
  await pane.getByRole("tab", { name: "Data" }).click();
  await press(workbench, "Check for a newer edition");
  await seen(workbench, `Edition ${number} of`);
  let downloadedAt = 0;
  page.on("requestfinished", (request) => {
    const { startTime, responseEnd } = request.timing();
    if (request.url().includes("/feed/editions/")) downloadedAt = startTime + responseEnd;
  });
  await forgetTasks(pane);
  await press(workbench, "Show what would change");
  const proposedAt = await seen(workbench, `Use edition ${number}`, refusal);
  const why = pane.locator(`[role="status"]:has(+ :text-is("${refusal}"))`);
  if (await why.isVisible()) return why.innerText();
  const pressed = await pane.evaluate(() => performance.timeOrigin + performance.now());
  await press(workbench, `Use edition ${number}`);
  const appliedAt = await seen(workbench, `Edition ${number} answers.`);
  const { answeredAt } = await pane.evaluate(() => window.refreshSeen);
  const longestTask = await longestTaskOf(pane);
  const peak = await peakMemory(browser);
  const context = page.context();
  await page.close();
  const restart = await restartIn(context, site, number, asked);
  await context.close();
  return {
    checked: answeredAt - downloadedAt,
    proposed: proposedAt - answeredAt,
    applied: appliedAt - pressed,
    longestTask,
    peakMemory: peak,
    ...restart,
  };
}

/** Opens the pane as after a restart: in a new process, and beside an Excel without a grid, which else works in the same one. */
async function restartIn(
  context: BrowserContext,
  { url }: Site,
  number: number,
  { company, pair }: Asked,
): Promise<Pick<Adoption, "restarted" | "longestTaskOfRestart" | "longestTaskOfBrowse" | "listed" | "sourced">> {
  const host = await hostPage(context, url);
  const { addin, answered } = await open(host, {
    page: "../workbench/taskpane.html",
    functionId: "TOTAL",
    parameters: [...pair, null, null, null, null],
  });
  await seen({ page: host, pane: addin }, `Edition ${number}, `);
  const longestTask = await longestTaskOf(addin);
  const listed = await answering(addin, "LIST", [company]);
  const sourced = await answering(addin, "SOURCES", pair);
  await forgetTasks(addin);
  await addin.getByRole("tab", { name: "Browse" }).click();
  await addin.getByRole("listitem").first().waitFor();
  return {
    restarted: answered,
    longestTaskOfRestart: longestTask,
    longestTaskOfBrowse: await longestTaskOf(addin),
    listed,
    sourced,
  };
}

const forgetTasks = (pane: Frame): Promise<void> =>
  pane.evaluate(() => {
    window.refreshSeen.longestTask = 0;
  });

/** The longest task of the pane since then: a browser tells of one only when it has nothing else to do, which may be never. */
const longestTaskOf = (pane: Frame): Promise<number> =>
  pane.evaluate(async () => {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 }));
    return window.refreshSeen.longestTask;
  });

/** How long a function takes to answer with a table, as Excel would call it, in ms. */
const answering = (pane: Frame, id: string, given: readonly unknown[]): Promise<number> =>
  pane.evaluate(
    async ([id, given]) => {
      const begun = performance.now();
      const answer = await CustomFunctions._association.mappings[id]?.(...given);
      if (!Array.isArray(answer)) throw new Error(`${id} has not answered with a table.`);
      return performance.now() - begun;
    },
    [id, given] as const,
  );
