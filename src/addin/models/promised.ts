import { gigawattFormat, netDollarFormat, tablePercentFormat, tableDollarFormat } from "../sheets/formats";
import { assumedTermInput, companyInput, dayInput, firstYearInput, kindInput, sum } from "./inputs";
import type { Model } from "./model";
import { ModelSheet } from "./modelSheet";
import { type Table, whereNumber } from "./table";
import { yearTables } from "./yearTables";

const YEARS = 8;
const SUPPLIERS = 15;

/** What a laboratory has promised to pay its suppliers: firm or not, over which years, for how much power. */
export const promised: Model = {
  id: "promised",
  name: { en: "What a lab has promised", it: "Impegni di un laboratorio" },
  answers: {
    en: "What does a lab have to pay, to whom and when, how much of it is firm, and how much power is it for?",
    it: "Che cosa deve pagare un laboratorio, a chi e quando, quanto è vincolante, e per quanta potenza?",
  },
  asks: [{ label: { en: "Lab", it: "Laboratorio" }, suggested: "OpenAI" }],
  plan: ([lab = ""], language) => {
    const title = {
      en: '=DEALS.COMPANY($C$5,"name")&": what it has promised to pay"',
      it: '=DEALS.COMPANY($C$5,"name")&": che cosa ha promesso di pagare"',
    };
    const sheet = new ModelSheet(language, title, promised.answers);
    const { company: payer, own } = companyInput(sheet, { en: "Lab", it: "Laboratorio" }, lab);
    const day = dayInput(sheet);
    const kind = kindInput(sheet, "contracts", ["contracts", "compute-contract", "hardware-supply", "lease"]);
    const firstYear = firstYearInput(sheet, `=YEAR(${day})`, {
      en: "Of the eight that are shown",
      it: "Degli otto che sono mostrati",
    });
    const assumedYears = assumedTermInput(sheet);
    const [payers = "", payees = "", , values = ""] = sheet.behind(`=DEALS.FLOWS(${own},"*",${kind},,${day})`, 5, {
      3: tableDollarFormat,
    });
    const largestFirst =
      `LET(found,UNIQUE(FILTER(${payees},${payers}=${own})),` +
      `SORTBY(found,SUMIFS(${values},${payees},found,${payers},${own}),-1))`;
    sheet.roomForCharts();

    const inputs = { payer, own, day, kind };
    const bySupplier = suppliersTable(sheet, inputs, largestFirst);
    supplierChecks(sheet, inputs, bySupplier);
    const byYear = yearTables(sheet, {
      party: payer,
      kind,
      day,
      firstYear,
      years: YEARS,
      assumedYears,
      counterparties: bySupplier,
      heading: { en: "Supplier", it: "Fornitore" },
    });
    ownLines(sheet, inputs, bySupplier);
    sheet.chart(
      {
        type: "ColumnClustered",
        title: { en: "Promised and firm, by supplier", it: "Promesso e vincolante, per fornitore" },
        data: bySupplier.withHeadings("B", "D"),
      },
      "B",
      5,
    );
    sheet.chart(
      {
        type: "ColumnStacked",
        title: { en: "Promised, by year", it: "Promesso, per anno" },
        data: byYear.withHeadings("B", "D"),
      },
      "G",
      6,
    );
    return sheet.plan(promised.name);
  },
};

/** The cells of the inputs that every question has. */
interface Inputs {
  readonly payer: string;
  readonly own: string;
  readonly day: string;
  readonly kind: string;
}

/** Adds what is promised to each supplier. @param largestFirst The beginning of a formula: all of them. */
function suppliersTable(sheet: ModelSheet, { payer, day, kind }: Inputs, largestFirst: string): Table {
  sheet.section({ en: "By supplier", it: "Per fornitore" });
  sheet.note({
    en: "US dollars, each counted once. Firm is what is signed, closed or completed. #N/A: there are deals, and no value of any is known in US dollars; a blank says the same of power, shares and investments.",
    it: "Dollari USA, ciascuno contato una volta. Vincolante è ciò che è firmato, chiuso o completato. #N/D: ci sono accordi e di nessuno è noto il valore in dollari USA; un vuoto dice lo stesso di potenza, quote e investimenti.",
  });
  const dollars = { numberFormat: tableDollarFormat, total: sum };
  const asked = (row: number): string => `${payer},$B${row},${kind},,${day}`;
  const whereNamed = (row: number, formula: string): string => `=IF($B${row}="","",${formula})`;
  const total = `$C$${sheet.row + SUPPLIERS + 1}`;
  return sheet.table(
    [
      {
        heading: { en: "Supplier", it: "Fornitore" },
        style: "label",
        cell: (_row, place) => `=IFERROR(INDEX(${largestFirst},${place}),"")`,
        total: () => ({ en: "Together", it: "In tutto" }),
      },
      {
        ...dollars,
        heading: { en: "Promised", it: "Promesso" },
        cell: (row) => whereNamed(row, `DEALS.PAID(${asked(row)})`),
      },
      {
        ...dollars,
        heading: { en: "Firm", it: "Vincolante" },
        cell: (row) => whereNumber(`$C${row}`, `DEALS.PAID(${asked(row)},"firm")`),
      },
      {
        heading: { en: "Share", it: "Quota" },
        numberFormat: tablePercentFormat,
        cell: (row) => whereNumber(`$C${row}`, `IF(${total}=0,"",$C${row}/${total})`),
      },
      {
        heading: { en: "Power", it: "Potenza" },
        numberFormat: gigawattFormat,
        cell: (row) => whereNamed(row, `IFNA(DEALS.CAPACITY(${asked(row)}),"")`),
        total: sum,
      },
      {
        heading: { en: "Deals", it: "Accordi" },
        numberFormat: "0",
        cell: (row) => whereNamed(row, `DEALS.COUNT(${asked(row)})`),
        total: sum,
      },
      {
        heading: { en: "Owns of the lab", it: "Possiede" },
        numberFormat: tablePercentFormat,
        cell: (row) => whereNamed(row, `IFNA(DEALS.STAKE($B${row},${payer},${day}),"")`),
      },
      {
        ...dollars,
        heading: { en: "Has invested", it: "Ha investito" },
        cell: (row) => whereNamed(row, `IFNA(DEALS.PAID($B${row},${payer},"financing",,${day}),"")`),
      },
    ],
    SUPPLIERS,
  );
}

/** The cell of what is promised to all of the suppliers that are shown. */
const totalOf = ({ totals }: Table): string => `$C$${totals}`;

/** Adds what the suppliers that are shown leave out, and what goes the other way. */
function supplierChecks(sheet: ModelSheet, { payer, own, day, kind }: Inputs, bySupplier: Table): void {
  const promisedInAll = sheet.line(
    { en: "Promised to everybody", it: "Promesso a tutti" },
    `=DEALS.PAID(${own},"*",${kind},,${day})`,
    tableDollarFormat,
  );
  const notShown = whereNumber(promisedInAll, `${promisedInAll}-N(${totalOf(bySupplier)})`);
  sheet.line({ en: "Suppliers not shown", it: "Fornitori non mostrati" }, notShown, netDollarFormat, "check");
  const names = `$B$${bySupplier.first}:$B$${bySupplier.last}`;
  sheet.line(
    { en: "Paid by them, in the years too", it: "Pagato da loro, anche negli anni" },
    `=IF($B$${bySupplier.first}="","",DEALS.PAID(TEXTJOIN("; ",TRUE,${names}),${payer},${kind},,${day}))`,
    tableDollarFormat,
    "check",
  );
}

/** Adds the lab's own figures, and what is promised beside them. */
function ownLines(sheet: ModelSheet, { payer, day }: Inputs, bySupplier: Table): void {
  sheet.section({ en: "Beside what the lab says of itself", it: "Accanto a quanto il laboratorio dice di sé" });
  const said = (metric: string): string => `=DEALS.FIGURE(${payer},"${metric}","latest",${day})`;
  const runRate = sheet.line(
    { en: "Revenue at its yearly rate", it: "Ricavi al ritmo annuo" },
    said("revenue-run-rate"),
    tableDollarFormat,
  );
  const promised = totalOf(bySupplier);
  sheet.line(
    { en: "Promised, in years of that", it: "Promesso, in anni di questi" },
    `=IF(COUNT(${promised},${runRate})=2,${promised}/${runRate},"")`,
    "0.0",
  );
  sheet.line(
    { en: "Compute it says it has committed to", it: "Calcolo che dice di aver impegnato" },
    said("compute-commitments"),
    tableDollarFormat,
  );
}
