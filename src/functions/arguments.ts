import { type DateSystem, type Day, daysOf } from "../core/days";
import { dealNamed } from "../core/dealNames";
import { periodOf } from "../core/fiscalCalendar";
import { type AskedPeriod, periodFrom } from "../core/periods";
import { problems } from "../core/problems";
import type { Deal } from "../core/records/deal";
import { folded, longestText, looksEmpty } from "../core/spelling";
import type { Parameter } from "./declaration";

/** What a cell says, as the readers of arguments take it. */
type Said = string | number | boolean;

/**
 * Whether an argument was left out: Excel hands over null, and a blank cell as "" or 0. A cell that refers to a blank one
 * shows 0, of which Excel makes "0" where an argument is a text.
 */
function isLeftOut(value: unknown): boolean {
  if (typeof value === "string") return looksEmpty(value) || value === "0";
  if (typeof value === "object" && value !== null) return isLeftOut(shownIn(value));
  return value == null || value === 0;
}

/**
 * What an argument says: a plain value as it is, and of what may arrive in its place (a typed value such as a formatted
 * number or an entity, or a range of one cell) what its cell shows. Undefined if it was left out.
 * @param longest How long a text may be. None with a meaning is longer, and to compare it would take long.
 * @throws Problem (malformed) if it says nothing that could be understood.
 */
function saidIn(argument: string, value: unknown, longest = longestText): Said | undefined {
  if (isLeftOut(value)) return undefined;
  const shown = typeof value === "object" && value !== null ? shownIn(value) : value;
  if (typeof shown === "number" || typeof shown === "boolean") return shown;
  if (typeof shown !== "string") throw problems.unreadable(argument);
  // Of a text with spaces around it a short one is made anew: a part of it would keep all of it in memory.
  const text = shown.length > longest ? shown.replace(/\s+/g, " ").trim() : shown;
  if (text.length > longest) throw problems.tooLong(argument, text, longest);
  return text;
}

/** The same as a text. */
export function textIn(argument: string, value: unknown, longest?: number): string | undefined {
  const said = saidIn(argument, value, longest);
  return said === undefined ? undefined : String(said);
}

/** A list of a dozen companies by their full names is shorter. */
export const longestList = 1_000;

/** The texts of a list, which semicolons separate. */
export const listedIn = (list: string): string[] => list.split(/[;；]/).filter((text) => !looksEmpty(text));

/** Reads a list of texts. */
export const textsIn = (argument: string, value: unknown): string[] =>
  listedIn(textIn(argument, value, longestList) ?? "");

/** Stands for what no cell shows as a text, a number or a truth value. */
const unreadable = Symbol("unreadable");

/** What a cell shows of a typed value, or a range of its only cell. */
function shownIn(value: object): unknown {
  if (Array.isArray(value)) {
    const rows: readonly unknown[] = value;
    const [only, ...others] = rows.flat();
    if (others.length > 0 || Array.isArray(only)) return unreadable;
    return typeof only === "object" && only !== null ? shownIn(only) : only;
  }
  // Behind the last argument Excel hands over what it knows of the call. For a day after an update it may have the older
  // functions.json: there that stands in the place of an argument that has been appended, and means that it was left out.
  if ("functionName" in value) return undefined;
  if ("text" in value && typeof value.text === "string") return value.text;
  const isError = ("type" in value && value.type === "Error") || ("basicType" in value && value.basicType === "Error");
  return !isError && "basicValue" in value && typeof value.basicValue !== "object" ? value.basicValue : unreadable;
}

/** A deal by its id, its title, or words. */
export const deal = (): Parameter<Deal> => ({
  type: "string",
  isOptional: false,
  read(given, name, { edition }) {
    const asked = textIn(name, given);
    if (asked === undefined) throw problems.missing(name, "a deal's id or title, as DEALS.LIST shows them");
    return dealNamed(edition, asked);
  },
  understood: ({ title }) => [{ is: "deal", title }],
});

/** Which end of the days that it may mean an argument stands for. */
type Bound = "first" | "last";

/** Reads a day; as a lower bound a year, quarter or month means its first day, as an upper bound its last. */
function dayAsked(argument: string, value: unknown, bound: Bound, system: DateSystem): Day | undefined {
  const said = saidIn(argument, value);
  if (said === undefined) return undefined;
  const days = typeof said === "boolean" ? { meant: [] } : daysOf(said, system);
  if (!("meant" in days)) return days[bound];
  throw days.meant.length > 0
    ? problems.unsureDay(argument, String(said), days.meant)
    : problems.badDay(argument, String(said));
}

/** A day that is a lower bound: of a year, quarter or month the first. */
export const from = (): Parameter<Day | undefined> => ({
  type: "any",
  isOptional: true,
  read: (given, name, { dateSystem }) => dayAsked(name, given, "first", dateSystem),
  understood: (day) => (day === undefined ? [] : [{ is: "from", day }]),
});

/** A day as of which is asked: of a year, quarter or month the last. */
export const to = (): Parameter<Day | undefined> => ({
  type: "any",
  isOptional: true,
  read: (given, name, { dateSystem }) => dayAsked(name, given, "last", dateSystem),
  understood: (day, given, { edition }) => [
    { is: "as-of", day: day ?? edition.release.day, isEditions: isLeftOut(given) },
  ],
});

/** The last day of a range; without one it has no end. */
export const until = (): Parameter<Day | undefined> => ({
  ...to(),
  understood: (day) => (day === undefined ? [] : [{ is: "to", day }]),
});

/** A day as of which is asked, if one is given. */
export const optionalAsOf = (): Parameter<Day | undefined> => ({
  ...to(),
  understood: (day) => (day === undefined ? [] : [{ is: "as-of", day, isEditions: false }]),
});

/** The same where nothing else is asked of it than the day: left out, it is the edition's own. */
export const asOf = (): Parameter<Day> => {
  const day = to();
  return { ...day, read: (given, name, context) => day.read(given, name, context) ?? context.edition.release.day };
};

/** A period of the accounts of the company that another argument names, counted back from the day that a third one may give. */
export const period = (company: string, asOf = ""): Parameter<AskedPeriod> => ({
  type: "any",
  isOptional: false,
  read(given, name, { dateSystem }) {
    const said = saidIn(name, given);
    if (said === undefined) throw problems.missing(name, '2024, "FY2024", "Q2 2025", "FY-1" or "latest"');
    const period = typeof said === "boolean" ? undefined : periodFrom(said, dateSystem);
    if (!period) throw problems.badPeriod(String(said));
    return period;
  },
  understood(asked, _, { edition }, all) {
    // Which one is the newest depends on what is asked of it.
    if (asked.newest) return [];
    const [id, day] = [all[company], all[asOf]];
    // Of several, or of nobody yet, only a year or quarter of the calendar is known.
    const known = periodOf(edition, typeof id === "string" ? id : "", asked, typeof day === "string" ? day : undefined);
    return [{ is: "period", label: known.label }];
  },
});

/** A whole number between two others, which may be left out. */
export const wholeNumber = (least: number, most: number): Parameter<number | undefined> => ({
  type: "number",
  isOptional: true,
  read(given, name) {
    const text = textIn(name, given);
    if (text === undefined) return undefined;
    const number = /^[\d.-]+$/.test(folded(text)) ? Number(folded(text)) : NaN;
    if (!Number.isInteger(number) || number < least || number > most) throw problems.badNumber(name, text, least, most);
    return number;
  },
});
