import { bundledRecords } from "../../bundledEdition";
import { Edition } from "../../core/edition";
import { sha256Of } from "../../feed/identity";
import type { HeldEdition, Identity } from "./editions";

let identity: Promise<Identity> | undefined;

/** The edition that ships inside the add-in. It takes a moment to know its identity, so that is left until asked for, and done once. */
export const bundledEdition: HeldEdition = {
  edition: Edition.of(bundledRecords),
  feed: undefined,
  identity: () => (identity ??= identified()),
};

async function identified(): Promise<Identity> {
  // A published edition's text is written in just this way.
  return { number: bundledRecords.release.number, sha256: await sha256Of(JSON.stringify(bundledRecords)) };
}
