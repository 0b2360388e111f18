import type { Feed } from "../../feed/feed";

/** Set by the build: see webpack.config.js. Undefined where nothing is built, as in unit tests. */
declare const DEALS_FEED: Feed | undefined;

/** The feed that the build was told of; undefined if it was told of none. */
export const bundledFeed: Feed | undefined = typeof DEALS_FEED === "undefined" ? undefined : DEALS_FEED;
