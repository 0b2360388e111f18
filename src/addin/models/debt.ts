import { dayFormat, percentFormat, tableDollarFormat } from "../sheets/formats";
import { basisInput, companyInput, dayInput, dayNumber, sum, wholeDay, yearsInput } from "./inputs";
import type { Model } from "./model";
import { inRow, ModelSheet } from "./modelSheet";

const YEARS = 10;
const ISSUES = 24;
/** More than any borrower of the data has. */
const MOST_ISSUES = 80;
const BESIDE = 10;

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
    const company = companyInput(sheet, { en: "Borrower", it: "Debitore" }, borrower);
    const day = dayInput(sheet);
    const basis = basisInput(sheet);
    const firstYear = yearsInput(sheet, { en: "First year", it: "Primo anno" }, `=YEAR(${day})`, {
      en: "Of the ten that are shown",
      it: "Dei dieci che sono mostrati",
    });
    const assumed = yearsInput(sheet, { en: "Assumed life, in years", it: "Durata supposta, in anni" }, 5, {
      en: "From the announcement, where neither maturity nor length is disclosed",
      it: "Dall'annuncio, dove non sono note né scadenza né durata",
    });
    sheet.note({
      en: "Loans and bonds at their full size as announced: not what is drawn, nor what has been paid back. What the company lends is not in it.",
      it: "Prestiti e obbligazioni per l'intero importo annunciato: non quanto è stato usato, né quanto è stato rimborsato. Ciò che la società presta non è compreso.",
    });

    const listed = `"title,announced,payer,payee,value,maturity,years,coupon,margin,rank,status,"&${basis}`;
    const [titles = "", announced = "", payers = "", payees = "", values = "", maturities = "", ...further] =
      sheet.behind(`=DEALS.LIST(${company},"","debt-facility",,${day},${listed})`, 11, {
        1: dayFormat,
        4: tableDollarFormat,
        5: dayFormat,
        7: percentFormat,
        8: percentFormat,
      });
    const [lives = "", coupons = "", margins = "", ranks = "", statuses = ""] = further;
    const [besideTitles = "", besidePayees = "", besideValues = "", besideMaturities = "", besideReasons = ""] =
      sheet.behind(
        `=DEALS.LIST(${company},"","debt-facility",,${day},"title,payee,value,maturity,counted,"&${basis},"left-out")`,
        5,
        { 2: tableDollarFormat, 3: dayFormat },
      );
    const dollars = { numberFormat: tableDollarFormat };
    const [own = ""] = sheet.workings(
      [
        {
          heading: { en: "Its own", it: "Proprio" },
          cell: (row) =>
            `=ISNUMBER(SEARCH(", "&DEALS.COMPANY(${company},"name")&", ",", "&${inRow(payees, row)}&", "))`,
        },
      ],
      MOST_ISSUES,
    );
    /** Something of a loan in some row, where it is the company's own. */
    const ofOwn = (row: number, content: string): string => `=IF(${inRow(own, row)},${content},"")`;
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
          cell: (row) => `=IFERROR(${inRow(amounts, row)}*MAX(0,${inRow(due, row)}-${dayNumber(day)})/365.25,"")`,
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
    sheet.roomForCharts();

    const ahead = `${due},">"&${dayNumber(day)}`;
    sheet.section({ en: "Key figures", it: "In sintesi" });
    const together = sheet.line(
      { en: "Borrowed, at full size", it: "Preso a prestito, per intero" },
      `=DEALS.PAID("*",${company},"debt-facility",,${day},${basis})`,
      tableDollarFormat,
    );
    const falling = sheet.line(
      { en: "Still to fall due on a known date", it: "Ancora da scadere, a data nota" },
      `=SUMIFS(${amounts},${ahead})`,
      tableDollarFormat,
    );
    sheet.line(
      { en: "Share without a known date", it: "Quota senza data nota" },
      `=IFERROR(SUMIFS(${amounts},${assumedDue},">0")/SUM(${amounts}),"")`,
      percentFormat,
    );
    const next = sheet.line(
      { en: "Next falls due", it: "Prossima scadenza" },
      `=IF(COUNTIFS(${ahead})=0,"",MINIFS(${due},${ahead}))`,
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
    const figure = (metric: string, period: string): string =>
      `=DEALS.FIGURE(${company},"${metric}","${period}",${day})`;
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

    sheet.section({ en: "By year of maturity", it: "Per anno di scadenza" });
    const head = sheet.row;
    const within = (dates: string, place: number): string => {
      const from = `${dates},">="&DATE(${firstYear}+${place - 1},1,1)`;
      return place > YEARS ? from : `${from},${dates},"<="&DATE(${firstYear}+${place - 1},12,31)`;
    };
    const byYear = sheet.table(
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
          cell: (_row, place) => `=SUMIFS(${amounts},${ahead},${within(due, place)})`,
          total: sum,
        },
        {
          ...dollars,
          heading: { en: "Date assumed", it: "Data supposta" },
          cell: (_row, place) => `=SUMIFS(${amounts},${within(assumedDue, place)})`,
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
            `=IFERROR(SUMIFS(${interest},${ahead},${within(due, place)})/SUMIFS(${withCoupon},${ahead},${within(due, place)}),"")`,
        },
        {
          heading: { en: "Loans and bonds", it: "Prestiti e titoli" },
          numberFormat: "0",
          cell: (_row, place) => `=COUNTIFS(${ahead},${within(due, place)})+COUNTIFS(${within(assumedDue, place)})`,
          total: sum,
        },
      ],
      YEARS + 1,
    );
    sheet.line(
      { en: "Fallen due, or before the first year", it: "Già scaduto, o prima del primo anno" },
      `=IFNA(${together},0)-$C$${byYear.totals}-$D$${byYear.totals}`,
      tableDollarFormat,
      "check",
    );

    sheet.section({
      en: "Loan by loan, the next to fall due first",
      it: "Prestito per prestito, dalla prossima scadenza",
    });
    const ofIssue = (row: number, place: number, column: string): string =>
      `=IF($B${row}="","",INDEX(${column},MATCH(SMALL(${order},${place}),${order},0)))`;
    const undisclosed = language === "it" ? "non noto" : "undisclosed";
    const issues = sheet.table(
      [
        {
          heading: { en: "Loan or bond", it: "Prestito o titolo" },
          style: "label",
          cell: (_row, place) => `=IFERROR(INDEX(${titles},MATCH(SMALL(${order},${place}),${order},0)),"")`,
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
            `=IF($B${row}="","",LET(amount,INDEX(${amounts},MATCH(SMALL(${order},${place}),${order},0)),IF(ISNUMBER(amount),amount,"${undisclosed}")))`,
          total: sum,
        },
        {
          heading: { en: "Coupon", it: "Cedola" },
          numberFormat: percentFormat,
          cell: (row, place) => ofIssue(row, place, coupons),
        },
        {
          heading: { en: "Margin", it: "Margine" },
          numberFormat: percentFormat,
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
      `=COUNT(${order})-COUNTIF($B$${issues.first}:$B$${issues.last},"?*")`,
      "0",
      "check",
    );

    sheet.section({
      en: "Debt of others beside which it stands: as tenant, guarantor or arranger",
      it: "Debito altrui accanto a cui figura: come conduttore, garante o organizzatore",
    });
    const ofBeside = (column: string, place: number): string =>
      `=IFERROR(INDEX(FILTER(${column},${besideReasons}="stands-beside"),${place}),"")`;
    sheet.table(
      [
        {
          heading: { en: "Loan or bond", it: "Prestito o titolo" },
          style: "label",
          cell: (_row, place) => ofBeside(besideTitles, place),
        },
        {
          heading: { en: "Borrower", it: "Debitore" },
          style: "label",
          cell: (_row, place) => ofBeside(besidePayees, place),
        },
        {
          ...dollars,
          heading: { en: "Amount", it: "Importo" },
          cell: (_row, place) => ofBeside(besideValues, place),
        },
        {
          heading: { en: "Falls due", it: "Scade il" },
          numberFormat: dayFormat,
          cell: (_row, place) => ofBeside(besideMaturities, place),
        },
      ],
      BESIDE,
    );
    sheet.note({
      en: "Not added up: nobody says which part of it is the company's, and a whole may stand beside its parts.",
      it: "Senza somma: nessuno dice quale parte sia della società, e un intero può figurare accanto alle sue parti.",
    });

    sheet.chart(
      {
        type: "ColumnStacked",
        title: language === "it" ? "Debito per anno di scadenza" : "Debt by year of maturity",
        data: byYear.withHeadings("B", "D"),
        seriesBy: "Columns",
        numberFormat: tableDollarFormat,
      },
      "B",
      6,
    );
    return sheet.plan(debt.name, [50, 24]);
  },
};
