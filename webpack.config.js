// @ts-check
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { require: requireTypeScript } = require("tsx/cjs/api");
const { BannerPlugin, Compilation, DefinePlugin } = require("webpack");

/** @type {typeof import("./src/metadata/MetadataPlugin")} */
const { MetadataPlugin } = requireTypeScript("./src/metadata/MetadataPlugin", __filename);
/** @type {typeof import("./src/metadata/DeploymentPlugin")} */
const { DeploymentPlugin } = requireTypeScript("./src/metadata/DeploymentPlugin", __filename);
/** @type {typeof import("./src/metadata/release")} */
const { releaseAddress, releaseContact } = requireTypeScript("./src/metadata/release", __filename);
/** @type {typeof import("./src/metadata/LicencesPlugin")} */
const { LicencesPlugin } = requireTypeScript("./src/metadata/LicencesPlugin", __filename);
/** @type {typeof import("./src/hosting/HostingPlugin")} */
const { HostingPlugin } = requireTypeScript("./src/hosting/HostingPlugin", __filename);
/** @type {typeof import("./src/feed/publish/EditionPlugin")} */
const { EditionPlugin } = requireTypeScript("./src/feed/publish/EditionPlugin", __filename);
/** @type {typeof import("./src/offline/OfflinePlugin")} */
const { OfflinePlugin } = requireTypeScript("./src/offline/OfflinePlugin", __filename);
/** @type {typeof import("./src/feed/publish/keys")} */
const { feedToBundle } = requireTypeScript("./src/feed/publish/keys", __filename);

/**
 * Where manifest.xml as it stands says that the add-in lives, and who it is.
 * @type {Release}
 */
const development = {
  url: "https://localhost:3000/",
  id: "6d1f0c53-0f0a-4f0e-9a0b-5d4c7f2e8b11",
  unifiedId: "e6ee8193-4fc6-41ef-91f6-e844a04432cd",
};
/**
 * What `npm run build` makes: for the address in DEALS_URL, with whom to ask in DEALS_CONTACT. The ids are for ever.
 * @returns {Release}
 */
const production = () => ({
  url: releaseAddress(process.env.DEALS_URL),
  contact: releaseContact(process.env.DEALS_CONTACT),
  id: "c2b8a1de-7d3e-4b0b-8f4b-1f8f0f3c9a27",
  unifiedId: "5d571efa-43b2-4ce3-896a-539aee250be8",
});
const officeJsOnCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const officeJsFromNpm = "/office/office.js";
const licences = "licences.txt";

/** @typedef {import("copy-webpack-plugin").ObjectPattern} CopiedFile */
/** @typedef {import("./src/metadata/release").Release} Release */

/**
 * What is built: the add-in as it ships, or with `--env workbench` for the workbench, which needs no Excel and no network.
 * `--env url=https://localhost:…/` gives the manifest another address on this machine; `--env feedKeys=FILE` bundles the
 * public keys of a feed, as DEALS_FEED_KEYS does.
 * @param {{ workbench?: boolean, url?: string, feedKeys?: string }} env
 * @param {{ mode?: "development" | "production" }} options
 * @returns {import("webpack").Configuration}
 */
module.exports = (env, { mode = "production" }) => {
  const published = mode === "production" && !env.workbench;
  const release = published ? production() : { ...development, url: env.url ?? development.url };
  const feed = feedOf(release, env.feedKeys);
  return env.workbench
    ? { ...addinBuild(mode, release, feed, [workbenchPane]), cache }
    : addinBuild(mode, release, feed);
};

/** SWC makes scripts as small as Terser, webpack's own choice, in a tenth of the time; what esbuild leaves is a sixth larger. */
const minimizer = new MinimizerPlugin({
  minify: MinimizerPlugin.swcMinify,
  minimizerOptions: { compress: true, mangle: true },
});

/**
 * What a build for the workbench leaves for the next one, as long as settings and libraries stay. A release is built
 * from nothing. (webpack's own buildDependencies can't follow what tsx loads.)
 * @type {import("webpack").Configuration["cache"]}
 */
const cache = {
  type: "filesystem",
  version: ["webpack.config.js", "tsconfig.json", "package-lock.json"]
    .reduce((hash, file) => hash.update(readFileSync(path.resolve(__dirname, file))), createHash("sha256"))
    .digest("hex"),
};

/**
 * The feed that the add-in asks for newer data: beside the add-in unless DEALS_FEED_URL says otherwise; none without keys.
 * @param {Release} release
 * @param {string | undefined} keys
 */
function feedOf({ url }, keys = process.env.DEALS_FEED_KEYS) {
  const address = process.env.DEALS_FEED_URL;
  if (keys) return feedToBundle(address || `${url}feed/`, keys);
  if (address)
    throw new Error(
      `DEALS_FEED_URL is "${address}", but a feed is trusted by its keys only. Set DEALS_FEED_KEYS to the file with the list of them.`,
    );
  return undefined;
}

/**
 * @param {"development" | "production"} mode
 * @param {Release} release
 * @param {{ address: string } | undefined} feed
 * @param {CopiedFile[]} pages
 * @returns {import("webpack").Configuration}
 */
function addinBuild(mode, release, feed, pages = []) {
  return {
    ...shared(mode),
    target: ["web", "es2022"],
    name: "addin",
    entry: {
      functions: "./src/addin/main.ts",
      // The pane shares the modules of the functions, and with them the edition in use.
      taskpane: { import: "./src/addin/pane.tsx", dependOn: "functions" },
      // Works beside the page, and shares nothing with it.
      "feed-worker": "./src/feed/worker.ts",
      // Comes before all of them, and says so if they do not.
      opening: "./src/addin/opening.ts",
      // Keeps all of this for when there is no network.
      "service-worker": "./src/offline/worker.ts",
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      // The workbench's own build writes there, and may be done first.
      clean: { keep: "workbench/" },
      // The pane's other parts lie beside the page that loads them, wherever it stands.
      publicPath: "",
      // A page that is open must not take a part of another release for its own. A folder of their own is one that hosts
      // can be told to have kept for ever.
      chunkFilename: "chunks/[name].[contenthash].js",
      // functions.js must also load where there is neither window nor self.
      globalObject: "globalThis",
    },
    // Names and numbers as short as can be: the files of a release are built and loaded together, so they need not last.
    optimization: { mangleExports: "size", moduleIds: "size", minimizer: [minimizer] },
    plugins: [
      new DefinePlugin({
        DEALS_FEED: JSON.stringify(feed) ?? "undefined",
        DEALS_URL: JSON.stringify(release.url),
      }),
      // Nearly all of them is called when they load: so told, V8 compiles it beside the page, and not one function after
      // the other while the page waits. Other engines take it for a comment.
      new BannerPlugin({
        banner: "//# allFunctionsCalledOnLoad",
        raw: true,
        test: /^(functions|taskpane)\.js$/,
        // After comments are taken out, and before source maps are made.
        stage: Compilation.PROCESS_ASSETS_STAGE_DEV_TOOLING - 1,
      }),
      new EditionPlugin(),
      new MetadataPlugin({ url: release.url, feed: feed?.address, licences }),
      new DeploymentPlugin(release, feed?.address),
      new LicencesPlugin(licences),
      // In a folder of the build they would be served with it.
      new HostingPlugin(release.url, pages.length > 0 ? "workbench/hosting" : "../hosting"),
      new CopyPlugin({
        patterns: [
          { from: "src/addin/taskpane.html" },
          { from: "src/metadata/help.css", to: "help/" },
          { from: "src/feed/publish/open-data.md", to: "help/" },
          { from: "assets/*.png" },
          manifestOf(release),
          ...pages,
        ],
      }),
      new OfflinePlugin(),
    ],
  };
}

/**
 * @param {"development" | "production"} mode
 * @returns {import("webpack").Configuration}
 */
function shared(mode) {
  return {
    mode,
    context: __dirname,
    devtool: mode === "production" ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
        // Schemas and what only the build needs are left out where nothing of them is used.
        { test: /[\\/]src[\\/](core|feed|packing|bundledEdition)\b/, sideEffects: false },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    performance: { hints: false },
    // At "warn" it reports that the packed edition is a long string.
    infrastructureLogging: { level: "error" },
  };
}

/**
 * The manifest with the address and the id of a build.
 * @param {Release} release
 * @returns {CopiedFile}
 */
function manifestOf({ url, id }) {
  return {
    from: "manifest.xml",
    transform: (content) =>
      content
        .toString()
        .replaceAll(development.url, () => url.replaceAll("&", "&amp;"))
        .replace(development.id, id),
  };
}

/**
 * The task pane as the workbench loads it: the same page on the office.js of the npm package.
 * @type {CopiedFile}
 */
const workbenchPane = {
  from: "src/addin/taskpane.html",
  to: "workbench/taskpane.html",
  transform: (content) =>
    content.toString().replace(officeJsOnCdn, officeJsFromNpm).replace("<head>", '<head><base href="../" />'),
};
