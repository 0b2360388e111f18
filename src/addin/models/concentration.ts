import { percentFormat, tableDollarFormat } from "../sheets/formats";
import { companyInput, dayInput } from "./inputs";
import type { Model } from "./model";
import { type Column, inRow, ModelSheet, type Table } from "./modelSheet";

const QUARTERS = 8;
const FISCAL_YEARS = 4;
/** As many as any period of the data has, with room for another. */
const CUSTOMERS = 8;
const indexFormat = "#,##0";

/** How much of a supplier's revenue its largest customers are, over time. */
export const concentration: Model = {
  id: "concentration",
  name: { en: "Customer concentration", it: "Concentrazione clienti" },
  answers: {
    en: "How much of a supplier's revenue comes from its largest customers, in dollars too, and how concentrated is it over time?",
    it: "Quanta parte dei ricavi di un fornitore viene dai clienti maggiori, anche in dollari, e quanto è concentrata nel tempo?",
  },
  asks: [{ label: { en: "Supplier", it: "Fornitore" }, suggested: "CoreWeave" }],
  plan: ([supplier = ""], language) => {
    const title = {
      en: '=DEALS.COMPANY($C$5,"name")&": customer concentration"',
      it: '=DEALS.COMPANY($C$5,"name")&": concentrazione dei clienti"',
    };
    const sheet = new ModelSheet(language, title, concentration.answers);
    const company = companyInput(sheet, { en: "Supplier", it: "Fornitore" }, supplier);
    const day = dayInput(sheet);
    const unnamed = sheet.input({
      label: { en: "Largest share not disclosed", it: "Massima quota non dichiarata" },
      content: 0.1,
      numberFormat: percentFormat,
      hint: {
        en: "Customers of a tenth of the revenue and more are disclosed in filings in the United States",
        it: "Negli Stati Uniti i bilanci indicano i clienti da un decimo dei ricavi in su",
      },
    });

    const quarters = periodsBehind(sheet, { company, day, frequency: "quarter", most: QUARTERS });
    const years = periodsBehind(sheet, { company, day, frequency: "year", most: FISCAL_YEARS });
    const newestWith = ({ periods, customers }: Periods): string => `LOOKUP(2,1/(${customers}<>""),${periods})`;
    const period = sheet.input({
      label: { en: "Period looked at", it: "Periodo osservato" },
      content: `=IFERROR(${newestWith(quarters)},IFERROR(${newestWith(years)},"latest"))`,
      hint: {
        en: "The newest with disclosed customers; or type one, such as FY2025",
        it: "Il più recente con clienti noti; oppure scrivine uno, come FY2025",
      },
    });
    const [names = "", shares = ""] = sheet.behind(`=DEALS.CUSTOMERS(${company},${period})`, 2, { 1: percentFormat });
    const ofRow = (row: number, content: string): string => `=IF(LEN(${inRow(names, row)})=0,"",${content})`;
    const [kinds = "", singles = ""] = sheet.workings(
      [
        { heading: { en: "Kind", it: "Tipo" }, cell: (row) => ofRow(row, kindOf(inRow(names, row))) },
        {
          heading: { en: "No group", it: "Non gruppo" },
          numberFormat: percentFormat,
          cell: (row) => ofRow(row, `IF(${kindOf(inRow(names, row))}="group","",${inRow(shares, row)})`),
        },
      ],
      CUSTOMERS,
    );
    sheet.note({
      en: "Customers are called as the filing calls them: the same letter in two periods need not be the same customer. A group may hold customers that stand there by themselves too.",
      it: "I clienti si chiamano come nei bilanci: la stessa lettera in due periodi può essere un altro cliente. Un gruppo può contenere clienti indicati anche da soli.",
    });
    sheet.roomForCharts();

    sheet.section({ en: "Customers in the period looked at", it: "Clienti nel periodo osservato" });
    const absent = language === "it" ? "non in questa edizione" : "not in this edition";
    const revenue = sheet.line(
      { en: "Revenue of that period", it: "Ricavi di quel periodo" },
      `=IF(${period}="latest","${absent}",DEALS.FIGURE(${company},"revenue",${period},${day}))`,
      tableDollarFormat,
    );
    const single = `FILTER(${singles},ISNUMBER(${singles}))`;
    const largest = sheet.line(
      { en: "Largest customer", it: "Cliente maggiore" },
      `=IFERROR(MAX(${single}),"")`,
      percentFormat,
    );
    sheet.line(
      { en: "Three largest, or as many as are known", it: "I tre maggiori, o quanti se ne conoscono" },
      `=IF(${largest}="","",${largestOf(single)})`,
      percentFormat,
    );
    const disclosed = sheet.line(
      { en: "Disclosed together", it: "Noti nell'insieme" },
      `=IF(COUNT(${shares})=0,"",MAX(${shares},SUM(${singles})))`,
      percentFormat,
    );
    sheet.line(
      { en: "All other customers", it: "Tutti gli altri clienti" },
      `=IF(${disclosed}="","",1-${disclosed})`,
      percentFormat,
    );
    sheet.line(
      { en: "All other customers, in dollars", it: "Tutti gli altri clienti, in dollari" },
      `=IF(COUNT(${disclosed},${revenue})<2,"",${revenue}*(1-${disclosed}))`,
      tableDollarFormat,
    );
    sheet.line(
      { en: "Herfindahl index, at least", it: "Indice di Herfindahl, almeno" },
      `=IFERROR(${herfindahl(single)},"")`,
      indexFormat,
    );
    sheet.line(
      { en: "Herfindahl index, at most", it: "Indice di Herfindahl, al massimo" },
      `=IFERROR(${herfindahl(single, unnamed)},"")`,
      indexFormat,
    );
    sheet.table(
      [
        {
          heading: { en: "Customer", it: "Cliente" },
          style: "label",
          cell: (_row, place) =>
            `=IF(LEN(INDEX(${names},${place}))=0,"${place === 1 ? absent : ""}",INDEX(${names},${place}))`,
        },
        {
          heading: { en: "Kind", it: "Tipo" },
          style: "label",
          cell: (_row, place) => `=INDEX(${kinds},${place})`,
        },
        {
          heading: { en: "Share of revenue", it: "Quota dei ricavi" },
          numberFormat: percentFormat,
          cell: (_row, place) => `=IF(LEN(INDEX(${names},${place}))=0,"",INDEX(${shares},${place}))`,
        },
        {
          heading: { en: "In dollars", it: "In dollari" },
          numberFormat: tableDollarFormat,
          cell: (row) => `=IF(ISNUMBER($D${row}),IF(ISNUMBER(${revenue}),$D${row}*${revenue},""),"")`,
        },
        {
          heading: { en: "Contracts known with it", it: "Contratti noti con esso" },
          numberFormat: tableDollarFormat,
          cell: (row) => `=IF(ISNUMBER($D${row}),IFERROR(DEALS.PAID($B${row},${company},"contracts",,${day}),""),"")`,
        },
      ],
      CUSTOMERS,
    );
    sheet.line(
      { en: "Customers not shown", it: "Clienti non mostrati" },
      `=MAX(0,COUNTIF(${names},"?*")-${CUSTOMERS})`,
      "0",
      "check",
    );

    sheet.section({ en: "By quarter, by rank", it: "Per trimestre, per rango" });
    const byQuarter = sheet.table(periodColumns(quarters, unnamed), QUARTERS);
    sheet.section({ en: "By fiscal year, by rank", it: "Per esercizio, per rango" });
    const byYear = sheet.table(periodColumns(years, unnamed), FISCAL_YEARS);
    sheet.note({
      en: "Herfindahl: the sum of the squared shares, from 0 to 10,000; at most, if all others were as large as one may be without being disclosed.",
      it: "Herfindahl: somma dei quadrati delle quote, da 0 a 10.000; al massimo, se tutti gli altri fossero grandi quanto si può senza essere dichiarati.",
    });

    const chart = (table: Table, titles: string) =>
      ({
        type: "ColumnStacked",
        title: titles,
        data: table.withHeadings("B", "G"),
        seriesBy: "Columns",
        numberFormat: tableDollarFormat,
      }) as const;
    const [quarterTitle, yearTitle] =
      language === "it"
        ? (["Ricavi per cliente, per trimestre", "Ricavi per cliente, per esercizio"] as const)
        : (["Revenue by customer, by quarter", "Revenue by customer, by fiscal year"] as const);
    sheet.chart(chart(byQuarter, quarterTitle), "B", 5);
    sheet.chart(chart(byYear, yearTitle), "G", 5);
    return sheet.plan(concentration.name, [42]);
  },
};

/** A supplier's periods behind the tables: its revenue, and the disclosed customers, a row for each of a period. */
interface Periods {
  /** The labels, values, as SERIES spills them, newest last. */
  readonly labels: string;
  readonly revenues: string;
  readonly most: number;
  /** Row by row: the period, its customer, its share, and that of a customer who is no group. */
  readonly periods: string;
  readonly customers: string;
  readonly shares: string;
  readonly singles: string;
}

interface Asked {
  readonly company: string;
  readonly day: string;
  readonly frequency: "quarter" | "year";
  readonly most: number;
}

function periodsBehind(sheet: ModelSheet, { company, day, frequency, most }: Asked): Periods {
  const [labels = "", , revenues = ""] = sheet.behind(`=DEALS.SERIES(${company},"revenue",,${day},"${frequency}")`, 6, {
    2: tableDollarFormat,
    4: percentFormat,
  });
  const rows = most * CUSTOMERS;
  const slotOf = (place: number): number => ((place - 1) % CUSTOMERS) + 1;
  const [periods = ""] = sheet.workings(
    [
      {
        heading: { en: "Period", it: "Periodo" },
        cell: (_row, place) => `=${shown(labels, labels, most, Math.ceil(place / CUSTOMERS))}&""`,
      },
    ],
    rows,
  );
  const ofCustomer = (row: number, place: number, column: number): string =>
    `=IF(${inRow(periods, row)}="","",IFERROR(INDEX(DEALS.CUSTOMERS(${company},${inRow(periods, row)}),${slotOf(place) + 1},${column}),""))`;
  const [customers = "", shares = ""] = sheet.workings(
    [
      {
        heading: { en: "Customer", it: "Cliente" },
        cell: (row, place) => ofCustomer(row, place, 1),
      },
      {
        heading: { en: "Share", it: "Quota" },
        numberFormat: percentFormat,
        cell: (row, place) => ofCustomer(row, place, 2),
      },
    ],
    rows,
  );
  const [singles = ""] = sheet.workings(
    [
      {
        heading: { en: "No group", it: "Non gruppo" },
        numberFormat: percentFormat,
        cell: (row) =>
          `=IF(${inRow(customers, row)}="","",IF(${kindOf(inRow(customers, row))}="group","",${inRow(shares, row)}))`,
      },
    ],
    rows,
  );
  return { labels, revenues, most, periods, customers, shares, singles };
}

/** What a column of a series holds for one of the periods that are shown, the oldest of them first. */
const shown = (column: string, labels: string, most: number, place: number): string =>
  `INDEX(${column},MAX(0,COUNTA(${labels})-${most})+${place})`;

/** The columns of a table of periods: dollars by rank, which a chart draws, then shares. */
function periodColumns({ labels, revenues, most, ...behind }: Periods, unnamed: string): Column[] {
  const { periods, shares, singles } = behind;
  const single = (row: number): string => `FILTER(${singles},(${periods}=$B${row})*ISNUMBER(${singles}))`;
  const dollars = { numberFormat: tableDollarFormat };
  const percent = { numberFormat: percentFormat };
  const ofRank = (rank: number) => (row: number) =>
    `=IF($B${row}="","",IFERROR($H${row}*LARGE(${single(row)},${rank}),""))`;
  return [
    {
      heading: { en: "Period", it: "Periodo" },
      style: "label",
      cell: (_row, place) => `=${shown(labels, labels, most, place)}&""`,
    },
    { ...dollars, heading: { en: "Largest", it: "Maggiore" }, cell: ofRank(1) },
    { ...dollars, heading: { en: "Second", it: "Secondo" }, cell: ofRank(2) },
    { ...dollars, heading: { en: "Third", it: "Terzo" }, cell: ofRank(3) },
    {
      ...dollars,
      heading: { en: "Others disclosed", it: "Altri noti" },
      cell: (row) => `=IF(COUNT($H${row},$K${row})<2,"",$H${row}*ROUND($K${row}-N($J${row}),6))`,
    },
    {
      ...dollars,
      heading: { en: "Not disclosed", it: "Non noti" },
      cell: (row) => `=IF(ISNUMBER($H${row}),$H${row}*(1-N($K${row})),"")`,
    },
    {
      ...dollars,
      heading: { en: "Revenue", it: "Ricavi" },
      cell: (row, place) => `=IF($B${row}="","",${shown(revenues, labels, most, place)})`,
    },
    {
      ...percent,
      heading: { en: "Largest", it: "Maggiore" },
      cell: (row) => `=IF($B${row}="","",IFERROR(MAX(${single(row)}),""))`,
    },
    {
      ...percent,
      heading: { en: "Up to three largest", it: "Fino ai tre maggiori" },
      cell: (row) => `=IF($B${row}="","",IFERROR(${largestOf(single(row))},""))`,
    },
    {
      ...percent,
      heading: { en: "Disclosed together", it: "Noti insieme" },
      cell: (row) =>
        `=IF(OR($B${row}="",COUNTIFS(${periods},$B${row},${shares},">0")=0),"",MAX(SUMIFS(${singles},${periods},$B${row}),MAXIFS(${shares},${periods},$B${row})))`,
    },
    {
      heading: { en: "Herfindahl, at least", it: "Herfindahl, almeno" },
      numberFormat: indexFormat,
      cell: (row) => `=IF($B${row}="","",IFERROR(${herfindahl(single(row))},""))`,
    },
    {
      heading: { en: "Herfindahl, at most", it: "Herfindahl, al massimo" },
      numberFormat: indexFormat,
      cell: (row) => `=IF($B${row}="","",IFERROR(${herfindahl(single(row), unnamed)},""))`,
    },
  ];
}

/** The sum of the three largest shares, or of those that there are. */
const largestOf = (single: string): string => `LET(one,${single},SUM(LARGE(one,SEQUENCE(MIN(3,ROWS(one))))))`;

/** The index of disclosed shares alone; or as high as it can be if no other share is larger than some. */
const herfindahl = (single: string, unnamed?: string): string =>
  unnamed === undefined
    ? `LET(one,${single},10000*SUMSQ(one))`
    : `LET(one,${single},rest,1-SUM(one),10000*(SUMSQ(one)+rest*MIN(rest,${unnamed})))`;

const kindOf = (customer: string): string => `DEALS.COMPANY(${customer},"kind")`;
