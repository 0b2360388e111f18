import { EventEmitter, once } from "node:events";
import path from "node:path";
import { type BuildOptions, context, type Plugin } from "esbuild";

/** A build that goes on: whatever it complains about stands on the console. */
export interface WatchedBuild {
  /** Resolves with whether the build that is under way succeeds. */
  readonly outcome: () => Promise<boolean>;
  /** Resolves once no build is under way. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Tells of builds as they begin and end. */
export class Builds {
  readonly #ends = new EventEmitter();
  #isBuilding = true;

  begin(): void {
    this.#isBuilding = true;
  }

  end(succeeded: boolean): void {
    this.#isBuilding = false;
    this.#ends.emit("end", succeeded);
  }

  outcome = async (): Promise<boolean> => (await once(this.#ends, "end"))[0] === true;

  settled = async (): Promise<void> => {
    while (this.#isBuilding) await once(this.#ends, "end");
  };
}

const numberTexts = path.resolve(__dirname, "../grid/numberTexts.ts");

/** Gives Univer what reads numbers in texts with a memory. */
const readWithMemory: Plugin = {
  name: "read-with-memory",
  setup: (build) => {
    build.onResolve({ filter: /^numfmt$/ }, ({ importer }) =>
      importer === numberTexts ? undefined : { path: numberTexts },
    );
  },
};

/**
 * How pages are bundled that are never shipped, by the file that each of their parts becomes: by esbuild, which needs
 * 4 s of work for the workbench and its grid, where webpack needs 28.
 */
export const bundledPages = (
  entryPoints: Record<string, string>,
  directory: string,
  ...plugins: readonly Plugin[]
): BuildOptions => ({
  entryPoints,
  outdir: directory,
  bundle: true,
  format: "esm",
  // What the grid loads on demand must not be read with the page.
  splitting: true,
  target: "es2022",
  define: { "process.env.NODE_ENV": '"production"' },
  loader: { ".html": "copy" },
  logLevel: "error",
  plugins: [readWithMemory, ...plugins],
});

/** Builds the workbench's page into a folder, now and after each change. */
export async function watchedWorkbench(directory: string): Promise<WatchedBuild> {
  const builds = new Builds();
  const follow: Plugin = {
    name: "follow",
    setup: (build) => {
      build.onStart(() => {
        builds.begin();
      });
      build.onEnd(({ errors }) => {
        builds.end(errors.length === 0);
      });
    },
  };
  const watched = await context(bundledPages(workbenchPage, directory, follow));
  const outcome = builds.outcome();
  await watched.watch();
  return { outcome: () => outcome, settled: builds.settled, stop: () => watched.dispose() };
}

const folder = path.resolve(__dirname, "..");

/** The parts of the workbench's page. */
export const workbenchPage = {
  workbench: path.join(folder, "workbench.ts"),
  index: path.join(folder, "workbench.html"),
};
