import type { PassedOver } from "../../core/dealsCounted";

/** The texts of Explain. */
export interface ExplainWords {
  readonly title: string;
  readonly reading: string;
  readonly cell: (address: string) => string;
  readonly empty: string;
  readonly noDeals: string;
  readonly hint: string;
  readonly unreadable: (argument: string) => string;
  readonly refused: string;
  readonly answer: string;
  readonly table: (rows: string) => string;
  readonly given: string;
  readonly counted: (count: string) => string;
  readonly passedOver: (count: string) => string;
  readonly sources: (count: string) => string;
  readonly because: Record<PassedOver, string>;
  readonly whole: string;
}

/** Explain in English. */
export const explainInEnglish: ExplainWords = {
  title: "Explain",
  reading: "Reading the cell …",
  cell: (address) => `Cell ${address}`,
  empty: "This cell is empty.",
  noDeals: "This cell has no DEALS formula.",
  hint: 'Select a cell with a formula such as =DEALS.TOTAL("CoreWeave","OpenAI") to see what stands behind its number.',
  unreadable: (argument) =>
    `${argument} is calculated by Excel, and can’t be seen from here. Put it in a cell of its own and refer to that cell.`,
  refused: "The cell could not be read. The formula in it goes on working.",
  answer: "Answer",
  table: (rows) => `A table of ${rows} rows below its header`,
  given: "With",
  counted: (count) => `Deals counted (${count})`,
  passedOver: (count) => `Deals left out (${count})`,
  sources: (count) => `Sources (${count})`,
  because: {
    "another-kind": "another kind of deal than was asked for",
    "public-before": "public before the first day that was asked for",
    "not-yet-public": "not yet public on the day that was asked for",
    programme: "an infrastructure programme, counted only where programmes are asked for",
    guarantee: "a guarantee; what it backs is counted where it is due",
    "part-of-counted-deal": "part of a larger deal, which is counted at its own price",
    superseded: "replaced by a later deal",
    cancelled: "called off",
    "round-total": "a whole funding round, whose parts are recorded singly",
    "running-total": "a running total of deals that are recorded singly",
    option: "an option that has not been used",
    talks: "still being negotiated",
    "secondary-sale": "shares that change hands between holders; the company is paid nothing",
    "build-cost": "what something costs to build, not what one side pays the other",
    "asset-value": "what assets are worth, not what one side pays the other",
    valuation: "a valuation, which nobody pays",
    "same-arrangement": "an arrangement that another record counts",
  },
  whole: "It tells of the whole edition: every deal whose payer and payee are recorded, each dollar once.",
};

/** Explain in Italian. */
export const explainInItalian: ExplainWords = {
  title: "Spiega",
  reading: "Lettura della cella …",
  cell: (address) => `Cella ${address}`,
  empty: "Questa cella è vuota.",
  noDeals: "Questa cella non contiene formule DEALS.",
  hint: 'Seleziona una cella con una formula come =DEALS.TOTAL("CoreWeave";"OpenAI") per vedere che cosa c’è dietro il suo numero.',
  unreadable: (argument) =>
    `${argument} è calcolato da Excel e da qui non si vede. Mettilo in una cella a sé e fai riferimento a quella.`,
  refused: "Non è stato possibile leggere la cella. La sua formula continua a funzionare.",
  answer: "Risposta",
  table: (rows) => `Una tabella di ${rows} righe sotto l’intestazione`,
  given: "Con",
  counted: (count) => `Accordi contati (${count})`,
  passedOver: (count) => `Accordi esclusi (${count})`,
  sources: (count) => `Fonti (${count})`,
  because: {
    "another-kind": "un tipo di accordo diverso da quello richiesto",
    "public-before": "reso pubblico prima del primo giorno richiesto",
    "not-yet-public": "non ancora pubblico nel giorno richiesto",
    programme: "un programma di infrastrutture, contato solo se lo si richiede",
    guarantee: "una garanzia; ciò che garantisce si conta dove è dovuto",
    "part-of-counted-deal": "parte di un accordo più ampio, contato al suo prezzo",
    superseded: "sostituito da un accordo successivo",
    cancelled: "annullato",
    "round-total": "un intero round di finanziamento, le cui parti sono registrate una per una",
    "running-total": "un totale progressivo di accordi registrati uno per uno",
    option: "un’opzione non esercitata",
    talks: "ancora in trattativa",
    "secondary-sale": "azioni che passano tra azionisti; la società non incassa nulla",
    "build-cost": "il costo di costruzione, non quanto una parte paga all’altra",
    "asset-value": "il valore dei beni, non quanto una parte paga all’altra",
    valuation: "una valutazione, che nessuno paga",
    "same-arrangement": "un’intesa già contata in un altro record",
  },
  whole:
    "Riguarda l’intera edizione: ogni accordo di cui si conoscono chi paga e chi incassa, ogni dollaro una volta sola.",
};
