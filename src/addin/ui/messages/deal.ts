import type { Texts } from "./language";

/** The texts of a deal’s page. */
export interface DealMessages {
  readonly value: string;
  readonly inDollars: (amount: string) => string;
  readonly noRate: string;
  readonly between: (low: string, high: string) => string;
  readonly noLess: (low: string) => string;
  readonly noMore: (high: string) => string;
  readonly printed: (basis: string) => string;
  readonly term: string;
  readonly from: (day: string) => string;
  readonly until: (day: string) => string;
  readonly capacity: string;
  readonly share: string;
  /** What the functions call a deal by. */
  readonly id: string;
  readonly parties: string;
  readonly payer: string;
  readonly payee: string;
  readonly identifiedBy: (who: string) => string;
  readonly totals: string;
  readonly counted: string;
  readonly leftOut: string;
  readonly history: string;
  readonly events: Record<
    "announced" | "signed" | "closed" | "starts" | "ends" | "superseded" | "cancelled" | "amended",
    string
  >;
  readonly relations: string;
  readonly relation: Record<
    "superseded-by" | "supersedes" | "part-of" | "contains" | "amends" | "amended-by" | "related",
    string
  >;
  readonly corrections: string;
  readonly sourceSays: string;
  readonly weHold: string;
  readonly why: string;
}

export const dealTexts: Texts<DealMessages> = {
  en: {
    value: "Value",
    inDollars: (amount) => `${amount}, as totals count it`,
    noRate: "No sourced exchange rate: totals cannot count it.",
    between: (low, high) => `Sources support ${low} to ${high}.`,
    noLess: (low) => `Sources support no less than ${low}.`,
    noMore: (high) => `Sources support no more than ${high}.`,
    printed: (basis) => `The figure stands on: ${basis}`,
    term: "Term",
    from: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
    capacity: "Capacity",
    share: "Share",
    id: "Id",
    parties: "Parties",
    payer: "Payer",
    payee: "Payee",
    identifiedBy: (who) => `The name of the unnamed party is given by ${who}.`,
    totals: "In totals",
    counted: "Yes: totals count it as of this edition.",
    leftOut: "No:",
    history: "History",
    events: {
      announced: "Announced",
      signed: "Signed",
      closed: "Closed",
      starts: "Term begins",
      ends: "Term ends",
      superseded: "Superseded",
      cancelled: "Cancelled",
      amended: "Amended by a later deal",
    },
    relations: "Other deals",
    relation: {
      "superseded-by": "Superseded by",
      supersedes: "Supersedes",
      "part-of": "Part of",
      contains: "Contains",
      amends: "Amends",
      "amended-by": "Amended by",
      related: "See also",
    },
    corrections: "Corrections",
    sourceSays: "A source says",
    weHold: "We hold",
    why: "Why",
  },
  it: {
    value: "Valore",
    inDollars: (amount) => `${amount}, l’importo che entra nei totali`,
    noRate: "Manca un cambio documentato: i totali non possono considerarlo.",
    between: (low, high) => `Le fonti indicano da ${low} a ${high}.`,
    noLess: (low) => `Le fonti indicano non meno di ${low}.`,
    noMore: (high) => `Le fonti indicano non più di ${high}.`,
    printed: (basis) => `La cifra si basa su: ${basis}`,
    term: "Durata",
    from: (day) => `inizio: ${day}`,
    until: (day) => `fine: ${day}`,
    capacity: "Capacità",
    share: "Quota",
    id: "Id",
    parties: "Parti",
    payer: "Chi paga",
    payee: "Chi riceve",
    identifiedBy: (who) => `Il nome della parte non nominata è indicato da ${who}.`,
    totals: "Nei totali",
    counted: "Sì: i totali lo considerano alla data di questa edizione.",
    leftOut: "No:",
    history: "Cronologia",
    events: {
      announced: "Annuncio",
      signed: "Firma",
      closed: "Chiusura",
      starts: "Inizio della durata",
      ends: "Fine della durata",
      superseded: "Sostituito",
      cancelled: "Annullato",
      amended: "Modificato da un accordo successivo",
    },
    relations: "Altri accordi",
    relation: {
      "superseded-by": "Sostituito da",
      supersedes: "Sostituisce",
      "part-of": "Fa parte di",
      contains: "Comprende",
      amends: "Modifica",
      "amended-by": "Modificato da",
      related: "Vedi anche",
    },
    corrections: "Correzioni",
    sourceSays: "Una fonte scrive",
    weHold: "Noi adottiamo",
    why: "Motivo",
  },
};
