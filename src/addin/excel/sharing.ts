import { freezeInPlace, readToFreeze } from "./freezing";
import { readToThaw, thaw } from "./thawing";
import { freezeAsFile, openAsNewWorkbook } from "./workbookFile";

/** What freezing and thawing ask of the workbook in which the add-in is open. */
export interface SharedWorkbook {
  readonly readToFreeze: typeof readToFreeze;
  readonly freezeInPlace: typeof freezeInPlace;
  readonly freezeAsFile: typeof freezeAsFile;
  readonly openAsNewWorkbook: typeof openAsNewWorkbook;
  readonly readToThaw: typeof readToThaw;
  readonly thaw: typeof thaw;
}

/** The workbook around the pane. */
export const workbookHere: SharedWorkbook = {
  readToFreeze,
  freezeInPlace,
  freezeAsFile,
  openAsNewWorkbook,
  readToThaw,
  thaw,
};
