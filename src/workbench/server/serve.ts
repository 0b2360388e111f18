import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import webpack, { type MultiCompiler } from "webpack";
import webpackConfiguration from "../../../webpack.config.js";
import { type Certificate, selfSignedCertificate, serveFolders } from "./https";
import { developmentFeed, type DevelopmentFeed } from "./developmentFeed";

/** A workbench that is being served. */
export interface ServedWorkbench {
  readonly address: string;
  /** The functions.js that was just built. */
  readonly functionsScript: string;
  /** Served under /feed/. */
  readonly feed: DevelopmentFeed;
  readonly stop: () => Promise<void>;
}

const root = path.resolve(__dirname, "../../..");

/**
 * Builds the add-in and the workbench, again after each change of their sources, and serves both over https on localhost,
 * with the office.js of the npm package and a feed of the data as it is.
 * @throws Error that the build failed, with what it complained about on the console, or that the port is taken.
 */
export async function serveWorkbench(options: {
  port: number;
  mode: "development" | "production";
  /** Undefined for one that no browser knows. */
  certificate: Certificate | undefined;
  /** Whether to show the workbench in the user's browser. */
  open: boolean;
}): Promise<ServedWorkbench> {
  const url = `https://localhost:${options.port}/`;
  const certificate = options.certificate ?? (await selfSignedCertificate(path.join(root, ".cache/certificate")));
  const feed = await developmentFeed();
  const directory = await mkdtemp(path.join(tmpdir(), "deals-workbench-"));
  const env = { workbench: true, url, feedKeys: feed.keysFile };
  const build = watchedBuild(webpack(into(directory, webpackConfiguration(env, { mode: options.mode }))));
  const outcome = build.outcome();
  const closing = [build.stop, feed.remove, () => rm(directory, { recursive: true })];
  const stop = async () => {
    for (const close of closing) await close();
  };
  try {
    const stopServing = await serveFolders(options.port, certificate, [
      { at: "/office/", directory: path.join(root, "node_modules/@microsoft/office-js/dist") },
      { at: "/feed/", directory: feed.directory },
      { at: "/", directory, complete: build.settled },
    ]);
    closing.unshift(stopServing);
    if (!(await outcome)) throw new Error("The build failed.");
    if (options.open) showInBrowser(`${url}workbench/`);
    const functionsScript = await readFile(path.join(directory, "functions.js"), "utf8");
    return { address: `${url}workbench/`, functionsScript, feed, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** The same builds, written into another folder than dist/, which is for what ships. */
const into = (directory: string, configurations: webpack.Configuration[]): webpack.Configuration[] =>
  configurations.map((configuration) => {
    const place = path.relative(path.join(root, "dist"), configuration.output?.path ?? "");
    return { ...configuration, output: { ...configuration.output, path: path.join(directory, place) } };
  });

/** Builds now and after each change. Whatever a build complains about stands on the console. */
function watchedBuild(compiler: MultiCompiler) {
  const builds = new EventEmitter();
  let isBuilding = true;
  compiler.hooks.invalid.tap("workbench", () => {
    isBuilding = true;
  });
  compiler.watch({}, (cause, stats) => {
    isBuilding = false;
    const complaint = cause?.message ?? (stats?.hasErrors() ? stats.toString("errors-only") : undefined);
    if (complaint !== undefined) console.error(complaint);
    builds.emit("done", complaint === undefined);
  });
  return {
    /** Resolves with whether the build that is under way succeeds. */
    outcome: async (): Promise<boolean> => (await once(builds, "done"))[0] === true,
    settled: async (): Promise<void> => {
      while (isBuilding) await once(builds, "done");
    },
    stop: promisify(compiler.close.bind(compiler)),
  };
}

/** Shows a page in the browser of the user's choice; a machine that cannot is none the worse for it. */
function showInBrowser(url: string): void {
  const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
    darwin: ["open"],
    win32: ["cmd", "/c", "start", '""'],
  };
  const [command, ...args] = openers[process.platform] ?? ["xdg-open"];
  spawn(command, [...args, url], { stdio: "ignore", detached: true })
    .on("error", () => {
      console.log(`No browser could be opened. Go to ${url}`);
    })
    .unref();
}
