import { bundledEdition } from "./bundled";
import type { Named } from "./library";

/** The number of an edition that is named, which may be the one that ships inside the add-in. */
export const numberOf = (named: Named): number => named?.number ?? bundledEdition.edition.release.number;
