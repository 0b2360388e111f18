import type { RecordEvent } from "../../../core/events";
import type { Texts } from "./language";

/** The texts about records that several parts of the pane share. */
interface RecordsMessages {
  readonly back: string;
  readonly kind: string;
  readonly status: string;
  readonly confidence: string;
  readonly programmes: string;
  readonly noSuchParty: string;
  readonly asOf: (day: string) => string;
  readonly fromUntil: (start: string, end: string) => string;
  readonly undated: string;
  readonly shareUnknown: string;
  readonly stakeOf: (holder: string, issuer: string) => string;
  readonly shareOf: (customer: string, supplier: string, period: string) => string;
  readonly figureOf: (company: string, metric: string, period: string) => string;
  readonly likely: (name: string) => string;
  readonly evidence: string;
  readonly note: string;
  readonly timeline: string;
  /** What happened to a record; in the middle of a line it is said in small letters. */
  readonly events: Record<RecordEvent["event"], string>;
  /** How long the periods are. */
  readonly by: Record<"quarter" | "year" | "half-year" | "other", string>;
}

export const recordsTexts: Texts<RecordsMessages> = {
  en: {
    back: "Back",
    kind: "Kind",
    status: "Status",
    confidence: "Confidence",
    programmes: "Programmes",
    noSuchParty: "None has that name",
    asOf: (day) => `as of ${day}`,
    fromUntil: (start, end) => `${start} to ${end}`,
    undated: "undated",
    shareUnknown: "share not disclosed",
    stakeOf: (holder, issuer) => `${holder}’s stake in ${issuer}`,
    shareOf: (customer, supplier, period) => `${customer}’s share of ${supplier}’s revenue, ${period}`,
    figureOf: (company, metric, period) => `${company}: ${metric}, ${period}`,
    likely: (name) => `An unnamed party is probably ${name}: a guess, which no answer uses.`,
    evidence: "Sources",
    note: "Note",
    timeline: "Timeline",
    events: {
      announced: "Announced",
      enlarged: "Enlarged",
      signed: "Signed",
      closed: "Closed",
      superseded: "Superseded",
      cancelled: "Cancelled",
      "term ends": "Term ends",
      correction: "Record corrected",
    },
    by: { quarter: "By quarter", year: "By year", "half-year": "By half-year", other: "Other periods" },
  },
  it: {
    back: "Indietro",
    kind: "Tipo",
    status: "Stato",
    confidence: "Attendibilità",
    programmes: "Programmi",
    noSuchParty: "Nessuno con questo nome",
    asOf: (day) => `data di riferimento: ${day}`,
    fromUntil: (start, end) => `${start} – ${end}`,
    undated: "senza data",
    shareUnknown: "quota non divulgata",
    stakeOf: (holder, issuer) => `Partecipazione di ${holder} in ${issuer}`,
    shareOf: (customer, supplier, period) => `Quota di ${customer} nei ricavi di ${supplier}, ${period}`,
    figureOf: (company, metric, period) => `${company}: ${metric}, ${period}`,
    likely: (name) => `La parte non nominata è probabilmente ${name}: un’ipotesi che nessuna risposta utilizza.`,
    evidence: "Fonti",
    note: "Nota",
    timeline: "Cronologia",
    events: {
      announced: "Annuncio",
      enlarged: "Ampliamento",
      signed: "Firma",
      closed: "Chiusura",
      superseded: "Sostituzione",
      cancelled: "Annullamento",
      "term ends": "Scadenza",
      correction: "Correzione del record",
    },
    by: { quarter: "Per trimestre", year: "Per anno", "half-year": "Per semestre", other: "Altri periodi" },
  },
};
