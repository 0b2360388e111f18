import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { ruleViolations } from "../../core/rules/rules";
import { runNamed } from "../../data-tools/commandLine";
import { notInOrder, readRecords } from "../../data-tools/dataFiles";
import { keyIdOf } from "../keys";
import { promiseOf, silenceOf, type FeedPromise, type Silence } from "../promise";
import { checkFolder, renew } from "./folderFeed";
import { makeKey, privateKeyIn, publicKeysIn, publicPartOf, type PrivateKey } from "./keys";
import { writeOpenData } from "./open/openData";
import { publish } from "./publish";

/** `npm run edition -- --out DIR [--key FILE] [--valid-days N]`: publishes data/ into a feed's folder, signed, and as open data. */
async function edition(args: string[]): Promise<void> {
  const options = { out: { type: "string" }, key: { type: "string" }, "valid-days": { type: "string" } } as const;
  const { out, key, "valid-days": days } = parseArgs({ args, options }).values;
  if (!out) throw new Error("Say where the feed's folder is: npm run edition -- --out DIR");
  const promise = promiseGiven(days);
  const privateKey = await keyGiven(key);
  const records = await readRecords();
  if (ruleViolations(records).length > 0) throw new Error(notInOrder);
  const manifest = await publish(records, out, privateKey, promise);
  // Only what was published: a folder of open data is never written over.
  const open = await writeOpenData(records, manifest, out);
  console.log(`Edition ${manifest.number} is ${manifest.file} in ${out}; other tools read ${open}.`);
  if (manifest.signedAt !== promise.signedAt)
    console.log(
      "It was published before: until when it counts stays as it was, and npm run edition:renew says it anew.",
    );
}

/** `npm run edition:renew -- DIR [--key FILE] [--valid-days N]`: says that a feed's latest edition is still the latest. */
async function editionRenew(args: string[]): Promise<void> {
  const options = { key: { type: "string" }, "valid-days": { type: "string" } } as const;
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  const directory = folderGiven(positionals, "npm run edition:renew -- DIR");
  const promise = promiseGiven(values["valid-days"]);
  const { number } = await renew(directory, await keyGiven(values.key), promise);
  console.log(`Edition ${number} is the latest until ${promise.validUntil}.`);
}

/** `npm run edition:check -- DIR [--keys FILE]`: checks a feed's folder exactly as the add-in would. */
async function editionCheck(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({ args, options: { keys: { type: "string" } }, allowPositionals: true });
  const directory = folderGiven(positionals, "npm run edition:check -- DIR");
  const file = values.keys ?? process.env["DEALS_FEED_KEYS"];
  if (!file) throw new Error("Give the file with the list of public keys: --keys FILE, or DEALS_FEED_KEYS.");
  const { latest, editions, ...promise } = await checkFolder(directory, publicKeysIn(await textOf(file), file));
  const found = `The feed is in order: edition ${latest} is the latest of ${editions}.`;
  console.log(`${found} ${inWords(silenceOf(promise, Date.now()), promise)}`);
}

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

/** `npm run edition:keys -- --out FILE`: writes a private key to a file that is not there yet, and prints its public part. */
async function editionKeys(args: string[]): Promise<void> {
  const { out } = parseArgs({ args, options: { out: { type: "string" } } }).values;
  if (!out) throw new Error("Say where the private key is to go: npm run edition:keys -- --out FILE");
  const privateKey = await makeKey();
  const publicKey = publicPartOf(privateKey);
  const readableByOwner = 0o600;
  await writeFile(out, JSON.stringify(privateKey), { flag: "wx", mode: readableByOwner }).catch(() => {
    throw new Error(`${out} is there already or can't be written; a key is never replaced. Name a new file.`);
  });
  console.log(JSON.stringify(publicKey));
  console.error(`Key ${await keyIdOf(publicKey)}. Keep ${out} secret; the line with x and y is the public key.`);
}

/**
 * The one folder that was named.
 * @throws Error if there is none, or more than that, as of a name with a space in it.
 */
function folderGiven([directory, ...more]: readonly string[], usage: string): string {
  if (!directory) throw new Error(`Say which folder: ${usage}`);
  if (more.length > 0)
    throw new Error(`Name one folder, not ${more.length + 1}, in quotes if there are spaces in its name: ${usage}`);
  return directory;
}

/**
 * The text of a file that was named.
 * @throws Error if it can't be read.
 */
async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new Error(`${file} can't be read. Check its name and who may read it.`);
  }
}

/**
 * The private key in a file that was named, or else in the environment.
 * @throws Error if there is none.
 */
async function keyGiven(file: string | undefined): Promise<PrivateKey> {
  const text = file === undefined ? process.env["DEALS_FEED_KEY"] : await textOf(file);
  if (text === undefined)
    throw new Error("Give the private key: --key FILE, or DEALS_FEED_KEY. npm run edition:keys makes one.");
  return privateKeyIn(text, file ?? "DEALS_FEED_KEY");
}

/**
 * What a feed promises from now on: to be heard of again within as many days as were given, or else 60.
 * @throws Error if that is no number of days.
 */
function promiseGiven(days = "60"): Required<FeedPromise> {
  if (!/^[1-9]\d{0,3}$/.test(days)) throw new Error("Give --valid-days a whole number of days from 1 to 9999.");
  return promiseOf(Number(days), new Date());
}

/** What an error says; what the system has against a file, with what to do. */
function inSentence(error: Error): string {
  if (!("syscall" in error)) return error.message;
  return `${error.message}. Make sure that this is a folder in which you may write, and that there is room; then try again: what is published already stays as it is.`;
}

runNamed({ edition, editionRenew, editionCheck, editionKeys }, inSentence);
