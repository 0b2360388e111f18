import type { Translated } from "../../functions/declaration";
import { tablePercentFormat, tableDollarFormat } from "../sheets/formats";
import { companyInput, dayInput, firstYearInput } from "./inputs";
import type { Model } from "./model";
import { ModelSheet } from "./modelSheet";
import { growthOf, type SideBySide, sideBySide } from "./sideBySide";
import type { Table } from "./table";

/** The columns of the companies where they stand side by side. */
const COMPANIES = ["C", "D", "E", "F", "G"];
const suggested = ["Microsoft", "Alphabet", "Amazon", "Meta", "Oracle"];
const QUARTERS = 12;
const YEARS = 4;

const guidance = "capital-expenditure-guidance";
const leases = "lease-commitments: not-commenced";

/** What companies spend on property and equipment, in quarters that compare, what they guide to, and the leases to come. */
export const capex: Model = {
  id: "capex",
  name: { en: "Capex and leases", it: "Investimenti e locazioni" },
  answers: {
    en: "How much do hyperscalers invest, how fast does it grow, what do they guide to, and which leases have yet to begin?",
    it: "Quanto investono gli hyperscaler, quanto cresce, che cosa prevedono, e quali locazioni devono ancora iniziare?",
  },
  asks: suggested.map((name, place) => ({ label: labelOf(place), suggested: name })),
  plan: (companies, language) => {
    const sheet = new ModelSheet(language, capex.name, capex.answers);
    const inputs = COMPANIES.map((_, place) => companyInput(sheet, labelOf(place), companies[place] ?? ""));
    const day = dayInput(sheet);
    const metric = sheet.input({
      label: { en: "Measured as", it: "Misurati come" },
      content: "capex",
      choices: ["capex", "capex: with-finance-leases", "capex: with-lease-principal"],
      hint: { en: "Cash paid, unless a measure is named", it: "Denaro pagato, se non si nomina una misura" },
    });
    const firstYear = firstYearInput(sheet, `=YEAR(${day})-2`, {
      en: "Of the three that are shown by quarter",
      it: "Dei tre che sono mostrati per trimestre",
    });
    sheet.roomForCharts();

    /** A company's figure for its own period that ends between two days, as it was known on the day in the input. */
    const figureEnding = (company: string, from: string, to: string, frequency: string): string => {
      const series = `DEALS.SERIES(${company},${metric},${from},${to},"${frequency}")`;
      return `IF(${company}="","",IFERROR(DEALS.FIGURE(${company},${metric},INDEX(${series},2,1),${day}),""))`;
    };

    sheet.section({ en: "By quarter", it: "Per trimestre" });
    sheet.note({
      en: "US dollars. A company's own quarter stands in the calendar quarter in which most of it lies: Oracle's to 30 November in the fourth.",
      it: "Dollari USA. Il trimestre di ciascuna società sta in quello solare in cui ricade per la maggior parte: quello di Oracle al 30 novembre nel quarto.",
    });
    const quarters: SideBySide = {
      heading: { en: "Quarter", it: "Trimestre" },
      companies: inputs,
      rows: QUARTERS,
      label: (place) => `=${firstYear}+${Math.floor((place - 1) / 4)}&" Q${((place - 1) % 4) + 1}"`,
      // It ends from a month before the calendar quarter does to a month after.
      figure: (company, place) =>
        figureEnding(
          company,
          `DATE(${firstYear},${3 * place - 1},1)`,
          `DATE(${firstYear},${3 * place + 2},0)`,
          "quarter",
        ),
    };
    const byQuarter = sideBySide(sheet, quarters);
    sheet.section({ en: "By quarter, growth on the year before", it: "Per trimestre, crescita sull'anno prima" });
    const quarterGrowth = growthOf(sheet, byQuarter, quarters, 4);

    sheet.section({ en: "By fiscal year", it: "Per esercizio" });
    sheet.note({
      en: "A company's own fiscal year stands in the calendar year in which it ends.",
      it: "L'esercizio di ciascuna società sta nell'anno solare in cui finisce.",
    });
    const years: SideBySide = {
      heading: { en: "Year", it: "Anno" },
      companies: inputs,
      rows: YEARS,
      label: (place) => `=TEXT(${firstYear}+${place - 2},"0")`,
      figure: (company, place) =>
        figureEnding(company, `DATE(${firstYear}+${place - 2},1,1)`, `DATE(${firstYear}+${place - 2},12,31)`, "year"),
    };
    const byYear = sideBySide(sheet, years);
    sheet.section({ en: "By fiscal year, growth on the year before", it: "Per esercizio, crescita sull'anno prima" });
    growthOf(sheet, byYear, years, 1);

    sheet.section({ en: "By company", it: "Per società" });
    sheet.note({
      en: "Guidance and leases are each company's newest; guidance may be measured otherwise than what was paid. A blank: not in this edition.",
      it: "Previsioni e locazioni sono le ultime di ciascuna società; le previsioni possono essere misurate diversamente da quanto pagato. Un vuoto: non è in questa edizione.",
    });
    const whereNamed = (row: number, formula: string): string => `=IF(IFERROR($B${row}="",TRUE),"",${formula})`;
    const inputOf = (place: number): string => inputs[place - 1] ?? "";
    const newest = (place: number, metricAsked: string): string =>
      `IFNA(DEALS.FIGURE(${inputOf(place)},"${metricAsked}","latest",${day}),"")`;
    /** What SERIES says in another of its columns of the figure that stands in a cell. */
    const beside = (place: number, metricAsked: string, cell: string, column: number): string => {
      const series = `DEALS.SERIES(${inputOf(place)},"${metricAsked}")`;
      return `IFERROR(INDEX(${series},MATCH(${cell},INDEX(${series},0,3),0),${column}),"")`;
    };
    const columnOf = (place: number): string => COMPANIES[place - 1] ?? "";
    const cellsOf = (letter: string, { first, last }: Table): string => `$${letter}$${first}:$${letter}$${last}`;
    /** What stands in the company's column of a table above, in the row of its newest quarter. */
    const inNewestQuarter = (row: number, place: number, of: Table): string =>
      whereNamed(row, `XLOOKUP($J${row},${cellsOf("B", of)},${cellsOf(columnOf(place), of)},"")`);
    const dollars = { numberFormat: tableDollarFormat };
    const byCompany = sheet.table(
      [
        {
          heading: { en: "Company", it: "Società" },
          style: "label",
          cell: (_row, place) => `=IF(${inputOf(place)}="","",DEALS.COMPANY(${inputOf(place)},"name"))`,
        },
        {
          ...dollars,
          heading: { en: "Last four quarters", it: "Ultimi quattro trimestri" },
          cell: (row, place) => whereNamed(row, `DEALS.FIGURE(${inputOf(place)},${metric},"LTM",${day})`),
        },
        {
          ...dollars,
          heading: { en: "Guidance", it: "Previsione" },
          cell: (row, place) => whereNamed(row, newest(place, guidance)),
        },
        {
          ...dollars,
          heading: { en: "Leases not begun", it: "Locazioni non iniziate" },
          cell: (row, place) => whereNamed(row, newest(place, leases)),
        },
        {
          heading: { en: "Leases in years of capex", it: "Locazioni in anni di investimenti" },
          numberFormat: "0.0",
          cell: (row) => whereNamed(row, `IF(COUNT($C${row},$E${row})=2,$E${row}/$C${row},"")`),
        },
        {
          ...dollars,
          heading: { en: "Newest quarter", it: "Ultimo trimestre" },
          cell: (row, place) => inNewestQuarter(row, place, byQuarter),
        },
        {
          heading: { en: "Its growth on a year", it: "Sua crescita su un anno" },
          numberFormat: tablePercentFormat,
          cell: (row, place) => inNewestQuarter(row, place, quarterGrowth),
        },
        {
          heading: { en: "Of revenue, last year", it: "Sui ricavi, ultimo anno" },
          numberFormat: tablePercentFormat,
          cell: (row, place) => {
            const of = (asked: string) => `DEALS.FIGURE(${inputOf(place)},${asked},"FY0",${day})`;
            return whereNamed(row, `IFNA(${of(metric)}/${of('"revenue"')},"")`);
          },
        },
        {
          heading: { en: "That quarter is", it: "Quel trimestre è" },
          cell: (row, place) => {
            const figures = cellsOf(columnOf(place), byQuarter);
            return whereNamed(row, `IFNA(INDEX(${cellsOf("B", byQuarter)},MATCH(9.9E+307,${figures})),"")`);
          },
        },
        {
          heading: { en: "Guidance for", it: "Previsione per" },
          cell: (row, place) => whereNamed(row, beside(place, guidance, `$D${row}`, 1)),
        },
        {
          heading: { en: "Guidance measured", it: "Previsione misurata" },
          cell: (row, place) => whereNamed(row, beside(place, guidance, `$D${row}`, 6)),
        },
        {
          heading: { en: "Leases as of", it: "Locazioni a" },
          cell: (row, place) => whereNamed(row, beside(place, leases, `$E${row}`, 1)),
        },
      ],
      COMPANIES.length,
    );

    sheet.chart(
      {
        type: "ColumnStacked",
        title: { en: "Capital expenditure, by quarter", it: "Investimenti, per trimestre" },
        data: byQuarter.withHeadings("B", "G"),
      },
      "B",
      5,
    );
    sheet.chart(
      {
        type: "ColumnClustered",
        title: { en: "Spent, guided to, and leases to begin", it: "Investito, previsto, e locazioni da iniziare" },
        data: byCompany.withHeadings("B", "E"),
      },
      "G",
      6,
    );
    return sheet.plan(capex.name, [32, 18, 14, 14, 14, 14, 14, 14, 16, 14, 20, 14]);
  },
};

function labelOf(place: number): Translated {
  return { en: `Company ${place + 1}`, it: `Società ${place + 1}` };
}
