import type { Compilation, Compiler } from "webpack";
import { commentsIn } from "./help/comments";
import { helpPages } from "./help/helpPages";
import { functionsJson } from "./functionsJson";
import { inEnglish, languages } from "./languages";

/**
 * After Microsoft's plugin and the bundle: completes functions.json, adds it in every other language, and makes the help.
 */
export class MetadataPlugin {
  constructor(private readonly options: { readonly files: readonly string[]; readonly url: string }) {}

  apply(compiler: Compiler): void {
    const { name } = MetadataPlugin;
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        // Without a script there are no answers to show, and the reason is among the build's errors.
        if (compilation.errors.length === 0) this.#addTo(compilation, compiler.webpack.sources.RawSource);
      });
    });
  }

  #addTo(compilation: Compilation, RawSource: Compiler["webpack"]["sources"]["RawSource"]): void {
    const textOf = (file: string) => compilation.getAsset(file)?.source.source().toString() ?? "";
    const { files, url } = this.options;
    const generated = textOf("functions.json");
    const english = functionsJson(generated, inEnglish, url);
    compilation.updateAsset("functions.json", new RawSource(JSON.stringify(english)));
    for (const { file, say } of languages)
      compilation.emitAsset(file, new RawSource(JSON.stringify(functionsJson(generated, say, url))));
    for (const { file, html } of helpPages(english, commentsIn(files), textOf("functions.js")))
      compilation.emitAsset(file, new RawSource(html));
  }
}
