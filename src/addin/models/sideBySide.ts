import { toCol } from "@borgar/fx";
import type { Translated } from "../../functions/texts";
import { tablePercentFormat, tableDollarFormat } from "../sheets/formats";
import type { ModelSheet } from "./modelSheet";
import type { Table } from "./table";

/** Figures of several companies over time: a row for each period, a column for each company. */
export interface SideBySide {
  readonly heading: Translated;
  /** The inputs that name the companies: "$C$5". */
  readonly companies: readonly string[];
  readonly rows: number;
  /** Of the period in a row, by its place in the table from 1 on. */
  readonly label: (place: number) => string;
  /** A question about a company that is refused where an input is. */
  readonly asked: (company: string) => string;
  /** A company's figure for it, in dollars; "" where there is none. */
  readonly figure: (company: string, place: number) => string;
}

/** The column of the first company. */
const FIRST = 2;

/** The letter of a company's column, by its place among them from 1 on. */
export const companyColumn = (place: number): string => toCol(FIRST + place - 1);

/** Adds a table of companies side by side. What they come to stands only where all of them that have figures have one. */
export function sideBySide(sheet: ModelSheet, { heading, companies, rows, label, asked, figure }: SideBySide): Table {
  const acrossIn = (row: number) => `$${companyColumn(1)}${row}:$${companyColumn(companies.length)}${row}`;
  const dollars = { numberFormat: tableDollarFormat };
  return sheet.table(
    [
      {
        heading,
        style: "label",
        cell: (_row, place) => label(place),
        total: () => ({ en: "Figures known", it: "Dati noti" }),
      },
      ...companies.map((company) => ({
        ...dollars,
        heading: `=${company}&""`,
        cell: (_row: number, place: number) => `=${figure(company, place)}`,
        total: (cells: string) => `=IF(ISERR(${asked(company)}),"",COUNT(${cells}))`,
        totalFormat: "0",
      })),
      {
        ...dollars,
        heading: { en: "Together", it: "In tutto" },
        cell: (row, place) => {
          const [figures, known] = [acrossIn(row), acrossIn(row - place + rows + 1)];
          return `=IF(AND(COUNT(${figures})>0,COUNT(${figures})=COUNTIF(${known},">0")),SUM(${figures}),"")`;
        },
      },
    ],
    rows,
  );
}

/** Adds a table of how much more each figure of such a table is than the one some rows above it. */
export function growthOf(sheet: ModelSheet, of: Table, { heading, companies }: SideBySide, since: number): Table {
  const letters = Array.from({ length: companies.length + 1 }, (_, at) => toCol(FIRST + at));
  return sheet.table(
    [
      { heading, style: "label", cell: (_row, place) => `=$B${of.head + place + since}` },
      ...letters.map((letter) => ({
        heading: `=${letter}$${of.head}`,
        numberFormat: tablePercentFormat,
        cell: (_row: number, place: number) => {
          const [now, before] = [`${letter}${of.head + place + since}`, `${letter}${of.head + place}`];
          return `=IF(COUNT(${now},${before})=2,${now}/${before}-1,"")`;
        },
      })),
    ],
    of.last - of.head - since,
  );
}
