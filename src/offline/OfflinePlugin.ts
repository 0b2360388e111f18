import { createHash } from "node:crypto";
import type { Compilation, Compiler } from "webpack";
import { serviceWorker } from "./keep";

/** What the service worker knows of a file. */
interface KeptFile {
  readonly url: string;
  /** Changes with the file; null where its name does. */
  readonly revision: string | null;
  /** A host that is just getting a release has some files of the one before, which must not be kept. */
  readonly integrity: string;
}

/** Last of all: tells the service worker which files the page may ask for, as DEALS_FILES. */
export class OfflinePlugin {
  apply(compiler: Compiler): void {
    const { name } = OfflinePlugin;
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        compilation.updateAsset(serviceWorker, (source) => {
          const [before, after, ...more] = source.source().toString().split("DEALS_FILES");
          if (before === undefined || after === undefined || more.length > 0)
            throw new Error(`${serviceWorker} does not name DEALS_FILES once.`);
          return new sources.RawSource(`${before}${JSON.stringify(keptFiles(compilation))}${after}`);
        });
      });
    });
  }
}

/** The pane's page, its scripts, the declarations and the evidence. Help opens in a browser, and icons are Excel's affair. */
const isKept = (file: string): boolean =>
  file === "taskpane.html" || (/^([^/]+|(chunks|evidence)\/.+)\.(js|json)$/.test(file) && file !== serviceWorker);

/** A name that says what is in the file: see chunkFilename and shippedEvidenceFile. */
const namesContents = (file: string): boolean => /^evidence\/|\.[0-9a-f]{20}\.js$/.test(file);

const keptFiles = (compilation: Compilation): KeptFile[] =>
  compilation
    .getAssets()
    .filter(({ name }) => isKept(name))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, source }) => keptFile(name, source.buffer()));

/** What is told of a file. */
export function keptFile(url: string, contents: Buffer): KeptFile {
  const sha256 = createHash("sha256").update(contents).digest("base64");
  return { url, revision: namesContents(url) ? null : sha256, integrity: `sha256-${sha256}` };
}
