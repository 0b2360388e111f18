import type { HostProblem } from "../../app/hostWorkbook";
import type { Texts } from "./language";

/** The texts with which formulas go to the sheet, and why one does not. */
export interface InsertionsMessages {
  readonly insertValue: string;
  readonly insertWithSource: string;
  readonly insertTotal: string;
  readonly insertTable: string;
  readonly insertFormula: (formula: string) => string;
  readonly inserting: string;
  readonly inserted: (formula: string, address: string) => string;

  readonly hostProblems: Record<HostProblem, string>;
  /** Said where the formula follows, since trying again does not help. */
  readonly typeIt: string;
}

export const insertionsTexts: Texts<InsertionsMessages> = {
  en: {
    insertValue: "Insert value",
    insertWithSource: "Value with source",
    insertTotal: "Insert total",
    insertTable: "Insert table",
    insertFormula: (formula) => `Insert ${formula}`,
    inserting: "Writing to the sheet. If you are editing a cell, finish it first.",
    inserted: (formula, address) => `${formula} is in ${address}.`,

    hostProblems: {
      editing: "A cell is being edited. Press Enter or Escape in it, then try again.",
      protected: "The sheet is protected, so nothing was written. Unprotect it or choose another sheet.",
      "no-cell": "No cell is selected. Click a cell, then try again.",
      "no-room": "There is no room before the edge of the sheet. Select a cell further up or left.",
      "too-old": "This Excel is too old for that.",
      busy: "Excel is busy, so nothing was written. Try again in a moment.",
      "not-in-excel": "This page is not open in Excel.",
      refused: "Excel refused, so nothing was written.",
    },
    typeIt: "Type the formula in a cell instead:",
  },
  it: {
    insertValue: "Inserisci il valore",
    insertWithSource: "Valore con fonte",
    insertTotal: "Inserisci il totale",
    insertTable: "Inserisci la tabella",
    insertFormula: (formula) => `Inserisci ${formula}`,
    inserting: "Scrittura nel foglio. Se stai modificando una cella, conferma prima la modifica.",
    inserted: (formula, address) => `${formula} è in ${address}.`,

    hostProblems: {
      editing: "Una cella è in fase di modifica. Premi Invio o Esc nella cella, poi riprova.",
      protected: "Il foglio è protetto: non è stato scritto nulla. Rimuovi la protezione o scegli un altro foglio.",
      "no-cell": "Nessuna cella selezionata. Fai clic su una cella, poi riprova.",
      "no-room": "Lo spazio fino al bordo del foglio non basta. Seleziona una cella più in alto o più a sinistra.",
      "too-old": "Questa versione di Excel non lo consente.",
      busy: "Excel è occupato: non è stato scritto nulla. Riprova tra un momento.",
      "not-in-excel": "Questa pagina non è aperta in Excel.",
      refused: "Excel ha rifiutato: non è stato scritto nulla.",
    },
    typeIt: "Digita la formula in una cella:",
  },
};
