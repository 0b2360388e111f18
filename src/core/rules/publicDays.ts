import { firstDay, lastDay } from "../days";
import type { Records } from "../records/edition";
import { violation, type Violation } from "./violation";

/**
 * Every deal is public by the edition's day, and its record says since when where its date leaves that open.
 * A rule of our own data: editions of the first schema, which had no such field, break it and stay readable.
 */
export function publicDayViolations({ deals, release }: Records): Violation[] {
  return deals.flatMap((record) => {
    const placed = { list: "deals", record };
    const { announced, knownSince } = record;
    if (knownSince === undefined) {
      const isOpen = firstDay(announced) <= release.day && lastDay(announced) > release.day;
      const problem = `may mean a day after the edition's, ${release.day}`;
      const fix = "Say in knownSince on which day a document first states the deal, or else the edition's day.";
      return isOpen ? [violation(placed, "announced", problem, fix)] : [];
    }
    if (knownSince < firstDay(announced) || knownSince > lastDay(announced)) {
      const fix = "Correct one of the two by the documents.";
      return [violation(placed, "knownSince", `${knownSince} is no day of ${announced}`, fix)];
    }
    const future = `is after the edition's day, ${release.day}`;
    return knownSince > release.day ? [violation(placed, "knownSince", future, "Leave it to a later edition.")] : [];
  });
}
