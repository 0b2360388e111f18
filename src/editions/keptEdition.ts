import { areRecords } from "../core/recordLists";
import { schemaNumber } from "../core/schemaNumber";
import { heldFrom, type HeldEdition, type Identity } from "./heldEdition";
import { sha256Of } from "../feed/digest";
import { patiently } from "./patiently";
import type { EditionStore, KeptEdition } from "./store";

/** A browser may have lost the file of an edition, and not say so. */
const PATIENCE_MS = 10_000;

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
  if (!isKept(kept) || kept.schema > schemaNumber) return { trouble: "damaged" };
  const records = await recordsIn(kept.file, named).catch(() => undefined);
  return areRecords(records)
    ? { held: await heldFrom({ ...named, feed: kept.feed }, records) }
    : { trouble: "damaged" };
}

/**
 * What a file holds, if nothing has changed it; undefined if something has.
 * @throws What a browser has against it that has lost the file, or does not read it.
 */
async function recordsIn(file: Blob, { sha256 }: Identity): Promise<unknown> {
  const bytes = new Uint8Array(await patiently(file.arrayBuffer(), PATIENCE_MS));
  return (await sha256Of(bytes)) === sha256 ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
}

function isKept(value: unknown): value is KeptEdition {
  if (typeof value !== "object" || value === null) return false;
  const { file, feed, schema }: Partial<Record<keyof KeptEdition, unknown>> = value;
  return file instanceof Blob && typeof feed === "string" && typeof schema === "number";
}
