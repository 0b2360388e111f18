import { toCol } from "@borgar/fx";
import type { Translated } from "../../functions/texts";
import { tableDollarFormat } from "../sheets/formats";
import { sum } from "./inputs";
import type { ModelSheet } from "./modelSheet";
import { type Column, type Table, whereNumber } from "./table";

/** What a schedule is asked about; each a cell, or whatever else a formula can say. */
interface Scheduled {
  readonly party: string;
  readonly counterparty: string;
  readonly kind: string;
  readonly day: string;
  readonly firstYear: string;
  readonly years: number;
  /** Left out, nothing is assumed of terms that are not disclosed. */
  readonly assumedYears?: string;
}

/**
 * A line of a schedule, as a part of a formula; 0 where the schedule has no such line.
 * @param line A year, or the words of the schedule: '"other years"'.
 */
export function lineOfSchedule(asked: Scheduled, line: string): string {
  const { party, counterparty, kind, day, firstYear, years, assumedYears = "" } = asked;
  // SCHEDULE takes 0, which an emptied cell is, for none given and begins with another year than the headings; 1 it refuses.
  const from = `MAX(1,${firstYear})`;
  const schedule = `DEALS.SCHEDULE(${party},${counterparty},${kind},,${day},${from},${years},,${assumedYears})`;
  return `IFNA(VLOOKUP(${line},${schedule},2,FALSE),0)`;
}

/** What the tables by year are about: cells, and the table that names the counterparties. */
interface ByYear extends Omit<Scheduled, "counterparty"> {
  readonly assumedYears: string;
  /** Its first column has names, its second the value of their deals. */
  readonly counterparties: Table;
  /** What they are called in headings. */
  readonly heading: Translated;
}

/**
 * Adds tables of what falls due by year: with each counterparty over the terms that are disclosed, over the assumed
 * term, and with all of them.
 * @returns The last of these, with the columns B to D.
 */
export function yearTables(sheet: ModelSheet, { counterparties, heading, ...asked }: ByYear): Table {
  const { firstYear, years, assumedYears } = asked;
  const rows = counterparties.last - counterparties.head;
  const letters = Array.from({ length: years }, (_, place) => toCol(2 + place));
  const dollars = { numberFormat: tableDollarFormat, total: sum };
  const named = (place: number): number => counterparties.head + place;
  const name: Column = {
    heading,
    style: "label",
    cell: (_row, place) => `=$B${named(place)}`,
    total: () => ({ en: "Together", it: "In tutto" }),
  };
  const lineFor = (place: number, line: string, assumed?: string): string => {
    const counterparty = `$B${named(place)}`;
    const formula = lineOfSchedule({ ...asked, counterparty, assumedYears: assumed }, line);
    return whereNumber(`$C${named(place)}`, formula);
  };

  sheet.section({ en: "By year, over the terms that are disclosed", it: "Per anno, sulle durate note" });
  const head = sheet.row;
  const byTerm = sheet.table(
    [
      name,
      ...letters.map((letter, place) => ({
        ...dollars,
        heading: `=TEXT(${firstYear}+${place},"0")`,
        cell: (_row: number, at: number) => lineFor(at, `--${letter}$${head}`),
      })),
      {
        ...dollars,
        heading: { en: "Other years", it: "Altri anni" },
        cell: (_row, at) => lineFor(at, '"other years"'),
      },
      {
        ...dollars,
        heading: { en: "No term known", it: "Senza durata nota" },
        cell: (_row, at) => lineFor(at, '"term not disclosed"'),
      },
    ],
    rows,
  );

  sheet.section({
    en: "By year, over the assumed term, where none is disclosed",
    it: "Per anno, sulla durata supposta, dove non è nota",
  });
  const byAssumedTerm = sheet.table(
    [
      name,
      ...letters.map((letter) => ({
        ...dollars,
        heading: `=${letter}$${head}`,
        cell: (_row: number, at: number) => lineFor(at, `${letter}$${head}&" assumed"`, assumedYears),
      })),
      {
        ...dollars,
        heading: { en: "Other years", it: "Altri anni" },
        cell: (_row, at) => lineFor(at, '"other years assumed"', assumedYears),
      },
    ],
    rows,
  );

  sheet.section({ en: "By year, together", it: "Per anno, in tutto" });
  const inAll = (table: Table) => (_row: number, place: number) => `=${letters[place - 1] ?? ""}$${table.totals}`;
  return sheet.table(
    [
      { heading: { en: "Year", it: "Anno" }, style: "label", cell: inAll({ ...byTerm, totals: head }) },
      { ...dollars, heading: { en: "Disclosed terms", it: "Durate note" }, cell: inAll(byTerm) },
      { ...dollars, heading: { en: "Assumed terms", it: "Durate supposte" }, cell: inAll(byAssumedTerm) },
    ],
    years,
  );
}
