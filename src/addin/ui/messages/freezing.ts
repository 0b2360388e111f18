import type { HostProblem } from "../../app/hostWorkbook";
import type { NoFile } from "../../excel/workbookFile";
import type { WhyLeft } from "../../share/freezing";
import type { SourcesTexts } from "../../share/sourcesSheet";
import { ofDay, type Texts } from "./language";

/** The texts with which the Share view begins. */
interface SharingMessages {
  readonly says: string;
}

export const sharingTexts: Texts<SharingMessages> = {
  en: {
    says: "Hand this workbook on to people who do not have DEALS, and put it in order first.",
  },
  it: {
    says: "Passa questa cartella di lavoro a chi non ha DEALS, dopo averla messa in ordine.",
  },
};

/** The texts of Freeze. */
interface FreezingMessages {
  readonly freeze: string;
  readonly says: string;
  readonly noEdition: string;
  readonly look: string;
  readonly looking: string;
  readonly nothing: string;
  /** What would be done: terms of a list. */
  readonly formulas: string;
  readonly cells: string;
  readonly sheets: string;
  readonly names: string;
  readonly pin: string;
  readonly pinGoes: (edition: string) => string;
  readonly pinStays: string;
  readonly start: string;
  readonly startGoes: string;
  readonly left: (count: string) => string;
  readonly because: Readonly<Record<WhyLeft, string>>;
  readonly namesLeft: string;
  readonly unprotect: (sheets: string) => string;
  /** Said where the user has looked at what is not so any more. */
  readonly changedSince: string;
  readonly inPlace: string;
  readonly asFile: string;
  readonly cancel: string;
  readonly freezing: string;
  readonly making: string;
  readonly lookedUp: (done: string, of: string) => string;
  readonly frozen: (formulas: string, sheet: string) => string;
  readonly made: (name: string) => string;
  readonly open: string;
  readonly download: (name: string) => string;
  readonly opened: string;
  readonly notOpened: string;
  readonly problems: Readonly<Record<HostProblem | NoFile, string>>;
  readonly stopped: string;
  readonly sources: SourcesTexts;
}

export const freezingTexts: Texts<FreezingMessages> = {
  en: {
    freeze: "Freeze",
    says: "For people without DEALS: every formula with a DEALS function becomes its value, and looks as it did. Formulas that only refer to such cells stay. A sheet lists the sources, and the formulas stay stored in the workbook, so that Thaw can give them back.",
    noEdition: "No edition answers in this workbook, so there is no answer that could be left in its cells.",
    look: "See what would be frozen",
    looking: "Reading the workbook …",
    nothing: "No cell of this workbook has a DEALS function.",
    formulas: "Formulas",
    cells: "Cells that they fill",
    sheets: "On the sheets",
    names: "Names made constants",
    pin: "Pin",
    pinGoes: (edition) => `goes; it is to edition ${edition}`,
    pinStays: "stays, for the formulas that stay",
    start: "Start with the workbook",
    startGoes: "is turned off",
    left: (count) => `Formulas that stay (${count})`,
    because: {
      unfinished: "it has not answered yet; wait, and look again",
      "name-unknown": "it shows #NAME?; Check says how to mend that",
      "no-room": "it shows #SPILL!; make room for its table",
      array:
        "it is entered over several cells as one, {=…}, which no add-in can give back; enter it in the first of them alone",
      protected: "its sheet is protected",
      refused: "Excel does not take a value in its place",
    },
    namesLeft: "Names that stay, since they are more than one DEALS function, or too long for a constant:",
    unprotect: (sheets) => `Take the protection off ${sheets}, and protect again afterwards (only without a password)`,
    changedSince:
      "The workbook has changed since you looked, so nothing was done yet. This is what it would come to now.",
    inPlace: "Freeze this workbook",
    asFile: "Make a frozen copy",
    cancel: "Leave it",
    freezing: "Freezing …",
    making: "Making the copy …",
    lookedUp: (done, of) => `Sources looked up: ${done} of ${of} …`,
    frozen: (formulas, sheet) =>
      `Frozen. Formulas that have become values: ${formulas}. The sheet “${sheet}” lists their sources. Thaw gives the formulas back.`,
    made: (name) => `“${name}” is ready: without the add-in’s pane and pin. This workbook is as it was.`,
    open: "Open it as a new workbook",
    download: (name) => `Download “${name}”`,
    opened: "It is open as a new workbook. Save it under a name of your own.",
    notOpened: "This Excel does not open it as a new workbook. Download it instead.",
    problems: {
      editing: "A cell is being edited. Press Enter or Escape in it, then try again.",
      protected: "The workbook or a sheet is protected. Unprotect it, then try again.",
      "no-cell": "Something that was read before is not there any more. Look again.",
      "no-room": "Excel would not take a value where one has to stand. Look again.",
      "too-old": "This Excel is too old for that.",
      busy: "Excel is busy. Try again in a moment.",
      "not-in-excel": "This page is not open in Excel.",
      refused: "Excel refused.",
      "not-given":
        "This Excel does not hand out the workbook’s file. Save a copy by hand, open it, and freeze it there.",
      "too-large":
        "The workbook’s file is too large to work on here. Save a copy by hand, open it, and freeze it there.",
      unreadable:
        "The workbook’s file can’t be read, as when it is encrypted. Freeze the workbook itself, or a copy of it without a password.",
    },
    stopped: "If some cells were frozen before that, Thaw gives them back.",
    sources: {
      title: "DEALS sources",
      says: (edition, day) =>
        `The figures below are answers of DEALS, edition ${edition} of ${day}, left as values where the formulas stood.`,
      figures: "Figures",
      figureHeadings: ["No.", "Cell", "Formula", "Answer", "Edition", "Deals and other records", "Documents"],
      records: "Deals and other records",
      recordHeadings: ["Id", "What it is", "Documents"],
      documents: "Documents",
      documentHeadings: ["No.", "Publisher", "Title", "Published", "Address"],
      table: (rows, columns) => `a table of ${rows} × ${columns} cells`,
      more: (count) => `and ${count} more`,
      areMore: "and what is behind arguments that only Excel knows",
      undated: "undated",
    },
  },
  it: {
    freeze: "Congela",
    says: "Per chi non ha DEALS: ogni formula con una funzione DEALS diventa il suo valore, con lo stesso aspetto. Le formule che si riferiscono soltanto a quelle celle restano. Un foglio elenca le fonti, e le formule restano conservate nella cartella, così che Scongela le possa ridare.",
    noEdition: "In questa cartella non risponde nessuna edizione: non c’è una risposta da lasciare nelle celle.",
    look: "Mostra che cosa si congelerebbe",
    looking: "Lettura della cartella …",
    nothing: "Nessuna cella di questa cartella ha una funzione DEALS.",
    formulas: "Formule",
    cells: "Celle che riempiono",
    sheets: "Sui fogli",
    names: "Nomi resi costanti",
    pin: "Edizione fissata",
    pinGoes: (edition) => `non più; era la ${edition}`,
    pinStays: "resta, per le formule che restano",
    start: "Avvio con la cartella",
    startGoes: "viene disattivato",
    left: (count) => `Formule che restano (${count})`,
    because: {
      unfinished: "non ha ancora risposto; aspetta e guarda di nuovo",
      "name-unknown": "mostra #NOME?; Controlla dice come rimediare",
      "no-room": "mostra #ESPANSIONE!; fai posto alla sua tabella",
      array:
        "è immessa in più celle come una sola, {=…}, e nessun componente può ridarla così; immettila soltanto nella prima",
      protected: "il suo foglio è protetto",
      refused: "Excel non accetta un valore al suo posto",
    },
    namesLeft: "Nomi che restano, perché sono più di una sola funzione DEALS, o troppo lunghi per una costante:",
    unprotect: (sheets) => `Togli la protezione a ${sheets} e rimettila alla fine (solo senza password)`,
    changedSince:
      "La cartella è cambiata da quando l’hai guardata: nulla è stato ancora fatto. Ecco che cosa si farebbe ora.",
    inPlace: "Congela questa cartella",
    asFile: "Crea una copia congelata",
    cancel: "Lascia com’è",
    freezing: "Congelamento …",
    making: "Preparazione della copia …",
    lookedUp: (done, of) => `Fonti cercate: ${done} di ${of} …`,
    frozen: (formulas, sheet) =>
      `Fatto. Formule diventate valori: ${formulas}. Il foglio “${sheet}” ne elenca le fonti. Scongela ridà le formule.`,
    made: (name) =>
      `“${name}” è pronta: senza il riquadro di DEALS e senza edizione fissata. Questa cartella è com’era.`,
    open: "Aprila come nuova cartella",
    download: (name) => `Scarica “${name}”`,
    opened: "È aperta come nuova cartella. Salvala con un nome a tua scelta.",
    notOpened: "Questo Excel non la apre come nuova cartella. Scaricala.",
    problems: {
      editing: "Si sta modificando una cella. Premi Invio o Esc nella cella, poi riprova.",
      protected: "La cartella o un foglio è protetto. Togli la protezione, poi riprova.",
      "no-cell": "Qualcosa che era stato letto non c’è più. Guarda di nuovo.",
      "no-room": "Excel non accetta un valore dove deve stare. Guarda di nuovo.",
      "too-old": "Questo Excel è troppo vecchio per farlo.",
      busy: "Excel è occupato. Riprova tra un momento.",
      "not-in-excel": "Questa pagina non è aperta in Excel.",
      refused: "Excel ha rifiutato.",
      "not-given": "Questo Excel non consegna il file della cartella. Salvane una copia a mano, aprila e congelala lì.",
      "too-large":
        "Il file della cartella è troppo grande per lavorarci qui. Salvane una copia a mano, aprila e congelala lì.",
      unreadable:
        "Il file della cartella non è leggibile, come quando è cifrato. Congela la cartella stessa, o una copia senza password.",
    },
    stopped: "Se prima alcune celle sono state congelate, Scongela le ridà.",
    sources: {
      title: "Fonti di DEALS",
      says: (edition, day) =>
        `Le cifre qui sotto sono risposte di DEALS, edizione ${edition} ${ofDay(day)}, lasciate come valori al posto delle formule.`,
      figures: "Cifre",
      figureHeadings: ["N.", "Cella", "Formula", "Risposta", "Edizione", "Accordi e altri dati", "Documenti"],
      records: "Accordi e altri dati",
      recordHeadings: ["Id", "Che cos’è", "Documenti"],
      documents: "Documenti",
      documentHeadings: ["N.", "Editore", "Titolo", "Pubblicato", "Indirizzo"],
      table: (rows, columns) => `una tabella di ${rows} × ${columns} celle`,
      more: (count) => `e altri ${count}`,
      areMore: "e ciò che sta dietro argomenti che solo Excel conosce",
      undated: "senza data",
    },
  },
};
