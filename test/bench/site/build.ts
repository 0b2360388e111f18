import { rm } from "node:fs/promises";
import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import webpack, { type Configuration, type MultiStats } from "webpack";
import { build as esbuild } from "esbuild";
import webpackConfiguration from "../../../webpack.config.js";
import { bundledPages, workbenchPage } from "../../../src/workbench/server/bundledPages";

/** Where benchmarks find what was built for them. */
export const builtSite = path.resolve(".cache/bench/site");

/**
 * Builds the add-in as it ships with its workbench, and beside them Microsoft's template, built with the same settings,
 * and a host page without a grid.
 * @param url Where it will be served.
 * @param feedKeys The file with the public keys of its feed.
 * @throws Error that lists what the build complained about.
 */
export async function buildSite(url: string, feedKeys: string): Promise<void> {
  await rm(builtSite, { recursive: true, force: true });
  const addin = webpackConfiguration({ workbench: true, url, feedKeys }, { mode: "production" });
  const configurations = [
    into(".", addin),
    pageInto("template", addin, { functions: "functions.ts", taskpane: "taskpane.ts" }, "taskpane.html"),
  ];
  const stats = await new Promise<MultiStats | undefined>((resolve, reject) => {
    webpack(configurations, (cause, done) => {
      if (cause) reject(cause);
      else resolve(done);
    });
  });
  if (stats?.hasErrors()) throw new Error(`The build failed.\n${stats.toString("errors-only")}`);
  await esbuild(bundledPages(workbenchPage, path.join(builtSite, "workbench")));
  await esbuild(bundledPages(hostPage, path.join(builtSite, "host")));
}

const hostFolder = path.resolve(__dirname, "../host");
const hostPage = Object.fromEntries(
  ["host.ts", "watchStart.ts", "watchRefresh.ts", "watchPicture.ts", "index.html"].map((file) => [
    path.parse(file).name,
    path.join(hostFolder, file),
  ]),
);

const into = (folder: string, like: Configuration): Configuration => ({
  ...like,
  output: { ...like.output, path: path.join(builtSite, folder), clean: false },
});

/** Scripts and a page of a folder beside this one, built like something else. */
function pageInto(folder: string, like: Configuration, scripts: Record<string, string>, page: string): Configuration {
  const place = path.resolve(__dirname, "..", folder);
  const entry = Object.entries(scripts).map(([name, file]) => [name, path.join(place, file)] as const);
  return {
    ...into(folder, like),
    name: folder,
    entry: Object.fromEntries(entry),
    plugins: [new CopyPlugin({ patterns: [path.join(place, page)] })],
  };
}
