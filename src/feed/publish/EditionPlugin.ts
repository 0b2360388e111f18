import { gzipSync } from "node:zlib";
import type { Compiler } from "webpack";
import { readRecords } from "../../data-tools/dataFiles";
import type { BuiltEdition } from "../../shippedEdition";
import { chunksOf } from "../../core/chunks";
import type { Records } from "../../core/records/records";
import { listsIn, packed } from "../../packing/pack";
import { Contents } from "../manifest";
import { evidenceFile, partName, shippedEvidenceFile } from "../layout";
import { filesOfChunks } from "./files";

/** So many kB may functions.js weigh gzipped without its answers: these grow with the data, and have a budget with it. */
const MOST_CODE = 49;

/**
 * Ships the edition of data/ in the two parts in which feeds have it: its answers inside functions.js, as DEALS_EDITION,
 * and its evidence in files beside it. A build that goes on keeps the edition with which it began: an open page would miss the
 * files of its own otherwise, and what changes in data/ comes through the feed.
 */
export class EditionPlugin {
  #made: { readonly edition: BuiltEdition; readonly evidence: ReadonlyMap<string, string> } | undefined;

  apply(compiler: Compiler): void {
    const { name } = EditionPlugin;
    const { DefinePlugin, Compilation, sources, WebpackError } = compiler.webpack;
    compiler.hooks.beforeCompile.tapPromise(name, async () => {
      this.#made ??= await made(await readRecords());
    });
    new DefinePlugin({
      // So that what is there only where nothing is built is left out.
      "typeof DEALS_EDITION": JSON.stringify("object"),
      DEALS_EDITION: DefinePlugin.runtimeValue(() => JSON.stringify(this.#built().edition), {
        // What an earlier build left is made anew if it had another edition.
        version: () => this.#built().edition.sha256,
      }),
    }).apply(compiler);
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const [file, text] of this.#built().evidence) compilation.emitAsset(file, new sources.RawSource(text));
      });
      if (compiler.options.optimization.minimize)
        compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
          const script = compilation.getAsset("functions.js")?.source.buffer() ?? Buffer.from("");
          const problem = excessOf(script, this.#built().edition.answers);
          if (problem) compilation.errors.push(new WebpackError(problem));
        });
    });
  }

  #built() {
    if (!this.#made) throw new Error("The edition is made before anything is compiled.");
    return this.#made;
  }
}

/** What is to be said of functions.js if it has more code than it may have; undefined if it has not. */
export function excessOf(script: Buffer, answers: unknown): string | undefined {
  const code = (gzipSync(script).byteLength - gzipSync(JSON.stringify(answers)).byteLength) / 1000;
  return code <= MOST_CODE
    ? undefined
    : `functions.js without its answers weighs ${code.toFixed(1)} kB gzipped, and ${MOST_CODE} are allowed.`;
}

/** What the build makes of records: what stands in functions.js, and the files beside it. */
async function made(records: Records) {
  const chunks = chunksOf(records);
  const { sha256, contents, parts } = await filesOfChunks(records.release, chunks);
  const listed = Contents.parse(JSON.parse(contents)).chunks;
  const edition: BuiltEdition = {
    sha256,
    release: records.release,
    chunks: listed.map(({ list, answers, evidence }, number) => [
      list,
      chunks[number]?.answers.length ?? 0,
      partName(answers),
      partName(evidence),
    ]),
    answers: packed(listsIn(chunks)),
  };
  const evidence = listed.map((chunk): [file: string, text: string] => [
    shippedEvidenceFile(partName(chunk.evidence)),
    parts.get(evidenceFile(chunk.evidence)) ?? "",
  ]);
  return { edition, evidence: new Map(evidence) };
}
