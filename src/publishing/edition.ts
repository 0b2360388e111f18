import { parseArgs } from "node:util";
import { bundledRecords } from "../bundledEdition";
import { ruleViolations } from "../core/rules/edition";
import { schemaViolations } from "../core/rules/schema";
import { run, textOf } from "./commandLine";
import { privateKeyIn, type PrivateKey } from "./keys";
import { publish } from "./publish";

/** `npm run edition -- --out DIR [--key FILE]`: publishes data/ into a feed's folder, signed. */
run(async (args) => {
  const { out, key } = parseArgs({ args, options: { out: { type: "string" }, key: { type: "string" } } }).values;
  if (out === undefined) throw new Error("Say where the feed's folder is: npm run edition -- --out DIR");
  const privateKey = await keyGiven(key);
  // The rules are for records that fit the schema.
  const [misshapen] = schemaViolations(bundledRecords);
  if (misshapen || ruleViolations(bundledRecords).length > 0)
    throw new Error("data/ is not in order: npm run data:check says what is wrong.");
  const { number, file } = await publish(bundledRecords, out, privateKey);
  console.log(`Edition ${number} is ${file} in ${out}.`);
});

async function keyGiven(file: string | undefined): Promise<PrivateKey> {
  const text = file === undefined ? process.env["DEALS_FEED_KEY"] : await textOf(file);
  if (text === undefined)
    throw new Error("Give the private key: --key FILE, or DEALS_FEED_KEY. npm run edition:keys makes one.");
  return privateKeyIn(text, file ?? "DEALS_FEED_KEY");
}
