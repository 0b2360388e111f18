import { bundledRecords } from "./bundledEdition";
import { Edition } from "./core/edition";
import { followDateSystem } from "./dateSystemInUse";
import { adopt } from "./editionInUse";
// Importing a file of functions registers its functions: the build appends the CustomFunctions.associate calls.
import "./functions/deals";
import "./functions/edition";
import "./functions/figures";
import "./functions/flows";
import "./functions/records";
import "./functions/revenueShares";
import "./functions/schedules";
import "./functions/stakes";

adopt(new Edition(bundledRecords));

// A bare script has functions, but no workbook to ask.
if (typeof Office !== "undefined") void Office.onReady().then(followDateSystem);
