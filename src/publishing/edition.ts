import { parseArgs } from "node:util";
import { bundledRecords } from "../bundledEdition";
import { ruleViolations } from "../core/rules/edition";
import { schemaViolations } from "../core/rules/schema";
import { keyGiven, promiseGiven, run } from "./commandLine";
import { publish } from "./publish";

/** `npm run edition -- --out DIR [--key FILE] [--valid-days N]`: publishes data/ into a feed's folder, signed. */
run(async (args) => {
  const options = { out: { type: "string" }, key: { type: "string" }, "valid-days": { type: "string" } } as const;
  const { out, key, "valid-days": days } = parseArgs({ args, options }).values;
  if (out === undefined) throw new Error("Say where the feed's folder is: npm run edition -- --out DIR");
  const promise = promiseGiven(days);
  const privateKey = await keyGiven(key);
  // The rules are for records that fit the schema.
  const [misshapen] = schemaViolations(bundledRecords);
  if (misshapen || ruleViolations(bundledRecords).length > 0)
    throw new Error("data/ is not in order: npm run data:check says what is wrong.");
  const { number, file } = await publish(bundledRecords, out, privateKey, promise);
  console.log(`Edition ${number} is ${file} in ${out}.`);
});
