import type { Compilation, Compiler } from "webpack";
import { bundledRecords } from "../bundledEdition";
import { functionsJson, languages } from "./description";
import { llmsTxt, type Published, skill } from "./forAgents";
import { helpPages } from "./helpPages";
import { markdownFileOf } from "./markdown";

/**
 * After the bundle: makes of the table of functions functions.json, in every language, the help, whose examples the bundle
 * answers, and what agents read.
 */
export class MetadataPlugin {
  constructor(private readonly published: Published) {}

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

  async #addTo(compilation: Compilation, { sources: { RawSource } }: Compiler["webpack"]): Promise<void> {
    const textOf = (file: string) => compilation.getAsset(file)?.source.source().toString();
    const { published } = this;
    const fileBeside = (address: string) => textOf(address.replace(published.url, ""));
    const emit = (file: string, text: string) => {
      compilation.emitAsset(file, new RawSource(text));
    };
    for (const { language, file } of languages) emit(file, JSON.stringify(functionsJson(language, published.url)));
    for (const { file, html, markdown } of await helpPages(textOf("functions.js") ?? "", fileBeside)) {
      emit(file, html);
      emit(markdownFileOf(file), markdown);
    }
    emit("SKILL.md", skill(published, bundledRecords.release));
    emit("llms.txt", llmsTxt(published));
  }
}
