import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import webpack, { type Compiler } from "webpack";
import { bundledRecords } from "../../bundledEdition";
import webpackConfiguration from "../../../webpack.config.js";
import { Builds, type WatchedBuild, watchedWorkbench } from "./bundledPages";
import { developmentFeed, type DevelopmentFeed, followData } from "./developmentFeed";
import { type Certificate, selfSignedCertificate, serveFolders } from "./https";

/** A workbench that is being served. */
interface ServedWorkbench {
  readonly address: string;
  /** With the files that were built, which are those of a release. */
  readonly directory: string;
  /** The functions.js that was just built. */
  readonly functionsScript: string;
  /** Served under /feed/. */
  readonly feed: DevelopmentFeed;
  readonly stop: () => Promise<void>;
}

const root = path.resolve(__dirname, "../../..");

/**
 * Builds the add-in and the workbench, again after each change of their sources, and serves both over https on localhost,
 * with the office.js of the npm package and a feed of the data: the add-in ships the edition of data/ as it is now, and each
 * change of data/ becomes a newer edition of the feed.
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
  const configuration = webpackConfiguration(env, { mode: options.mode });
  const builds = [
    watchedAddin(webpack({ ...configuration, output: { ...configuration.output, path: directory } })),
    await watchedWorkbench(path.join(directory, "workbench")),
  ];
  const outcomes = Promise.all(builds.map(({ outcome }) => outcome()));
  const stopFollowing = followData(feed, bundledRecords, root, console.log);
  const closing = [
    stopFollowing,
    ...builds.map((build) => build.stop),
    feed.remove,
    () => rm(directory, { recursive: true }),
  ];
  const stop = async () => {
    for (const close of closing) await close();
  };
  try {
    const stopServing = await serveFolders(options.port, certificate, [
      { at: "/office/", directory: path.join(root, "node_modules/@microsoft/office-js/dist") },
      { at: "/feed/", directory: feed.directory },
      { at: "/", directory, complete: () => Promise.all(builds.map(({ settled }) => settled())) },
    ]);
    closing.unshift(stopServing);
    if ((await outcomes).includes(false)) throw new Error("The build failed.");
    if (options.open) showInBrowser(`${url}workbench/`);
    const functionsScript = await readFile(path.join(directory, "functions.js"), "utf8");
    return { address: `${url}workbench/`, directory, functionsScript, feed, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** Builds the add-in now and after each change. */
function watchedAddin(compiler: Compiler | null): WatchedBuild {
  if (!compiler) throw new Error("webpack does not start.");
  const builds = new Builds();
  compiler.hooks.invalid.tap("workbench", () => {
    builds.begin();
  });
  const outcome = builds.outcome();
  compiler.watch({}, (cause, stats) => {
    const complaint = cause?.message ?? (stats?.hasErrors() ? stats.toString("errors-only") : undefined);
    if (complaint !== undefined) console.error(complaint);
    builds.end(complaint === undefined);
  });
  return { outcome: () => outcome, settled: builds.settled, stop: promisify(compiler.close.bind(compiler)) };
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
