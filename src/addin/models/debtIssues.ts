import type { Language } from "../../functions/texts";
import { couponFormat, dayFormat, tableDollarFormat } from "../sheets/formats";
import type { DebtBeside, Loans } from "./debtLoans";
import { sum } from "./inputs";
import type { ModelSheet } from "./modelSheet";
import { unlessRefused } from "./table";

const ISSUES = 24;
const BESIDE = 10;

/** Adds the table of loans and bonds, the next to fall due first. */
export function loanByLoan(sheet: ModelSheet, loans: Loans, language: Language): void {
  const { titles, announced, payers, coupons, margins, ranks, statuses, amounts, due, interest, order } = loans;
  const dollars = { numberFormat: tableDollarFormat };
  sheet.section({
    en: "Loan by loan, the next to fall due first",
    it: "Prestito per prestito, dalla prossima scadenza",
  });
  /** What a column holds of the loan in some place, the next to fall due first. */
  const inOrder = (column: string, place: number): string =>
    `INDEX(${column},MATCH(SMALL(${order},${place}),${order},0))`;
  const ofIssue = (row: number, place: number, column: string): string =>
    `=IF($B${row}="","",${inOrder(column, place)})`;
  const undisclosed = language === "it" ? "non noto" : "undisclosed";
  const issues = sheet.table(
    [
      {
        heading: { en: "Loan or bond", it: "Prestito o titolo" },
        style: "label",
        cell: (_row, place) => `=IFERROR(${inOrder(titles, place)},"")`,
        total: () => ({ en: "Together", it: "In tutto" }),
      },
      {
        heading: { en: "Falls due", it: "Scade il" },
        numberFormat: dayFormat,
        cell: (row, place) => ofIssue(row, place, due),
      },
      {
        ...dollars,
        heading: { en: "Amount", it: "Importo" },
        cell: (row, place) =>
          `=IF($B${row}="","",LET(amount,${inOrder(amounts, place)},IF(ISNUMBER(amount),amount,"${undisclosed}")))`,
        total: sum,
      },
      {
        heading: { en: "Coupon", it: "Cedola" },
        numberFormat: couponFormat,
        cell: (row, place) => ofIssue(row, place, coupons),
      },
      {
        heading: { en: "Margin", it: "Margine" },
        numberFormat: couponFormat,
        cell: (row, place) => ofIssue(row, place, margins),
      },
      {
        ...dollars,
        heading: { en: "Interest a year", it: "Interessi annui" },
        cell: (row, place) => ofIssue(row, place, interest),
        total: sum,
      },
      {
        heading: { en: "Announced", it: "Annunciato" },
        numberFormat: dayFormat,
        cell: (row, place) => ofIssue(row, place, announced),
      },
      { heading: { en: "Status", it: "Stato" }, style: "label", cell: (row, place) => ofIssue(row, place, statuses) },
      { heading: { en: "Rank", it: "Rango" }, style: "label", cell: (row, place) => ofIssue(row, place, ranks) },
      {
        heading: { en: "Lender", it: "Creditore" },
        style: "label",
        cell: (row, place) => ofIssue(row, place, payers),
      },
    ],
    ISSUES,
  );
  sheet.line(
    { en: "Loans not shown", it: "Prestiti non mostrati" },
    `=${unlessRefused(titles, `COUNT(${order})-COUNTIF($B$${issues.first}:$B$${issues.last},"?*")`)}`,
    "0",
    "check",
  );
}

/** Adds the table of debt that others owe and beside which the company stands. */
export function othersDebt(sheet: ModelSheet, { titles, payees, values, maturities, reasons }: DebtBeside): void {
  const dollars = { numberFormat: tableDollarFormat };
  sheet.section({
    en: "Debt of others beside which it stands: as tenant, guarantor or arranger",
    it: "Debito altrui accanto a cui figura: come conduttore, garante o organizzatore",
  });
  const ofBeside = (column: string, place: number): string =>
    `=IFERROR(INDEX(FILTER(${column},${reasons}="stands-beside"),${place}),"")`;
  sheet.table(
    [
      {
        heading: { en: "Loan or bond", it: "Prestito o titolo" },
        style: "label",
        cell: (_row, place) => ofBeside(titles, place),
      },
      {
        heading: { en: "Borrower", it: "Debitore" },
        style: "label",
        cell: (_row, place) => ofBeside(payees, place),
      },
      {
        ...dollars,
        heading: { en: "Amount", it: "Importo" },
        cell: (_row, place) => ofBeside(values, place),
      },
      {
        heading: { en: "Falls due", it: "Scade il" },
        numberFormat: dayFormat,
        cell: (_row, place) => ofBeside(maturities, place),
      },
    ],
    BESIDE,
  );
  sheet.note({
    en: "Not added up: nobody says which part of it is the company's, and a whole may stand beside its parts.",
    it: "Senza somma: nessuno dice quale parte sia della società, e un intero può figurare accanto alle sue parti.",
  });
}
