import { schemaNumber } from "../core/schemaNumber";
import { areRecords, heldFrom, type HeldEdition, type Identity } from "./heldEdition";
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
  if (!isKept(kept) || kept.schema > schemaNumber) return { trouble: "damaged" };
  const bytes = new Uint8Array(await kept.file.arrayBuffer());
  if ((await sha256Of(bytes)) !== named.sha256) return { trouble: "damaged" };
  const records: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return areRecords(records)
    ? { held: await heldFrom({ ...named, feed: kept.feed }, records) }
    : { trouble: "damaged" };
}

function isKept(value: unknown): value is KeptEdition {
  if (typeof value !== "object" || value === null) return false;
  const { file, feed, schema }: Partial<Record<keyof KeptEdition, unknown>> = value;
  return file instanceof Blob && typeof feed === "string" && typeof schema === "number";
}
