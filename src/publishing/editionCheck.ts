import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { FeedKey } from "../feed/feedKey";
import { run } from "./commandLine";
import { checkFolder } from "./folderFeed";
import { keyIn } from "./keys";

/** `npm run edition:check -- DIR [--keys FILE]`: checks a feed's folder exactly as the add-in would. */
run(async (args) => {
  const { positionals, values } = parseArgs({ args, options: { keys: { type: "string" } }, allowPositionals: true });
  const [directory] = positionals;
  if (directory === undefined) throw new Error("Say which folder: npm run edition:check -- DIR");
  const file = values.keys ?? process.env["DEALS_FEED_KEYS"];
  if (file === undefined)
    throw new Error("Give the file with the list of public keys: --keys FILE, or DEALS_FEED_KEYS.");
  const keys = keyIn(await readFile(file, "utf8"), z.array(FeedKey), file);
  const { latest, editions } = await checkFolder(directory, keys);
  console.log(`The feed is in order: edition ${latest} is the latest of ${editions}.`);
});
