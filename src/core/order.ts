import type { Deal } from "./records/deal";

/** The order of days and ids: by code units, alike for every user, whatever the language of the machine. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of names for a reader: as English has them, for names show in English everywhere. */
export const byName = (a: string, b: string): number => a.localeCompare(b, "en");

/** The order of deals in every list: the newest first, those of one day by their ids. */
export const newestFirst = (a: Deal, b: Deal): number => inOrder(b.announced, a.announced) || inOrder(a.id, b.id);
