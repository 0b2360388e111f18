import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { Compilation, Compiler } from "webpack";
import { commentsIn } from "./help/comments";
import { helpPages } from "./help/helpPages";
import { functionsJson } from "./functionsJson";
import { inEnglish, languages } from "./languages";

/**
 * After the bundle: makes functions.json of the comments over the functions, in every language, and the help. Microsoft's
 * own plugin does the first, but also appends CustomFunctions.associate to their files, and so registers them twice.
 */
export class MetadataPlugin {
  constructor(private readonly options: { readonly files: readonly string[]; readonly url: string }) {}

  apply(compiler: Compiler): void {
    const { name } = MetadataPlugin;
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        // Without a script there are no answers to show, and the reason is among the build's errors.
        if (compilation.errors.length === 0) await this.#addTo(compilation, compiler.webpack);
      });
    });
  }

  async #addTo(compilation: Compilation, { WebpackError, sources: { RawSource } }: Compiler["webpack"]): Promise<void> {
    const textOf = (file: string) => compilation.getAsset(file)?.source.source().toString() ?? "";
    const { files, url } = this.options;
    const { errors, metadataJson: generated } = await generateCustomFunctionsMetadata([...files], true);
    compilation.errors.push(...errors.map((error) => new WebpackError(error)));
    if (errors.length > 0) return;
    const english = functionsJson(generated, inEnglish, url);
    compilation.emitAsset("functions.json", new RawSource(JSON.stringify(english)));
    for (const { file, say } of languages)
      compilation.emitAsset(file, new RawSource(JSON.stringify(functionsJson(generated, say, url))));
    for (const { file, html } of helpPages(english, commentsIn(files), textOf("functions.js")))
      compilation.emitAsset(file, new RawSource(html));
  }
}
