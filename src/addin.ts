import { bundledRecords } from "./bundledEdition";
import { Edition } from "./core/edition";
import { followDateSystem } from "./dateSystemInUse";
import { adopt } from "./editionInUse";
import "./functions";

adopt(new Edition(bundledRecords));

// A bare script has functions, but no workbook to ask.
if (typeof Office !== "undefined") void Office.onReady().then(followDateSystem);
