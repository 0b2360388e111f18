import type { Group } from "../../../functions/worksheetFunctions";
import type { Texts } from "./language";

/** The texts of the Build view. */
interface BuildMessages {
  readonly loadingList: string;
  readonly noList: string;
  readonly question: string;
  readonly groups: Record<Group, string>;
  readonly clear: string;
  /** What is said of a programme among those who can stand on a side. */
  readonly programme: string;
  readonly more: (count: string) => string;
  readonly useSelectedCell: (argument: string) => string;
  readonly cellUnread: string;
  readonly holds: (reference: string, value: string) => string;
  readonly holdsNothing: (reference: string) => string;
  readonly notAnArgument: string;
  readonly tooLong: string;

  readonly fillIn: (names: string) => string;
  readonly mend: string;
  readonly onlyExcel: (what: string) => string;

  readonly formula: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly insert: string;

  readonly edit: (cell: string) => string;
  readonly editOneOf: (cell: string) => string;
  readonly editing: (cell: string) => string;
  readonly stopEditing: string;
  readonly replace: (cell: string) => string;
  readonly replaced: (formula: string, cell: string) => string;
  readonly changedMeanwhile: (cell: string) => string;
}

export const buildTexts: Texts<BuildMessages> = {
  en: {
    loadingList: "Reading the list of functions …",
    noList: "The list of functions could not be read. The functions in your cells go on working.",
    question: "What do you want to know?",
    groups: {
      totals: "Totals",
      tables: "Deals and documents",
      schedules: "Over the years",
      events: "What happened",
      holdings: "Stakes",
      customers: "Customers",
      figures: "Figures",
      circles: "Circular money",
      records: "Records",
    },
    clear: "Clear the fields",
    programme: "A programme or site: the deals that belong to it.",

    more: (count) => `${count} more: type to find them`,
    useSelectedCell: (argument) => `${argument}: use the selected cell`,
    cellUnread: "Excel did not say which cell is selected. Finish the cell that you are editing, then try again.",
    holds: (reference, value) => `${reference} holds ${value}`,
    holdsNothing: (reference) => `${reference} is empty, which counts as left out.`,
    notAnArgument: "What follows the equals sign is nothing that Excel could calculate. Mend it or take the sign away.",
    tooLong: "Excel takes no text of more than 255 characters in a formula. Put it into a cell, and use that cell.",

    fillIn: (names) => `Fill in ${names} to see the answer.`,
    mend: "Mend the marked field to see the answer.",
    onlyExcel: (what) => `Only Excel can calculate ${what}: insert the formula to see its answer.`,

    formula: "Formula",
    copy: "Copy",
    copied: "The formula is on the clipboard.",
    copyByHand: "The clipboard could not be used. Copy the formula from here:",
    insert: "Insert at the active cell",

    edit: (cell) => `Edit the formula in ${cell}`,
    editOneOf: (cell) => `Edit one of the DEALS formulas in ${cell}:`,
    editing: (cell) => `You are editing the formula in ${cell}.`,
    stopEditing: "Stop editing",
    replace: (cell) => `Replace in ${cell}`,
    replaced: (formula, cell) => `${cell} now holds ${formula}.`,
    changedMeanwhile: (cell) =>
      `${cell} holds something else by now, so nothing was written. Select it and edit its formula anew.`,
  },
  it: {
    loadingList: "Lettura dell’elenco delle funzioni …",
    noList: "Impossibile leggere l’elenco delle funzioni. Le funzioni nelle celle continuano a rispondere.",
    question: "Che cosa vuoi sapere?",
    groups: {
      totals: "Totali",
      tables: "Accordi e documenti",
      schedules: "Negli anni",
      events: "Che cosa è successo",
      holdings: "Partecipazioni",
      customers: "Clienti",
      figures: "Dati di bilancio",
      circles: "Denaro circolare",
      records: "Schede",
    },
    clear: "Svuota i campi",
    programme: "Un programma o un sito: gli accordi che ne fanno parte.",

    more: (count) => (count === "1" ? "Un altro: digita per trovarlo" : `Altri ${count}: digita per trovarli`),
    useSelectedCell: (argument) => `${argument}: usa la cella selezionata`,
    cellUnread: "Excel non dice quale cella è selezionata. Termina la modifica della cella, poi riprova.",
    holds: (reference, value) => `${reference} contiene ${value}`,
    holdsNothing: (reference) => `${reference} è vuota: vale come argomento omesso.`,
    notAnArgument: "Excel non può calcolare ciò che segue il segno di uguale. Correggilo o togli il segno.",
    tooLong: "In una formula Excel non accetta testi di più di 255 caratteri. Scrivilo in una cella e usa quella.",

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
  },
};
