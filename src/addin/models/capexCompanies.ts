import { tableDollarFormat, tablePercentFormat } from "../sheets/formats";
import type { ModelSheet } from "./modelSheet";
import { companyColumn } from "./sideBySide";
import type { Column, Table } from "./table";

const guidance = "capital-expenditure-guidance";
const leases = "lease-commitments: not-commenced";

/** The cells of the inputs. */
export interface CapexInputs {
  readonly companies: readonly string[];
  readonly day: string;
  readonly metric: string;
  readonly firstYear: string;
}

/** What companies spent by quarter, and by how much more than a year before. */
export interface Quarters {
  readonly figures: Table;
  readonly growth: Table;
}

/** Adds a row for each company: what it spent last, what it guides to, and the leases that have not begun. */
export function companiesTable(sheet: ModelSheet, inputs: CapexInputs, quarters: Quarters): Table {
  sheet.section({ en: "By company", it: "Per società" });
  sheet.note({
    en: "Guidance and leases are each company's newest; guidance may be measured otherwise than what was paid. A blank: not in this edition.",
    it: "Previsioni e locazioni sono le ultime di ciascuna società; le previsioni possono essere misurate diversamente da quanto pagato. Un vuoto: non è in questa edizione.",
  });
  return sheet.table(
    [...amountColumns(inputs), ...newestPeriodColumns(inputs, quarters), ...besideColumns(inputs)],
    inputs.companies.length,
  );
}

const dollars = { numberFormat: tableDollarFormat };

/** A formula that stands only in the row of a company that is named. */
const whereNamed = (row: number, formula: string): string => `=IF(IFERROR($B${row}="",TRUE),"",${formula})`;

/** The input of the company in a row of the table by company. */
const inputsIn =
  ({ companies }: CapexInputs) =>
  (place: number): string =>
    companies[place - 1] ?? "";

/** The columns B to F: the companies, and what they spent and said last, in dollars. */
function amountColumns(inputs: CapexInputs): Column[] {
  const { day, metric } = inputs;
  const companyAt = inputsIn(inputs);
  const newest = (company: string, asked: string): string =>
    `IFNA(DEALS.FIGURE(${company},"${asked}","latest",${day}),"")`;
  return [
    {
      heading: { en: "Company", it: "Società" },
      style: "label",
      cell: (_row, place) => `=IF(${companyAt(place)}="","",DEALS.COMPANY(${companyAt(place)},"name"))`,
    },
    {
      ...dollars,
      heading: { en: "Last four quarters", it: "Ultimi quattro trimestri" },
      cell: (row, place) => whereNamed(row, `DEALS.FIGURE(${companyAt(place)},${metric},"LTM",${day})`),
    },
    {
      ...dollars,
      heading: { en: "Guidance", it: "Previsione" },
      cell: (row, place) => whereNamed(row, newest(companyAt(place), guidance)),
    },
    {
      ...dollars,
      heading: { en: "Leases not begun", it: "Locazioni non iniziate" },
      cell: (row, place) => whereNamed(row, newest(companyAt(place), leases)),
    },
    {
      heading: { en: "Leases in years of capex", it: "Locazioni in anni di investimenti" },
      numberFormat: "0.0",
      cell: (row) => whereNamed(row, `IF(COUNT($C${row},$E${row})=2,$E${row}/$C${row},"")`),
    },
  ];
}

/** The columns G to J: their newest quarter, which column J names, and their last year. */
function newestPeriodColumns(inputs: CapexInputs, quarters: Quarters): Column[] {
  const { day, metric } = inputs;
  const companyAt = inputsIn(inputs);
  const cellsOf = (letter: string, { first, last }: Table): string => `$${letter}$${first}:$${letter}$${last}`;
  const columnOf = (place: number, of: Table): string => cellsOf(companyColumn(place), of);
  /** What stands in the company's column of a table above, in the row of its newest quarter. */
  const inNewestQuarter = (row: number, place: number, of: Table): string =>
    whereNamed(row, `XLOOKUP($J${row},${cellsOf("B", of)},${columnOf(place, of)},"")`);
  return [
    {
      ...dollars,
      heading: { en: "Newest quarter", it: "Ultimo trimestre" },
      cell: (row, place) => inNewestQuarter(row, place, quarters.figures),
    },
    {
      heading: { en: "Its growth on a year", it: "Sua crescita su un anno" },
      numberFormat: tablePercentFormat,
      cell: (row, place) => inNewestQuarter(row, place, quarters.growth),
    },
    {
      heading: { en: "Of revenue, last year", it: "Sui ricavi, ultimo anno" },
      numberFormat: tablePercentFormat,
      cell: (row, place) => {
        const of = (asked: string) => `DEALS.FIGURE(${companyAt(place)},${asked},"FY0",${day})`;
        return whereNamed(row, `IFNA(${of(metric)}/${of('"revenue"')},"")`);
      },
    },
    {
      heading: { en: "That quarter is", it: "Quel trimestre è" },
      cell: (row, place) => {
        const figures = columnOf(place, quarters.figures);
        return whereNamed(row, `IFNA(INDEX(${cellsOf("B", quarters.figures)},MATCH(9.9E+307,${figures})),"")`);
      },
    },
  ];
}

/** The columns K to M: of which period the guidance and the leases are, and how the guidance is measured. */
function besideColumns(inputs: CapexInputs): Column[] {
  const companyAt = inputsIn(inputs);
  /** What SERIES says in another of its columns of the figure that stands in a cell. */
  const beside = (company: string, asked: string, cell: string, column: number): string => {
    const series = `DEALS.SERIES(${company},"${asked}")`;
    return `IFERROR(INDEX(${series},MATCH(${cell},INDEX(${series},0,3),0),${column}),"")`;
  };
  return [
    {
      heading: { en: "Guidance for", it: "Previsione per" },
      cell: (row, place) => whereNamed(row, beside(companyAt(place), guidance, `$D${row}`, 1)),
    },
    {
      heading: { en: "Guidance measured", it: "Previsione misurata" },
      cell: (row, place) => whereNamed(row, beside(companyAt(place), guidance, `$D${row}`, 6)),
    },
    {
      heading: { en: "Leases as of", it: "Locazioni a" },
      cell: (row, place) => whereNamed(row, beside(companyAt(place), leases, `$E${row}`, 1)),
    },
  ];
}
