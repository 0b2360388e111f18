import { serveWorkbench } from "../../../src/workbench/server/serve";
import { startBrowserServer } from "../../support/browser";
import { freePort } from "../../support/freePort";

declare global {
  var stopWorkbench: (() => Promise<void>) | undefined;
}

/** Before the first browser test: starts a browser, builds the add-in as it ships, and serves the workbench. */
export default async function setUp(): Promise<void> {
  const browser = await startBrowserServer();
  const port = await freePort();
  const { address, directory, feed, stop } = await serveWorkbench({
    port,
    mode: "production",
    certificate: undefined,
    open: false,
  });
  process.env["WORKBENCH"] = address;
  process.env["WORKBENCH_FILES"] = directory;
  process.env["WORKBENCH_FEED"] = JSON.stringify(feed);
  process.env["WORKBENCH_BROWSER"] = browser.wsEndpoint();
  globalThis.stopWorkbench = async () => {
    await browser.close();
    await stop();
  };
}
