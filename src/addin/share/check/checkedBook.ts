import type { Context } from "../../../functions/declaration";
import { Now } from "../../app/impact";
import type { PlacedCall } from "../../formulas/cascade";
import { mentioningDeals } from "../../formulas/formulaText";
import type { FormulaCell, WorkbookContents } from "../../formulas/workbookContents";
import { keyOf, type Spot, WorkbookIndex } from "../../formulas/workbookIndex";

/** A workbook that is being checked: what stands in it, and what its DEALS calls answer. */
export class CheckedBook {
  readonly index: WorkbookIndex;
  /** Whether a formula may call the add-in's functions, by itself or through names. */
  readonly mentionsDeals: (formula: string) => boolean;
  readonly #now: Now;
  readonly #calls = new Map<string, readonly PlacedCall[]>();

  /**
   * @param contextNow What answers. @throws Problem if nothing does.
   * @param sourced The cells of which is known where their numbers come from, by `keyOf`.
   */
  constructor(
    readonly contents: WorkbookContents,
    readonly contextNow: () => Context,
    readonly sourced: ReadonlySet<string>,
  ) {
    this.index = new WorkbookIndex(contents);
    this.mentionsDeals = mentioningDeals(contents.names);
    this.#now = new Now(this.index, contextNow);
  }

  /** The DEALS calls in a cell and behind its names, each with what it answers now. */
  callsIn(cell: FormulaCell): readonly PlacedCall[] {
    const known = this.#calls.get(keyOf(cell));
    if (known) return known;
    const calls = this.mentionsDeals(cell.formula) ? this.#now.askedIn(cell).filter(({ call }) => call.id !== "") : [];
    this.#calls.set(keyOf(cell), calls);
    return calls;
  }

  /** The value that stands in a cell and was typed there; undefined where a formula made it, or may have spilled it. */
  typedAt(spot: Spot): unknown {
    return this.index.formulaAt(spot) || this.#isSpilledInto(spot) ? undefined : this.index.valueAt(spot);
  }

  /** Whether a formula above, to the left or both may fill a cell: up to it no other formula and no empty cell stands between. */
  #isSpilledInto(spot: Spot): boolean {
    for (let row = spot.row; row >= 0; row -= 1) {
      if (this.index.valueAt({ ...spot, row }) === "") return false;
      for (let { column } = spot; column >= 0; column -= 1) {
        const at = { sheet: spot.sheet, row, column };
        const formula = this.index.formulaAt(at);
        if (formula) {
          if (this.#reaches(formula, spot)) return true;
          break;
        }
        if (this.index.valueAt(at) === "") break;
      }
    }
    return false;
  }

  /** Whether a formula may fill a cell. Of a call that is all of it the size is known; of others, that it can be several values. */
  #reaches(cell: FormulaCell, { row, column }: Spot): boolean {
    const whole = this.callsIn(cell).find(({ call }) => call.isWhole);
    const size = whole && this.#now.spillAt(cell);
    if (size) return row < cell.row + size.rows && column < cell.column + size.columns;
    return /[:#{[]/.test(cell.formula) && !singleValued.test(cell.formula);
  }
}

/** Formulas that make one value of many. */
const singleValued =
  /^=[+-]?(?:SUM|SUMIFS?|SUMPRODUCT|SUBTOTAL|COUNT\w*|AVERAGE\w*|MAX|MIN|ROUND\w*|ABS|TEXT|DATE|YEAR|TODAY|NOW)\([^()]*\)$/i;
