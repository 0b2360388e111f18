import type { BuildMessages } from "./messages";

/** The texts with which formulas are built, in English. */
export const english: BuildMessages = {
  view: "Build",
  loadingList: "Reading the list of functions …",
  noList: "The list of functions could not be read. The functions in your cells go on working.",
  question: "What do you want to know?",
  groups: {
    totals: "Totals",
    tables: "Tables",
    holdings: "Stakes and customers",
    figures: "Figures",
    circles: "Circular money",
    records: "Records",
  },
  clear: "Clear the fields",

  more: (count) => `${count} more: type to find them`,
  useSelectedCell: (argument) => `${argument}: use the selected cell`,
  cellUnread: "Excel did not say which cell is selected. Finish the cell that you are editing, then try again.",
  holds: (reference, value) => `${reference} holds ${value}`,
  holdsNothing: (reference) => `${reference} is empty, which counts as left out.`,
  notAnArgument: "What follows the equals sign is nothing that Excel could calculate. Mend it or take the sign away.",

  fillIn: (names) => `Fill in ${names} to see the answer.`,
  mend: "Mend the marked field to see the answer.",
  onlyExcel: (what) => `Only Excel can calculate ${what}: insert the formula to see its answer.`,

  formula: "Formula",
  copy: "Copy",
  copied: "The formula is on the clipboard.",
  copyByHand: "The clipboard could not be used. Copy the formula from here:",
  insert: "Insert at the active cell",

  edit: (cell) => `Edit the formula in ${cell}`,
  editOneOf: (cell) => `Edit one of the DEALS formulas in ${cell}:`,
  editing: (cell) => `You are editing the formula in ${cell}.`,
  stopEditing: "Stop editing",
  replace: (cell) => `Replace in ${cell}`,
  replaced: (formula, cell) => `${cell} now holds ${formula}.`,
  changedMeanwhile: (cell) =>
    `${cell} holds something else by now, so nothing was written. Select it and edit its formula anew.`,
};
