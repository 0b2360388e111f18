import path from "node:path";
import type { BrowserContext, Frame, Page } from "playwright-core";
import { builtSite } from "../site/build";
import type { StartSeen } from "./startSeen";

/** An add-in that is started. */
export interface Started {
  /** Its page, seen from the host's. */
  readonly page: string;
  /** The first question that it is asked. */
  readonly functionId: string;
  readonly parameters: readonly unknown[];
}

/** How long a start took, in ms since the navigation to the add-in's page began. */
export interface Start {
  readonly associated: number;
  readonly answered: number;
  readonly usable: number;
}

/** Has every page of a profile note how it starts. */
export async function watchStarts(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: path.join(builtSite, "host/watchStart.js") });
}

/** A page with a simulated Excel, which has nothing more to do until an add-in is opened. */
export async function hostPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}host/index.html`);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return page;
}

/** An add-in that has answered. */
export interface Answered {
  readonly addin: Frame;
  /** When, in ms since the navigation to its page began. */
  readonly answered: number;
}

/** Opens an add-in in such a page, and waits for the answer to its first question. */
export async function open(host: Page, { page, functionId, parameters }: Started): Promise<Answered> {
  const answeredAt = await host.evaluate(([address, id, values]) => window.openAddin(address, id, values), [
    page,
    functionId,
    parameters,
  ] as const);
  const addin = host.frames()[1];
  if (!addin) throw new Error(`${page} is not there.`);
  return { addin, answered: answeredAt - (await addin.evaluate(() => performance.timeOrigin)) };
}

/** Starts an add-in in such a page. */
export async function start(host: Page, started: Started): Promise<Start> {
  const { addin, answered } = await open(host, started);
  await addin.waitForFunction(() => window.startSeen.usableAt > 0);
  const seen = await addin.evaluate((): StartSeen => window.startSeen);
  return { associated: seen.associatedAt, answered, usable: seen.usableAt };
}
