import type { Column, FormulaCell, WorkbookContents, WorkbookName } from "../formulas/workbookContents";
import { type Origin, originIn } from "./editions";

/** The edition to which a workbook is pinned: stored inside it, so that it answers alike wherever it is opened. */
export type Pin = Origin;

/** What a workbook says of its pin; "unreadable" if it is pinned, but nobody can tell to what. Undefined if it has none. */
export type WorkbookPin = Pin | "unreadable" | undefined;

/** Reads what a workbook says of its pin. What is not understood is a pin all the same: no other figures may answer in its place. */
export const pinIn = (setting: unknown): WorkbookPin =>
  setting == null ? undefined : (originIn(setting) ?? "unreadable");

/** Why Excel did not do what it was asked. */
export type HostProblem =
  | "editing"
  | "protected"
  | "no-cell"
  | "no-room"
  | "too-old"
  | "busy"
  | "not-in-excel"
  | "refused";

/** That Excel did not do what it was asked. */
export interface Failed {
  readonly outcome: "failed";
  readonly problem: HostProblem;
}

/** What stands in the workbook, or why it can't be read. */
export type WorkbookRead = { readonly outcome: "read"; readonly contents: WorkbookContents } | Failed;

/** Some formulas of the workbook, or why they can't be read. */
export type FormulasRead = { readonly outcome: "read"; readonly formulas: readonly FormulaCell[] } | Failed;

/** What became of a recalculation. */
export type Recalculated = { readonly outcome: "asked" } | Failed;

/** What is asked of the workbook in which the add-in is open. */
export interface HostWorkbook {
  /**
   * Reads every used cell, without changing any.
   * @param stopped Called between requests; if it says so, what has been read so far is given.
   */
  readonly readWorkbook: (stopped?: () => boolean) => Promise<WorkbookRead>;
  /**
   * Reads those formulas that are wanted.
   * @param wanted Told the names of the workbook, says which formulas are.
   */
  readonly readFormulas: (
    wanted: (names: readonly WorkbookName[]) => (formula: string) => boolean,
  ) => Promise<FormulasRead>;
  /** Has some cells calculated anew, and what depends on them. */
  readonly recalculate: (columns: readonly Column[]) => Promise<Recalculated>;
  /** Pins the workbook to an edition, or to none; it is stored when the workbook is saved. Rejects if that is refused. */
  readonly pinWorkbook: (pin: Pin | undefined) => Promise<void>;
}
