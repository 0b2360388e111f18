import type { Finding, StalePin, Unresolved, EndedDeal } from "../../share/check/finding";
import type { LeftRepair } from "../../excel/repairing";
import type { Texts } from "./language";

/** The texts of Check and Repair. */
export interface CheckingMessages {
  readonly check: string;
  readonly says: string;
  readonly start: string;
  readonly again: string;
  readonly stop: string;
  readonly reading: string;
  readonly checking: (done: string, of: string) => string;
  readonly failed: string;
  readonly clean: (formulas: string) => string;
  readonly found: (findings: number, inWords: string) => string;
  /** Headings of kinds of findings, with how many there are. */
  readonly kinds: Readonly<Record<Finding["kind"], string>>;
  /** What they are, and what to do about them. */
  readonly remedies: Readonly<Record<Finding["kind"], string>>;
  readonly unresolved: Readonly<Record<Unresolved["because"], (word: string) => string>>;
  readonly pins: Readonly<Record<StalePin["because"], (number: string, newest: string) => string>>;
  readonly outOfDate: (shows: string, answers: string) => string;
  readonly deals: Readonly<Record<EndedDeal["because"], (written: string, title: string, by: string) => string>>;
  readonly noReplacement: string;
  readonly day: (argument: string, given: string) => string;
  readonly meant: (days: string) => string;
  readonly doubled: (title: string, dollars: string) => string;
  readonly doubledPart: (title: string, whole: string, dollars: string) => string;
  readonly moreDoubled: (deals: string, dollars: string) => string;
  readonly typed: (number: string, figure: string) => string;
  readonly dealValue: (title: string) => string;
  readonly companyFigure: (company: string, metric: string, period: string) => string;
  readonly total: (party: string, counterparty: string) => string;
  readonly empty: string;
  readonly goTo: (cell: string) => string;
  readonly choose: (cell: string) => string;
  readonly chooseAll: (count: string) => string;
  readonly enteredAgain: string;
  readonly preview: (count: string) => string;
  readonly previewSays: (count: string) => string;
  readonly isProtected: (sheets: string) => string;
  readonly unprotect: string;
  readonly repair: (count: string) => string;
  readonly back: string;
  readonly repairing: string;
  readonly repaired: (count: string) => string;
  readonly left: (count: string) => string;
  readonly leftBecause: Readonly<Record<LeftRepair["because"], string>>;
  readonly noneChosen: string;
}

export const checkingTexts: Texts<CheckingMessages> = {
  en: {
    check: "Check",
    says: "Looks for formulas that do not work, figures that are out of date and numbers without their source. Nothing is changed before you say so.",
    start: "Check this workbook",
    again: "Check again",
    stop: "Stop",
    reading: "Reading the workbook …",
    checking: (done, of) => `Checked ${done} of ${of} cells …`,
    failed: "The workbook could not be checked.",
    clean: (formulas) => `Nothing found. Formulas checked: ${formulas}.`,
    found: (findings, inWords) => (findings === 1 ? "1 finding." : `${inWords} findings.`),
    kinds: {
      pin: "The workbook’s pin",
      name: "Names that stand for a formula of DEALS",
      unresolved: "Formulas that Excel does not recognise",
      refused: "Questions that have no answer",
      caught: "Questions without an answer behind IFERROR",
      "out-of-date": "Cells that are out of date",
      day: "Numbers that are no dates",
      deal: "Deals that were replaced or called off",
      "double-counting": "Sums that count dollars twice",
      "typed-figure": "Typed-in figures without a source",
    },
    remedies: {
      pin: "The Data tab gets the edition, moves the pin or takes it away.",
      name: "Whatever uses them goes wrong with them. What cannot be repaired here is mended in Excel’s Name Manager, on the Formulas tab.",
      unresolved: "They were entered or saved where DEALS was not there. Entering them again mends them.",
      refused: "They show #VALUE!, and so does what refers to them. Correct what is asked for.",
      caught:
        "What is typed there means nothing to DEALS, and the cell shows what IFERROR has instead. Correct the word.",
      "out-of-date": "They were calculated with another edition than the one in use, or not at all.",
      day: "DEALS takes a date, a year, or a text such as 2025-06-30.",
      deal: "A formula that asks for a deal by its id goes on answering with that deal.",
      "double-counting":
        "Each answer counts a dollar once, their sum does not. Ask for all of them in one formula, with the names separated by semicolons, or leave one out.",
      "typed-figure": "They equal a figure of the data. As a formula they keep their source and follow corrections.",
    },
    unresolved: {
      "entered-without-addin": () => "Entered or saved without DEALS.",
      "of-another-file": () => "Excel takes the function for one of another file.",
      "unknown-function": (word) => `DEALS has no function ${word}. Correct its name.`,
      "unknown-name": (word) => `The workbook has no name ${word}. Define it, or put a text in quotes.`,
    },
    pins: {
      unreadable: () => "The workbook is pinned to an edition, but nobody can tell to which.",
      "not-at-hand": (number) => `The workbook is pinned to edition ${number}, which is not on this computer.`,
      older: (number, newest) => `The workbook is pinned to edition ${number}; edition ${newest} is known.`,
    },
    outOfDate: (shows, answers) => `Shows ${shows}, the formula answers ${answers}.`,
    deals: {
      renamed: (written, _, by) => `${written} is called ${by} today.`,
      superseded: (_, title, by) => `“${title}” was superseded by ${by}.`,
      cancelled: (_, title) => `“${title}” was cancelled.`,
    },
    noReplacement: "another deal",
    day: (argument, given) => `${argument}: ${given} is no day.`,
    meant: (days) => `Meant may be ${days}.`,
    doubled: (title, dollars) => `“${title}” is counted more than once: ${dollars} too much.`,
    doubledPart: (title, whole, dollars) =>
      `“${title}” is part of “${whole}”, which is counted too: ${dollars} too much.`,
    moreDoubled: (deals, dollars) => `So are ${deals} other deals: ${dollars} too much in all.`,
    typed: (number, figure) => `${number} is ${figure}.`,
    dealValue: (title) => `the value of “${title}”`,
    companyFigure: (company, metric, period) => `what ${company} states: ${metric}, ${period}`,
    total: (party, counterparty) => `what ${party} and ${counterparty} have between them`,
    empty: "nothing",
    goTo: (cell) => `Go to ${cell}`,
    choose: (cell) => `Repair ${cell}`,
    chooseAll: (count) => `Choose all ${count}`,
    enteredAgain: "is entered again",
    preview: (count) => `Preview repairs (${count})`,
    previewSays: (count) =>
      `This is what ${count} ${count === "1" ? "repair" : "repairs"} would change. Nothing has been written yet.`,
    isProtected: (sheets) => `Protected: ${sheets}. Their cells are left as they are, unless you allow this:`,
    unprotect: "Take the protection off meanwhile, and protect them again afterwards (not possible with a password)",
    repair: (count) => `Repair (${count})`,
    back: "Back",
    repairing: "Repairing …",
    repaired: (count) => `Repaired: ${count}.`,
    left: (count) => `Left as they are: ${count}.`,
    leftBecause: {
      "changed-meanwhile": "changed meanwhile",
      spilled: "filled by a formula elsewhere",
      protected: "the sheet is protected",
      refused: "Excel does not take it",
      "second-in-cell": "repaired already in another way: check again",
      "not-calculated": "Excel did not calculate it anew",
    },
    noneChosen: "Choose what is to be repaired.",
  },
  it: {
    check: "Controlla",
    says: "Cerca formule che non funzionano, cifre non aggiornate e numeri senza fonte. Nulla cambia prima della tua conferma.",
    start: "Controlla questa cartella",
    again: "Controlla di nuovo",
    stop: "Interrompi",
    reading: "Lettura della cartella di lavoro …",
    checking: (done, of) => `Controllate ${done} celle su ${of} …`,
    failed: "Non è stato possibile controllare la cartella di lavoro.",
    clean: (formulas) => `Nessun problema. Formule controllate: ${formulas}.`,
    found: (findings, inWords) => (findings === 1 ? "1 problema trovato." : `${inWords} problemi trovati.`),
    kinds: {
      pin: "L’edizione fissata nella cartella",
      name: "Nomi che stanno per una formula DEALS",
      unresolved: "Formule che Excel non riconosce",
      refused: "Domande senza risposta",
      caught: "Domande senza risposta dietro SE.ERRORE",
      "out-of-date": "Celle non aggiornate",
      day: "Numeri che non sono date",
      deal: "Accordi sostituiti o annullati",
      "double-counting": "Somme che contano due volte gli stessi dollari",
      "typed-figure": "Cifre digitate senza fonte",
    },
    remedies: {
      pin: "Nella scheda Dati si scarica l’edizione, si fissa un’altra o nessuna.",
      name: "Tutto ciò che li usa sbaglia con loro. Ciò che qui non si ripara si corregge in Gestione nomi di Excel, nella scheda Formule.",
      unresolved: "Sono state immesse o salvate dove DEALS non c’era. Immetterle di nuovo le ripara.",
      refused: "Mostrano #VALORE!, e con loro ciò che vi fa riferimento. Correggi ciò che si chiede.",
      caught:
        "Ciò che vi è digitato per DEALS non significa nulla, e la cella mostra ciò che SE.ERRORE dà in cambio. Correggi la parola.",
      "out-of-date": "Sono state calcolate con un’edizione diversa da quella in uso, oppure mai.",
      day: "DEALS accetta una data, un anno o un testo come 2025-06-30.",
      deal: "Una formula che chiede un accordo con il suo id continua a rispondere con quello.",
      "double-counting":
        "Ogni risposta conta un dollaro una volta, la loro somma no. Chiedi tutto in una sola formula, con i nomi separati da punto e virgola, oppure togli un addendo.",
      "typed-figure": "Sono uguali a una cifra dei dati. Come formula conservano la fonte e seguono le correzioni.",
    },
    unresolved: {
      "entered-without-addin": () => "Immessa o salvata senza DEALS.",
      "of-another-file": () => "Excel considera la funzione di un altro file.",
      "unknown-function": (word) => `DEALS non ha una funzione ${word}. Correggi il nome.`,
      "unknown-name": (word) => `La cartella non ha un nome ${word}. Definiscilo, o metti il testo tra virgolette.`,
    },
    pins: {
      unreadable: () => "La cartella ha un’edizione fissata, ma non si capisce quale.",
      "not-at-hand": (number) => `La cartella è fissata all’edizione ${number}, che non è su questo computer.`,
      older: (number, newest) => `La cartella è fissata all’edizione ${number}; esiste l’edizione ${newest}.`,
    },
    outOfDate: (shows, answers) => `Mostra ${shows}, la formula risponde ${answers}.`,
    deals: {
      renamed: (written, _, by) => `${written} oggi si chiama ${by}.`,
      superseded: (_, title, by) => `“${title}” è stato sostituito da ${by}.`,
      cancelled: (_, title) => `“${title}” è stato annullato.`,
    },
    noReplacement: "un altro accordo",
    day: (argument, given) => `${argument}: ${given} non è un giorno.`,
    meant: (days) => `Forse s’intende ${days}.`,
    doubled: (title, dollars) => `“${title}” è contato più di una volta: ${dollars} di troppo.`,
    doubledPart: (title, whole, dollars) =>
      `“${title}” fa parte di “${whole}”, contato anch’esso: ${dollars} di troppo.`,
    moreDoubled: (deals, dollars) => `Lo sono anche altri ${deals} accordi: ${dollars} di troppo in tutto.`,
    typed: (number, figure) => `${number} è ${figure}.`,
    dealValue: (title) => `il valore di “${title}”`,
    companyFigure: (company, metric, period) => `quanto dichiara ${company}: ${metric}, ${period}`,
    total: (party, counterparty) => `il totale tra ${party} e ${counterparty}`,
    empty: "nulla",
    goTo: (cell) => `Vai a ${cell}`,
    choose: (cell) => `Ripara ${cell}`,
    chooseAll: (count) => `Scegli tutte e ${count}`,
    enteredAgain: "viene immessa di nuovo",
    preview: (count) => `Anteprima (${count})`,
    previewSays: (count) =>
      `Ecco che cosa cambierebbe con le riparazioni scelte (${count}). Nulla è stato ancora scritto.`,
    isProtected: (sheets) => `Protetti: ${sheets}. Le loro celle restano come sono, se non lo permetti qui:`,
    unprotect: "Togli la protezione nel frattempo e rimettila dopo (non è possibile con una password)",
    repair: (count) => `Ripara (${count})`,
    back: "Indietro",
    repairing: "Riparazione in corso …",
    repaired: (count) => `Riparate: ${count}.`,
    left: (count) => `Lasciate come sono: ${count}.`,
    leftBecause: {
      "changed-meanwhile": "cambiata nel frattempo",
      spilled: "riempita da una formula altrove",
      protected: "il foglio è protetto",
      refused: "Excel non l’accetta",
      "second-in-cell": "già riparata in altro modo: controlla di nuovo",
      "not-calculated": "Excel non l’ha ricalcolata",
    },
    noneChosen: "Scegli che cosa riparare.",
  },
};
