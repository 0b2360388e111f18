import type { AnswerMessages } from "./messages";

/** Whether the article before a day loses its vowel: "l’8 marzo", "l’11 marzo". */
const elided = (day: string): boolean => /^(8|11)\D/.test(day);
const asOf = (day: string): string => `${elided(day) ? "all’" : "al "}${day}`;

/** The texts about an answer, in Italian. */
export const italian: AnswerMessages = {
  answer: "Risposta",
  understood: "Inteso",
  withEverybody: "con chiunque",
  from: (day) => `${elided(day) ? "dall’" : "dal "}${day}`,
  asOf,
  asOfEdition: (day) => `${asOf(day)}, la data dell’edizione`,
  forPeriod: (period) => `per ${period}`,
  tableOf: (rows, columns) =>
    `Una tabella di ${rows} ${rows === "1" ? "riga" : "righe"} e ${columns} ${columns === "1" ? "colonna" : "colonne"}`,
  firstRows: (shown, all) => `Le prime ${shown} di ${all} righe.`,
  errorMeans: (code) =>
    code === "#N/A"
      ? "La domanda è corretta, ma i dati non contengono una risposta."
      : "Non si può rispondere alla domanda così com’è posta.",
  notRead: (reference) => `Impossibile leggere il contenuto di ${reference}.`,
  handedOn: (name) => `Qui è Excel a chiamare ${name}, e solo Excel sa con quali argomenti.`,
  passedOn: (argument) => `Viene da ${argument}: se un argomento è in errore, Excel non interroga la funzione.`,
  counted: (count) => `Accordi contati (${count})`,
  passedOver: (count) => `Accordi esclusi (${count})`,
  leftOut: (reason) => `Escluso: ${reason}`,
  sources: (count) => `Fonti (${count})`,
  showAll: (count) => `Mostra tutti (${count})`,
  whole:
    "Riguarda l’intera edizione: ogni accordo di cui si conoscono chi paga e chi incassa, ogni dollaro una volta sola.",
};
