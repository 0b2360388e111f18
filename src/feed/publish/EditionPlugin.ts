import path from "node:path";
import type { Compiler } from "webpack";
import { dataFiles, readRecords, releaseFile } from "../../data-tools/dataFiles";
import type { BuiltEdition } from "../../shippedEdition";
import { Contents } from "../contents";
import { evidenceFile } from "../layout";
import { type EditionFiles, filesOf } from "./files";

/**
 * Ships the edition of data/ in the two parts in which feeds have it: its answers inside functions.js, as DEALS_EDITION,
 * and its evidence in files beside it. While one works on data/, a change makes it anew.
 */
export class EditionPlugin {
  #files: EditionFiles | undefined;

  apply(compiler: Compiler): void {
    const { name } = EditionPlugin;
    const { DefinePlugin, Compilation, sources } = compiler.webpack;
    compiler.hooks.beforeCompile.tapPromise(name, async () => {
      this.#files = await filesOf(await readRecords());
    });
    const fileDependencies = [releaseFile, ...dataFiles.values()].map((file) => path.resolve(compiler.context, file));
    new DefinePlugin({
      // So that what is there only where nothing is built is left out.
      "typeof DEALS_EDITION": JSON.stringify("object"),
      DEALS_EDITION: DefinePlugin.runtimeValue(() => JSON.stringify(this.#built()), { fileDependencies }),
    }).apply(compiler);
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const { evidence } of this.#built().contents.chunks) {
          const file = evidenceFile(evidence);
          compilation.emitAsset(file, new sources.RawSource(this.#files?.parts.get(file) ?? ""));
        }
      });
    });
  }

  #built(): BuiltEdition {
    if (!this.#files) throw new Error("The edition is made before anything is compiled.");
    const { sha256, contents, answers } = this.#files;
    return { sha256, contents: Contents.parse(JSON.parse(contents)), answers };
  }
}
