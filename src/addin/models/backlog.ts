import { tableDollarFormat, percentFormat } from "../sheets/formats";
import { assumedTermInput, companyInput, dayInput, firstYearInput, kindInput, sum } from "./inputs";
import type { Model } from "./model";
import { ModelSheet } from "./modelSheet";
import { type Column, type Table, whereNumber } from "./table";
import { lineOfSchedule } from "./yearTables";

const YEARS = ["C", "D", "E", "F", "G", "H"];
const CUSTOMERS = 12;

/** What customers have promised a supplier, year by year, beside what the supplier itself reports. */
export const backlog: Model = {
  id: "backlog",
  name: { en: "Contract backlog", it: "Portafoglio contratti" },
  answers: {
    en: "What have customers contracted with a supplier, when does it fall due, and how much of its reported backlog does that explain?",
    it: "Che cosa hanno contrattato i clienti con un fornitore, quando matura, e quanta parte del portafoglio dichiarato spiega?",
  },
  asks: [{ label: { en: "Supplier", it: "Fornitore" }, suggested: "CoreWeave" }],
  plan: ([supplier = ""], language) => {
    const title = {
      en: '=DEALS.COMPANY($C$5,"name")&": contract backlog"',
      it: '=DEALS.COMPANY($C$5,"name")&": portafoglio contratti"',
    };
    const sheet = new ModelSheet(language, title, backlog.answers);
    const { company, own } = companyInput(sheet, { en: "Supplier", it: "Fornitore" }, supplier);
    const day = dayInput(sheet);
    const kind = kindInput(sheet, "compute-contract", ["compute-contract", "hardware-supply", "lease", "contracts"]);
    const firstYear = firstYearInput(sheet, `=YEAR(${day})`, {
      en: "Of the six that are shown",
      it: "Dei sei che sono mostrati",
    });
    const assumed = assumedTermInput(sheet);
    const [payers = "", payees = ""] = sheet.behind(`=DEALS.FLOWS("*",${own},${kind},,${day})`, 5, {
      3: tableDollarFormat,
    });
    const customers = `UNIQUE(FILTER(${payers},${payees}=${own}))`;
    sheet.roomForCharts();

    const inputs = { company, own, day, kind, firstYear, assumed };
    const byTerm = termsTable(sheet, inputs, customers);
    const byAssumedTerm = assumedTermsTable(sheet, inputs, byTerm);
    const byYear = yearsTable(sheet, byTerm, byAssumedTerm);
    reportedLines(sheet, inputs, byTerm);
    sheet.chart(
      {
        type: "ColumnStacked",
        title: { en: "Contracted, by year", it: "Contrattato, per anno" },
        data: byYear.withHeadings("B", "D"),
      },
      "B",
      5,
    );
    return sheet.plan(backlog.name);
  },
};

/** The cells of the inputs. */
interface Inputs {
  readonly company: string;
  readonly own: string;
  readonly day: string;
  readonly kind: string;
  readonly firstYear: string;
  readonly assumed: string;
}

const dollars = { numberFormat: tableDollarFormat, total: sum };

/** The column of the customers' names. */
const customerColumn = (cell: Column["cell"]): Column => ({
  heading: { en: "Customer", it: "Cliente" },
  style: "label",
  cell,
  total: () => ({ en: "Together", it: "In tutto" }),
});

/** A line of the schedule of the customer in some row; nothing where no value of its contracts is disclosed. */
function scheduled(inputs: Inputs, row: number, line: string, assumedYears?: string): string {
  const { company, kind, day, firstYear } = inputs;
  const asked = { party: company, counterparty: `$B${row}`, kind, day, firstYear, years: YEARS.length, assumedYears };
  return whereNumber(`$K${row}`, lineOfSchedule(asked, line));
}

/** Adds what each customer has contracted, by year. @param customers The formula of all of them. */
function termsTable(sheet: ModelSheet, inputs: Inputs, customers: string): Table {
  const { company, own, kind, day, firstYear } = inputs;
  sheet.section({ en: "By customer, over the terms that are disclosed", it: "Per cliente, sulle durate note" });
  const head = sheet.row;
  const byTerm = sheet.table(
    [
      customerColumn((_row, place) => `=IFERROR(INDEX(${customers},${place}),"")`),
      ...YEARS.map((letter, place) => ({
        ...dollars,
        heading: `=TEXT(${firstYear}+${place},"0")`,
        cell: (row: number) => scheduled(inputs, row, `--${letter}$${head}`),
      })),
      {
        ...dollars,
        heading: { en: "Other years", it: "Altri anni" },
        cell: (row) => scheduled(inputs, row, '"other years"'),
      },
      {
        ...dollars,
        heading: { en: "No term known", it: "Senza durata nota" },
        cell: (row) => scheduled(inputs, row, '"term not disclosed"'),
      },
      {
        ...dollars,
        heading: { en: "Contracted", it: "Contrattato" },
        cell: (row) => `=IF($B${row}="","",DEALS.PAID($B${row},${company},${kind},,${day}))`,
      },
      {
        ...dollars,
        heading: { en: "Remaining", it: "Residuo" },
        cell: (row) => `=IF(ISNUMBER($K${row}),DEALS.REMAINING(${company},$B${row},${kind},${day}),"")`,
      },
    ],
    CUSTOMERS,
  );
  const further = `=DEALS.PAID("*",${own},${kind},,${day})-N($K$${byTerm.totals})`;
  sheet.line({ en: "Customers not shown", it: "Clienti non mostrati" }, further, tableDollarFormat, "check");
  return byTerm;
}

/** Adds the same over the assumed term, where none is disclosed. */
function assumedTermsTable(sheet: ModelSheet, inputs: Inputs, { head }: Table): Table {
  sheet.section({ en: "By customer, over the assumed term", it: "Per cliente, sulla durata supposta" });
  const assumedHead = sheet.row;
  const above = (row: number): number => row - assumedHead + head;
  return sheet.table(
    [
      customerColumn((row) => `=$B${above(row)}`),
      ...YEARS.map((letter) => ({
        ...dollars,
        heading: `=${letter}$${head}`,
        cell: (row: number) => scheduled(inputs, above(row), `${letter}$${head}&" assumed"`, inputs.assumed),
      })),
      {
        ...dollars,
        heading: { en: "Other years", it: "Altri anni" },
        cell: (row) => scheduled(inputs, above(row), '"other years assumed"', inputs.assumed),
      },
    ],
    CUSTOMERS,
  );
}

/** Adds what falls due in each year with all customers, over both kinds of terms. */
function yearsTable(sheet: ModelSheet, byTerm: Table, byAssumedTerm: Table): Table {
  sheet.section({ en: "By year", it: "Per anno" });
  return sheet.table(
    [
      {
        heading: { en: "Year", it: "Anno" },
        style: "label",
        cell: (_row, place) => `=${YEARS[place - 1]}$${byTerm.head}`,
      },
      {
        ...dollars,
        heading: { en: "Disclosed terms", it: "Durate note" },
        cell: (_row, place) => `=${YEARS[place - 1]}$${byTerm.totals}`,
      },
      {
        ...dollars,
        heading: { en: "Assumed terms", it: "Durate supposte" },
        cell: (_row, place) => `=${YEARS[place - 1]}$${byAssumedTerm.totals}`,
      },
    ],
    YEARS.length,
  );
}

/** Adds what the supplier reports, and how much of it is explained. */
function reportedLines(sheet: ModelSheet, { company, day }: Inputs, byTerm: Table): void {
  sheet.section({ en: "Beside what the supplier reports", it: "Accanto a quanto dichiara il fornitore" });
  const own = (metric: string): string => `=DEALS.FIGURE(${company},"${metric}","latest",${day})`;
  const obligations = sheet.line(
    { en: "Remaining performance obligations", it: "Obblighi di prestazione residui" },
    own("remaining-performance-obligations"),
    tableDollarFormat,
  );
  const reported = sheet.line(
    { en: "Revenue backlog", it: "Portafoglio ordini" },
    own("revenue-backlog"),
    tableDollarFormat,
  );
  const remaining = `$L$${byTerm.totals}`;
  sheet.line(
    { en: "Explained by contracts with a known term", it: "Spiegato da contratti di durata nota" },
    whereNumber(remaining, `${remaining}/IFNA(${obligations},${reported})`),
    percentFormat,
  );
}
