import { couponFormat, dayFormat, tableDollarFormat } from "../sheets/formats";
import { numberOfDay, wholeDay } from "./inputs";
import { type ModelSheet } from "./modelSheet";
import { inRow } from "./table";

/** More than any borrower of the data has. */
const MOST_ISSUES = 80;

/** The input cells of the model. */
export interface DebtInputs {
  readonly company: string;
  readonly own: string;
  readonly day: string;
  readonly basis: string;
  readonly firstYear: string;
  /** How many years a loan is assumed to run of which nobody says. */
  readonly assumed: string;
}

/** A company's loans behind the tables, a row each: columns as formulas refer to them. What it lends is left empty. */
export interface Loans {
  readonly titles: string;
  readonly announced: string;
  readonly payers: string;
  readonly coupons: string;
  readonly margins: string;
  readonly ranks: string;
  readonly statuses: string;
  readonly amounts: string;
  /** The day of maturity, where it is disclosed; else it is among the assumed ones. */
  readonly due: string;
  readonly assumedDue: string;
  readonly interest: string;
  /** The amount, where a coupon is known. */
  readonly withCoupon: string;
  readonly dollarYears: string;
  /** Grows with the day of maturity; the assumed ones come last. */
  readonly order: string;
}

/** Debt that does not count for the company, since others owe it, behind the tables. */
export interface DebtBeside {
  readonly titles: string;
  readonly payees: string;
  readonly values: string;
  readonly maturities: string;
  readonly reasons: string;
}

/** Has the loans of a company stand behind the tables, and the debt beside which it stands. */
export function loansBehind(
  sheet: ModelSheet,
  inputs: DebtInputs,
): { readonly loans: Loans; readonly beside: DebtBeside } {
  const { own, day, basis, assumed } = inputs;
  const [titles = "", announced = "", payers = "", payees = "", maturities = "", lives = "", ...further] = sheet.behind(
    `=DEALS.LIST(${own},"","debt-facility",,${day},${withValueOn(basis, "title,announced,payer,payee,maturity,years,coupon,margin,rank,status")})`,
    11,
    { 1: dayFormat, 4: dayFormat, 6: couponFormat, 7: couponFormat, 10: tableDollarFormat },
  );
  const [coupons = "", margins = "", ranks = "", statuses = "", values = ""] = further;
  const [besideTitles = "", besidePayees = "", besideMaturities = "", besideReasons = "", besideValues = ""] =
    sheet.behind(
      `=DEALS.LIST(${own},"","debt-facility",,${day},${withValueOn(basis, "title,payee,maturity,counted")},"left-out")`,
      5,
      { 2: dayFormat, 4: tableDollarFormat },
    );
  const dollars = { numberFormat: tableDollarFormat };
  const [isOwn = ""] = sheet.workings(
    [
      {
        heading: { en: "Its own", it: "Proprio" },
        cell: (row) => `=ISNUMBER(SEARCH(", "&${own}&", ",", "&${inRow(payees, row)}&", "))`,
      },
    ],
    MOST_ISSUES,
  );
  /** Something of a loan in some row, where it is the company's own. */
  const ofOwn = (row: number, content: string): string => `=IF(${inRow(isOwn, row)},${content},"")`;
  const [amounts = "", due = ""] = sheet.workings(
    [
      { ...dollars, heading: { en: "Amount", it: "Importo" }, cell: (row) => ofOwn(row, inRow(values, row)) },
      {
        heading: { en: "Falls due", it: "Scade il" },
        numberFormat: dayFormat,
        cell: (row) => ofOwn(row, `IF(${inRow(maturities, row)}="","",${wholeDay(inRow(maturities, row))})`),
      },
    ],
    MOST_ISSUES,
  );
  const began = (row: number): string => wholeDay(inRow(announced, row));
  const [assumedDue = "", interest = "", withCoupon = "", dollarYears = ""] = sheet.workings(
    [
      {
        heading: { en: "Assumed to fall due", it: "Scadenza supposta" },
        numberFormat: dayFormat,
        cell: (row) =>
          ofOwn(
            row,
            `IF(${inRow(due, row)}="",DATE(YEAR(${began(row)}),MONTH(${began(row)})+ROUND(12*IF(${inRow(lives, row)}="",${assumed},${inRow(lives, row)}),0),DAY(${began(row)})),"")`,
          ),
      },
      {
        ...dollars,
        heading: { en: "Interest a year", it: "Interessi annui" },
        cell: (row) => `=IFERROR(${inRow(amounts, row)}*${inRow(coupons, row)}/ISNUMBER(${inRow(coupons, row)}),"")`,
      },
      {
        ...dollars,
        heading: { en: "With a coupon", it: "Con cedola" },
        cell: (row) => `=IFERROR(${inRow(amounts, row)}/ISNUMBER(${inRow(coupons, row)}),"")`,
      },
      {
        heading: { en: "Dollar-years", it: "Dollari per anni" },
        numberFormat: "#,##0",
        cell: (row) => `=IFERROR(${inRow(amounts, row)}*MAX(0,${inRow(due, row)}-${numberOfDay(day)})/365.25,"")`,
      },
    ],
    MOST_ISSUES,
  );
  const [order = ""] = sheet.workings(
    [
      {
        heading: { en: "Order", it: "Ordine" },
        cell: (row, place) =>
          ofOwn(row, `IF(${inRow(due, row)}="",100000+${inRow(assumedDue, row)},${inRow(due, row)})+${place}/1000`),
      },
    ],
    MOST_ISSUES,
  );
  const marked = { amounts, due, assumedDue, interest, withCoupon, dollarYears, order };
  return {
    loans: { titles, announced, payers, coupons, margins, ranks, statuses, ...marked },
    beside: {
      titles: besideTitles,
      payees: besidePayees,
      values: besideValues,
      maturities: besideMaturities,
      reasons: besideReasons,
    },
  };
}

/**
 * The columns of a list, of which the last has the values on the basis in an input. Beside others low and high are columns
 * themselves; the other bases say which deals are listed, with their values.
 */
const withValueOn = (basis: string, columns: string): string =>
  `"${columns},"&IF(OR(${basis}="low",${basis}="high"),${basis},"value,"&${basis})`;

/** What tells the loans that fall due after the day, as SUMIFS and COUNTIFS take it. */
export const ahead = ({ due }: Loans, { day }: DebtInputs): string => `${due},">"&${numberOfDay(day)}`;
