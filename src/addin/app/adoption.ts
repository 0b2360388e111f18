import type { readFormulas, readWorkbook, recalculate, Recalculated } from "../excel/workbook";
import { columnsOf } from "../formulas/workbook";
import { mentioningDeals } from "../formulas/formulaText";
import { type HeldEdition, originOf } from "./editions";
import type { EditionStore, KeptEdition, Named } from "./library";
import type { Pin, pinWorkbook } from "./pin";
import { begin, session, type Session } from "./session";

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

/** An edition that could answer in this workbook, and what is then to be said of another that should. */
export interface Candidate extends Partial<Pick<Session, "trouble" | "missing">> {
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
export async function adoptHere(candidate: Candidate, around: Surroundings): Promise<Adopted> {
  const { held, kept, pin, trouble, missing } = candidate;
  const before = session();
  if (pin !== before?.pin) await around.pinWorkbook(pin);
  // Only a workbook without a pin, before and after, says what the others are to use.
  const isForAll = !pin && !before?.pin;
  const named = await nameOf(held);
  const isKept = await succeeds(
    isForAll
      ? around.store.choose({ inUse: named, before: { edition: before?.held && (await nameOf(before.held)) } }, kept)
      : keepForPin(kept, around.store),
  );
  begin({ held, pin, trouble, missing });
  if (isForAll && isKept) around.tellOthers(named);
  return { number: held.edition.release.number, isKept, ...(await calculateAnew(around)) };
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

const nameOf = async (held: HeldEdition): Promise<Named> => (held.feed === undefined ? undefined : originOf(held));

const succeeds = (act: Promise<void>): Promise<boolean> =>
  act.then(
    () => true,
    () => false,
  );
