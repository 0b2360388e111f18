import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Compilation, Compiler, Module } from "webpack";
import { z } from "zod";

/** The licences under which something may ship: all they ask is that their text comes along. */
const allowed = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"];

const Package = z.object({ name: z.string(), version: z.string(), license: z.string().optional() });

/** A library of which something ships. */
interface Library {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Its licence, and its notices if it has any, word for word. */
  readonly texts: readonly string[];
}

/** Adds a file with the licences of all libraries of which a bundle holds something; the build fails if one has none. */
export class LicencesPlugin {
  /** @param file What it is called. */
  constructor(private readonly file: string) {}

  apply(compiler: Compiler): void {
    const { name } = LicencesPlugin;
    const { Compilation: stages, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: stages.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const libraries = [...foldersIn(compilation)].map(libraryIn);
        const complaints = libraries.flatMap((library) => complaintAbout(library) ?? []);
        compilation.errors.push(...complaints.map((complaint) => new WebpackError(complaint)));
        compilation.emitAsset(this.file, new sources.RawSource(licencesOf(libraries)));
      });
    });
  }
}

/** The folders of the packages of which a bundle holds something; webpack's own, for its runtime is in every bundle. */
function foldersIn({ chunks, chunkGraph }: Compilation): ReadonlySet<string> {
  const folders = new Set([path.dirname(require.resolve("webpack/package.json"))]);
  for (const chunk of chunks)
    for (const module of chunkGraph.getChunkModulesIterable(chunk))
      for (const file of filesOf(module)) {
        const folder = /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
        if (folder !== undefined) folders.add(folder);
      }
  return folders;
}

/** The files that a module is made of; one that webpack has joined is made of several. */
function filesOf(module: Module): string[] {
  const parts: unknown = "modules" in module ? module.modules : undefined;
  const joined = Array.isArray(parts) ? parts : [module];
  return joined.flatMap((part: unknown) => z.object({ resource: z.string() }).safeParse(part).data?.resource ?? []);
}

/** What the folder of a package says of its licence. */
export function libraryIn(folder: string): Library {
  const {
    name,
    version,
    license = "",
  } = Package.parse(JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file));
  const texts = files.toSorted().map((file) => readFileSync(path.join(folder, file), "utf8").trim());
  return { name, version, licence: license, texts };
}

/** Why a library must not ship; undefined if it may. */
export function complaintAbout({ name, version, licence, texts }: Library): string | undefined {
  // "(MIT OR WTFPL)" leaves the choice to us.
  const choices = licence.replace(/[()]/g, "").split(" OR ");
  if (!choices.some((choice) => allowed.includes(choice)))
    return `${name} ${version} ships under "${licence}", which is none of ${allowed.join(", ")}. Use something else.`;
  if (texts.length === 0) return `${name} ${version} ships, but has no file with its licence. Use something else.`;
  return undefined;
}

/** The text of all licences, by the libraries' names. */
export function licencesOf(libraries: readonly Library[]): string {
  const sorted = libraries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return [
    "DEALS holds parts of these libraries.",
    ...sorted.map(({ name, version, licence, texts }) => [`${name} ${version} (${licence})`, ...texts].join("\n\n")),
  ].join(`\n\n${"-".repeat(80)}\n\n`);
}
