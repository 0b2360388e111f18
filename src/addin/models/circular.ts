import type { Language } from "../../functions/texts";
import { tableDollarFormat, percentFormat } from "../sheets/formats";
import { answersBehind, type Behind, LONGEST_CHAIN, type MarkedFlows, markedFlows, valueOf } from "./circularFlows";
import { counterpartiesTable, stakesTables, words } from "./circularParties";
import { companyInput, dayInput, yearsInput } from "./inputs";
import type { Model } from "./model";
import { ModelSheet } from "./modelSheet";
import { type Column, listedIn, type Table, unlessRefused, whereNumber } from "./table";

const CHAINS = 12;

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
    const inputs = {
      ...companyInput(sheet, { en: "Company", it: "Società" }, about),
      day: dayInput(sheet),
      longest: yearsInput(sheet, { en: "Longest chain", it: "Giro più lungo" }, LONGEST_CHAIN, {
        en: "2, 3 or 4 companies",
        it: "2, 3 o 4 società",
      }),
    };
    sheet.note({
      en: "Whole values of what has been announced, each dollar once, whenever it is paid. Contracts: compute, hardware, leases, licences, backstops, shares of revenue. Capital and loans: equity, debt, acquisitions.",
      it: "Valori interi di quanto annunciato, ogni dollaro una volta, in qualunque momento sia pagato. Contratti: calcolo, hardware, locazioni, licenze, garanzie di capacità, quote di ricavi. Capitale e prestiti: azioni, debito, acquisizioni.",
    });

    const behind = answersBehind(sheet, inputs);
    const flows = markedFlows(sheet, inputs, behind);
    sheet.roomForCharts();
    const shares = sharesTable(sheet, flows, language);
    chainsTable(sheet, behind, language);
    const counterparties = counterpartiesTable(sheet, inputs, flows, language);
    stakesTables(sheet, behind, language);
    sheet.chart(
      {
        type: "ColumnStacked",
        title: { en: "Circular, and with others", it: "Circolare e con altri" },
        data: shares.withHeadings("B", "D"),
      },
      "B",
      4,
    );
    sheet.chart(
      {
        type: "ColumnStacked",
        title: { en: "The ten largest counterparties", it: "Le dieci maggiori controparti" },
        data: `B${counterparties.head}:F${counterparties.head + 10}`,
      },
      "F",
      6,
    );
    return sheet.plan(circular.name, [56, 18, 14, 14, 19, 16, 19, 14, 19, 14, 19]);
  },
};

/** Adds the table of how much of the company's money is circular, by way and purpose. */
function sharesTable(sheet: ModelSheet, flows: MarkedFlows, language: Language): Table {
  const { payers, ways, purposes, amounts, bothWays } = flows;
  const dollars = { numberFormat: tableDollarFormat };
  const { undisclosed } = words[language];
  sheet.section({ en: "How much of it is circular", it: "Quanto è circolare" });
  const ofRow = (place: number): (typeof rows)[number] => rows[place - 1] ?? rows[0];
  const marked = (place: number, both: number): string => {
    const { way, purpose } = ofRow(place);
    const those = `${ways},"${way}",${purposes},"${purpose}",${bothWays},${both}`;
    return `=${unlessRefused(payers, valueOf(flows, those, undisclosed))}`;
  };
  return sheet.table(
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
        cell: (row) => `=IF(COUNT($C${row}:$D${row})=0,"",SUM($C${row}:$D${row}))`,
      },
      {
        heading: { en: "Share circular", it: "Quota circolare" },
        numberFormat: percentFormat,
        cell: (row) => whereNumber(`$C${row}`, `IF($E${row}=0,"",$C${row}/$E${row})`),
      },
      {
        heading: { en: "Flows without a value", it: "Flussi senza valore" },
        numberFormat: "0",
        cell: (_row, place) => {
          const { way, purpose } = ofRow(place);
          const those = `${ways},"${way}",${purposes},"${purpose}"`;
          return `=${unlessRefused(payers, `COUNTIFS(${those})-COUNTIFS(${those},${amounts},">=0")`)}`;
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
}

/** Adds the table of chains through which money comes back to the company. */
function chainsTable(sheet: ModelSheet, { chains }: Behind, language: Language): void {
  const [loops = "", lengths = "", smallest = "", smallestLinks = "", ...links] = chains;
  const dollars = { numberFormat: tableDollarFormat };
  const { undisclosed, none } = words[language];
  sheet.section({ en: "Chains through which money comes back to it", it: "Giri per i quali il denaro le ritorna" });
  const known = `=${unlessRefused(loops, `COUNTIF(${loops},"?*")`)}`;
  const found = sheet.line({ en: "Chains that are known", it: "Giri noti" }, known, "0");
  const valueOfLink = (place: number): string => links[2 * place] ?? "";
  const linkPlaces = Array.from({ length: LONGEST_CHAIN }, (_, place) => place);
  sheet.line(
    { en: "of which every link has a value", it: "di cui con ogni passaggio noto" },
    whereNumber(
      found,
      `COUNTIFS(${loops},"?*",${linkPlaces.map((place) => `${valueOfLink(place)},"<>undisclosed"`).join()})`,
    ),
    "0",
  );
  sheet.table(
    [
      {
        heading: { en: "Chain", it: "Giro" },
        style: "label",
        cell: (_row, place) => listedIn(loops, place, none),
      },
      { ...dollars, heading: { en: "Smallest link", it: "Minimo" }, cell: (_row, place) => listedIn(smallest, place) },
      {
        heading: { en: "Companies", it: "Società" },
        numberFormat: "0",
        cell: (_row, place) => listedIn(lengths, place),
      },
      ...linkPlaces.flatMap((link): Column[] => [
        {
          ...dollars,
          heading: { en: `Link ${link + 1}`, it: `Passaggio ${link + 1}` },
          cell: (_row, place) =>
            `=IF(INDEX(${valueOfLink(link)},${place})="undisclosed","${undisclosed}",${listedIn(valueOfLink(link), place).slice(1)})`,
        },
        {
          heading: { en: "for", it: "per" },
          style: "label",
          cell: (_row, place) => listedIn(links[2 * link + 1] ?? "", place),
        },
      ]),
      {
        heading: { en: "Smallest is", it: "Il minimo è" },
        style: "label",
        cell: (_row, place) => listedIn(smallestLinks, place),
      },
    ],
    CHAINS,
  );
  const notShown = whereNumber(found, `MAX(0,${found}-${CHAINS})`);
  sheet.line({ en: "Chains not shown", it: "Giri non mostrati" }, notShown, "0", "check");
}
