import type { BuildMessages } from "./messages";

/** The texts with which formulas are built, in Italian. */
export const italian: BuildMessages = {
  view: "Componi",
  loadingList: "Lettura dell’elenco delle funzioni …",
  noList: "Impossibile leggere l’elenco delle funzioni. Le funzioni nelle celle continuano a rispondere.",
  question: "Che cosa vuoi sapere?",
  groups: {
    totals: "Totali",
    tables: "Tabelle",
    holdings: "Partecipazioni e clienti",
    figures: "Dati di bilancio",
    circles: "Denaro circolare",
    records: "Schede",
  },
  clear: "Svuota i campi",

  more: (count) => `Altri ${count}: digita per trovarli`,
  useSelectedCell: (argument) => `${argument}: usa la cella selezionata`,
  cellUnread: "Excel non dice quale cella è selezionata. Termina la modifica della cella, poi riprova.",
  holds: (reference, value) => `${reference} contiene ${value}`,
  holdsNothing: (reference) => `${reference} è vuota: vale come argomento omesso.`,
  notAnArgument: "Excel non può calcolare ciò che segue il segno di uguale. Correggilo o togli il segno.",

  fillIn: (names) => `Compila ${names} per vedere la risposta.`,
  mend: "Correggi il campo segnalato per vedere la risposta.",
  onlyExcel: (what) => `Solo Excel può calcolare ${what}: inserisci la formula per vedere la risposta.`,

  formula: "Formula",
  copy: "Copia",
  copied: "La formula è negli appunti.",
  copyByHand: "Impossibile usare gli appunti. Copia la formula da qui:",
  insert: "Inserisci nella cella attiva",

  edit: (cell) => `Modifica la formula in ${cell}`,
  editOneOf: (cell) => `Modifica una delle formule DEALS in ${cell}:`,
  editing: (cell) => `Stai modificando la formula in ${cell}.`,
  stopEditing: "Interrompi la modifica",
  replace: (cell) => `Sostituisci in ${cell}`,
  replaced: (formula, cell) => `Ora ${cell} contiene ${formula}.`,
  changedMeanwhile: (cell) =>
    `Nel frattempo ${cell} è cambiata, perciò nulla è stato scritto. Selezionala e modifica di nuovo la sua formula.`,
};
