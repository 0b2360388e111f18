import { percentFormat, tableDollarFormat } from "../sheets/formats";
import {
  CUSTOMERS,
  herfindahl,
  indexFormat,
  kindOf,
  largestOf,
  periodColumns,
  type Periods,
  periodsBehind,
} from "./concentrationPeriods";
import { companyInput, dayInput } from "./inputs";
import type { Model } from "./model";
import { ModelSheet } from "./modelSheet";
import { inRow, listedIn, unlessRefused } from "./table";

const QUARTERS = 8;
const FISCAL_YEARS = 4;

const absent = { en: "not in this edition", it: "non in questa edizione" } as const;

/** How much of a supplier's revenue its largest customers are, over time. */
export const concentration: Model = {
  id: "concentration",
  name: { en: "Customer concentration", it: "Concentrazione clienti" },
  answers: {
    en: "How much of a supplier's revenue comes from its largest customers, in dollars too, and how concentrated is it over time?",
    it: "Quanta parte dei ricavi di un fornitore viene dai clienti maggiori, anche in dollari, e quanto è concentrata nel tempo?",
  },
  asks: [{ label: { en: "Supplier", it: "Fornitore" }, suggested: "CoreWeave" }],
  plan: ([supplier = ""], language) => {
    const title = {
      en: '=DEALS.COMPANY($C$5,"name")&": customer concentration"',
      it: '=DEALS.COMPANY($C$5,"name")&": concentrazione dei clienti"',
    };
    const sheet = new ModelSheet(language, title, concentration.answers);
    const { company, own } = companyInput(sheet, { en: "Supplier", it: "Fornitore" }, supplier);
    const day = dayInput(sheet);
    const unnamed = sheet.input({
      label: { en: "Largest share not disclosed", it: "Massima quota non dichiarata" },
      content: 0.1,
      numberFormat: percentFormat,
      hint: {
        en: "Customers of a tenth of the revenue and more are disclosed in filings in the United States",
        it: "Negli Stati Uniti i bilanci indicano i clienti da un decimo dei ricavi in su",
      },
    });

    const quarters = periodsBehind(sheet, { own, day, frequency: "quarter", most: QUARTERS });
    const years = periodsBehind(sheet, { own, day, frequency: "year", most: FISCAL_YEARS });
    const newestWith = ({ periods, customers }: Periods): string => `LOOKUP(2,1/(${customers}<>""),${periods})`;
    const period = sheet.input({
      label: { en: "Period looked at", it: "Periodo osservato" },
      // Of who states no revenue there are no periods; and the newest customers are not those of an earlier day.
      content: `=IFERROR(${newestWith(quarters)},IFERROR(${newestWith(years)},IF(${day}=DEALS.EDITION("day"),"latest","FY"&YEAR(${day}))))`,
      hint: {
        en: "The newest with disclosed customers; or type one, such as FY2025",
        it: "Il più recente con clienti noti; oppure scrivine uno, come FY2025",
      },
    });
    const looked = customersBehind(sheet, own, period);
    sheet.note({
      en: "Customers are called as the filing calls them: the same letter in two periods need not be the same customer. A group may hold customers that stand there by themselves too.",
      it: "I clienti si chiamano come nei bilanci: la stessa lettera in due periodi può essere un altro cliente. Un gruppo può contenere clienti indicati anche da soli.",
    });
    sheet.roomForCharts();

    const inputs = { company, day, unnamed, period };
    const revenue = keyFigures(sheet, inputs, looked, absent[language]);
    customersTable(sheet, inputs, looked, { revenue, absent: absent[language] });

    sheet.section({ en: "By quarter, by rank", it: "Per trimestre, per rango" });
    const byQuarter = sheet.table(periodColumns(quarters, unnamed), QUARTERS);
    sheet.section({ en: "By fiscal year, by rank", it: "Per esercizio, per rango" });
    const byYear = sheet.table(periodColumns(years, unnamed), FISCAL_YEARS);
    sheet.note({
      en: "Herfindahl: the sum of the squared shares, from 0 to 10,000; at most, if all others were as large as one may be without being disclosed.",
      it: "Herfindahl: somma dei quadrati delle quote, da 0 a 10.000; al massimo, se tutti gli altri fossero grandi quanto si può senza essere dichiarati.",
    });

    const quarterTitle = { en: "Revenue by customer, by quarter", it: "Ricavi per cliente, per trimestre" };
    sheet.chart({ type: "ColumnStacked", title: quarterTitle, data: byQuarter.withHeadings("B", "G") }, "B", 5);
    const yearTitle = { en: "Revenue by customer, by fiscal year", it: "Ricavi per cliente, per esercizio" };
    sheet.chart({ type: "ColumnStacked", title: yearTitle, data: byYear.withHeadings("B", "G") }, "G", 5);
    return sheet.plan(concentration.name, [42]);
  },
};

/** The input cells of the model. */
interface Inputs {
  readonly company: string;
  readonly day: string;
  /** As large as the share of a customer may be that is not disclosed. */
  readonly unnamed: string;
  readonly period: string;
}

/** The customers of the period looked at, behind the tables. */
interface Customers {
  readonly names: string;
  readonly shares: string;
  readonly kinds: string;
  /** The share of a customer who is no group. */
  readonly singles: string;
}

/** Has the customers of the period looked at stand behind the tables. */
function customersBehind(sheet: ModelSheet, own: string, period: string): Customers {
  const [names = "", shares = ""] = sheet.behind(`=DEALS.CUSTOMERS(${own},${period})`, 2, {
    1: percentFormat,
  });
  const ofRow = (row: number, content: string): string => `=IF(LEN(${inRow(names, row)})=0,"",${content})`;
  const [kinds = "", singles = ""] = sheet.workings(
    [
      { heading: { en: "Kind", it: "Tipo" }, cell: (row) => ofRow(row, kindOf(inRow(names, row))) },
      {
        heading: { en: "No group", it: "Non gruppo" },
        numberFormat: percentFormat,
        cell: (row) => ofRow(row, `IF(${kindOf(inRow(names, row))}="group","",${inRow(shares, row)})`),
      },
    ],
    CUSTOMERS,
  );
  return { names, shares, kinds, singles };
}

/** Adds how concentrated the period looked at is. @returns The cell of the supplier's revenue. */
function keyFigures(sheet: ModelSheet, inputs: Inputs, customers: Customers, absent: string): string {
  const { company, day, unnamed, period } = inputs;
  const { names, shares, singles } = customers;
  sheet.section({ en: "Customers in the period looked at", it: "Clienti nel periodo osservato" });
  const revenue = sheet.line(
    { en: "Revenue of that period", it: "Ricavi di quel periodo" },
    `=IF(${period}="latest",${unlessRefused(names, `"${absent}"`)},DEALS.FIGURE(${company},"revenue",${period},${day}))`,
    tableDollarFormat,
  );
  const single = `FILTER(${singles},ISNUMBER(${singles}))`;
  const largest = sheet.line(
    { en: "Largest customer", it: "Cliente maggiore" },
    `=IFERROR(MAX(${single}),"")`,
    percentFormat,
  );
  sheet.line(
    { en: "Three largest, or as many as are known", it: "I tre maggiori, o quanti se ne conoscono" },
    `=IF(${largest}="","",${largestOf(single)})`,
    percentFormat,
  );
  const disclosed = sheet.line(
    { en: "Disclosed together", it: "Noti nell'insieme" },
    `=IF(COUNT(${shares})=0,"",MAX(${shares},SUM(${singles})))`,
    percentFormat,
  );
  sheet.line(
    { en: "All other customers", it: "Tutti gli altri clienti" },
    `=IF(${disclosed}="","",1-${disclosed})`,
    percentFormat,
  );
  sheet.line(
    { en: "All other customers, in dollars", it: "Tutti gli altri clienti, in dollari" },
    `=IF(COUNT(${disclosed},${revenue})<2,"",${revenue}*(1-${disclosed}))`,
    tableDollarFormat,
  );
  sheet.line(
    { en: "Herfindahl index, at least", it: "Indice di Herfindahl, almeno" },
    `=IFERROR(${herfindahl(single)},"")`,
    indexFormat,
  );
  sheet.line(
    { en: "Herfindahl index, at most", it: "Indice di Herfindahl, al massimo" },
    `=IFERROR(${herfindahl(single, unnamed)},"")`,
    indexFormat,
  );
  return revenue;
}

/** Adds the table of the customers of the period looked at. */
function customersTable(
  sheet: ModelSheet,
  { company, day }: Inputs,
  { names, shares, kinds }: Customers,
  { revenue, absent }: { readonly revenue: string; readonly absent: string },
): void {
  sheet.table(
    [
      {
        heading: { en: "Customer", it: "Cliente" },
        style: "label",
        cell: (_row, place) => listedIn(names, place, absent),
      },
      {
        heading: { en: "Kind", it: "Tipo" },
        style: "label",
        cell: (_row, place) => `=INDEX(${kinds},${place})`,
      },
      {
        heading: { en: "Share of revenue", it: "Quota dei ricavi" },
        numberFormat: percentFormat,
        cell: (_row, place) => `=IF(LEN(INDEX(${names},${place}))=0,"",INDEX(${shares},${place}))`,
      },
      {
        heading: { en: "In dollars", it: "In dollari" },
        numberFormat: tableDollarFormat,
        cell: (row) => `=IF(ISNUMBER($D${row}),IF(ISNUMBER(${revenue}),$D${row}*${revenue},""),"")`,
      },
      {
        heading: { en: "Contracts known with it", it: "Contratti noti con esso" },
        numberFormat: tableDollarFormat,
        cell: (row) => `=IF(ISNUMBER($D${row}),IFERROR(DEALS.PAID($B${row},${company},"contracts",,${day}),""),"")`,
      },
    ],
    CUSTOMERS,
  );
  sheet.line(
    { en: "Customers not shown", it: "Clienti non mostrati" },
    `=${unlessRefused(names, `MAX(0,COUNTIF(${names},"?*")-${CUSTOMERS})`)}`,
    "0",
    "check",
  );
}
