import { freezeInPlace, readToFreeze } from "./freezing";
import { readToThaw, thaw } from "./thawing";
import { freezeAsFile, openAsNewWorkbook } from "./workbookFile";

/** The workbook around the pane. */
export const workbookHere = {
  readToFreeze,
  freezeInPlace,
  freezeAsFile,
  openAsNewWorkbook,
  readToThaw,
  thaw,
};

/** What freezing and thawing ask of a workbook. */
export type SharedWorkbook = Readonly<typeof workbookHere>;
