/** A formula to write to the sheet, with room for what it spills. */
export interface Insertion {
  readonly formula: string;
  /** For a cell that has no number format of its own. */
  readonly numberFormat?: string | undefined;
  readonly rows: number;
  readonly columns: number;
}

/** Dollars in billions, or in millions below one; the same code in every language of Excel. */
export const dollarFormat = '[>=1000000000][$$-409]#,##0.0#,,," bn";[$$-409]#,##0.0#,," m"';
export const percentFormat = "0.0#%";
export const gigawattFormat = '0.0##" GW"';

/** An argument of a function: a text, a number, or nothing. */
type Argument = string | number | undefined;

/** A formula in the English form that `range.formulas` takes everywhere; empty arguments at its end are left out. */
export function formula(name: string, ...args: readonly Argument[]): string {
  const given = args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);
  return `=DEALS.${name}(${given.map(written).join(",")})`;
}

const written = (arg: Argument): string =>
  typeof arg === "string" ? `"${arg.replaceAll('"', '""')}"` : String(arg ?? "");

/** A formula that answers in one cell. */
export const single = (text: string, numberFormat?: string): Insertion => ({
  formula: text,
  numberFormat,
  rows: 1,
  columns: 1,
});
