import { asOf, type Texts } from "./language";

/** The texts of timelines of deals and events. */
interface TimelineMessages {
  readonly of: (whose: string) => string;
  readonly everybody: string;
  /** Heads the choice of the time that is shown. */
  readonly range: string;
  readonly ranges: Record<"all" | "three-years" | "year" | "to-come", string>;
  readonly asTable: string;
  readonly shows: (events: string, days: string) => string;
  readonly earlier: (events: string) => string;
  readonly nothing: string;
  readonly event: string;
  /** What another deal has to do with what happened. */
  readonly other: Record<"superseded" | "enlarged" | "announced", (title: string) => string>;
  readonly counted: string;
  readonly several: (events: string) => string;
  readonly total: string;
  readonly totalAsOf: (day: string, money: string) => string;
  /** How to go through the picture by keyboard, for those who do not see it. */
  readonly keys: string;
  /** The same for those who do. */
  readonly hint: string;
  /** Names what tells more of the mark that was chosen. */
  readonly card: string;
  readonly legend: string;
  readonly legendSays: string;
  readonly looks: Record<
    | "counted"
    | "undisclosed"
    | "left-out"
    | "superseded-since"
    | "cancelled-since"
    | "signed"
    | "closed"
    | "superseded"
    | "cancelled"
    | "term ends"
    | "correction"
    | "several",
    string
  >;
  readonly insert: string;
  readonly tableIgnores: string;
}

export const timelineTexts: Texts<TimelineMessages> = {
  en: {
    of: (whose) => `Timeline of ${whose}`,
    everybody: "all deals",
    range: "Time shown",
    ranges: { all: "All", "three-years": "3 years", year: "1 year", "to-come": "To come" },
    asTable: "Table",
    shows: (events, days) => `${events} ${events === "1" ? "event" : "events"}, ${days}`,
    earlier: (events) => `${events} earlier`,
    nothing: "Nothing happened in this time.",
    event: "Event and deal",
    other: {
      superseded: (title) => `by “${title}”`,
      enlarged: (title) => `changes “${title}”`,
      announced: (title) => `part of “${title}”`,
    },
    counted: "counted",
    several: (events) => `${events} events`,
    total: "Total counted",
    totalAsOf: (day, money) => `Total as of ${day}: ${money}`,
    keys: "Left and right go from day to day, up and down from kind to kind; Enter opens the deal.",
    hint: "Point at a mark, or go from mark to mark with the arrow keys. Click or Enter opens the deal.",
    card: "Details of the mark",
    legend: "What the marks mean",
    legendSays:
      "The area of a circle says the value of a deal; one that is not counted is drawn no larger than the largest that is. Below is what all counted deals come to, as of each day.",
    looks: {
      counted: "Deal, counted",
      undisclosed: "Value not disclosed",
      "left-out": "Not counted",
      "superseded-since": "Superseded since",
      "cancelled-since": "Cancelled since",
      signed: "Signed",
      closed: "Closed",
      superseded: "Superseded that day",
      cancelled: "Cancelled that day",
      "term ends": "Term ends",
      correction: "Record corrected",
      several: "Several together",
    },
    insert: "Insert these events",
    tableIgnores: "The table has all events of these days; search, year, status and confidence are not part of it.",
  },
  it: {
    of: (whose) => `Cronologia: ${whose}`,
    everybody: "tutti gli accordi",
    range: "Periodo mostrato",
    ranges: { all: "Tutto", "three-years": "3 anni", year: "1 anno", "to-come": "Futuro" },
    asTable: "Tabella",
    shows: (events, days) => `${events} ${events === "1" ? "evento" : "eventi"}, ${days}`,
    earlier: (events) => `${events} in precedenza`,
    nothing: "In questo periodo non è successo niente.",
    event: "Evento e accordo",
    other: {
      superseded: (title) => `da “${title}”`,
      enlarged: (title) => `modifica “${title}”`,
      announced: (title) => `parte di “${title}”`,
    },
    counted: "contato",
    several: (events) => `${events} eventi`,
    total: "Totale contato",
    totalAsOf: (day, money) => `Totale ${asOf(day)}: ${money}`,
    keys: "Destra e sinistra passano da un giorno all’altro, su e giù da un tipo all’altro; Invio apre l’accordo.",
    hint: "Punta un segno o passa da un segno all’altro con le frecce. Clic o Invio apre l’accordo.",
    card: "Dettagli del segno",
    legend: "Significato dei segni",
    legendSays:
      "L’area di un cerchio indica il valore dell’accordo; se non è contato, il cerchio non supera il più grande tra quelli contati. Sotto, quanto valgono insieme gli accordi contati, giorno per giorno.",
    looks: {
      counted: "Accordo contato",
      undisclosed: "Valore non noto",
      "left-out": "Non contato",
      "superseded-since": "Poi sostituito",
      "cancelled-since": "Poi annullato",
      signed: "Firma",
      closed: "Chiusura",
      superseded: "Sostituito quel giorno",
      cancelled: "Annullato quel giorno",
      "term ends": "Scadenza",
      correction: "Correzione del record",
      several: "Più eventi insieme",
    },
    insert: "Inserisci questi eventi",
    tableIgnores:
      "La tabella ha tutti gli eventi di questi giorni; ricerca, anno, stato e attendibilità non ne fanno parte.",
  },
};
