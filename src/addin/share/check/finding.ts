import { stringifyA1Ref } from "@borgar/fx";
import type { Deal } from "../../../core/records/deal";
import type { WorkbookName } from "../../formulas/workbookContents";
import { addressOf, type Spot } from "../../formulas/workbookIndex";
import type { KnownFigure } from "./knownFigures";

/** What would mend a name: that it stands for another formula. */
export interface NameRepair {
  readonly does: "define";
  readonly name: WorkbookName;
  readonly was: string;
  readonly becomes: string;
}

/** What would mend a cell, a change of what it holds, or that Excel calculates it anew; or what would mend a name. */
export type Repair =
  | NameRepair
  | {
      readonly does: "write";
      readonly cell: Spot;
      /** What the cell holds: its formula, or the number or text that is typed in it. */
      readonly was: string | number;
      /** The formula, or the text, that it is to hold; the same where it is only to be entered again. */
      readonly becomes: string;
      /** For a cell that has no number format of its own. */
      readonly numberFormat?: string;
    }
  | { readonly does: "calculate"; readonly cell: Spot; readonly shows: unknown; readonly answers: unknown };

/** What is wrong with a cell, and what would mend it, where that can be done without its author. */
interface InCell {
  readonly cell: Spot;
  readonly repair?: Repair;
}

/** A call that Excel does not take for one of the add-in's functions. */
export interface Unresolved extends InCell {
  readonly kind: "unresolved";
  readonly because:
    /** It was saved, or entered, where the add-in was not there. */
    | "entered-without-addin"
    /** It stands in the formula as one of another file's. */
    | "of-another-file"
    | "unknown-function"
    | "unknown-name";
  /** The function or name that nobody knows. */
  readonly word?: string;
}

/** A cell that shows something else than its formula answers now. */
export interface OutOfDate extends InCell {
  readonly kind: "out-of-date";
  readonly shows: unknown;
  readonly answers: unknown;
}

/** A call in a cell that DEALS refuses to answer. */
export interface Refused extends InCell {
  readonly kind: "refused";
  /** The call as it is written. */
  readonly asked: string;
  /** What was asked, what is so, what to do. */
  readonly sentence: string;
}

/** A call in a cell that DEALS refuses to answer for a word that means nothing, which IFERROR keeps from showing. */
export interface Caught extends InCell {
  readonly kind: "caught";
  /** The call as it is written. */
  readonly asked: string;
  /** What was asked, what is so, what to do. */
  readonly sentence: string;
}

/** A deal, named in a formula or in a cell to which one refers, that is no more what it was. */
export interface EndedDeal extends InCell {
  readonly kind: "deal";
  readonly because: "renamed" | "superseded" | "cancelled";
  readonly written: string;
  readonly deal: Deal;
  /** What replaced it. */
  readonly by?: Deal;
}

/** A number that is given for a day and is none. */
export interface NoDay extends InCell {
  readonly kind: "day";
  /** Which argument of which function it is. */
  readonly argument: string;
  readonly given: string | number;
  /** What may have been meant. */
  readonly meant: readonly string[];
}

/** A sum in which deals are counted more than once. */
export interface DoubleCounting extends InCell {
  readonly kind: "double-counting";
  readonly doubled: readonly DoubledDeal[];
}

/** A deal that is counted too often in a sum. */
export interface DoubledDeal {
  readonly deal: Deal;
  /** The deal of which it is a part, where that is counted beside it. */
  readonly whole?: Deal;
  /** By how many dollars the sum is too high for it. */
  readonly dollars: number;
}

/** A typed-in number that is a figure of the data, without its source. */
export interface TypedFigure extends InCell {
  readonly kind: "typed-figure";
  readonly typed: number;
  readonly figure: KnownFigure;
}

/** What is wrong with the formula for which a name stands, be it used in a cell or not. */
export interface InName {
  readonly kind: "name";
  readonly name: WorkbookName;
  readonly what: Unresolved | Refused | EndedDeal | NoDay | DoubleCounting;
  readonly repair?: NameRepair;
}

/** A name as a formula has it, with its sheet where that alone knows it. */
export const nameInWords = ({ name, sheet }: Pick<WorkbookName, "name" | "sheet">): string =>
  stringifyA1Ref({ name, ...(sheet !== undefined && { context: [sheet] }) });

/** Where a repair changes something: the address of a cell, or a name. */
export const placeInWords = (repair: Repair): string =>
  repair.does === "define" ? nameInWords(repair.name) : addressOf(repair.cell);

/** The pin of the workbook, which has no cell. */
export interface StalePin {
  readonly kind: "pin";
  readonly because: "unreadable" | "not-at-hand" | "older";
  /** The edition to which the workbook is pinned. */
  readonly number?: number;
  /** The newest edition that is known on this computer. */
  readonly newest?: number;
}

/** Something that is wrong with a workbook. */
export type Finding =
  | StalePin
  | Unresolved
  | Refused
  | Caught
  | OutOfDate
  | EndedDeal
  | NoDay
  | DoubleCounting
  | TypedFigure
  | InName;

/** What is wrong with a cell. */
export type CellFinding = Exclude<Finding, StalePin | InName>;

/** What can be wrong, in the order in which it is to be mended. */
export const findingKinds = [
  "pin",
  // What uses a name is right only once the name is.
  "name",
  "unresolved",
  "refused",
  "caught",
  "out-of-date",
  "day",
  "deal",
  "double-counting",
  "typed-figure",
] as const satisfies readonly Finding["kind"][];
