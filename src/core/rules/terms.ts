import { firstDay, lastDay, monthsLater } from "../days";
import type { Deal } from "../records/deal";
import type { Facts } from "../records/lists";
import type { Records, WrittenDeal } from "../records/records";
import { type StatedField, statedFields } from "../records/vocabulary";
import { folded } from "../spelling";
import { owners, type Placed, violation, type Violation } from "./violation";

/** No two deals are called the same, however it is spelled: people ask for a deal by its title. */
export function titleViolations({ deals }: Facts): Violation[] {
  const ownerOf = owners();
  return deals.flatMap((record) => {
    const owner = ownerOf(folded(record.title), record.id);
    if (owner === undefined) return [];
    return [violation({ list: "deals", record }, "title", `is the title of ${owner} too`, "Say what sets it apart.")];
  });
}

/** The terms of a deal agree with each other: its length with its end, its maturity with its days, its parts with its value. */
export function termViolations({ deals }: Facts): Violation[] {
  return deals.flatMap((record) => {
    const placed = { list: "deals", record };
    return [...endViolations(placed), ...trancheViolations(placed)];
  });
}

/** Terms are printed in round years: a month more or less is no contradiction. */
const MONTHS_OF_SLACK = 1;

function endViolations(placed: Placed<Deal>): Violation[] {
  const { announced, start, end, termYears, debt } = placed.record;
  const violations: Violation[] = [];
  if (start !== undefined && end !== undefined && termYears !== undefined) {
    const months = Math.round(termYears * 12);
    const isSooner = lastDay(end) < monthsLater(firstDay(start), months - MONTHS_OF_SLACK);
    const isLater = firstDay(end) > monthsLater(lastDay(start), months + MONTHS_OF_SLACK);
    const problem = `${termYears} years from ${start} do not end in ${end}`;
    if (isSooner || isLater)
      violations.push(violation(placed, "termYears", problem, "Keep what a document prints, and leave out the other."));
  }
  if (debt?.maturity === undefined) return violations;
  const { maturity } = debt;
  if (lastDay(maturity) < firstDay(announced))
    violations.push(
      violation(placed, "debt.maturity", `is before ${announced}, when it was announced`, "Correct one of the two."),
    );
  if (end !== undefined && !end.startsWith(maturity) && !maturity.startsWith(end))
    violations.push(violation(placed, "debt.maturity", `is not ${end}, the end`, "The two are one day: correct one."));
  return violations;
}

/** The parts that are told apart in the currency of a value add up to no more than the most that it can be. */
function trancheViolations(placed: Placed<Deal>): Violation[] {
  const { value, tranches = [] } = placed.record;
  if (!value) return [];
  const parts = tranches.flatMap(({ amount, currency }) => (amount && currency === value.currency ? [amount] : []));
  const sum = parts.reduce((total, amount) => total + amount, 0);
  const most = Math.max(value.amount, value.high ?? 0);
  if (sum <= most) return [];
  return [violation(placed, "tranches", `add up to ${sum}, more than ${most}`, "Keep only what is part of the value.")];
}

/** Every term of a deal is stated by a document of the record, and what a document is said to state is there. */
export function statementViolations({ deals }: Records): Violation[] {
  return deals.flatMap((record) => {
    const placed = { list: "deals", record };
    const stated = new Set(record.sources.flatMap(({ states = [] }) => states));
    return [
      ...termsThatNeedADocument.flatMap((field) =>
        isThere(record, field) && !stated.has(field)
          ? [violation(placed, field, "is stated by no document of the record", "Add it to what a document `states`.")]
          : [],
      ),
      ...[...stated].flatMap((field) =>
        isThere(record, field)
          ? []
          : [
              violation(
                placed,
                "sources",
                `say that a document states ${field}, which is not there`,
                "Add or remove it.",
              ),
            ],
      ),
    ];
  });
}

/** Those that came with the terms; of the others the headline's documents state what nobody says of another. */
const termsThatNeedADocument: readonly StatedField[] = statedFields.filter(
  (field) => !["capacity", "percent", "quantities", "start", "end", "note"].includes(field),
);

function isThere(record: WrittenDeal, field: StatedField): boolean {
  const [outer = "", inner] = field.split(".");
  const value: unknown = new Map<string, unknown>(Object.entries(record)).get(outer);
  if (inner === undefined) return value !== undefined;
  return new Map<string, unknown>(Object.entries(value ?? {})).get(inner) !== undefined;
}

/** Dollars of which so many are dated by a year alone would be missing from most of that year's answers. */
const LARGE = 1_000_000_000;

/** A large deal is dated more nearly than by its year, or its record says why nothing better is known. */
export function bareYearViolations({ deals }: Records): Violation[] {
  return deals
    .filter(({ value }) => (value?.amount ?? 0) >= LARGE)
    .filter(({ announced, knownSince, announcedNote }) => isYear(announced) && !knownSince && !announcedNote)
    .map((record) =>
      violation(
        { list: "deals", record },
        "announced",
        "is a year only, of a deal of a billion or more",
        "Give the day, or say in announcedNote why nothing better is known.",
      ),
    );
}

const isYear = (day: string): boolean => /^\d{4}$/.test(day);

/** A deal that is never counted has words that say why, and no other deal has. */
export function uncountedViolations({ deals }: Records): Violation[] {
  return deals
    .filter(({ notCounted, notCountedNote }) => (notCounted === undefined) !== (notCountedNote === undefined))
    .map((record) =>
      record.notCounted
        ? violation({ list: "deals", record }, "notCounted", "is given without words", "Say why in notCountedNote.")
        : violation(
            { list: "deals", record },
            "notCountedNote",
            "says why it does not count, and it does",
            "Give the reason in notCounted, or leave the note out.",
          ),
    );
}
