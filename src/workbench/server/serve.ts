import path from "node:path";
import { text } from "node:stream/consumers";
import webpack, { type MultiCompiler, type MultiStats } from "webpack";
import WebpackDevServer from "webpack-dev-server";
import webpackConfiguration from "../../../webpack.config.js";
import type { Certificate } from "./certificate";
import { developmentFeed, type DevelopmentFeed } from "./feed";

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
 * Builds the add-in and the workbench, and serves both over https on localhost, with the office.js of the npm package
 * and a feed of the data as it is.
 * @throws Error that lists what the build complained about, or that the port is taken.
 */
export async function serveWorkbench(options: {
  port: number;
  mode: "development" | "production";
  certificate: Certificate | undefined;
  /** Whether to show the workbench in the user's browser. */
  open: boolean;
}): Promise<ServedWorkbench> {
  const url = `https://localhost:${options.port}/`;
  const feed = await developmentFeed();
  const env = { workbench: true, url, feedKeys: feed.keysFile };
  const compiler = webpack(webpackConfiguration(env, { mode: options.mode }));
  const built = firstBuild(compiler);
  const server = new WebpackDevServer(
    {
      host: "localhost",
      port: options.port,
      server: { type: "https", options: { ...options.certificate } },
      // The add-in's scripts are served as they ship, without the development server's own client in them.
      client: false,
      hot: false,
      liveReload: false,
      // To this very machine nothing is gained by it.
      compress: false,
      open: options.open ? [`${url}workbench/`] : false,
      devMiddleware: { publicPath: "/", stats: "errors-only" },
      static: [
        {
          directory: path.join(root, "node_modules/@microsoft/office-js/dist"),
          publicPath: "/office",
          watch: false,
        },
        { directory: feed.directory, publicPath: "/feed", watch: false },
      ],
    },
    compiler,
  );
  await server.start();
  const stop = async () => {
    await server.stop();
    await feed.remove();
  };
  try {
    await built;
    return { address: `${url}workbench/`, functionsScript: await builtFile(server, "functions.js"), feed, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** Settles with the compiler's first build; later ones, after a change, report on the console alone. */
async function firstBuild(compiler: MultiCompiler): Promise<void> {
  const stats = await new Promise<MultiStats>((resolve, reject) => {
    compiler.hooks.done.tap("workbench", resolve);
    for (const { hooks } of compiler.compilers) hooks.failed.tap("workbench", reject);
  });
  if (stats.hasErrors()) throw new Error(`The build failed.\n${stats.toString("errors-only")}`);
}

async function builtFile(server: WebpackDevServer, name: string): Promise<string> {
  const files = server.middleware?.context.outputFileSystem;
  if (!files?.createReadStream) throw new Error("The development server keeps no built files.");
  return text(files.createReadStream(path.join(root, "dist", name)));
}
