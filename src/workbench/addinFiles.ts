import { z } from "zod";
import { type Manifest, parseManifest } from "./manifest";
import { Metadata } from "./metadata";

/** The add-in as the workbench needs it: read from its manifest and the files that it names. */
export interface AddinFiles {
  readonly manifest: Manifest;
  readonly metadata: Metadata;
  /** The add-in's page beside this one: the same page, but with office.js from this site. */
  readonly page: URL;
}

/** Reads the add-in that this site serves one folder up. */
export async function readAddin(locale: string): Promise<AddinFiles> {
  const manifest = parseManifest(await (await read(new URL("../manifest.xml", location.href))).text(), locale);
  const { metadataUrl, pageUrl } = manifest;
  const metadata = metadataUrl.origin === location.origin ? metadataUrl : besideManifest(metadataUrl);
  const declared = Metadata.safeParse(await (await read(metadata)).json());
  if (!declared.success) throw new Error(`functions.json: ${z.prettifyError(declared.error)}`);
  return {
    manifest,
    metadata: declared.data,
    page: new URL(fileName(pageUrl), location.href),
  };
}

/** A manifest may name the site where the add-in is published; its files are served here as well. */
function besideManifest(url: URL): URL {
  return new URL(`../${fileName(url)}`, location.href);
}

function fileName(url: URL): string {
  return url.pathname.split("/").at(-1) ?? "";
}

async function read(url: URL): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname} could not be read: ${response.status} ${response.statusText}.`);
  return response;
}
