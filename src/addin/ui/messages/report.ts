import type { RecordList } from "../../../core/changes";
import type { Texts } from "./language";

/** The texts of the Data view about what an edition would change. */
interface ReportMessages {
  readonly title: (from: string, to: string) => string;
  readonly applyMovesPin: string;
  readonly applyTakesPin: string;
  readonly apply: (number: string) => string;
  readonly leave: string;
  readonly inWorkbook: string;
  readonly noFormulas: string;
  readonly formulasStay: (count: string, of: string) => string;
  readonly formulasChange: (changing: string, count: string) => string;
  readonly rowsApart: (come: string, go: string) => string;
  readonly formulasUnknown: (count: string, cells: string) => string;
  readonly workbookUnread: string;
  readonly inData: string;
  readonly nothingChanges: string;
  readonly added: (count: string) => string;
  readonly changed: (count: string) => string;
  readonly withdrawn: (count: string) => string;
  readonly records: Record<RecordList, string>;
  readonly more: (count: string) => string;
  readonly leftOut: string;
  readonly basedOn: (sources: string) => string;
}

export const reportTexts: Texts<ReportMessages> = {
  en: {
    title: (from, to) => `What would change from edition ${from} to ${to}`,
    applyMovesPin: "The workbook’s pin moves to it; save the workbook to keep that.",
    applyTakesPin: "The workbook’s pin is taken away; save the workbook to keep that.",
    apply: (number) => `Use edition ${number}`,
    leave: "Leave everything as it is",
    inWorkbook: "In this workbook",
    noFormulas: "This workbook has no DEALS formulas.",
    formulasStay: (count, of) =>
      count === of
        ? of === "1"
          ? "The answer of the only DEALS formula stays as it is."
          : `The answers of all ${count} DEALS formulas stay as they are.`
        : `${count} of ${of} DEALS formulas ${count === "1" ? "answers as it does" : "answer as they do"} now.`,
    formulasChange: (changing, count) => `${changing} of ${count} DEALS formulas would answer otherwise:`,
    rowsApart: (come, go) => `Rows that come: ${come}; rows that go: ${go}.`,
    formulasUnknown: (count, cells) =>
      count === "1"
        ? `Of 1 DEALS formula it can’t be said whether it would answer otherwise, since only Excel can calculate what it is given: ${cells}.`
        : `Of ${count} DEALS formulas it can’t be said whether they would answer otherwise, since only Excel can calculate what they are given: ${cells}.`,
    workbookUnread: "The workbook could not be read, so it can’t be said which formulas would change.",
    inData: "In the data",
    nothingChanges: "The two editions say the same.",
    added: (count) => `Added (${count})`,
    changed: (count) => `Changed (${count})`,
    withdrawn: (count) => `Withdrawn (${count})`,
    records: {
      deals: "Deal",
      stakes: "Stake",
      revenueShares: "Share of revenue",
      figures: "Figure",
      parties: "Company",
      programmes: "Programme",
      sources: "Source",
      corrections: "Correction",
      exchangeRates: "Exchange rate",
    },
    more: (count) => `… and ${count} more`,
    leftOut: "nothing",
    basedOn: (sources) => `Based on ${sources}`,
  },
  it: {
    title: (from, to) => `Che cosa cambierebbe dall’edizione ${from} alla ${to}`,
    applyMovesPin: "La cartella di lavoro viene fissata a questa edizione; salvala per conservarlo.",
    applyTakesPin: "La cartella di lavoro non è più fissata a un’edizione; salvala per conservarlo.",
    apply: (number) => `Usa l’edizione ${number}`,
    leave: "Lascia tutto com’è",
    inWorkbook: "In questa cartella di lavoro",
    noFormulas: "Questa cartella di lavoro non contiene formule DEALS.",
    formulasStay: (count, of) =>
      count === of
        ? of === "1"
          ? "La risposta dell’unica formula DEALS resta uguale."
          : `Le risposte di tutte le ${count} formule DEALS restano uguali.`
        : `${count} ${count === "1" ? "formula" : "formule"} DEALS su ${of} ${count === "1" ? "risponde" : "rispondono"} come ora.`,
    formulasChange: (changing, count) =>
      changing === "1"
        ? `1 formula DEALS su ${count} risponderebbe diversamente:`
        : `${changing} formule DEALS su ${count} risponderebbero diversamente:`,
    rowsApart: (come, go) => `Righe che arrivano: ${come}; righe che spariscono: ${go}.`,
    formulasUnknown: (count, cells) =>
      count === "1"
        ? `Di 1 formula DEALS non si può dire se risponderebbe diversamente, perché solo Excel può calcolare i suoi argomenti: ${cells}.`
        : `Di ${count} formule DEALS non si può dire se risponderebbero diversamente, perché solo Excel può calcolare i loro argomenti: ${cells}.`,
    workbookUnread: "Non è stato possibile leggere la cartella di lavoro: non si può dire quali formule cambierebbero.",
    inData: "Nei dati",
    nothingChanges: "Le due edizioni dicono lo stesso.",
    added: (count) => `Aggiunti (${count})`,
    changed: (count) => `Modificati (${count})`,
    withdrawn: (count) => `Ritirati (${count})`,
    records: {
      deals: "Accordo",
      stakes: "Partecipazione",
      revenueShares: "Quota dei ricavi",
      figures: "Dato",
      parties: "Società",
      programmes: "Programma",
      sources: "Fonte",
      corrections: "Correzione",
      exchangeRates: "Tasso di cambio",
    },
    more: (count) => (count === "1" ? "… e un altro" : `… e altri ${count}`),
    leftOut: "niente",
    basedOn: (sources) => `In base a ${sources}`,
  },
};
