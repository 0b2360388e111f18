import type { Translated } from "../../functions/texts";
import { dayFormat, percentFormat, tableDollarFormat } from "../sheets/formats";
import type { ModelSheet } from "./modelSheet";
import { type Column, inRow } from "./table";

/** The chains that DEALS.LOOPS finds are no longer. */
export const LONGEST_CHAIN = 4;
/** More flows than any company of the data has. */
const MOST_FLOWS = 100;

/** The input cells of the model. */
export interface CircularInputs {
  readonly company: string;
  readonly own: string;
  readonly day: string;
  readonly longest: string;
}

/** What stands behind the tables: the columns of each answer. */
export interface Behind {
  readonly flows: readonly string[];
  readonly chains: readonly string[];
  readonly holders: readonly string[];
  readonly holdings: readonly string[];
}

/** Has the answers stand behind the tables from which the model is made. */
export const answersBehind = (sheet: ModelSheet, { own, day, longest }: CircularInputs): Behind => ({
  flows: sheet.behind(`=DEALS.FLOWS(${own},"*","",,${day})`, 5, { 3: tableDollarFormat }),
  chains: sheet.behind(`=DEALS.LOOPS(${own},MIN(${longest},${LONGEST_CHAIN}),${day})`, 4 + 2 * LONGEST_CHAIN, {
    2: tableDollarFormat,
    4: tableDollarFormat,
    6: tableDollarFormat,
    8: tableDollarFormat,
    10: tableDollarFormat,
  }),
  holders: sheet.behind(`=DEALS.HOLDERS(${own},${day})`, 3, { 1: percentFormat, 2: dayFormat }),
  holdings: sheet.behind(`=DEALS.HOLDINGS(${own},${day})`, 7, {
    1: percentFormat,
    2: "#,##0",
    3: tableDollarFormat,
    5: dayFormat,
  }),
});

/** A company's flows, a row each, as the tables add them up: columns as formulas refer to them. */
export interface MarkedFlows {
  /** The first column of the answer. */
  readonly payers: string;
  /** The counterparty. */
  readonly others: string;
  /** "out" of the company, or "in". */
  readonly ways: string;
  /** "contracts" or "financing". */
  readonly purposes: string;
  readonly amounts: string;
  /** 1 where money also goes the other way for the other purpose, or one of the two holds part of the other; else 0. */
  readonly bothWays: string;
}

/** Marks each flow with its way and purpose, and whether it is circular. */
export function markedFlows(sheet: ModelSheet, { own }: CircularInputs, behind: Behind): MarkedFlows {
  const dollars = { numberFormat: tableDollarFormat };
  const [payers = "", payees = "", kinds = "", values = ""] = behind.flows;
  const [holderNames = ""] = behind.holders;
  const [issuers = ""] = behind.holdings;
  const working = (heading: Translated, cell: (row: number) => string): Column => ({
    heading,
    cell: (row) => `=IF(${inRow(payers, row)}="","",${cell(row)})`,
  });
  const [paidByIt = ""] = sheet.workings(
    [working({ en: "Paid by it", it: "Pagato da essa" }, (row) => `${inRow(payers, row)}=${own}`)],
    MOST_FLOWS,
  );
  const [others = "", ways = "", purposes = "", amounts = ""] = sheet.workings(
    [
      working(
        { en: "Counterparty", it: "Controparte" },
        (row) => `IF(${inRow(paidByIt, row)},${inRow(payees, row)},${inRow(payers, row)})`,
      ),
      working({ en: "Way", it: "Verso" }, (row) => `IF(${inRow(paidByIt, row)},"out","in")`),
      working(
        { en: "Purpose", it: "Scopo" },
        (row) =>
          `IF(OR(${["equity-investment", "debt-facility", "acquisition"].map((kind) => `${inRow(kinds, row)}="${kind}"`).join()}),"financing","contracts")`,
      ),
      { ...working({ en: "Value", it: "Valore" }, (row) => inRow(values, row)), ...dollars },
    ],
    MOST_FLOWS,
  );
  const [bothWays = ""] = sheet.workings(
    [
      working({ en: "Other side too", it: "Anche dall'altra parte" }, (row) => {
        const [other, way, purpose] = [inRow(others, row), inRow(ways, row), inRow(purposes, row)];
        const back = flowsWith(
          { others, ways, purposes },
          other,
          `IF(${way}="in","out","in")`,
          `IF(${purpose}="contracts","financing","contracts")`,
        );
        const owned = `IF(${way}="in",COUNTIFS(${issuers},${other}),COUNTIFS(${holderNames},${other}))`;
        return `IF(COUNTIFS(${back})+IF(${purpose}="contracts",${owned},0)>0,1,0)`;
      }),
    ],
    MOST_FLOWS,
  );
  return { payers, others, ways, purposes, amounts, bothWays };
}

/** What tells the flows with a counterparty of one way and purpose, as SUMIFS and COUNTIFS take it. */
export const flowsWith = (
  { others, ways, purposes }: Pick<MarkedFlows, "others" | "ways" | "purposes">,
  counterparty: string,
  way: string,
  purpose: string,
): string => `${others},${counterparty},${ways},${way},${purposes},${purpose}`;

/**
 * What some flows come to, as a part of a formula; where there are such flows and none has a value, the word that says so.
 * @param those What tells them, as SUMIFS and COUNTIFS take it.
 */
export const valueOf = ({ amounts }: Pick<MarkedFlows, "amounts">, those: string, undisclosed: string): string =>
  `IF(AND(COUNTIFS(${those})>0,COUNTIFS(${those},${amounts},">=0")=0),"${undisclosed}",SUMIFS(${amounts},${those}))`;
