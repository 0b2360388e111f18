import { bundledRecords } from "../../../src/bundledEdition";
import { editionOf } from "../../../src/core/chunks";
import { pairKey, pairsOf } from "../../../src/core/pairs";
import { formatReference, parseReference, type Rectangle, SHEET_SIZE } from "../../../src/workbench/grid/cell";

/** Cells that are written in one go. */
export interface Written {
  readonly address: string;
  readonly contents: string[][];
}

/** Where the formulas are: right of the names of two companies, below a row of months. */
export const formulaCells = "C2:AP251";

const size = parseReference(formulaCells, { rows: SHEET_SIZE.rowCount, columns: SHEET_SIZE.columnCount });

/** A model of what 250 pairs, those with most deals, had agreed by the end of each of 40 months: 10,000 formulas. */
export function model(): Written[] {
  const pairs = pairsByDeals().slice(0, size.rows);
  const months = Array.from({ length: size.columns }, (_, place) => monthAfter(place));
  const formulas = pairs.map((_, down) =>
    months.map((_, right) => {
      const [party, counterparty, month] = [cell(down + 1, 0), cell(down + 1, 1), cell(0, right + 2)];
      return `=DEALS.TOTAL(${party},${counterparty},,,${month})`;
    }),
  );
  return [
    { address: "C1:AP1", contents: [months] },
    { address: "A2:B251", contents: pairs },
    { address: formulaCells, contents: formulas },
  ];
}

/** The names of every two parties with deals between them, those with most first. */
function pairsByDeals(): string[][] {
  const { parties } = editionOf(bundledRecords);
  const deals = new Map<string, number>();
  for (const pair of bundledRecords.deals.flatMap((deal) => pairsOf(deal).map(([a, b]) => pairKey(a, b))))
    deals.set(pair, (deals.get(pair) ?? 0) + 1);
  return [...deals]
    .toSorted(([, one], [, other]) => other - one)
    .map(([pair]) => pair.split(" ").map((id) => parties.nameOf(id)));
}

/** Months as a text, from September 2023 on: after the last of them nothing in the shipped edition becomes public. */
function monthAfter(place: number): string {
  const month = 2023 * 12 + 8 + place;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

const cell = (row: number, column: number): string =>
  formatReference({ row, column, rows: 1, columns: 1 } satisfies Rectangle);
