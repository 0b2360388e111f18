import type { Compilation, Compiler } from "webpack";
import { functionsJson, languages } from "./description";
import { helpPages } from "./helpPages";
import { markdownFileOf } from "./markdown";

/** After the bundle: makes functions.json of the table of functions, in every language, and the help, whose examples the bundle answers. */
export class MetadataPlugin {
  /** @param url Where the add-in is published, with a slash at its end. */
  constructor(private readonly url: string) {}

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
    const fileBeside = (address: string) => textOf(address.replace(this.url, ""));
    const emit = (file: string, text: string) => {
      compilation.emitAsset(file, new RawSource(text));
    };
    for (const { language, file } of languages) emit(file, JSON.stringify(functionsJson(language, this.url)));
    for (const { file, html, markdown } of await helpPages(textOf("functions.js") ?? "", fileBeside)) {
      emit(file, html);
      emit(markdownFileOf(file), markdown);
    }
  }
}
