import { daysFrom, firstDay, lastDay, type Day } from "./days";
import type { Deal } from "./records/deal";

/** The days over which a deal runs. */
export interface Term {
  readonly first: Day;
  readonly last: Day;
}

/** The deal's own term; undefined unless both its first and its last day are disclosed. */
export function termOf({ start, end }: Deal): Term | undefined {
  return start !== undefined && end !== undefined ? { first: firstDay(start), last: lastDay(end) } : undefined;
}

/**
 * What of a value falls on the days of a term up to and with a day, each day alike, in whole dollars.
 * Differences of it add up to the value to the dollar, however the term is divided.
 */
export function valueThrough(day: Day, value: number, { first, last }: Term): number {
  if (day < first) return 0;
  if (day >= last) return value;
  return Math.round((value * daysFrom(first, day)) / daysFrom(first, last));
}
