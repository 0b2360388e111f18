import type { AnswerMessages } from "./messages";

/** The texts about an answer, in English. */
export const english: AnswerMessages = {
  answer: "Answer",
  understood: "Understood",
  withEverybody: "with everybody",
  from: (day) => `from ${day}`,
  asOf: (day) => `as of ${day}`,
  asOfEdition: (day) => `as of ${day}, the edition’s day`,
  forPeriod: (period) => `for ${period}`,
  tableOf: (rows, columns) =>
    `A table of ${rows} ${rows === "1" ? "row" : "rows"} and ${columns} ${columns === "1" ? "column" : "columns"}`,
  firstRows: (shown, all) => `The first ${shown} of ${all} rows.`,
  errorMeans: (code) =>
    code === "#N/A"
      ? "The question is fine, but the data have no answer to it."
      : "The question cannot be answered so.",
  notRead: (reference) => `What ${reference} holds could not be read.`,
  handedOn: (name) => `Excel calls ${name} by itself here, and only Excel knows with what.`,
  passedOn: (argument) => `It comes from ${argument}: given an error, Excel does not ask the function.`,
  counted: (count) => `Deals counted (${count})`,
  passedOver: (count) => `Deals left out (${count})`,
  leftOut: (reason) => `Left out: ${reason}`,
  sources: (count) => `Sources (${count})`,
  showAll: (count) => `Show all ${count}`,
  whole: "It tells of the whole edition: every deal whose payer and payee are recorded, each dollar once.",
};
