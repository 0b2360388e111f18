import { bundledRecords } from "../../../src/bundledEdition";
import { formatReference, parseReference, type Rectangle } from "../../../src/workbench/grid/address";
import { SHEET_SIZE } from "../../../src/workbench/grid/cell";

/** Cells that are written in one go. */
export interface Written {
  readonly address: string;
  readonly contents: string[][];
}

/** Where the formulas are: below a row of names, right of a column of the same names. */
export const formulaCells = "B2:CW101";

const { rows: NAMES } = parseReference(formulaCells, { rows: SHEET_SIZE.rowCount, columns: SHEET_SIZE.columnCount });

/** A model of what each of a hundred companies, those with most deals, has contracted with each: 10,000 formulas. */
export function model(): Written[] {
  const names = namesByDeals().slice(0, NAMES);
  const formulas = names.map((_, down) =>
    names.map(
      (_, right) => `=DEALS.TOTAL(${cell({ row: down + 1, column: 0 })},${cell({ row: 0, column: right + 1 })})`,
    ),
  );
  return [
    { address: "B1:CW1", contents: [names] },
    { address: "A2:A101", contents: names.map((name) => [name]) },
    { address: formulaCells, contents: formulas },
  ];
}

function namesByDeals(): string[] {
  const deals = new Map<string, number>();
  for (const { party } of bundledRecords.deals.flatMap(({ parties }) => parties))
    deals.set(party, (deals.get(party) ?? 0) + 1);
  return bundledRecords.parties
    .toSorted((one, other) => (deals.get(other.id) ?? 0) - (deals.get(one.id) ?? 0))
    .map(({ name }) => name);
}

const cell = (at: Pick<Rectangle, "row" | "column">): string => formatReference({ ...at, rows: 1, columns: 1 });
