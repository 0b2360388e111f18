import { areRecords, schemaNumber } from "../../core/records/lists";
import { sha256Of } from "../../feed/identity";
import { type LaidOut, type Part, type PartInFile, PartsJoined } from "../../feed/parts";
import { type HeldEdition, heldFrom, type Identity } from "./editions";
import { type EditionStore, type KeptEdition, patiently } from "./library";

/** A browser may have lost the file of an edition, and not say so. */
const PATIENCE_MS = 10_000;
/** So many that the page hardly waits for the file, and so few that to take them in is no long task. */
const PARTS_AT_A_TIME = 4;

/**
 * Why an edition that was kept on this computer can't be read: storage does not answer, what was kept is gone or not as it
 * was, or another version of the add-in kept it, whose rules for records were others.
 */
export type StorageTrouble = "refused" | "damaged" | "other-version";

/** A kept edition, read; nothing where none is kept. */
export type Read =
  { readonly held: HeldEdition; readonly isOwn: boolean } | { readonly trouble: StorageTrouble } | undefined;

/** Reads an edition that was kept; its records were checked before, so only that nothing has changed them is checked again. */
export async function readKept(store: EditionStore, named: Identity): Promise<Read> {
  let kept: unknown;
  try {
    kept = await store.edition(named);
  } catch {
    return { trouble: "refused" };
  }
  if (kept === undefined) return undefined;
  if (!isOfThisVersion(kept)) return { trouble: "other-version" };
  try {
    return { held: await heldIn(kept, named), isOwn: kept.isOwn ?? false };
  } catch {
    return { trouble: "damaged" };
  }
}

/** @throws Error if it is not as it was kept, or what a browser has against it that has lost the file. */
async function heldIn(kept: KeptEdition, { number, sha256 }: Identity): Promise<HeldEdition> {
  const records = await recordsIn(kept);
  const isNamed = kept.number === number && kept.sha256 === sha256;
  if (!isNamed || !areRecords(records) || records.release.number !== number) throw new Error("It is another edition.");
  return heldFrom(kept, records);
}

/** Reads some parts at a time: the browser fetches and checks them beside the page, which has its turn before the next. */
async function recordsIn({ file, parts }: LaidOut): Promise<unknown> {
  const joined = new PartsJoined();
  let from = 0;
  const read = async ({ name, bytes, sha256 }: PartInFile): Promise<Part> => {
    const slice = file.slice(from, (from += bytes));
    const content = new Uint8Array(await patiently(slice.arrayBuffer(), PATIENCE_MS));
    if ((await sha256Of(content)) !== sha256) throw new Error("Something has changed it.");
    return { name, json: new TextDecoder().decode(content) };
  };
  for (let first = 0; first < parts.length; first += PARTS_AT_A_TIME)
    for (const part of await Promise.all(parts.slice(first, first + PARTS_AT_A_TIME).map(read))) joined.add(part);
  return joined.whole;
}

/** Whether this version of the add-in has kept it, or one with the same shape of records: only then were they checked by its rules. */
const isOfThisVersion = (kept: unknown): kept is KeptEdition =>
  typeof kept === "object" && kept !== null && "parts" in kept && "schema" in kept && kept.schema === schemaNumber;
