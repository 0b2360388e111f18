import type { Language } from "../../functions/texts";
import { dayFormat, percentFormat, tableDollarFormat } from "../sheets/formats";
import { loanByLoan, othersDebt } from "./debtIssues";
import { ahead, type DebtInputs, type Loans, loansBehind } from "./debtLoans";
import { basisInput, companyInput, dayInput, firstYearInput, sum, yearsInput } from "./inputs";
import type { Model } from "./model";
import { ModelSheet } from "./modelSheet";
import { type Table, unlessRefused, whereNumber } from "./table";

const YEARS = 10;

/** What a company has borrowed, by the year in which it falls due. */
export const debt: Model = {
  id: "debt",
  name: { en: "Debt wall", it: "Scadenze del debito" },
  answers: {
    en: "What has a company borrowed, when does it fall due, at which coupon, and how much is that beside its own debt and revenue?",
    it: "Che cosa ha preso a prestito una società, quando scade, a quale cedola, e quanto pesa sul suo debito e sui ricavi?",
  },
  asks: [{ label: { en: "Borrower", it: "Debitore" }, suggested: "CoreWeave" }],
  plan: ([borrower = ""], language) => {
    const title = {
      en: '=DEALS.COMPANY($C$5,"name")&": debt by maturity"',
      it: '=DEALS.COMPANY($C$5,"name")&": debito per scadenza"',
    };
    const sheet = new ModelSheet(language, title, debt.answers);
    const { company, own } = companyInput(sheet, { en: "Borrower", it: "Debitore" }, borrower);
    const day = dayInput(sheet);
    const basis = basisInput(sheet);
    const firstYear = firstYearInput(sheet, `=YEAR(${day})`, {
      en: "Of the ten that are shown",
      it: "Dei dieci che sono mostrati",
    });
    const assumed = yearsInput(sheet, { en: "Assumed life, in years", it: "Durata supposta, in anni" }, 5, {
      en: "From the announcement, where neither maturity nor length is disclosed",
      it: "Dall'annuncio, dove non sono note né scadenza né durata",
    });
    const inputs: DebtInputs = { company, own, day, basis, firstYear, assumed };
    sheet.note({
      en: "Loans and bonds at their full size as announced: not what is drawn, nor what has been paid back. What the company lends is not in it.",
      it: "Prestiti e obbligazioni per l'intero importo annunciato: non quanto è stato usato, né quanto è stato rimborsato. Ciò che la società presta non è compreso.",
    });

    const { loans, beside } = loansBehind(sheet, inputs);
    sheet.roomForCharts();
    const borrowed = keyFigures(sheet, inputs, loans);
    const byYear = yearsTable(sheet, inputs, loans, { borrowed, language });
    loanByLoan(sheet, loans, language);
    othersDebt(sheet, beside);
    sheet.chart(
      {
        type: "ColumnStacked",
        title: { en: "Debt by year of maturity", it: "Debito per anno di scadenza" },
        data: byYear.withHeadings("B", "D"),
      },
      "B",
      6,
    );
    return sheet.plan(debt.name, [50, 24]);
  },
};

/** Adds what is said of the debt as a whole. @returns The cell of what has been borrowed. */
function keyFigures(sheet: ModelSheet, inputs: DebtInputs, loans: Loans): string {
  const { company, own, day, basis } = inputs;
  const { amounts, due, assumedDue, interest, withCoupon, dollarYears } = loans;
  const isAhead = ahead(loans, inputs);
  sheet.section({ en: "Key figures", it: "In sintesi" });
  const together = sheet.line(
    { en: "Borrowed, at full size", it: "Preso a prestito, per intero" },
    `=DEALS.PAID("*",${own},"debt-facility",,${day},${basis})`,
    tableDollarFormat,
  );
  const falling = sheet.line(
    { en: "Still to fall due on a known date", it: "Ancora da scadere, a data nota" },
    whereNumber(together, `SUMIFS(${amounts},${isAhead})`),
    tableDollarFormat,
  );
  sheet.line(
    { en: "Share without a known date", it: "Quota senza data nota" },
    `=IFERROR(SUMIFS(${amounts},${assumedDue},">0")/SUM(${amounts}),"")`,
    percentFormat,
  );
  const next = sheet.line(
    { en: "Next falls due", it: "Prossima scadenza" },
    `=IF(COUNTIFS(${isAhead})=0,"",MINIFS(${due},${isAhead}))`,
    dayFormat,
  );
  sheet.line(
    { en: "of which then", it: "di cui allora" },
    `=IF(${next}="","",SUMIFS(${amounts},${due},${next}))`,
    tableDollarFormat,
  );
  sheet.line(
    { en: "Average years until then, by dollars", it: "Anni medi alla scadenza, per dollari" },
    `=IFERROR(SUM(${dollarYears})/${falling},"")`,
    "0.0",
  );
  sheet.line(
    { en: "Average coupon, by dollars", it: "Cedola media, per dollari" },
    `=IFERROR(SUM(${interest})/SUM(${withCoupon}),"")`,
    percentFormat,
  );
  sheet.line(
    { en: "Share with a known coupon", it: "Quota con cedola nota" },
    `=IFERROR(SUM(${withCoupon})/SUM(${amounts}),"")`,
    percentFormat,
  );
  const figure = (metric: string, period: string): string => `=DEALS.FIGURE(${company},"${metric}","${period}",${day})`;
  const reported = sheet.line(
    { en: "Its own debt, as last reported", it: "Debito dichiarato, ultimo dato" },
    figure("debt", "latest"),
    tableDollarFormat,
  );
  sheet.line(
    { en: "Borrowed ÷ debt reported", it: "Preso a prestito ÷ debito dichiarato" },
    `=IFERROR(${together}/${reported},"")`,
    '0.0"×"',
  );
  const fourQuarters = sheet.line(
    { en: "Revenue of its last four quarters", it: "Ricavi degli ultimi quattro trimestri" },
    figure("revenue", "LTM"),
    tableDollarFormat,
  );
  const fiscalYear = sheet.line(
    { en: "Revenue of its last fiscal year", it: "Ricavi dell'ultimo esercizio" },
    figure("revenue", "FY0"),
    tableDollarFormat,
  );
  sheet.line(
    {
      en: "Borrowed ÷ revenue of quarters, or else the year",
      it: "Preso a prestito ÷ ricavi dei trimestri, o dell'anno",
    },
    `=IFERROR(${together}/IFNA(${fourQuarters},${fiscalYear}),"")`,
    '0.0"×"',
  );
  return together;
}

/** Adds the table of what falls due in each year. */
function yearsTable(
  sheet: ModelSheet,
  inputs: DebtInputs,
  loans: Loans,
  { borrowed, language }: { readonly borrowed: string; readonly language: Language },
): Table {
  const { firstYear } = inputs;
  const { titles, amounts, due, assumedDue, interest, withCoupon } = loans;
  const isAhead = ahead(loans, inputs);
  const dollars = { numberFormat: tableDollarFormat };
  sheet.section({ en: "By year of maturity", it: "Per anno di scadenza" });
  const head = sheet.row;
  const within = (dates: string, place: number): string => {
    const from = `${dates},">="&DATE(${firstYear}+${place - 1},1,1)`;
    return place > YEARS ? from : `${from},${dates},"<="&DATE(${firstYear}+${place - 1},12,31)`;
  };
  const table = sheet.table(
    [
      {
        heading: { en: "Year", it: "Anno" },
        style: "label",
        cell: (_row, place) =>
          place > YEARS
            ? `=TEXT(${firstYear}+${YEARS},"0")&"${language === "it" ? " e oltre" : " and later"}"`
            : `=TEXT(${firstYear}+${place - 1},"0")`,
        total: () => ({ en: "Together", it: "In tutto" }),
      },
      {
        ...dollars,
        heading: { en: "Date disclosed", it: "Data nota" },
        cell: (_row, place) => whereNumber(borrowed, `SUMIFS(${amounts},${isAhead},${within(due, place)})`),
        total: sum,
      },
      {
        ...dollars,
        heading: { en: "Date assumed", it: "Data supposta" },
        cell: (_row, place) => whereNumber(borrowed, `SUMIFS(${amounts},${within(assumedDue, place)})`),
        total: sum,
      },
      {
        heading: { en: "Share", it: "Quota" },
        numberFormat: percentFormat,
        cell: (row) => `=IFERROR(($C${row}+$D${row})/($C$${head + YEARS + 2}+$D$${head + YEARS + 2}),"")`,
      },
      {
        heading: { en: "Average coupon", it: "Cedola media" },
        numberFormat: percentFormat,
        cell: (_row, place) =>
          `=IFERROR(SUMIFS(${interest},${isAhead},${within(due, place)})/SUMIFS(${withCoupon},${isAhead},${within(due, place)}),"")`,
      },
      {
        heading: { en: "Loans and bonds", it: "Prestiti e titoli" },
        numberFormat: "0",
        cell: (_row, place) =>
          `=${unlessRefused(titles, `COUNTIFS(${isAhead},${within(due, place)})+COUNTIFS(${within(assumedDue, place)})`)}`,
        total: sum,
      },
    ],
    YEARS + 1,
  );
  sheet.line(
    { en: "Fallen due, or before the first year", it: "Già scaduto, o prima del primo anno" },
    whereNumber(borrowed, `${borrowed}-$C$${table.totals}-$D$${table.totals}`),
    tableDollarFormat,
    "check",
  );
  return table;
}
