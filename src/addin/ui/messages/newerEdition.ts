import { ofDay, type Texts } from "./language";

/** The texts of the Data view with which a newer edition is asked for, fetched and taken into use. */
interface NewerEditionMessages {
  readonly check: string;
  readonly checking: string;
  readonly newest: string;
  readonly noPromise: string;
  readonly available: (number: string, day: string) => string;
  readonly holds: (deals: string) => string;
  readonly seeChanges: string;
  readonly notNow: string;
  readonly fetching: string;
  readonly comparing: (done: string, of: string) => string;
  readonly stop: string;
  readonly stays: string;
  readonly applying: string;
  readonly applied: (number: string) => string;
  readonly saveWorkbook: string;
  readonly calculating: string;
  readonly recalculated: (cells: string) => string;
  readonly notRecalculated: string;
  readonly notKept: string;
  readonly undo: (number: string) => string;
}

export const newerEditionTexts: Texts<NewerEditionMessages> = {
  en: {
    check: "Check for a newer edition",
    checking: "Asking the feed …",
    newest: "There is no newer edition.",
    noPromise: "This feed makes no promise of how long it is valid.",
    available: (number, day) => `Edition ${number} of ${day} is there.`,
    holds: (deals) => `${deals}. Only what is not on this computer yet is downloaded.`,
    seeChanges: "Show what would change",
    notNow: "Not now",
    fetching: "Downloading and checking the edition …",
    comparing: (done, of) => `Asking the formulas of this workbook: ${done} of ${of}`,
    stop: "Stop",
    stays: "The edition in use stays.",
    applying: "Changing over …",
    applied: (number) => `Edition ${number} answers.`,
    saveWorkbook: "Save the workbook to keep this.",
    calculating: "Calculating …",
    recalculated: (cells) => `Cells with DEALS formulas that Excel is to calculate anew: ${cells}.`,
    notRecalculated:
      "The cells could not be calculated anew and may show earlier answers. Finish the cell that you are editing, then press Ctrl+Alt+F9.",
    notKept: "It could not be kept on this computer: after a restart the earlier edition answers again.",
    undo: (number) => `Go back to edition ${number}`,
  },
  it: {
    check: "Cerca un’edizione più recente",
    checking: "Richiesta al feed …",
    newest: "Non c’è un’edizione più recente.",
    noPromise: "Questo feed non promette per quanto tempo è valido.",
    available: (number, day) => `È disponibile l’edizione ${number} ${ofDay(day)}.`,
    holds: (deals) => `${deals}. Si scarica solo ciò che non è ancora su questo computer.`,
    seeChanges: "Mostra che cosa cambierebbe",
    notNow: "Non ora",
    fetching: "Scaricamento e verifica dell’edizione …",
    comparing: (done, of) => `Confronto delle formule di questa cartella: ${done} di ${of}`,
    stop: "Interrompi",
    stays: "L’edizione in uso resta.",
    applying: "Cambio di edizione …",
    applied: (number) => `Risponde l’edizione ${number}.`,
    saveWorkbook: "Salva la cartella di lavoro per conservarlo.",
    calculating: "Ricalcolo …",
    recalculated: (cells) => `Celle con formule DEALS che Excel deve ricalcolare: ${cells}.`,
    notRecalculated:
      "Non è stato possibile ricalcolare le celle, che forse mostrano ancora le risposte precedenti. Termina la modifica della cella, poi premi Ctrl+Alt+F9.",
    notKept:
      "Non è stato possibile conservarla su questo computer: al riavvio risponde di nuovo l’edizione precedente.",
    undo: (number) => `Torna all’edizione ${number}`,
  },
};
