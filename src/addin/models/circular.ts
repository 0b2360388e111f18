import type { Translated } from "../../functions/declaration";
import { dayFormat, netDollarFormat, percentFormat, tableDollarFormat } from "../sheets/formats";
import { companyInput, dayInput, sum, yearsInput } from "./inputs";
import type { Model } from "./model";
import { type Column, inRow, ModelSheet } from "./modelSheet";

const COUNTERPARTIES = 24;
const CHAINS = 12;
const STAKES = 10;
/** More flows than any company of the data has. */
const MOST_FLOWS = 100;
const LONGEST_CHAIN = 4;

/** Which way money goes and what for, as the workings mark each flow. */
const rows = [
  {
    way: "out",
    purpose: "contracts",
    label: { en: "Pays by contract", it: "Paga per contratti" },
    otherSide: { en: "those that finance it or hold part of it", it: "chi la finanzia o ne possiede una parte" },
  },
  {
    way: "in",
    purpose: "contracts",
    label: { en: "Is paid by contract", it: "Incassa per contratti" },
    otherSide: { en: "those that it finances or of which it holds part", it: "chi essa finanzia o possiede in parte" },
  },
  {
    way: "out",
    purpose: "financing",
    label: { en: "Invests and lends", it: "Investe e presta" },
    otherSide: { en: "those that pay it under contracts", it: "chi la paga per contratti" },
  },
  {
    way: "in",
    purpose: "financing",
    label: { en: "Is financed", it: "È finanziata" },
    otherSide: { en: "those that it pays under contracts", it: "chi essa paga per contratti" },
  },
] as const;

/** How much of a company's money goes to, or comes from, those on the other side of its dealings too. */
export const circular: Model = {
  id: "circular",
  name: { en: "Circular money", it: "Denaro circolare" },
  answers: {
    en: "How much of what a company pays and is paid is with those that finance it or that it finances, and through which chains does money come back?",
    it: "Quanto di ciò che una società paga e riceve passa tra lei e chi la finanzia o è finanziato da lei, e per quali giri il denaro ritorna?",
  },
  asks: [{ label: { en: "Company", it: "Società" }, suggested: "OpenAI" }],
  plan: ([about = ""], language) => {
    const title = {
      en: '=DEALS.COMPANY($C$5,"name")&": circular money"',
      it: '=DEALS.COMPANY($C$5,"name")&": denaro circolare"',
    };
    const sheet = new ModelSheet(language, title, circular.answers);
    const company = companyInput(sheet, { en: "Company", it: "Società" }, about);
    const day = dayInput(sheet);
    const longest = yearsInput(sheet, { en: "Longest chain", it: "Giro più lungo" }, LONGEST_CHAIN, {
      en: "2, 3 or 4 companies; chains are as of the edition's day",
      it: "2, 3 o 4 società; i giri sono alla data dell'edizione",
    });
    sheet.note({
      en: "Whole values of what has been announced, each dollar once, whenever it is paid. Contracts: compute, hardware, leases, licences, backstops, shares of revenue. Capital and loans: equity, debt, acquisitions.",
      it: "Valori interi di quanto annunciato, ogni dollaro una volta, in qualunque momento sia pagato. Contratti: calcolo, hardware, locazioni, licenze, garanzie di capacità, quote di ricavi. Capitale e prestiti: azioni, debito, acquisizioni.",
    });

    const dollars = { numberFormat: tableDollarFormat };
    const [payers = "", payees = "", kinds = "", values = ""] = sheet.behind(
      `=DEALS.FLOWS(${company},"*","",,${day})`,
      5,
      { 3: tableDollarFormat },
    );
    const chains = sheet.behind(`=DEALS.LOOPS(${company},MIN(${longest},${LONGEST_CHAIN}))`, 4 + 2 * LONGEST_CHAIN, {
      2: tableDollarFormat,
      4: tableDollarFormat,
      6: tableDollarFormat,
      8: tableDollarFormat,
      10: tableDollarFormat,
    });
    const [loops = "", lengths = "", smallest = "", smallestLinks = "", ...links] = chains;
    const holders = sheet.behind(`=DEALS.HOLDERS(${company},${day})`, 3, { 1: percentFormat, 2: dayFormat });
    const holdings = sheet.behind(`=DEALS.HOLDINGS(${company},${day})`, 7, {
      1: percentFormat,
      2: "#,##0",
      3: tableDollarFormat,
      5: dayFormat,
    });
    const [holderNames = ""] = holders;
    const [issuers = ""] = holdings;

    const working = (heading: Translated, cell: (row: number) => string): Column => ({
      heading,
      cell: (row) => `=IF(${inRow(payers, row)}="","",${cell(row)})`,
    });
    const [paidByIt = ""] = sheet.workings(
      [
        working(
          { en: "Paid by it", it: "Pagato da essa" },
          (row) => `${inRow(payers, row)}=DEALS.COMPANY(${company},"name")`,
        ),
      ],
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
    const flowsOf = (counterparty: string, way: string, purpose: string): string =>
      `${others},${counterparty},${ways},${way},${purposes},${purpose}`;
    const [bothWays = ""] = sheet.workings(
      [
        working({ en: "Other side too", it: "Anche dall'altra parte" }, (row) => {
          const [other, way, purpose] = [inRow(others, row), inRow(ways, row), inRow(purposes, row)];
          const back = flowsOf(
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
    sheet.roomForCharts();

    sheet.section({ en: "How much of it is circular", it: "Quanto è circolare" });
    const ofRow = (place: number): (typeof rows)[number] => rows[place - 1] ?? rows[0];
    const marked = (place: number, both: number): string => {
      const { way, purpose } = ofRow(place);
      return `=SUMIFS(${amounts},${ways},"${way}",${purposes},"${purpose}",${bothWays},${both})`;
    };
    const parts = sheet.table(
      [
        { heading: { en: "Money", it: "Denaro" }, style: "label", cell: (_row, place) => ofRow(place).label[language] },
        {
          ...dollars,
          heading: { en: "Circular", it: "Circolare" },
          cell: (_row, place) => marked(place, 1),
        },
        { ...dollars, heading: { en: "With others", it: "Con altri" }, cell: (_row, place) => marked(place, 0) },
        {
          ...dollars,
          heading: { en: "Together", it: "In tutto" },
          cell: (row) => `=$C${row}+$D${row}`,
        },
        {
          heading: { en: "Share circular", it: "Quota circolare" },
          numberFormat: percentFormat,
          cell: (row) => `=IF($E${row}=0,"",$C${row}/$E${row})`,
        },
        {
          heading: { en: "Flows without a value", it: "Flussi senza valore" },
          numberFormat: "0",
          cell: (_row, place) => {
            const { way, purpose } = ofRow(place);
            const those = `${ways},"${way}",${purposes},"${purpose}"`;
            return `=COUNTIFS(${those})-COUNTIFS(${those},${amounts},">=0")`;
          },
        },
        {
          heading: { en: "Circular: with …", it: "Circolare: con …" },
          style: "label",
          cell: (_row, place) => ofRow(place).otherSide[language],
        },
      ],
      rows.length,
    );

    sheet.section({ en: "Chains through which money comes back to it", it: "Giri per i quali il denaro le ritorna" });
    const found = sheet.line({ en: "Chains that are known", it: "Giri noti" }, `=COUNTIF(${loops},"?*")`, "0");
    const valueOfLink = (place: number): string => links[2 * place] ?? "";
    const linkPlaces = Array.from({ length: LONGEST_CHAIN }, (_, place) => place);
    sheet.line(
      { en: "of which every link has a value", it: "di cui con ogni passaggio noto" },
      `=COUNTIFS(${loops},"?*",${linkPlaces.map((place) => `${valueOfLink(place)},"<>undisclosed"`).join()})`,
      "0",
    );
    const undisclosed = language === "it" ? "non noto" : "undisclosed";
    const none = language === "it" ? "nessuno in questa edizione" : "none in this edition";
    /** What a column behind holds in a place; in the first, that there is nothing. */
    const listed = (column: string, place: number, empty = ""): string =>
      `=IF(LEN(INDEX(${column},${place}))=0,"${place === 1 ? empty : ""}",INDEX(${column},${place}))`;
    sheet.table(
      [
        {
          heading: { en: "Chain", it: "Giro" },
          style: "label",
          cell: (_row, place) => listed(loops, place, none),
        },
        { ...dollars, heading: { en: "Smallest link", it: "Minimo" }, cell: (_row, place) => listed(smallest, place) },
        {
          heading: { en: "Companies", it: "Società" },
          numberFormat: "0",
          cell: (_row, place) => listed(lengths, place),
        },
        ...linkPlaces.flatMap((link): Column[] => [
          {
            ...dollars,
            heading: { en: `Link ${link + 1}`, it: `Passaggio ${link + 1}` },
            cell: (_row, place) =>
              `=IF(INDEX(${valueOfLink(link)},${place})="undisclosed","${undisclosed}",${listed(valueOfLink(link), place).slice(1)})`,
          },
          {
            heading: { en: "for", it: "per" },
            style: "label",
            cell: (_row, place) => listed(links[2 * link + 1] ?? "", place),
          },
        ]),
        {
          heading: { en: "Smallest is", it: "Il minimo è" },
          style: "label",
          cell: (_row, place) => listed(smallestLinks, place),
        },
      ],
      CHAINS,
    );
    sheet.line({ en: "Chains not shown", it: "Giri non mostrati" }, `=MAX(0,${found}-${CHAINS})`, "0", "check");

    sheet.section({ en: "By counterparty", it: "Per controparte" });
    const among = (row: number, way: string, purpose: string): string => {
      const those = flowsOf(`$B${row}`, `"${way}"`, `"${purpose}"`);
      return `=IF($B${row}="","",IF(COUNTIFS(${those})=0,"",IF(COUNTIFS(${those},${amounts},">=0")=0,"${undisclosed}",SUMIFS(${amounts},${those}))))`;
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
    const byCounterparty = sheet.table(
      [
        {
          heading: { en: "Counterparty", it: "Controparte" },
          style: "label",
          cell: (_row, place) => `=IFERROR(INDEX(${all},${place}),"${place === 1 ? none : ""}")`,
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
      `=IFERROR(MAX(0,ROWS(${all})-${COUNTERPARTIES}),0)`,
      "0",
      "check",
    );

    sheet.section({ en: "Who holds part of it", it: "Chi ne possiede una parte" });
    const stakeColumns = (columns: readonly string[], named: readonly (Omit<Column, "cell"> & { at: number })[]) =>
      named.map(({ at, ...column }): Column => ({
        ...column,
        cell: (_row, place) => listed(columns[at] ?? "", place, at === 0 ? none : ""),
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
      `=MAX(0,COUNTIF(${holderNames},"?*")-${STAKES})+MAX(0,COUNTIF(${issuers},"?*")-${STAKES})`,
      "0",
      "check",
    );

    sheet.chart(
      {
        type: "ColumnStacked",
        title: language === "it" ? "Circolare e con altri" : "Circular, and with others",
        data: parts.withHeadings("B", "D"),
        seriesBy: "Columns",
        numberFormat: tableDollarFormat,
      },
      "B",
      4,
    );
    sheet.chart(
      {
        type: "ColumnStacked",
        title: language === "it" ? "Le dieci maggiori controparti" : "The ten largest counterparties",
        data: `B${byCounterparty.head}:F${byCounterparty.head + 10}`,
        seriesBy: "Columns",
        numberFormat: tableDollarFormat,
      },
      "F",
      6,
    );
    return sheet.plan(circular.name, [56, 18, 14, 14, 19, 16, 19, 14, 19, 14, 19]);
  },
};
