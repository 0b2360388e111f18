import { serveWorkbench } from "../../src/workbench/server/serve";
import { startBrowser } from "./browser";
import { freePort } from "./freePort";

declare global {
  var stopWorkbench: (() => Promise<void>) | undefined;
}

/** Before the first browser test: makes sure of a browser, builds the add-in as it ships, and serves the workbench. */
export default async function setUp(): Promise<void> {
  await (await startBrowser()).close();
  const port = await freePort();
  const { address, feed, stop } = await serveWorkbench({
    port,
    mode: "production",
    certificate: undefined,
    open: false,
  });
  process.env["WORKBENCH"] = address;
  process.env["WORKBENCH_FEED"] = JSON.stringify(feed);
  globalThis.stopWorkbench = stop;
}
