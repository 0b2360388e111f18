import type { ExplainMessages } from "./messages";

/** The texts with which formulas are explained, in English. */
export const english: ExplainMessages = {
  view: "Explain",
  reading: "Reading the cell …",
  cell: (address) => `Cell ${address}`,
  spilledFrom: (address) => `It shows a part of the table that ${address} fills with:`,
  empty: "This cell is empty.",
  noDeals: "This cell has no DEALS formula.",
  hint: 'Select a cell with a formula such as =DEALS.TOTAL("CoreWeave","OpenAI") to see what stands behind its number.',
  onlyExcel: (argument) =>
    `${argument} is calculated by Excel, and can’t be seen from here. Put it in a cell of its own and refer to that cell.`,
  refused: "The cell could not be read. The formula in it goes on working.",
  given: "With",
};
