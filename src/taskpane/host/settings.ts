/** Under this key a feed of the user's own is remembered. */
export const OWN_FEED = "feed";

/** Under this key it is remembered whether the user wants the feed to be asked on start. */
export const ASK_ON_START = "checkOnStart";

/** What the user has set on purpose; whatever else is remembered is how the views were left. */
export const settings: readonly string[] = [OWN_FEED, ASK_ON_START];
