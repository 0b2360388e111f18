import { parseArgs } from "node:util";
import { keyGiven, promiseGiven, run } from "./commandLine";
import { renew } from "./folderFeed";

/** `npm run edition:renew -- DIR [--key FILE] [--valid-days N]`: says that a feed's latest edition is still the latest. */
run(async (args) => {
  const options = { key: { type: "string" }, "valid-days": { type: "string" } } as const;
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  const [directory] = positionals;
  if (directory === undefined) throw new Error("Say which folder: npm run edition:renew -- DIR");
  const promise = promiseGiven(values["valid-days"]);
  const { number } = await renew(directory, await keyGiven(values.key), promise);
  console.log(`Edition ${number} is the latest until ${promise.validUntil}.`);
});
