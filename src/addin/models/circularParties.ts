import type { Language } from "../../functions/texts";
import { dayFormat, netDollarFormat, percentFormat, tableDollarFormat } from "../sheets/formats";
import { type Behind, type CircularInputs, flowsWith, type MarkedFlows, valueOf } from "./circularFlows";
import { sum } from "./inputs";
import { type ModelSheet } from "./modelSheet";
import { type Column, listedIn, type Table, unlessRefused } from "./table";

/** More than any company of the data has: what is not shown would be missing from the sums. */
const COUNTERPARTIES = 36;
const STAKES = 10;

/** Adds the table of counterparties: what goes to and comes from each, and who holds whom. */
export function counterpartiesTable(
  sheet: ModelSheet,
  inputs: CircularInputs,
  flows: MarkedFlows,
  language: Language,
): Table {
  const { company, day } = inputs;
  const { payers, others, bothWays } = flows;
  const dollars = { numberFormat: tableDollarFormat };
  const { undisclosed, none } = words[language];
  sheet.section({ en: "By counterparty", it: "Per controparte" });
  const among = (row: number, way: string, purpose: string): string => {
    const those = flowsWith(flows, `$B${row}`, `"${way}"`, `"${purpose}"`);
    return `=IF($B${row}="","",IF(COUNTIFS(${those})=0,"",${valueOf(flows, those, undisclosed)}))`;
  };
  const moneyColumns = [
    { way: "out", purpose: "contracts", heading: { en: "It pays them", it: "Le paga" } },
    { way: "out", purpose: "financing", heading: { en: "It finances them", it: "Le finanzia" } },
    { way: "in", purpose: "contracts", heading: { en: "They pay it", it: "La pagano" } },
    {
      way: "in",
      purpose: "financing",
      heading: { en: "They finance it", it: "La finanziano" },
    },
  ];
  const all = `UNIQUE(FILTER(${others},${others}<>""))`;
  const table = sheet.table(
    [
      {
        heading: { en: "Counterparty", it: "Controparte" },
        style: "label",
        cell: (_row, place) =>
          `=IFERROR(INDEX(${all},${place}),${place === 1 ? unlessRefused(payers, `"${none}"`) : '""'})`,
        total: () => ({ en: "Together", it: "In tutto" }),
      },
      ...moneyColumns.map(({ way, purpose, heading }) => ({
        ...dollars,
        heading,
        cell: (row: number) => among(row, way, purpose),
        total: sum,
      })),
      {
        heading: { en: "Net to the company", it: "Saldo per la società" },
        numberFormat: netDollarFormat,
        cell: (row) => `=IF(COUNT($C${row}:$F${row})=0,"",SUM($E${row}:$F${row})-SUM($C${row}:$D${row}))`,
        total: sum,
      },
      {
        heading: { en: "Holds of the company", it: "Possiede della società" },
        numberFormat: percentFormat,
        cell: (row) => `=IFERROR(DEALS.STAKE($B${row},${company},${day}),"")`,
      },
      {
        heading: { en: "Held by the company", it: "Posseduta dalla società" },
        numberFormat: percentFormat,
        cell: (row) => `=IFERROR(DEALS.STAKE(${company},$B${row},${day}),"")`,
      },
      {
        heading: { en: "Circular", it: "Circolare" },
        style: "label",
        cell: (row) => `=IF(COUNTIFS(${others},$B${row},${bothWays},1)>0,"${language === "it" ? "sì" : "yes"}","")`,
      },
    ],
    COUNTERPARTIES,
  );
  sheet.line(
    { en: "Counterparties not shown", it: "Controparti non mostrate" },
    `=${unlessRefused(payers, `IFERROR(MAX(0,ROWS(${all})-${COUNTERPARTIES}),0)`)}`,
    "0",
    "check",
  );
  return table;
}

/** Adds the tables of who holds part of the company, and of what it holds of others. */
export function stakesTables(sheet: ModelSheet, { holders, holdings }: Behind, language: Language): void {
  const dollars = { numberFormat: tableDollarFormat };
  const [holderNames = ""] = holders;
  const [issuers = ""] = holdings;
  const { none } = words[language];
  sheet.section({ en: "Who holds part of it", it: "Chi ne possiede una parte" });
  const stakeColumns = (columns: readonly string[], named: readonly (Omit<Column, "cell"> & { at: number })[]) =>
    named.map(({ at, ...column }): Column => ({
      ...column,
      cell: (_row, place) => listedIn(columns[at] ?? "", place, at === 0 ? none : ""),
    }));
  const share = { heading: { en: "Share", it: "Quota" }, numberFormat: percentFormat };
  const asOf = { heading: { en: "As of", it: "Alla data" }, numberFormat: dayFormat };
  sheet.table(
    stakeColumns(holders, [
      { at: 0, heading: { en: "Holder", it: "Titolare" }, style: "label" },
      { at: 1, ...share },
      { at: 2, ...asOf },
    ]),
    STAKES,
  );
  sheet.section({ en: "What it holds of others", it: "Che cosa possiede di altre" });
  sheet.table(
    stakeColumns(holdings, [
      { at: 0, heading: { en: "Company", it: "Società" }, style: "label" },
      { at: 1, ...share },
      { at: 2, heading: { en: "Shares", it: "Azioni" }, numberFormat: "#,##0" },
      { at: 3, ...dollars, heading: { en: "Stated value", it: "Valore dichiarato" } },
      { at: 4, heading: { en: "Instrument", it: "Strumento" }, style: "label" },
      { at: 5, ...asOf },
    ]),
    STAKES,
  );
  sheet.line(
    { en: "Stakes not shown", it: "Partecipazioni non mostrate" },
    `=${unlessRefused(holderNames, `MAX(0,COUNTIF(${holderNames},"?*")-${STAKES})+MAX(0,COUNTIF(${issuers},"?*")-${STAKES})`)}`,
    "0",
    "check",
  );
}

/** What stands in cells for what is not there. */
export const words = {
  en: { undisclosed: "undisclosed", none: "none in this edition" },
  it: { undisclosed: "non noto", none: "nessuno in questa edizione" },
} as const;
