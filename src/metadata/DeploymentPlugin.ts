import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import type { Compilation, Compiler } from "webpack";
import { z } from "zod";
import { aboutFiles, aboutPages } from "./aboutPages";
import { markdownFileOf } from "./markdown";
import type { Release } from "./release";
import { localizations, packageIcons, unifiedManifest } from "./unifiedManifest";

const Package = z.object({ version: z.string() });

/** Where the parts of the unified package lie, and the package itself, which administrators upload. */
const PARTS = "unified/";
const PACKAGE = "unified/deals.zip";

/** The icons of the unified package, by what they are called outside of it. */
const icons = { [packageIcons.color]: "assets/icon-192.png", [packageIcons.outline]: "assets/icon-outline-32.png" };

/** Adds what administrators and stores ask for beside the add-in: pages on support, privacy and terms, and the unified manifest. */
export class DeploymentPlugin {
  /** @param feed The address of the feed that is built in, if there is one. */
  constructor(
    private readonly release: Release,
    private readonly feed: string | undefined,
  ) {}

  apply(compiler: Compiler): void {
    const { name } = DeploymentPlugin;
    const { Compilation: stages } = compiler.webpack;
    // After manifest.xml and the icons have been copied.
    const stage = stages.PROCESS_ASSETS_STAGE_ADDITIONS;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        for (const [file, content] of this.#files(compilation))
          compilation.emitAsset(file, new compiler.webpack.sources.RawSource(content));
      });
    });
  }

  #files(compilation: Compilation): [file: string, content: string | Buffer][] {
    const { url, contact, unifiedId } = this.release;
    const { version } = Package.parse(JSON.parse(readFileSync("package.json", "utf8")));
    const licence = readFileSync("LICENSE", "utf8");
    const pages = aboutPages({ url, version, contact, feed: this.feed, licence });
    const parts = packageParts(compilation, {
      id: unifiedId,
      privacyUrl: `${url}${aboutFiles.privacy}`,
      termsOfUseUrl: `${url}${aboutFiles.terms}`,
    });
    // The same parts make the same package, whenever it is made.
    const zipped = zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
    return [
      ...pages.flatMap(({ file, html, markdown }): [string, string][] => [
        [file, html],
        [markdownFileOf(file), markdown],
      ]),
      ...parts.map(([file, content]): [string, Buffer] => [`${PARTS}${file}`, content]),
      [PACKAGE, Buffer.from(zipped)],
    ];
  }
}

/** The unified manifest, what differs in other languages, and its icons. */
function packageParts(compilation: Compilation, beside: Parameters<typeof unifiedManifest>[1]): [string, Buffer][] {
  const asset = (file: string): Buffer => {
    const found = compilation.getAsset(file)?.source.source();
    if (found === undefined)
      throw new Error(`The unified manifest needs ${file}, which is not among the build's files.`);
    return Buffer.from(found);
  };
  const json = (value: object): Buffer => Buffer.from(JSON.stringify(value, undefined, 2));
  const xml = asset("manifest.xml").toString();
  return [
    ["manifest.json", json(unifiedManifest(xml, beside))],
    ...[...localizations(xml, beside)].map(([file, texts]): [string, Buffer] => [file, json(texts)]),
    ...Object.entries(icons).map(([file, from]): [string, Buffer] => [file, asset(from)]),
  ];
}
