import { readFile } from "node:fs/promises";
import { promiseOf, type FeedPromise } from "../feed/promise";
import { privateKeyIn, type PrivateKey } from "./keys";

/** Runs a command; if it fails, says why in a sentence and ends with 1. */
export function run(command: (args: string[]) => Promise<void>): void {
  command(process.argv.slice(2)).catch((cause: unknown) => {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 1;
  });
}

/**
 * The text of a file that was named.
 * @throws Error if it can't be read.
 */
export async function textOf(file: string): Promise<string> {
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
export async function keyGiven(file: string | undefined): Promise<PrivateKey> {
  const text = file === undefined ? process.env["DEALS_FEED_KEY"] : await textOf(file);
  if (text === undefined)
    throw new Error("Give the private key: --key FILE, or DEALS_FEED_KEY. npm run edition:keys makes one.");
  return privateKeyIn(text, file ?? "DEALS_FEED_KEY");
}

/**
 * What a feed promises from now on: to be heard of again within as many days as were given, or else 60.
 * @throws Error if that is no number of days.
 */
export function promiseGiven(days = "60"): Required<FeedPromise> {
  if (!/^[1-9]\d{0,3}$/.test(days)) throw new Error("Give --valid-days a whole number of days from 1 to 9999.");
  return promiseOf(Number(days), new Date());
}
