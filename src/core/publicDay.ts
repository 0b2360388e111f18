import { lastDay, type Day } from "./days";
import type { Deal } from "./records/deal";

/**
 * The day from which a deal is sure to have been public. What is dated 2025-05 is on 2025-05-31, unless its record knows
 * better; never by the edition's day, or a later edition would answer otherwise about the same day from the same record.
 */
export const publicDayOf = ({ announced, knownSince }: Deal): Day => knownSince ?? lastDay(announced);
