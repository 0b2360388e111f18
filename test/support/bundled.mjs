// @ts-check
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";

const unplaced = path.resolve(import.meta.dirname, "unplaced.mjs");
const settings = Buffer.concat([import.meta.filename, unplaced].map((file) => readFileSync(file)));
const installed = readFileSync(path.resolve(import.meta.dirname, "../../package-lock.json"));

/**
 * Makes one file of a library for jest, which loads all modules anew for every test file: the hundreds of zod's and of
 * Fluent's took longer than many a test.
 * @type {import("@jest/transform").SyncTransformer}
 */
export default {
  process: (_source, file) => {
    const { outputFiles } = buildSync({
      // Of modules that only declare, what nobody asks for is not run: zod's error messages in fifty languages.
      entryPoints: [file.replace(/\.cjs$/, ".js")],
      bundle: true,
      minifyWhitespace: true,
      write: false,
      platform: "neutral",
      format: "cjs",
      target: "node20",
      mainFields: ["module", "main"],
      // What others load as well must be theirs too.
      alias: { "@fluentui/react-positioning": unplaced },
      external: ["react", "react-dom", "@fluentui/react-icons", "@griffel/react"],
    });
    return { code: outputFiles[0]?.text ?? "" };
  },
  getCacheKey: (source, file) =>
    createHash("sha256").update(settings).update(installed).update(file).update(source).digest("hex"),
};
