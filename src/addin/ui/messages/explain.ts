import type { Texts } from "./language";

/** The texts of the Explain view. */
export interface ExplainMessages {
  readonly reading: string;
  readonly cell: (address: string) => string;
  readonly spilledFrom: (address: string) => string;
  readonly empty: string;
  readonly noDeals: string;
  readonly isText: string;
  readonly hint: (formula: string) => string;
  readonly onlyExcel: (argument: string) => string;
  readonly refused: string;
  readonly given: string;
  readonly emptyCell: (reference: string) => string;
  readonly behindName: (name: string) => string;
  readonly addinMissed: string;
  readonly each: (place: string, of: string) => string;
}

export const explainTexts: Texts<ExplainMessages> = {
  en: {
    reading: "Reading the cell …",
    cell: (address) => `Cell ${address}`,
    spilledFrom: (address) => `It shows a part of the table that ${address} fills with:`,
    empty: "This cell is empty.",
    noDeals: "This cell has no DEALS formula.",
    isText:
      "This cell holds a formula as text, which Excel does not calculate. If it should, give the cell the format General, delete the apostrophe before the formula and enter it again.",
    hint: (formula) => `Select a cell with a formula such as ${formula} to see what stands behind its number.`,
    onlyExcel: (argument) =>
      `${argument} is calculated by Excel, and can’t be seen from here. Put it in a cell of its own and refer to that cell.`,
    refused: "The cell could not be read. The formula in it goes on working.",
    given: "With",
    emptyCell: (reference) => `${reference} is empty`,
    behindName: (name) => `It stands behind the name ${name}.`,
    addinMissed:
      "Excel has stored this call under a name of its own, since DEALS was missing when the workbook was opened. If the cell shows #NAME?, enter the call again as DEALS. and the name of the function.",
    each: (place, of) => `Excel asks for each of ${of} cells by itself; this is answer ${place} of ${of}.`,
  },
  it: {
    reading: "Lettura della cella …",
    cell: (address) => `Cella ${address}`,
    spilledFrom: (address) => `Mostra una parte della tabella che la formula in ${address} riempie:`,
    empty: "Questa cella è vuota.",
    noDeals: "Questa cella non contiene formule DEALS.",
    isText:
      "Questa cella contiene una formula scritta come testo, che Excel non calcola. Se deve calcolarla, dai alla cella il formato Generale, togli l’apostrofo prima della formula e immettila di nuovo.",
    hint: (formula) =>
      `Seleziona una cella con una formula come ${formula} per vedere che cosa c’è dietro il suo numero.`,
    onlyExcel: (argument) =>
      `${argument} è calcolato da Excel e da qui non si vede. Mettilo in una cella a sé e fai riferimento a quella.`,
    refused: "Impossibile leggere la cella. La sua formula continua a funzionare.",
    given: "Con",
    emptyCell: (reference) => `${reference} è vuota`,
    behindName: (name) => `Si trova dietro il nome ${name}.`,
    addinMissed:
      "Excel ha salvato questa chiamata con un nome suo, perché DEALS mancava all’apertura della cartella di lavoro. Se la cella mostra #NOME?, immettila di nuovo con DEALS. e il nome della funzione.",
    each: (place, of) => `Excel interroga una per una ${of} celle; questa è la risposta ${place} di ${of}.`,
  },
};
