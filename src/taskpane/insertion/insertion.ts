import { quoted, writtenCall } from "../formula/writtenCall";

/** A formula to write to the sheet, with room for what it spills. */
export interface Insertion {
  readonly formula: string;
  /** The same for another sheet, where its references name the sheet that they mean. */
  readonly elsewhere?: string;
  /** For a cell that has no number format of its own. */
  readonly numberFormat?: string | undefined;
  readonly rows: number;
  readonly columns: number;
}

/** The formula to write: on a new sheet, one whose references still mean the cells that they mean here. */
export const formulaFor = ({ formula, elsewhere = formula }: Insertion, onNewSheet: boolean): string =>
  onNewSheet ? elsewhere : formula;

/** Dollars in billions, or in millions below one; the same code in every language of Excel. */
export const dollarFormat = '[>=1000000000][$$-409]#,##0.0#,,," bn";[$$-409]#,##0.0#,," m"';
export const percentFormat = "0.0#%";
export const gigawattFormat = '0.0##" GW"';

/** An argument of a function: a text, a number, or nothing. */
type Argument = string | number | undefined;

/** A formula in the English form that `range.formulas` takes everywhere; empty arguments at its end are left out. */
export const formula = (name: string, ...args: readonly Argument[]): string =>
  `=${writtenCall(name, args.map(written))}`;

const written = (arg: Argument): string => (typeof arg === "string" ? quoted(arg) : String(arg ?? ""));

/** A formula that answers in one cell. */
export const single = (text: string, numberFormat?: string): Insertion => ({
  formula: text,
  numberFormat,
  rows: 1,
  columns: 1,
});
