import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { bundledRecords } from "../../src/bundledEdition";
import { chunksOf } from "../../src/core/chunks";
import type { Records } from "../../src/core/records/records";
import { filesOf } from "../../src/feed/publish/files";
import { listsIn, packed } from "../../src/packing/pack";
import type { Benchmark, Measurement } from "./measurement";
import { builtSite } from "./site/build";
import { site } from "./site/site";
import { syntheticRecords } from "./syntheticRecords";

/** The budgets that a build must keep, as size-limit reads them. */
const Budgets = z.array(
  z.object({ name: z.string(), path: z.string(), limit: z.templateLiteral([z.number(), " kB"]) }),
);

/** What a browser has to download. */
export const sizes: Benchmark = {
  name: "sizes",
  about: "the built files, gzipped, against the budgets that fail a build",
  measure: async () => {
    await site();
    const budgets = Budgets.parse(JSON.parse(await readFile(".config/size-limit.json", "utf8")));
    const within = await Promise.all(
      budgets.map(async ({ name, path: file, limit }): Promise<Measurement> => {
        const content = await readFile(path.join(builtSite, path.basename(file)));
        return { ...line(name, kilobytes(content)), target: { atMost: Number.parseFloat(limit) } };
      }),
    );
    const [functions] = within;
    const { parts } = await filesOf(bundledRecords);
    const answers = packedKilobytes(bundledRecords);
    const code = (functions?.value ?? 0) - answers;
    const evidence = [...parts].filter(([file]) => file.startsWith("evidence/")).map(([, text]) => kilobytes(text));
    return [
      ...within,
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

const line = (what: string, value: number): Measurement => ({ what, value, unit: "kB" });

const kilobytes = (content: Buffer | string): number => gzipSync(content, { level: 9 }).byteLength / 1000;
