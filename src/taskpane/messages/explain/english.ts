import type { ExplainMessages } from "./messages";

/** The texts with which formulas are explained, in English. */
export const english: ExplainMessages = {
  view: "Explain",
  reading: "Reading the cell …",
  cell: (address) => `Cell ${address}`,
  spilledFrom: (address) => `It shows a part of the table that ${address} fills with:`,
  empty: "This cell is empty.",
  noDeals: "This cell has no DEALS formula.",
  isText:
    "This cell holds a formula as text, which Excel does not calculate. If it should, give the cell the format General, delete the apostrophe before the formula and enter it again.",
  hint: 'Select a cell with a formula such as =DEALS.TOTAL("CoreWeave","OpenAI") to see what stands behind its number.',
  onlyExcel: (argument) =>
    `${argument} is calculated by Excel, and can’t be seen from here. Put it in a cell of its own and refer to that cell.`,
  refused: "The cell could not be read. The formula in it goes on working.",
  given: "With",
  behindName: (name) => `It stands behind the name ${name}.`,
  addinMissed:
    "Excel has stored this call under a name of its own, since DEALS was missing when the workbook was opened. If the cell shows #NAME?, enter the call again as DEALS. and the name of the function.",
  each: (place, of) => `Excel asks for each of ${of} cells by itself; this is answer ${place} of ${of}.`,
};
