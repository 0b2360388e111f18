import type { Context } from "../../../functions/declaration";
import { Now } from "../../app/impact";
import { arrayFormulas } from "../../formulas/arrayFormulas";
import type { PlacedCall } from "../../formulas/cascade";
import { mentioningDeals } from "../../formulas/formulaText";
import type { FormulaCell, WorkbookContents } from "../../formulas/workbookContents";
import { cellKey, WorkbookIndex } from "../../formulas/workbookIndex";

/** A workbook that is being checked: what stands in it, and what its DEALS calls answer. */
export class CheckedBook {
  readonly index: WorkbookIndex;
  /** Whether a formula may call the add-in's functions, by itself or through names. */
  readonly mentionsDeals: (formula: string) => boolean;
  readonly #now: Now;
  readonly #calls = new Map<string, readonly PlacedCall[]>();
  /** The first of the cells over which one formula was entered as {=…}, by the key of each of them. */
  readonly #arrays: ReadonlyMap<string, FormulaCell>;

  /**
   * @param contextNow What answers. @throws Problem if nothing does.
   * @param sourced The cells of which is known where their numbers come from, by `cellKey`.
   * @param tables The names of its tables, in small letters.
   */
  constructor(
    readonly contents: WorkbookContents,
    readonly contextNow: () => Context,
    readonly sourced: ReadonlySet<string>,
    readonly tables: ReadonlySet<string>,
  ) {
    this.index = new WorkbookIndex(contents);
    this.mentionsDeals = mentioningDeals(contents.names);
    this.#now = new Now(this.index, contextNow);
    const deals = contents.formulas.filter(({ formula }) => this.mentionsDeals(formula));
    this.#arrays = arrayFormulas(deals, (cell) => this.index.valueAt(cell));
  }

  /** Which part of its formula's answer a cell shows: the first, but where {=…} was entered over several cells. */
  partShownIn(cell: FormulaCell): { readonly down: number; readonly right: number } {
    const corner = this.#arrays.get(cellKey(cell)) ?? cell;
    return { down: cell.row - corner.row, right: cell.column - corner.column };
  }

  /** The DEALS calls in a cell and behind its names, each with what it answers now. */
  callsIn(cell: FormulaCell): readonly PlacedCall[] {
    const known = this.#calls.get(cellKey(cell));
    if (known) return known;
    const calls = this.mentionsDeals(cell.formula) ? this.#now.askedIn(cell).filter(({ call }) => call.id !== "") : [];
    this.#calls.set(cellKey(cell), calls);
    return calls;
  }
}
