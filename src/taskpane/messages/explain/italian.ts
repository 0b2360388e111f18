import type { ExplainMessages } from "./messages";

/** The texts with which formulas are explained, in Italian. */
export const italian: ExplainMessages = {
  view: "Spiega",
  reading: "Lettura della cella …",
  cell: (address) => `Cella ${address}`,
  spilledFrom: (address) => `Mostra una parte della tabella che la formula in ${address} riempie:`,
  empty: "Questa cella è vuota.",
  noDeals: "Questa cella non contiene formule DEALS.",
  isText:
    "Questa cella contiene una formula scritta come testo, che Excel non calcola. Se deve calcolarla, dai alla cella il formato Generale, togli l’apostrofo prima della formula e immettila di nuovo.",
  hint: 'Seleziona una cella con una formula come =DEALS.TOTAL("CoreWeave";"OpenAI") per vedere che cosa c’è dietro il suo numero.',
  onlyExcel: (argument) =>
    `${argument} è calcolato da Excel e da qui non si vede. Mettilo in una cella a sé e fai riferimento a quella.`,
  refused: "Impossibile leggere la cella. La sua formula continua a funzionare.",
  given: "Con",
  behindName: (name) => `Si trova dietro il nome ${name}.`,
  addinMissed:
    "Excel ha salvato questa chiamata con un nome suo, perché DEALS mancava all’apertura della cartella di lavoro. Se la cella mostra #NOME?, immettila di nuovo con DEALS. e il nome della funzione.",
  each: (place, of) => `Excel interroga una per una ${of} celle; questa è la risposta ${place} di ${of}.`,
};
