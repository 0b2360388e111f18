import { partialDayFrom, type Day } from "./days";
import type { Edition } from "./edition";
import { periodFrom, type AskedPeriod } from "./periods";
import { problems } from "./problems";
import type { Deal } from "./records/deal";

/** Whether an argument was left out: Excel hands over null, and a blank cell as "" or 0. */
export const isLeftOut = (value: unknown): boolean =>
  value == null || value === 0 || (typeof value === "string" && value.trim() === "");

/** Reads a company's name into its id. */
export function partyAsked(edition: Edition, argument: string, value: unknown): string {
  if (isLeftOut(value)) throw problems.missing(argument, "the name or ticker of a company");
  return edition.parties.named(String(value)).id;
}

/** Reads a company's name into its id, if one was given. */
export function optionalPartyAsked(edition: Edition, argument: string, value: unknown): string | undefined {
  return isLeftOut(value) ? undefined : partyAsked(edition, argument, value);
}

/** Reads a deal's id, in any case, or one that the deal had earlier. */
export function dealAsked(edition: Edition, value: unknown): Deal {
  if (isLeftOut(value)) throw problems.missing("id", "a deal's id, as DEALS.LIST shows it");
  const asked = String(value).trim();
  const deal = edition.deal(asked.toLowerCase());
  if (!deal) throw problems.unknownDeal(asked, edition.nearestDealId(asked.toLowerCase()));
  return deal;
}

/** Reads a day; as a lower bound a year or month means its first day, as an upper bound its last. */
export function dayAsked(argument: string, value: unknown, bound: (partial: string) => Day): Day | undefined {
  if (isLeftOut(value)) return undefined;
  const partial = partialDayFrom(value);
  if (!partial) throw problems.badDay(argument, String(value));
  return bound(partial);
}

/** Reads a whole number between two others, if one was given. */
export function wholeNumberAsked(argument: string, value: unknown, least: number, most: number): number | undefined {
  if (isLeftOut(value)) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most)
    throw problems.badNumber(argument, String(value), least, most);
  return number;
}

/** Reads a period of a company's accounts. */
export function periodAsked(value: unknown): AskedPeriod {
  if (isLeftOut(value)) throw problems.missing("period", '2024, "FY2024", "Q2 2025" or "FY-1"');
  const period = periodFrom(value);
  if (!period) throw problems.badPeriod(String(value));
  return period;
}
