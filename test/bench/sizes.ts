import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { bundledRecords } from "../../src/bundledEdition";
import { chunksOf } from "../../src/core/chunks";
import type { Records } from "../../src/core/records/records";
import { filesOf } from "../../src/feed/publish/files";
import { listsIn, packed } from "../../src/packing/pack";
import type { Benchmark, Measurement } from "./measurement";
import { builtSite } from "./site/build";
import { site } from "./site/site";
import { syntheticRecords } from "./syntheticRecords";

/** What a browser has to download. */
export const sizes: Benchmark = {
  name: "sizes",
  about: "the built files, gzipped, against what is promised of them",
  measure: async () => {
    await site();
    const [functions, pane] = await Promise.all([weight("functions.js"), weight("taskpane.js")]);
    const { parts } = await filesOf(bundledRecords);
    const answers = packedKilobytes(bundledRecords);
    const code = functions - answers;
    const evidence = [...parts].filter(([file]) => file.startsWith("evidence/")).map(([, text]) => kilobytes(text));
    return [
      { ...line("functions.js, with all it needs to answer", functions), target: { atMost: 70 } },
      { ...line("taskpane.js, the pane with its first view", pane), target: { atMost: 250 } },
      line("answers in functions.js", answers),
      line("code in functions.js", code),
      line(
        "evidence beside it, in all",
        evidence.reduce((sum, size) => sum + size, 0),
      ),
      {
        ...line("functions.js if the edition had 1,500 facts", code + packedKilobytes(manyFacts())),
        target: { atMost: 110 },
      },
    ];
  },
};

/** Synthetic records with so many deals that there are 1,500 deals, stakes, shares of revenue and figures in all. */
const manyFacts = () => syntheticRecords(859);

const packedKilobytes = (records: Records): number => kilobytes(JSON.stringify(packed(listsIn(chunksOf(records)))));

const weight = async (file: string): Promise<number> => kilobytes(await readFile(path.join(builtSite, file)));

const line = (what: string, value: number): Measurement => ({ what, value, unit: "kB" });

const kilobytes = (content: Buffer | string): number => gzipSync(content, { level: 9 }).byteLength / 1000;
