import { bundledEdition } from "../../editions/bundled";
import type { Named } from "../../editions/store";

/** The number of an edition that is named, which may be the one that ships inside the add-in. */
export const numberOf = (named: Named): number => named?.number ?? bundledEdition.edition.release.number;
