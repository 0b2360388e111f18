import type { Language, Translated } from "../../functions/texts";
import type { SheetPlan } from "../sheets/sheetPlan";

/** One of the companies that a model is about. */
interface Asked {
  readonly label: Translated;
  /** The name that stands there until the user chooses another one. */
  readonly suggested: string;
}

/** A ready model: a sheet of live formulas about companies that the user chooses. */
export interface Model {
  readonly id: string;
  readonly name: Translated;
  /** The question that it answers. */
  readonly answers: Translated;
  readonly asks: readonly Asked[];
  /**
   * The sheet for some companies.
   * @param companies By name, one for each of `asks`. On the sheet they stand in cells, where they can be changed.
   */
  readonly plan: (companies: readonly string[], language: Language) => SheetPlan;
}
