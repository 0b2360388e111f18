import { parseArgs } from "node:util";
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
  const { latest, editions } = await checkFolder(directory, publicKeysIn(await textOf(file), file));
  console.log(`The feed is in order: edition ${latest} is the latest of ${editions}.`);
});
