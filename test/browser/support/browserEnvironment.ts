import diagnostics from "node:diagnostics_channel";
import { Socket } from "node:net";
import { TestEnvironment } from "jest-environment-node";
import { chromium, type Page } from "playwright-core";

/**
 * jest's Node, in which all the test files that a worker runs have the same page of the browser. A page keeps what it has
 * compiled: it opens the workbench again for 3 s of work, where a new one needs 8.
 */
export default class BrowserEnvironment extends TestEnvironment {
  static #page: Promise<Page> | undefined;

  override async setup(): Promise<void> {
    await super.setup();
    BrowserEnvironment.#page ??= connectedPage();
    this.global["workersPage"] = await BrowserEnvironment.#page;
  }
}

async function connectedPage(): Promise<Page> {
  diagnostics.subscribe("net.client.socket", letGo);
  const browser = await chromium.connect(process.env["WORKBENCH_BROWSER"] ?? "");
  diagnostics.unsubscribe("net.client.socket", letGo);
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 720 } });
  return context.newPage();
}

/** A worker ends when nothing keeps it, so the connection, which lasts, must not. */
function letGo(message: unknown): void {
  if (typeof message !== "object" || message === null || !("socket" in message)) return;
  if (message.socket instanceof Socket) message.socket.unref();
}
