import { mentioningDeals } from "../formulas/formulaText";
import { columnsOf } from "../formulas/workbookContents";
import { type EditionSource, originIn, type StoredEdition } from "./editions";
import type { EditionLibrary } from "./library";
import type { Proposal } from "./proposals";
import { begin, pinOf, session } from "./session";
import type { HostWorkbook, Recalculated } from "./hostWorkbook";

/** What a proposal is applied to. */
export interface Surroundings extends Pick<HostWorkbook, "pinWorkbook" | "readFormulas" | "recalculate"> {
  readonly library: EditionLibrary;
  /** Tells other open workbooks that this computer has come to use another edition. */
  readonly tellOthers: (inUse: EditionSource) => void;
}

/** What became of calculating anew. */
export interface CalculatedAnew {
  /** How many cells with DEALS formulas there are to calculate anew. */
  readonly cells: number;
  readonly recalculated: Recalculated;
}

/** What became of a proposal that was applied: its edition answers, whatever else failed. */
export interface Adopted extends CalculatedAnew {
  readonly number: number;
  /** Whether it will also answer after a restart. */
  readonly isStored: boolean;
  /** Whether the workbook has got another pin, or none any more, which is kept once it is saved. */
  readonly isPinChanged: boolean;
}

/**
 * Lets the edition of a proposal answer in this workbook: it is stored, then swapped in one step, then the DEALS cells
 * are calculated.
 * @throws What Office has against changing the pin; then nothing has changed.
 */
export async function applyProposal({ session: next, toStore }: Proposal, around: Surroundings): Promise<Adopted> {
  const before = session.getState();
  const isPinChanged = next.pin !== pinOf(before);
  if (isPinChanged) await around.pinWorkbook(next.pin);
  const { source, edition } = next.edition;
  // Only a workbook without a pin, before and after, says what the others are to use.
  const replaced = before.is === "answering" && !before.pin && !next.pin ? before.edition : undefined;
  const isStored = await succeeds(
    replaced
      ? around.library.choose({ inUse: source, before: replaced.source }, toStore)
      : storedForPin(toStore, around.library),
  );
  begin(next);
  if (replaced && isStored) around.tellOthers(source);
  return { number: edition.release.number, isStored, isPinChanged, ...(await calculateAnew(around)) };
}

/** Calculates the DEALS cells of the workbook anew. */
export async function calculateAnew({
  readFormulas,
  recalculate,
}: Pick<HostWorkbook, "readFormulas" | "recalculate">): Promise<CalculatedAnew> {
  const read = await readFormulas(mentioningDeals);
  if (read.outcome === "failed") return { cells: 0, recalculated: read };
  return { cells: read.formulas.length, recalculated: await recalculate(columnsOf(read.formulas)) };
}

async function storedForPin(edition: StoredEdition | undefined, library: EditionLibrary): Promise<void> {
  if (edition) await library.put(edition);
}

const succeeds = (act: Promise<void>): Promise<boolean> =>
  act.then(
    () => true,
    () => false,
  );

const CHANNEL = "deals-edition";

/** The channel between workbooks that are open on this computer; where there is no such thing, nothing is told. */
interface OtherWorkbooks {
  /** Tells the others that this computer has come to use another edition. */
  readonly tell: (inUse: EditionSource) => void;
  /** Calls a listener when another workbook tells that. @returns What stops it. */
  readonly subscribe: (onTold: (inUse: EditionSource) => void) => () => void;
}

/** The channel between workbooks of this browser. */
export function otherWorkbooks(): OtherWorkbooks {
  if (!("BroadcastChannel" in globalThis)) return { tell: () => undefined, subscribe: () => () => undefined };
  const channel = new BroadcastChannel(CHANNEL);
  return {
    tell: (inUse) => {
      channel.postMessage(inUse.is === "stored" ? inUse.id : null);
    },
    subscribe: (onTold) => {
      const hear = ({ data }: MessageEvent<unknown>): void => {
        const id = originIn(data);
        // Anything on this site can write to the channel: what names no edition is no news.
        if (id) onTold({ is: "stored", id });
        else if (data === null) onTold({ is: "shipped" });
      };
      channel.addEventListener("message", hear);
      return () => {
        channel.removeEventListener("message", hear);
      };
    },
  };
}
