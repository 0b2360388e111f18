import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";

/** What the processes of a browser that run pages have had in memory at most, the biggest of them, in MB; Linux alone tells. */
export async function peakMemory(browser: Browser): Promise<number | undefined> {
  if (process.platform !== "linux") return undefined;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === "renderer");
  const peaks = await Promise.all(
    pages.map(async ({ id }) => /VmHWM:\s+(\d+) kB/.exec(await readFile(`/proc/${id}/status`, "utf8"))?.[1]),
  );
  return Math.max(...peaks.map(Number)) / 1000;
}
