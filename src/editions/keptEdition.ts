import type { Records } from "../core/records/edition";
import { schemaNumber } from "../core/schemaNumber";
import { heldFrom, type HeldEdition, type Identity } from "./heldEdition";
import { sha256Of } from "../feed/digest";
import type { EditionStore, KeptEdition } from "./store";

/** Why an edition that was kept on this computer can't be read: storage does not answer, or it is not as it was kept. */
export type StorageTrouble = "refused" | "damaged";

/** A kept edition, read; nothing where none is kept. */
export type Read = { readonly held: HeldEdition } | { readonly trouble: StorageTrouble } | undefined;

/** Reads an edition that was kept; its records were checked before, so only that nothing has changed them is checked again. */
export async function readKept(store: EditionStore, named: Identity): Promise<Read> {
  let kept: unknown;
  try {
    kept = await store.edition(named);
  } catch {
    return { trouble: "refused" };
  }
  if (kept === undefined) return undefined;
  if (!isKept(kept) || kept.schema > schemaNumber || (await sha256Of(kept.text)) !== named.sha256)
    return { trouble: "damaged" };
  const records: unknown = JSON.parse(kept.text);
  return areRecords(records) ? { held: heldFrom({ ...named, feed: kept.feed }, records) } : { trouble: "damaged" };
}

/** What has the hash of checked records is those records. */
const areRecords = (value: unknown): value is Records =>
  typeof value === "object" && value !== null && "release" in value;

function isKept(value: unknown): value is KeptEdition {
  if (typeof value !== "object" || value === null) return false;
  const { text, feed, schema }: Partial<Record<keyof KeptEdition, unknown>> = value;
  return typeof text === "string" && typeof feed === "string" && typeof schema === "number";
}
