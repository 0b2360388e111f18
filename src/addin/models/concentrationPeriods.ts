import { percentFormat, tableDollarFormat } from "../sheets/formats";
import { type ModelSheet } from "./modelSheet";
import { type Column, inRow } from "./table";

/** As many as any period of the data has, with room for another. */
export const CUSTOMERS = 8;
export const indexFormat = "#,##0";

/** A supplier's periods behind the tables: its revenue, and the disclosed customers, a row for each of a period. */
export interface Periods {
  /** The labels, values, as SERIES spills them, newest last. */
  readonly labels: string;
  readonly revenues: string;
  readonly most: number;
  /** Row by row: the period, its customer, its share, and that of a customer who is no group. */
  readonly periods: string;
  readonly customers: string;
  readonly shares: string;
  readonly singles: string;
}

interface PeriodsAsked {
  /** The cells of the supplier's own name, and of the day. */
  readonly own: string;
  readonly day: string;
  readonly frequency: "quarter" | "year";
  /** How many are shown. */
  readonly most: number;
}

/** Has the periods of a supplier stand behind the tables, the newest that are shown. */
export function periodsBehind(sheet: ModelSheet, { own, day, frequency, most }: PeriodsAsked): Periods {
  const [labels = "", , revenues = ""] = sheet.behind(`=DEALS.SERIES(${own},"revenue",,${day},"${frequency}")`, 6, {
    2: tableDollarFormat,
    4: percentFormat,
  });
  const rows = most * CUSTOMERS;
  const slotOf = (place: number): number => ((place - 1) % CUSTOMERS) + 1;
  const [periods = ""] = sheet.workings(
    [
      {
        heading: { en: "Period", it: "Periodo" },
        cell: (_row, place) => `=${shown(labels, labels, most, Math.ceil(place / CUSTOMERS))}&""`,
      },
    ],
    rows,
  );
  const ofCustomer = (row: number, place: number, column: number): string =>
    `=IF(${inRow(periods, row)}="","",IFERROR(INDEX(DEALS.CUSTOMERS(${own},${inRow(periods, row)}),${slotOf(place) + 1},${column}),""))`;
  const [customers = "", shares = ""] = sheet.workings(
    [
      {
        heading: { en: "Customer", it: "Cliente" },
        cell: (row, place) => ofCustomer(row, place, 1),
      },
      {
        heading: { en: "Share", it: "Quota" },
        numberFormat: percentFormat,
        cell: (row, place) => ofCustomer(row, place, 2),
      },
    ],
    rows,
  );
  const [singles = ""] = sheet.workings(
    [
      {
        heading: { en: "No group", it: "Non gruppo" },
        numberFormat: percentFormat,
        cell: (row) =>
          `=IF(${inRow(customers, row)}="","",IF(${kindOf(inRow(customers, row))}="group","",${inRow(shares, row)}))`,
      },
    ],
    rows,
  );
  return { labels, revenues, most, periods, customers, shares, singles };
}

/** What a column of a series holds for one of the periods that are shown, the oldest of them first. */
const shown = (column: string, labels: string, most: number, place: number): string =>
  `INDEX(${column},MAX(0,COUNTA(${labels})-${most})+${place})`;

/** The columns of a table of periods: dollars by rank, which a chart draws, then shares. */
export function periodColumns({ labels, revenues, most, ...behind }: Periods, unnamed: string): Column[] {
  const { periods, shares, singles } = behind;
  const single = (row: number): string => `FILTER(${singles},(${periods}=$B${row})*ISNUMBER(${singles}))`;
  const dollars = { numberFormat: tableDollarFormat };
  const percent = { numberFormat: percentFormat };
  const ofRank = (rank: number) => (row: number) =>
    `=IF($B${row}="","",IFERROR($H${row}*LARGE(${single(row)},${rank}),""))`;
  return [
    {
      heading: { en: "Period", it: "Periodo" },
      style: "label",
      cell: (_row, place) => `=${shown(labels, labels, most, place)}&""`,
    },
    { ...dollars, heading: { en: "Largest", it: "Maggiore" }, cell: ofRank(1) },
    { ...dollars, heading: { en: "Second", it: "Secondo" }, cell: ofRank(2) },
    { ...dollars, heading: { en: "Third", it: "Terzo" }, cell: ofRank(3) },
    {
      ...dollars,
      heading: { en: "Others disclosed", it: "Altri noti" },
      cell: (row) => `=IF(COUNT($H${row},$K${row})<2,"",$H${row}*ROUND($K${row}-N($J${row}),6))`,
    },
    {
      ...dollars,
      heading: { en: "Not disclosed", it: "Non noti" },
      cell: (row) => `=IF(ISNUMBER($H${row}),$H${row}*(1-N($K${row})),"")`,
    },
    {
      ...dollars,
      heading: { en: "Revenue", it: "Ricavi" },
      cell: (row, place) => `=IF($B${row}="","",${shown(revenues, labels, most, place)})`,
    },
    {
      ...percent,
      heading: { en: "Largest", it: "Maggiore" },
      cell: (row) => `=IF($B${row}="","",IFERROR(MAX(${single(row)}),""))`,
    },
    {
      ...percent,
      heading: { en: "Up to three largest", it: "Fino ai tre maggiori" },
      cell: (row) => `=IF($B${row}="","",IFERROR(${largestOf(single(row))},""))`,
    },
    {
      ...percent,
      heading: { en: "Disclosed together", it: "Noti insieme" },
      cell: (row) =>
        `=IF(OR($B${row}="",COUNTIFS(${periods},$B${row},${shares},">0")=0),"",MAX(SUMIFS(${singles},${periods},$B${row}),MAXIFS(${shares},${periods},$B${row})))`,
    },
    {
      heading: { en: "Herfindahl, at least", it: "Herfindahl, almeno" },
      numberFormat: indexFormat,
      cell: (row) => `=IF($B${row}="","",IFERROR(${herfindahl(single(row))},""))`,
    },
    {
      heading: { en: "Herfindahl, at most", it: "Herfindahl, al massimo" },
      numberFormat: indexFormat,
      cell: (row) => `=IF($B${row}="","",IFERROR(${herfindahl(single(row), unnamed)},""))`,
    },
  ];
}

/** The sum of the three largest shares, or of those that there are. */
export const largestOf = (single: string): string => `LET(one,${single},SUM(LARGE(one,SEQUENCE(MIN(3,ROWS(one))))))`;

/** The index of disclosed shares alone; or as high as it can be if no other share is larger than some. */
export const herfindahl = (single: string, unnamed?: string): string =>
  unnamed === undefined
    ? `LET(one,${single},10000*SUMSQ(one))`
    : `LET(one,${single},rest,1-SUM(one),10000*(SUMSQ(one)+rest*MIN(rest,${unnamed})))`;

/** What kind of party a customer is. */
export const kindOf = (customer: string): string => `DEALS.COMPANY(${customer},"kind")`;
