import path from "node:path";
import type { Browser } from "playwright-core";
import type { EditionManifest } from "../../../src/feed/manifest";
import { builtSite } from "../site/build";
import { openedWorkbench, press, reloaded, seen, type OpenedWorkbench } from "../site/openedWorkbench";
import type { Site } from "../site/site";
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
  /** From the pane's navigation, with the edition kept and its page loaded anew, until it answers. */
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
  await press(workbench, "Show what would change");
  const proposedAt = await seen(workbench, `Use edition ${number}`, refusal);
  const why = pane.locator(`[role="status"]:has(+ :text-is("${refusal}"))`);
  if (await why.isVisible()) return why.innerText();
  const pressed = await pane.evaluate(() => performance.timeOrigin + performance.now());
  await press(workbench, `Use edition ${number}`);
  const appliedAt = await seen(workbench, `Edition ${number} answers.`);
  const { answeredAt, longestTask } = await pane.evaluate(() => window.refreshSeen);
  const peak = await peakMemory(browser);
  const restart = await restartOf(await reloaded(workbench), number, asked);
  await page.context().close();
  return {
    checked: answeredAt - downloadedAt,
    proposed: proposedAt - answeredAt,
    applied: appliedAt - pressed,
    longestTask,
    peakMemory: peak,
    ...restart,
  };
}

async function restartOf(
  workbench: OpenedWorkbench,
  number: number,
  { company, pair }: Asked,
): Promise<Pick<Adoption, "restarted" | "longestTaskOfRestart" | "longestTaskOfBrowse" | "listed" | "sourced">> {
  const answeredAt = await seen(workbench, `Edition ${number}, `);
  const { began, longestTask } = await workbench.pane.evaluate(() => ({
    began: performance.timeOrigin,
    longestTask: window.refreshSeen.longestTask,
  }));
  const listed = await answering(workbench, "LIST", [company]);
  const sourced = await answering(workbench, "SOURCES", pair);
  await workbench.pane.evaluate(() => {
    window.refreshSeen.longestTask = 0;
  });
  await workbench.pane.getByRole("tab", { name: "Browse" }).click();
  await workbench.pane.getByRole("listitem").first().waitFor();
  await workbench.pane.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return {
    restarted: answeredAt - began,
    longestTaskOfRestart: longestTask,
    longestTaskOfBrowse: await workbench.pane.evaluate(() => window.refreshSeen.longestTask),
    listed,
    sourced,
  };
}

/** How long a function takes to answer with a table, as Excel would call it, in ms. */
const answering = ({ pane }: OpenedWorkbench, id: string, given: readonly unknown[]): Promise<number> =>
  pane.evaluate(
    async ([id, given]) => {
      const begun = performance.now();
      const answer = await CustomFunctions._association.mappings[id]?.(...given);
      if (!Array.isArray(answer)) throw new Error(`${id} has not answered with a table.`);
      return performance.now() - begun;
    },
    [id, given] as const,
  );
