import type { ExplainMessages } from "./messages";

/** The texts with which formulas are explained, in Italian. */
export const italian: ExplainMessages = {
  view: "Spiega",
  reading: "Lettura della cella …",
  cell: (address) => `Cella ${address}`,
  spilledFrom: (address) => `Mostra una parte della tabella che la formula in ${address} riempie:`,
  empty: "Questa cella è vuota.",
  noDeals: "Questa cella non contiene formule DEALS.",
  hint: 'Seleziona una cella con una formula come =DEALS.TOTAL("CoreWeave";"OpenAI") per vedere che cosa c’è dietro il suo numero.',
  onlyExcel: (argument) =>
    `${argument} è calcolato da Excel e da qui non si vede. Mettilo in una cella a sé e fai riferimento a quella.`,
  refused: "Impossibile leggere la cella. La sua formula continua a funzionare.",
  given: "Con",
};
