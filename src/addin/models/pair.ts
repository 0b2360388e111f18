import type { Language } from "../../functions/texts";
import { dayFormat, gigawattFormat, netDollarFormat, percentFormat, tableDollarFormat } from "../sheets/formats";
import { assumedTermInput, dayInput, firstYearInput, partyInput, sum } from "./inputs";
import type { Model } from "./model";
import { ModelSheet } from "./modelSheet";
import { type Table, whereNumber } from "./table";
import { lineOfSchedule } from "./yearTables";

const YEARS = 8;
/** Rows, with their headings, that there is room for: more than any two companies of the data need. */
const [DEALS, SOURCES, EVENTS] = [21, 46, 46];

/** All that is between two companies: what it is worth, deal by deal, document by document, and what happened. */
export const pair: Model = {
  id: "pair",
  name: { en: "Deal sheet of a pair", it: "Scheda di una coppia" },
  answers: {
    en: "What have two companies agreed, what is it worth on each reading, which deals and documents say so, and what happened when?",
    it: "Che cosa hanno concordato due società, quanto vale secondo ogni lettura, quali accordi e documenti lo dicono, e che cosa è successo?",
  },
  asks: [
    { label: { en: "One company", it: "Una società" }, suggested: "CoreWeave" },
    { label: { en: "The other", it: "L'altra" }, suggested: "OpenAI" },
  ],
  plan: ([oneName = "", otherName = ""], language) => {
    const title = {
      en: '=$C$5&" and "&$C$6&": what is between them"',
      it: '=$C$5&" e "&$C$6&": che cosa c\'è tra loro"',
    };
    const sheet = new ModelSheet(language, title, pair.answers);
    const inputs = pairInputs(sheet, oneName, otherName);
    const [ids = ""] = sheet.behind(`=DEALS.LIST(${askedOf(inputs)},"id;announced","all")`, 2);
    sheet.roomForCharts();
    const byBasis = basesTable(sheet, inputs, language);
    besideLines(sheet, inputs, language);
    const byYear = yearsTable(sheet, inputs, `$C$${byBasis.first}`);
    recordsBehind(sheet, inputs, ids);
    sheet.chart(
      {
        type: "ColumnClustered",
        title: { en: "What it is worth, by basis", it: "Quanto vale, per criterio" },
        data: byBasis.withHeadings("B", "F"),
      },
      "B",
      3,
    );
    sheet.chart(
      { type: "ColumnStacked", title: { en: "By year", it: "Per anno" }, data: byYear.withHeadings("B", "D") },
      "E",
      5,
    );
    return sheet.plan(pair.name, [40, 20, 20, 20, 20]);
  },
};

/** The cells of the inputs. */
interface Inputs {
  readonly one: string;
  readonly other: string;
  readonly day: string;
  readonly kind: string;
  readonly firstYear: string;
  readonly assumedYears: string;
}

function pairInputs(sheet: ModelSheet, oneName: string, otherName: string): Inputs {
  const one = partyInput(sheet, { en: "One company", it: "Una società" }, oneName);
  const other = partyInput(sheet, { en: "The other", it: "L'altra" }, otherName);
  const day = dayInput(sheet);
  const kind = sheet.input({
    label: { en: "Kinds of deals", it: "Tipi di accordi" },
    content: "",
    choices: ["contracts", "financing", "compute-contract", "equity-investment"],
    hint: {
      en: "Empty: all but programmes and guarantees",
      it: "Vuoto: tutti, tranne programmi e garanzie",
    },
  });
  const firstYear = firstYearInput(sheet, `=YEAR(${day})`, {
    en: "Of the eight that are shown",
    it: "Degli otto che sono mostrati",
  });
  const assumedYears = assumedTermInput(sheet);
  return { one, other, day, kind, firstYear, assumedYears };
}

/** The arguments of TOTAL, and of every function that may stand in its place. */
const askedOf = ({ one, other, kind, day }: Inputs): string => `${one},${other},${kind},,${day}`;

/** Adds what the deals are worth on each basis: in all, and in each direction. */
function basesTable(sheet: ModelSheet, inputs: Inputs, language: Language): Table {
  const { one, other, kind, day } = inputs;
  const asked = askedOf(inputs);
  const italian = language === "it";
  const pays = (payer: string, payee: string): string => `=${payer}&" ${italian ? "paga" : "pays"} "&${payee}`;
  const readings = [
    { label: italian ? "In tutto" : "In all", formula: `DEALS.TOTAL(${asked}` },
    { label: pays(one, other), formula: `DEALS.PAID(${asked}` },
    { label: pays(other, one), formula: `DEALS.PAID(${other},${one},${kind},,${day}` },
  ];
  const readingAt = (place: number): string => readings[place - 1]?.formula ?? "";
  sheet.section({ en: "TOTAL: what the deals are worth", it: "TOTAL: quanto valgono gli accordi" });
  sheet.note({
    en: "US dollars, each counted once. low and high: as far as the sources support a range. firm: what is signed, closed or completed.",
    it: "Dollari USA, ciascuno contato una volta. low e high: fin dove le fonti sostengono un intervallo. firm: ciò che è firmato, chiuso o completato.",
  });
  return sheet.table(
    [
      {
        heading: { en: "By basis", it: "Per criterio" },
        style: "label",
        cell: (_row, place) => readings[place - 1]?.label ?? "",
      },
      {
        heading: "headline",
        numberFormat: tableDollarFormat,
        cell: (_row, place) => `=${readingAt(place)})`,
      },
      ...["low", "high", "firm"].map((basis) => ({
        heading: basis,
        numberFormat: tableDollarFormat,
        cell: (row: number, place: number) => whereNumber(`$C${row}`, `${readingAt(place)},"${basis}")`),
      })),
    ],
    readings.length,
  );
}

/** Adds what is known of the deals, and of the two companies, beside that. */
function besideLines(sheet: ModelSheet, inputs: Inputs, language: Language): void {
  const { one, other, kind, day } = inputs;
  const asked = askedOf(inputs);
  const italian = language === "it";
  sheet.section({ en: "Beside it", it: "Inoltre" });
  const count = sheet.line({ en: "Deals that count", it: "Accordi che contano" }, `=DEALS.COUNT(${asked})`, "0");
  const unknown = italian ? "non noto" : "not known";
  /** A line where it is usual that nothing is known: it says so in a word. */
  const known = (label: { en: string; it: string } | string, formula: string, numberFormat: string): void => {
    sheet.line(label, whereNumber(count, `IFNA(${formula},"${unknown}")`), numberFormat);
  };
  known(
    { en: "Of them with a disclosed value", it: "Di cui con un valore noto" },
    `DEALS.COVERAGE(${asked})`,
    percentFormat,
  );
  known(
    { en: "Of the value, with a disclosed term", it: "Del valore, con una durata nota" },
    `DEALS.COVERAGE(${asked},"term")`,
    percentFormat,
  );
  known(
    { en: "Remaining after the day", it: "Residuo dopo il giorno" },
    `DEALS.REMAINING(${one},${other},${kind},${day})`,
    tableDollarFormat,
  );
  known({ en: "Power", it: "Potenza" }, `DEALS.CAPACITY(${asked})`, gigawattFormat);
  for (const [holder, issuer] of [
    [one, other],
    [other, one],
  ] as const) {
    const owns = `=${holder}&" ${italian ? "possiede, di" : "owns, of"} "&${issuer}`;
    known(owns, `DEALS.STAKE(${holder},${issuer},${day})`, percentFormat);
  }
  for (const [customer, supplier] of [
    [one, other],
    [other, one],
  ] as const) {
    const is = `=${customer}&${italian ? '", dei ricavi di "' : '", of the revenue of "'}&${supplier}`;
    known(is, `DEALS.REVENUESHARE(${customer},"latest",${supplier})`, percentFormat);
  }
}

/** Adds the years in which it falls due. @param total The cell of what the deals are worth. */
function yearsTable(sheet: ModelSheet, inputs: Inputs, total: string): Table {
  const { one, other, kind, day, firstYear, assumedYears } = inputs;
  sheet.section({ en: "SCHEDULE: by year", it: "SCHEDULE: per anno" });
  const schedule = { party: one, counterparty: other, kind, day, firstYear, years: YEARS };
  const line = (words: string): string => lineOfSchedule(schedule, words);
  const assumedLine = (words: string): string => lineOfSchedule({ ...schedule, assumedYears }, words);
  const dollars = { numberFormat: tableDollarFormat, total: sum };
  const byYear = sheet.table(
    [
      {
        heading: { en: "Year", it: "Anno" },
        style: "label",
        cell: (_row, place) => `=TEXT(${firstYear}+${place - 1},"0")`,
        total: () => ({ en: "Together", it: "In tutto" }),
      },
      {
        ...dollars,
        heading: { en: "Disclosed terms", it: "Durate note" },
        cell: (row) => whereNumber(total, line(`--$B${row}`)),
      },
      {
        ...dollars,
        heading: { en: "Assumed terms", it: "Durate supposte" },
        cell: (row) => whereNumber(total, assumedLine(`$B${row}&" assumed"`)),
      },
    ],
    YEARS,
  );
  const others = sheet.line(
    { en: "Other years", it: "Altri anni" },
    whereNumber(total, `${line('"other years"')}+${assumedLine('"other years assumed"')}`),
    tableDollarFormat,
  );
  const inYears = `$C$${byYear.totals}-$D$${byYear.totals}-${others}`;
  sheet.line(
    { en: "Of TOTAL, in no year", it: "Di TOTAL, in nessun anno" },
    whereNumber(total, `${total}-${inYears}`),
    netDollarFormat,
    "check",
  );
  return byYear;
}

/** Adds the deals, the documents and what happened. @param ids The cells of the ids of all deals between the two. */
function recordsBehind(sheet: ModelSheet, inputs: Inputs, ids: string): void {
  const { one, day } = inputs;
  const asked = askedOf(inputs);
  sheet.section({ en: "LIST: the deals behind TOTAL", it: "LIST: gli accordi dietro TOTAL" });
  sheet.note({
    en: "TOTAL's formula with the word LIST in its place: the values add up to it.",
    it: "La formula di TOTAL con la parola LIST al suo posto: i valori, sommati, lo danno.",
  });
  sheet.spilled(`=DEALS.LIST(${asked})`, { columns: 10, rows: DEALS, formats: { 5: tableDollarFormat } });

  sheet.section({ en: "SOURCES: the documents behind TOTAL", it: "SOURCES: i documenti dietro TOTAL" });
  sheet.note({
    en: "The same formula with the word SOURCES: what each document says of each deal.",
    it: "La stessa formula con la parola SOURCES: che cosa dice ogni documento di ogni accordo.",
  });
  sheet.spilled(`=DEALS.SOURCES(${asked})`, { columns: 7, rows: SOURCES });

  sheet.section({ en: "EVENTS: what happened", it: "EVENTS: che cosa è successo" });
  sheet.note({
    en: "To all deals between them, also those that do not count; newest first.",
    it: "A tutti gli accordi tra loro, anche a quelli che non contano; dal più recente.",
  });
  const ofTheirDeals = `(INDEX(events,0,3)="deal")+COUNTIF(${ids},INDEX(events,0,3))`;
  // Of a single row, the headings alone, not every host filters.
  sheet.spilled(`=LET(events,DEALS.EVENTS(${one},,${day}),IF(ROWS(events)=1,events,FILTER(events,${ofTheirDeals})))`, {
    columns: 10,
    rows: EVENTS,
    formats: { 0: dayFormat, 7: tableDollarFormat },
  });
}
