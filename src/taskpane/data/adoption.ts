import type { HeldEdition, Identity } from "../../editions/heldEdition";
import type { Pin, pinWorkbook } from "../../editions/pin";
import { begin, session } from "../../editions/session";
import type { EditionStore, KeptEdition, Named } from "../../editions/store";
import type { recalculate, Recalculated } from "../host/recalculation";
import { mentioningDeals } from "../formula/mentions";
import type { readFormulas, readWorkbook } from "../host/workbookFormulas";
import { columnsOf } from "./columns";

/** What the adoption of an edition works on. */
export interface Surroundings {
  readonly store: EditionStore;
  readonly pinWorkbook: typeof pinWorkbook;
  readonly readWorkbook: typeof readWorkbook;
  readonly readFormulas: typeof readFormulas;
  readonly recalculate: typeof recalculate;
  /** Tells other open workbooks that this computer has come to use another edition. */
  readonly tellOthers: (inUse: Named) => void;
}

/** An edition that could answer in this workbook. */
export interface Candidate {
  readonly held: HeldEdition;
  /** The edition as it is to be kept; undefined if it is kept already, or ships inside the add-in. */
  readonly kept: KeptEdition | undefined;
  /** The pin that the workbook then has. */
  readonly pin: Pin | undefined;
}

/** What became of calculating anew. */
export interface CalculatedAnew {
  /** How many cells with DEALS formulas there are to calculate anew. */
  readonly cells: number;
  readonly recalculated: Recalculated;
}

/** What became of an adoption: the edition answers, whatever else failed. */
export interface Adopted extends CalculatedAnew {
  readonly number: number;
  /** Whether it will also answer after a restart. */
  readonly isKept: boolean;
}

/**
 * Lets an edition answer in this workbook: it is kept, then swapped in one step, then the DEALS cells are calculated.
 * @throws What Office has against changing the pin; then nothing has changed.
 */
export async function adoptHere({ held, kept, pin }: Candidate, around: Surroundings): Promise<Adopted> {
  const before = session();
  if (pin !== before?.pin) await around.pinWorkbook(pin);
  const named = await nameOf(held);
  const isKept = await succeeds(
    pin
      ? keepForPin(kept, around.store)
      : around.store.choose({ inUse: named, before: { edition: before?.held && (await nameOf(before.held)) } }, kept),
  );
  begin({ held, pin, trouble: undefined });
  if (!pin && isKept) around.tellOthers(named);
  return { number: held.edition.release.number, isKept, ...(await calculateAnew(around)) };
}

/** The pin of a workbook to an edition. */
export async function pinTo({ feed, identity }: HeldEdition): Promise<Pin> {
  return { ...(await identity()), ...(feed !== undefined && { feed }) };
}

/** Calculates the DEALS cells of the workbook anew. */
export async function calculateAnew(
  around: Pick<Surroundings, "readFormulas" | "recalculate">,
): Promise<CalculatedAnew> {
  const read = await around.readFormulas(mentioningDeals);
  if (read.outcome === "failed") return { cells: 0, recalculated: read };
  return { cells: read.formulas.length, recalculated: await around.recalculate(columnsOf(read.formulas)) };
}

const keepForPin = async (kept: KeptEdition | undefined, store: EditionStore): Promise<void> => {
  if (kept) await store.keep(kept);
};

const nameOf = async ({ feed, identity }: HeldEdition): Promise<Identity | undefined> =>
  feed === undefined ? undefined : identity();

const succeeds = (act: Promise<void>): Promise<boolean> =>
  act.then(
    () => true,
    () => false,
  );
