import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { bundledRecords } from "../../src/bundledEdition";
import { packEdition } from "../../src/packedEdition";
import type { Benchmark, Measurement } from "./measurement";
import { builtSite } from "./site/build";
import { site } from "./site/site";

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
    const data = kilobytes(packEdition(bundledRecords));
    return [
      ...within,
      line("data in functions.js", data),
      line("code in functions.js", (functions?.value ?? 0) - data),
    ];
  },
};

const line = (what: string, value: number): Measurement => ({ what, value, unit: "kB" });

const kilobytes = (content: Buffer | string): number => gzipSync(content, { level: 9 }).byteLength / 1000;
