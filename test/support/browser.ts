import { execFileSync } from "node:child_process";
import { chromium, type Browser, type BrowserContext, type BrowserServer, type LaunchOptions } from "playwright-core";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where a browser may be, in the order in which they are tried. */
const places: readonly { readonly from: string; readonly options: () => LaunchOptions }[] = [
  // The same Chromium without windows and menus: it needs a fifth less of the processor.
  { from: "a headless Chromium on the PATH", options: () => onPath("chromium-headless-shell") },
  { from: "Google Chrome", options: () => ({ channel: "chrome" }) },
  { from: "Microsoft Edge", options: () => ({ channel: "msedge" }) },
  { from: "a Chromium on the PATH", options: () => onPath("chromium") },
  { from: "Playwright's own Chromium", options: installedByPlaywright },
  { from: "Debian's Chromium", options: installedByDebian },
];

/**
 * Starts a headless browser, and gets one first if this machine has none.
 * @param more What else it is told on its command line.
 * @throws Error with one line if none can be had.
 */
export const startBrowser = (...more: string[]): Promise<Browser> =>
  firstThatStarts((options) => chromium.launch({ ...options, args: [...args, ...more] }));

/**
 * Starts one, as startBrowser does, with a profile on the disk as an installed browser has it: only there does a browser keep
 * what it has compiled.
 * @param folder Where the profile is, or will be.
 */
export const startBrowserWithProfile = (folder: string, ...more: string[]): Promise<BrowserContext> =>
  firstThatStarts((options) => chromium.launchPersistentContext(folder, { ...options, args: [...args, ...more] }));

/** Starts one, as startBrowser does, that several processes can connect to. */
export const startBrowserServer = (): Promise<BrowserServer> =>
  firstThatStarts((options) => chromium.launchServer({ ...options, args }));

async function firstThatStarts<Started>(start: (options: LaunchOptions) => Promise<Started>): Promise<Started> {
  const tried: string[] = [];
  for (const { from, options } of places) {
    try {
      return await start(options());
    } catch {
      tried.push(from);
    }
  }
  throw new Error(`The browser tests need Chrome, Edge or Chromium; none could be had (${tried.join(", ")}).`);
}

function onPath(program: string): LaunchOptions {
  return { executablePath: execFileSync("which", [program], { encoding: "utf8" }).trim() };
}

function installedByPlaywright(): LaunchOptions {
  const cli = require.resolve("playwright-core/cli.js");
  execFileSync(process.execPath, [cli, "install", "chromium"], { stdio: "ignore", timeout: 300_000 });
  return {};
}

function installedByDebian(): LaunchOptions {
  for (const step of [["update"], ["install", "--yes", "--no-install-recommends", "chromium"]])
    execFileSync("apt-get", step, { stdio: "ignore", timeout: 600_000 });
  return onPath("chromium");
}
