import { createServer } from "node:net";
import { serveWorkbench } from "../../src/workbench/server/serve";
import { startBrowser } from "./browser";

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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || !address) throw new Error("No free port could be had.");
  return address.port;
}
