import { bundledRecords } from "./bundledEdition";
import { Edition } from "./core/edition";
import { adopt } from "./editionInUse";
// Importing a file of functions registers its functions: the build appends the CustomFunctions.associate calls.
import "./functions/deals";
import "./functions/edition";
import "./functions/figures";
import "./functions/revenueShares";
import "./functions/stakes";

adopt(new Edition(bundledRecords));
