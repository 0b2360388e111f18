import { asOf, type Texts } from "./language";

/** The texts about a company’s figures over time. */
interface FiguresMessages {
  /** Of which periods; of a balance, all that are known. */
  readonly periods: string;
  readonly everyBalance: string;
  readonly compareWith: string;
  readonly growth: string;
  readonly grown: (percent: string) => string;
  readonly sumOfQuarters: string;
  readonly notExact: string;
  readonly range: (low: string, high: string) => string;
  readonly atLeast: (low: string) => string;
  readonly atMost: (high: string) => string;
  /** The gist of a chart, for those who do not see it. */
  readonly chart: (title: string, first: string, last: string, newest: string) => string;
  readonly tableBelow: string;
  readonly title: (what: string, whose: string) => string;
  readonly of: (company: string, period: string, says: string) => string;
  /** What the chart shows of several companies at once: of each the newest period that had ended. */
  readonly periodsTo: (day: string) => string;
  readonly shownPeriod: string;
  readonly insert: string;
  readonly period: string;
  readonly amount: string;
}

export const figuresTexts: Texts<FiguresMessages> = {
  en: {
    periods: "Periods",
    everyBalance: "All",
    compareWith: "Compare with",
    growth: "In a year",
    grown: (percent) => `${percent} in a year`,
    sumOfQuarters: "sum of quarters",
    notExact: "Hollow where a figure is not exact; a line shows its range.",
    range: (low, high) => `${low} to ${high}`,
    atLeast: (low) => `no less than ${low}`,
    atMost: (high) => `no more than ${high}`,
    chart: (title, first, last, newest) => `${title}. ${first} to ${last}. Newest: ${newest}.`,
    tableBelow: "The table below has every figure.",
    title: (what, whose) => `${whose}: ${what}`,
    of: (company, period, says) => `${company}, ${period}: ${says}`,
    periodsTo: (day) => `Periods to ${day}`,
    shownPeriod: "Period of the chart",
    insert: "Insert these figures",
    period: "Period",
    amount: "Amount",
  },
  it: {
    periods: "Periodi",
    everyBalance: "Tutti",
    compareWith: "Confronta con",
    growth: "In un anno",
    grown: (percent) => `${percent} in un anno`,
    sumOfQuarters: "somma dei trimestri",
    notExact: "Vuoto dove un dato non è esatto; una linea ne mostra l’intervallo.",
    range: (low, high) => `da ${low} a ${high}`,
    atLeast: (low) => `non meno di ${low}`,
    atMost: (high) => `non più di ${high}`,
    chart: (title, first, last, newest) => `${title}. Da ${first} a ${last}. Ultimo dato: ${newest}.`,
    tableBelow: "La tabella seguente riporta tutti i dati.",
    title: (what, whose) => `${whose}: ${what}`,
    of: (company, period, says) => `${company}, ${period}: ${says}`,
    periodsTo: (day) => `Periodi fino ${asOf(day)}`,
    shownPeriod: "Periodo del grafico",
    insert: "Inserisci questi dati",
    period: "Periodo",
    amount: "Importo",
  },
};
