import type { PairQuestion } from "./sameQuestions";

/** How a question is written: with its names in the formula, or in cells of the formula's own row. */
type Written = (column: string, value: string | number) => string;

/** The columns of a sheet in which a question stands, if it doesn't stand in the formula. */
const askedColumns = { party: "G", counterparty: "H", kind: "I", since: "J" } as const;

/** A question as a sum over as many rows of the columns party, counterparty, kind, day and dollars. */
export function sumifsOf({ party, counterparty, kind, since }: PairQuestion, rows: number, written: Written): string {
  const column = (letter: string): string => `$${letter}$1:$${letter}$${rows}`;
  const conditions = [
    [column("A"), written(askedColumns.party, party)],
    [column("B"), written(askedColumns.counterparty, counterparty)],
    ...(kind === undefined ? [] : [[column("C"), written(askedColumns.kind, kind)]]),
    ...(since === undefined ? [] : [[column("D"), `">="&${written(askedColumns.since, since)}`]]),
  ];
  return `=SUMIFS(${[column("E"), ...conditions.flat()].join(",")})`;
}

/** Writes a name or a number into the formula itself. */
export const inFormula: Written = (_, value) => (typeof value === "number" ? String(value) : `"${value}"`);

/** Refers to a name or a number in another cell of a row. */
export const inRow =
  (row: number): Written =>
  (column) =>
    `${column}${row}`;
