import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { bundledRecords } from "../../../src/bundledEdition";
import type { Records } from "../../../src/core/records/records";
import type { EditionManifest } from "../../../src/feed/manifest";
import { publish } from "../../../src/feed/publish/publish";
import { developmentFeed } from "../../../src/workbench/server/developmentFeed";
import { serveFolders } from "../../../src/workbench/server/https";
import { startBrowser, startBrowserWithProfile } from "../../support/browser";
import { freePort } from "../../support/freePort";
import { buildSite, builtSite } from "./build";
import { ownCertificate } from "./certificate";

/** The add-in as it ships, its workbench and its feed, served. */
export interface Site {
  readonly url: string;
  /** Publishes an edition to its feed, with the next number. */
  readonly publishNext: (numbered: (number: number) => Records) => Promise<EditionManifest>;
  /** Starts a browser that trusts the site, for as long as something is measured. */
  readonly browse: <Result>(measure: (browser: Browser) => Promise<Result>) => Promise<Result>;
  /** Does so with a profile that is new and lies on the disk, as that of Excel's web view does. */
  readonly browseAnew: <Result>(measure: (profile: BrowserContext) => Promise<Result>) => Promise<Result>;
}

let opened: Promise<Site & { readonly close: () => Promise<void> }> | undefined;

/** The site, built and served when it is first needed. */
export const site = (): Promise<Site> => (opened ??= open());

/** Takes the site down if it was needed. */
export async function leaveSite(): Promise<void> {
  await (await opened)?.close();
}

async function open(): Promise<Site & { readonly close: () => Promise<void> }> {
  const port = await freePort();
  const url = `https://localhost:${port}/`;
  const [feed, certificate] = await Promise.all([developmentFeed(), ownCertificate()]);
  await buildSite(url, feed.keysFile);
  const office = path.resolve("node_modules/@microsoft/office-js/dist");
  const stop = await serveFolders(port, certificate, [
    { at: "/office/", directory: office, isStatic: true },
    // What never changes is compressed beforehand, as a CDN does.
    ...["editions", "answers", "evidence"].map((folder) => ({
      at: `/feed/${folder}/`,
      directory: path.join(feed.directory, folder),
      isStatic: true,
    })),
    { at: "/feed/", directory: feed.directory },
    { at: "/", directory: builtSite, isStatic: true },
  ]);
  let published = bundledRecords.release.number;
  return {
    url,
    publishNext: (numbered) => publish(numbered(++published), feed.directory, feed.privateKey),
    browse: async (measure) => {
      const browser = await startBrowser(certificate.browserArgument);
      try {
        return await measure(browser);
      } finally {
        await browser.close();
      }
    },
    browseAnew: async (measure) => {
      const folder = await mkdtemp(path.join(tmpdir(), "deals-profile-"));
      try {
        const profile = await startBrowserWithProfile(folder, certificate.browserArgument);
        try {
          return await measure(profile);
        } finally {
          await profile.close();
        }
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      }
    },
    close: async () => {
      await stop();
      await feed.remove();
    },
  };
}
