import { asOf, from, type Texts } from "./language";

/** The texts about an answer and what stands behind it, wherever the pane shows one. */
interface AnswerMessages {
  readonly answer: string;
  /** How the arguments were understood. */
  readonly understood: string;
  readonly withEverybody: string;
  readonly ofSeveral: (names: string) => string;
  readonly withSeveral: (names: string) => string;
  readonly ofEverybody: string;
  readonly everybodyIn: (programme: string) => string;
  readonly others: (count: string) => string;
  readonly deal: (title: string) => string;
  readonly from: (day: string) => string;
  readonly to: (day: string) => string;
  readonly asOf: (day: string) => string;
  readonly asOfEdition: (day: string) => string;
  readonly forPeriod: (period: string) => string;
  readonly sumOfQuarters: (quarters: string) => string;
  /** What a sum of several companies adds up that is not measured in one way. */
  readonly measuredApart: (measured: string) => string;
  /** What deals are worth that are left out as their term is not disclosed. */
  readonly withoutTerm: (money: string) => string;
  readonly tableOf: (rows: string, columns: string) => string;
  readonly firstRows: (shown: string, all: string) => string;
  readonly errorMeans: (code: string) => string;
  readonly notRead: (reference: string) => string;
  readonly handedOn: (name: string) => string;
  readonly passedOn: (argument: string) => string;
  readonly counted: (count: string) => string;
  readonly dealsLeftOut: (count: string) => string;
  readonly sources: (count: string) => string;
  readonly whole: string;
}

export const answerTexts: Texts<AnswerMessages> = {
  en: {
    answer: "Answer",
    understood: "Understood",
    withEverybody: "with everybody",
    ofSeveral: (names) => `of ${names}`,
    withSeveral: (names) => `with ${names}`,
    ofEverybody: "of everybody",
    everybodyIn: (programme) => `everybody in ${programme}`,
    others: (count) => `${count} others`,
    deal: (title) => `the deal “${title}”`,
    from: (day) => `from ${day}`,
    to: (day) => `to ${day}`,
    asOf: (day) => `as of ${day}`,
    asOfEdition: (day) => `as of ${day}, the edition’s day`,
    forPeriod: (period) => `for ${period}`,
    sumOfQuarters: (quarters) => `the sum of ${quarters}`,
    measuredApart: (measured) => `the sum of what is measured in different ways: ${measured}`,
    withoutTerm: (money) => `without ${money} whose term is not disclosed`,
    tableOf: (rows, columns) =>
      `A table of ${rows} ${rows === "1" ? "row" : "rows"} and ${columns} ${columns === "1" ? "column" : "columns"}`,
    firstRows: (shown, all) => `The first ${shown} of ${all} rows.`,
    errorMeans: (code) => {
      if (code === "#N/A") return "The question is fine, but the data have no answer to it.";
      return code === "#NAME?" ? "DEALS has no function of this name." : "The question cannot be answered so.";
    },
    notRead: (reference) => `What ${reference} holds could not be read.`,
    handedOn: (name) => `Excel calls ${name} by itself here, and only Excel knows with what.`,
    passedOn: (argument) => `It comes from ${argument}: given an error, Excel does not ask the function.`,
    counted: (count) => `Deals counted (${count})`,
    dealsLeftOut: (count) => `Deals left out (${count})`,
    sources: (count) => `Sources (${count})`,
    whole:
      "It tells of every deal of which it is known who pays whom, as far as the arguments ask for it, each dollar once.",
  },
  it: {
    answer: "Risposta",
    understood: "Inteso",
    withEverybody: "con chiunque",
    ofSeveral: (names) => `di ${names}`,
    withSeveral: (names) => `con ${names}`,
    ofEverybody: "di chiunque",
    everybodyIn: (programme) => `chiunque partecipi a ${programme}`,
    others: (count) => `altri ${count}`,
    deal: (title) => `l’accordo “${title}”`,
    from,
    to: (day) => `fino ${asOf(day)}`,
    asOf,
    asOfEdition: (day) => `${asOf(day)}, la data dell’edizione`,
    forPeriod: (period) => `per ${period}`,
    sumOfQuarters: (quarters) => `la somma di ${quarters}`,
    measuredApart: (measured) => `la somma di grandezze misurate in modi diversi: ${measured}`,
    withoutTerm: (money) => `senza ${money} di durata non nota`,
    tableOf: (rows, columns) =>
      `Una tabella di ${rows} ${rows === "1" ? "riga" : "righe"} e ${columns} ${columns === "1" ? "colonna" : "colonne"}`,
    firstRows: (shown, all) => `Le prime ${shown} di ${all} righe.`,
    errorMeans: (code) => {
      if (code === "#N/A") return "La domanda è corretta, ma i dati non contengono una risposta.";
      if (code === "#NAME?") return "DEALS non ha una funzione con questo nome.";
      return "Non si può rispondere alla domanda così com’è posta.";
    },
    notRead: (reference) => `Impossibile leggere il contenuto di ${reference}.`,
    handedOn: (name) => `Qui è Excel a chiamare ${name}, e solo Excel sa con quali argomenti.`,
    passedOn: (argument) => `Viene da ${argument}: se un argomento è in errore, Excel non interroga la funzione.`,
    counted: (count) => `Accordi contati (${count})`,
    dealsLeftOut: (count) => `Accordi esclusi (${count})`,
    sources: (count) => `Fonti (${count})`,
    whole:
      "Riguarda ogni accordo di cui si conoscono chi paga e chi incassa, per quanto chiedono gli argomenti, ogni dollaro una volta sola.",
  },
};
