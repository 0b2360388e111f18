import { closest } from "fastest-levenshtein";
import { dealColumns, usualColumns, type DealColumn } from "./columns";
import { partialDayFrom, type Day } from "./days";
import type { Edition } from "./edition";
import { metrics, type Metric } from "./metrics";
import { periodFrom, type AskedPeriod } from "./periods";
import { problems } from "./problems";
import { bases, dealKinds, kindGroups, partyKinds, type Basis, type DealKind, type PartyKind } from "./vocabulary";

/** Whether an argument was left out: Excel hands over null, and a blank cell as "" or 0. */
export const isLeftOut = (value: unknown): boolean =>
  value == null || value === 0 || (typeof value === "string" && value.trim() === "");

/** Reads a company's name into its id. */
export function partyAsked(edition: Edition, argument: string, value: unknown): string {
  if (isLeftOut(value)) throw problems.missingParty(argument);
  return edition.parties.named(String(value)).id;
}

/** Reads a company's name into its id, if one was given. */
export function optionalPartyAsked(edition: Edition, argument: string, value: unknown): string | undefined {
  return isLeftOut(value) ? undefined : partyAsked(edition, argument, value);
}

/** Reads a day; as a lower bound a year or month means its first day, as an upper bound its last. */
export function dayAsked(argument: string, value: unknown, bound: (partial: string) => Day): Day | undefined {
  if (isLeftOut(value)) return undefined;
  const partial = partialDayFrom(value);
  if (!partial) throw problems.badDay(argument, String(value));
  return bound(partial);
}

const kindsByName = new Map<string, readonly DealKind[]>([
  ...dealKinds.map((kind): [string, DealKind[]] => [kind, [kind]]),
  ...Object.entries(kindGroups),
]);

/** Reads a kind of deal, or a group of kinds, in any case and with hyphens or spaces. */
export function kindsAsked(value: unknown): readonly DealKind[] | undefined {
  if (isLeftOut(value)) return undefined;
  const asked = String(value).trim();
  const name = hyphenated(asked);
  const kinds = kindsByName.get(name);
  if (!kinds) throw problems.unknownKind(asked, closest(name, [...kindsByName.keys()]));
  return kinds;
}

/** Reads the basis of a total; left out, it is the headline figure. */
export function basisAsked(value: unknown): Basis {
  if (isLeftOut(value)) return "headline";
  const asked = String(value).trim();
  const basis = bases.find((name) => name === asked.toLowerCase());
  if (!basis) throw problems.unknownBasis(asked);
  return basis;
}

/** Reads a period of a company's accounts. */
export function periodAsked(value: unknown): AskedPeriod {
  const period = isLeftOut(value) ? undefined : periodFrom(value);
  if (!period) throw problems.badPeriod(isLeftOut(value) ? "" : String(value));
  return period;
}

/** Reads the columns of a list, separated by commas, in any case. */
export function columnsAsked(value: unknown): readonly DealColumn[] {
  if (isLeftOut(value)) return usualColumns;
  return String(value)
    .split(",")
    .map((name) => columnNamed(name.trim()));
}

function columnNamed(asked: string): DealColumn {
  const name = asked.toLowerCase();
  const column = dealColumns.find(({ heading }) => heading === name);
  const headings = dealColumns.map(({ heading }) => heading);
  if (!column) throw problems.unknownColumn(asked, closest(name, headings));
  return column;
}

/** What modellers call some metrics. */
const metricNames = new Map<string, Metric>([
  ...metrics.map((metric): [string, Metric] => [metric, metric]),
  ["capex", "capital-expenditure"],
  ["capex-guidance", "capital-expenditure-guidance"],
  ["rpo", "remaining-performance-obligations"],
  ["backlog", "revenue-backlog"],
  ["run-rate", "revenue-run-rate"],
]);

/** Reads a metric, in any case, with hyphens or spaces, or by its usual short name. */
export function metricAsked(value: unknown): Metric {
  const asked = isLeftOut(value) ? "" : String(value).trim();
  const name = hyphenated(asked);
  const metric = metricNames.get(name);
  if (!metric) throw problems.unknownMetric(asked, closest(name, [...metricNames.keys()]));
  return metric;
}

/** Reads a kind of party, in any case and with hyphens or spaces. */
export function partyKindAsked(value: unknown): PartyKind | undefined {
  if (isLeftOut(value)) return undefined;
  const asked = String(value).trim();
  const name = hyphenated(asked);
  const kind = partyKinds.find((one) => one === name);
  if (!kind) throw problems.unknownPartyKind(asked, closest(name, [...partyKinds]));
  return kind;
}

const hyphenated = (words: string): string => words.toLowerCase().replace(/[\s-]+/g, "-");
