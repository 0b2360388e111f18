import { parseArgs } from "node:util";
import { silenceOf, type FeedPromise, type Silence } from "../feed/promise";
import { run, textOf } from "./commandLine";
import { checkFolder } from "./folderFeed";
import { publicKeysIn } from "./keys";

/** `npm run edition:check -- DIR [--keys FILE]`: checks a feed's folder exactly as the add-in would. */
run(async (args) => {
  const { positionals, values } = parseArgs({ args, options: { keys: { type: "string" } }, allowPositionals: true });
  const [directory] = positionals;
  if (directory === undefined) throw new Error("Say which folder: npm run edition:check -- DIR");
  const file = values.keys ?? process.env["DEALS_FEED_KEYS"];
  if (file === undefined)
    throw new Error("Give the file with the list of public keys: --keys FILE, or DEALS_FEED_KEYS.");
  const { latest, editions, ...promise } = await checkFolder(directory, publicKeysIn(await textOf(file), file));
  const found = `The feed is in order: edition ${latest} is the latest of ${editions}.`;
  console.log(`${found} ${inWords(silenceOf(promise, Date.now()), promise)}`);
});

/**
 * What the feed's promise comes to.
 * @throws Error if it was broken, for then the add-in says so to its users.
 */
function inWords(silence: Silence, { validUntil = "" }: FeedPromise): string {
  switch (silence.is) {
    case "none":
      return "It makes no promise of how long it is valid.";
    case "holds":
      return `It is valid until ${validUntil}.`;
    case "silent":
      throw new Error(
        `The feed has said nothing since ${silence.since}; it promised to by ${silence.until}. Run npm run edition:renew.`,
      );
    case "ahead":
      throw new Error(`The feed was signed at ${silence.since}, which is still to come. A clock is wrong.`);
  }
}
