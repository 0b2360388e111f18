import { readFile } from "node:fs/promises";
import path from "node:path";
import { builtSite } from "../site/build";

/** Tells which module a line of the workbench's script, counted from 0, comes from: esbuild writes their names into it. */
export async function moduleLines(): Promise<(line: number) => string> {
  const lines = (await readFile(path.join(builtSite, "workbench/workbench.js"), "utf8")).split("\n");
  let module = "";
  const modules = lines.map((line) => (module = /^ *\/\/ ((?:src|node_modules)\/\S+)$/.exec(line)?.[1] ?? module));
  return (line) => modules[line] ?? "";
}
