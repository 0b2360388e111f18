import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { builtSite } from "../site/build";

const folder = path.join(builtSite, "workbench");

/** Tells which module a line of one of the workbench's scripts, counted from 0, comes from: esbuild writes their names into them. */
export async function moduleLines(): Promise<(script: string, line: number) => string> {
  const scripts = (await readdir(folder)).filter((file) => file.endsWith(".js"));
  const modules = new Map(await Promise.all(scripts.map(async (script) => [script, await modulesIn(script)] as const)));
  return (script, line) => modules.get(script)?.[line] ?? "";
}

/** The module of each line of a script. */
async function modulesIn(script: string): Promise<string[]> {
  const lines = (await readFile(path.join(folder, script), "utf8")).split("\n");
  let module = "";
  return lines.map((line) => (module = /^ *\/\/ ((?:src|node_modules)\/\S+)$/.exec(line)?.[1] ?? module));
}
