import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { serviceWorker } from "../../src/offline/keep";
import { keptFile } from "../../src/offline/OfflinePlugin";
import { selfSignedCertificate, serveFolders } from "../../src/workbench/server/https";
import { startBrowser } from "./browser";
import { freePort } from "./freePort";

const excel = "excel.officeapps.live.com";
const published = "deals.officeapps.live.com";

/**
 * Where the browser finds the workbench, with the published add-in in it: at an address of which office.js believes that
 * Excel is there, and of the add-in's site, since a headless browser gives the pages of other sites no storage.
 */
export const workbenchOfPublished = `https://${excel}/workbench/?page=https://${published}/deals/taskpane.html`;

/** The part of the pane that another release has for Explain. */
export const newExplain = `explain.${"0".repeat(20)}.js`;

/** The add-in as it ships, at an address of its own, and Microsoft's office.js at Microsoft's. */
export interface PublishedAddin {
  /** The only one that finds these addresses. */
  readonly browser: Browser;
  /** Takes both sites off the network. */
  readonly vanish: () => Promise<void>;
  /** Brings them back, or only ours if a firewall answers in the place of Microsoft's. */
  readonly comeBack: (firewall?: "firewall") => Promise<void>;
  /** Publishes another release: its page has this title, and Explain is a part of its own, `newExplain`. */
  readonly publishAnother: (title: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Publishes what is built. */
export async function publishAddin(): Promise<PublishedAddin> {
  const folder = await mkdtemp(path.join(tmpdir(), "deals-published-"));
  await cp(process.env["WORKBENCH_FILES"] ?? "", folder, { recursive: true });
  const certificate = await selfSignedCertificate(path.resolve(".cache/certificate"));
  const [ours, microsofts] = [await freePort(), await freePort()];
  const hosts = [
    `${excel} localhost:${new URL(process.env["WORKBENCH"] ?? "").port}`,
    `${published} localhost:${ours}`,
    `appsforoffice.microsoft.com localhost:${microsofts}`,
  ];
  const browser = await startBrowser(
    `--host-resolver-rules=${hosts.map((host) => `MAP ${host}`).join(",")}`,
    "--ignore-certificate-errors",
  );
  const serving: (() => Promise<void>)[] = [];
  const comeBack = async (firewall?: "firewall") => {
    const office = firewall ? path.join(folder, "nothing") : path.resolve("node_modules/@microsoft/office-js/dist");
    serving.push(
      await serveFolders(ours, certificate, [{ at: "/deals/", directory: folder }]),
      await serveFolders(microsofts, certificate, [{ at: "/lib/1/hosted/", directory: office }]),
    );
  };
  const vanish = async () => {
    for (const stop of serving.splice(0)) await stop();
  };
  await comeBack();
  return {
    browser,
    vanish,
    comeBack,
    publishAnother: (title) => makeAnotherRelease(folder, title),
    close: async () => {
      await browser.close();
      await vanish();
      await rm(folder, { recursive: true });
    },
  };
}

/** Changes what a build changes: the page, a part of the pane, the script that knows the part's name, the worker's list. */
async function makeAnotherRelease(folder: string, title: string): Promise<void> {
  const explain = (await readdir(folder)).find((file) => file.startsWith("explain.")) ?? "";
  const changes: [file: string, becomes: string, change: (text: string) => string][] = [
    ["taskpane.html", "taskpane.html", (page) => page.replace("<title>DEALS<", `<title>${title}<`)],
    [explain, newExplain, (script) => script],
    ["functions.js", "functions.js", (script) => script.replace(hashIn(explain), hashIn(newExplain))],
  ];
  const worker = path.join(folder, serviceWorker);
  let list = await readFile(worker, "utf8");
  for (const [file, becomes, change] of changes) {
    const before = await readFile(path.join(folder, file));
    const after = Buffer.from(change(before.toString()));
    await rm(path.join(folder, file));
    await writeFile(path.join(folder, becomes), after);
    list = list.replace(JSON.stringify(keptFile(file, before)), JSON.stringify(keptFile(becomes, after)));
  }
  await writeFile(worker, list);
}

const hashIn = (part: string): string => part.split(".")[1] ?? "";
