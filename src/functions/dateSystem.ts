import type { DateSystem } from "../core/days";

let system: DateSystem = 1900;

/** Says whether the workbook counts its days from 1904, as some that began on a Mac do. */
export function count1904(yes: boolean): void {
  system = yes ? 1904 : 1900;
}

/** How the workbook numbers its days. */
export const dateSystem = (): DateSystem => system;
