import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { officeLibraries, serviceWorker } from "../../../src/offline/keep";
import { keptFile } from "../../../src/offline/OfflinePlugin";
import { type Certificate, selfSignedCertificate, serveFolders } from "../../../src/workbench/server/https";
import { startBrowser } from "../../support/browser";
import { ownFolder } from "../../support/folder";
import { freePort } from "../../support/freePort";

/** Where the workbench stands: at an address of which office.js believes that Excel is there. */
const excelsHost = "excel.officeapps.live.com";
/** Where the add-in does: on the same site, since a headless browser gives the pages of other sites no storage. */
export const publishedHost = "deals.officeapps.live.com";

const [officeLibrary = ""] = officeLibraries;
const officesHost = new URL(officeLibrary).host;
/** Where Microsoft publishes its library. */
export const officeJs = `${officeLibrary}lib/1/hosted/office.js`;

/** Where the workbench is, with the add-in in it whose page has an address, and a grid that is not drawn: see openUndrawn. */
export const workbenchWith = (page: string): string => `https://${excelsHost}/workbench/?page=${page}&grid=undrawn`;

/** A browser that finds the workbench where Excel would be, and other hosts on ports of this machine. */
export function browserThatFinds(hosts: Readonly<Record<string, number | string>>): Promise<Browser> {
  const all = { [excelsHost]: new URL(process.env["WORKBENCH"] ?? "").port, ...hosts };
  const rules = Object.entries(all).map(([host, port]) => `MAP ${host} localhost:${port}`);
  return startBrowser(`--host-resolver-rules=${rules.join(",")}`, "--ignore-certificate-errors");
}

/** The certificate of every host there. */
export const anyCertificate = (): Promise<Certificate> => selfSignedCertificate(path.resolve(".cache/certificate"));

/** Microsoft's host, on a port of this machine. */
export async function servedOffice(
  certificate: Certificate,
): Promise<{ hosts: Record<string, number>; stop: () => Promise<void> }> {
  const port = await freePort();
  return { hosts: { [officesHost]: port }, stop: await serveOffice(port, certificate) };
}

const serveOffice = (
  port: number,
  certificate: Certificate,
  directory = path.resolve("node_modules/@microsoft/office-js/dist"),
) => serveFolders(port, certificate, [{ at: "/lib/1/hosted/", directory }]);

/** A copy of what is built, to be changed. */
export async function copyOfBuild(): Promise<string> {
  const folder = ownFolder();
  await cp(process.env["WORKBENCH_FILES"] ?? "", folder, { recursive: true });
  return folder;
}

/** Changes a file of a build, and its name if it is to have another one, and tells the service worker of it. */
export async function changeFile(
  build: string,
  file: string,
  change: (text: string) => string,
  becomes = file,
): Promise<void> {
  const before = await readFile(path.join(build, file));
  const after = Buffer.from(change(before.toString()));
  await rm(path.join(build, file));
  await writeFile(path.join(build, becomes), after);
  const worker = path.join(build, serviceWorker);
  const list = await readFile(worker, "utf8");
  await writeFile(
    worker,
    list.replace(JSON.stringify(keptFile(file, before)), JSON.stringify(keptFile(becomes, after))),
  );
}

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

/** Where the workbench is, with the published add-in in it. */
export const workbenchOfPublished = workbenchWith(`https://${publishedHost}/deals/taskpane.html`);

/** The part of the pane that another release has for Explain. */
export const newExplain = `chunks/explain.${"0".repeat(20)}.js`;

/** Publishes what is built. */
export async function publishAddin(): Promise<PublishedAddin> {
  const build = await copyOfBuild();
  const certificate = await anyCertificate();
  const [ours, microsofts] = [await freePort(), await freePort()];
  const browser = await browserThatFinds({ [publishedHost]: ours, [officesHost]: microsofts });
  const serving: (() => Promise<void>)[] = [];
  const comeBack = async (firewall?: "firewall") => {
    serving.push(
      await serveFolders(ours, certificate, [{ at: "/deals/", directory: build }]),
      await serveOffice(microsofts, certificate, firewall && path.join(build, "nothing")),
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
    publishAnother: (title) => makeAnotherRelease(build, title),
    close: async () => {
      await browser.close();
      await vanish();
    },
  };
}

/** Changes what a build changes: the page, a part of the pane, the script that knows the part's name. */
async function makeAnotherRelease(build: string, title: string): Promise<void> {
  const chunks = await readdir(path.join(build, "chunks"));
  const explain = `chunks/${chunks.find((file) => file.startsWith("explain.")) ?? ""}`;
  await changeFile(build, "taskpane.html", (page) => page.replace("<title>DEALS<", `<title>${title}<`));
  await changeFile(build, explain, (script) => script, newExplain);
  await changeFile(build, "functions.js", (script) => script.replace(hashIn(explain), hashIn(newExplain)));
}

const hashIn = (part: string): string => part.split(".")[1] ?? "";
