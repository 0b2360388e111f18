import { isLeftOut, optionalPartyAsked, partyAsked, periodAsked } from "./arguments";
import type { Day } from "../core/days";
import { periodOf } from "../core/fiscalCalendar";
import { Problem } from "../core/problems";
import { editionInUse } from "../editionInUse";
import { dateSystem } from "./dateSystem";
import { asked } from "./found";
import { asOfAsked } from "./stakes";

/** How an argument was understood where that cannot be told from how it is written, or from its absence. */
export type Understood =
  | { readonly is: "everybody" }
  | { readonly is: "from"; readonly day: Day }
  | { readonly is: "as-of"; readonly day: Day; readonly isEditions: boolean }
  | { readonly is: "period"; readonly label: string };

type Given = readonly unknown[];

const inFilter = ([party, counterparty, kind, from, to]: Given): Understood[] => {
  const { question } = asked(party, counterparty, kind, from, to);
  return [
    ...(isLeftOut(counterparty) ? [{ is: "everybody" } as const] : []),
    ...(question.from === undefined ? [] : [{ is: "from", day: question.from } as const]),
    { is: "as-of", day: question.to, isEditions: isLeftOut(to) },
  ];
};

const inAsOf = (asOf: unknown): Understood[] => [{ is: "as-of", day: asOfAsked(asOf), isEditions: isLeftOut(asOf) }];

/** @param company Whose period it is, if that was said. */
function inPeriod(period: unknown, company: string | undefined): Understood[] {
  const read = periodAsked(period, dateSystem());
  return [{ is: "period", label: (company === undefined ? read : periodOf(editionInUse(), company, read)).label }];
}

/** How the arguments of each function are understood. */
const readers: ReadonlyMap<string, (given: Given) => Understood[]> = new Map([
  ...["TOTAL", "CAPACITY", "COUNT", "COVERAGE", "LIST", "SOURCES", "SCHEDULE"].map((id): [string, typeof inFilter] => [
    id,
    inFilter,
  ]),
  ["REMAINING", ([party, counterparty, kind, asOf]) => inFilter([party, counterparty, kind, null, asOf])],
  ["STAKE", ([, , asOf]) => inAsOf(asOf)],
  ["HOLDERS", ([, asOf]) => inAsOf(asOf)],
  [
    "REVENUESHARE",
    ([, period, supplier]) => inPeriod(period, optionalPartyAsked(editionInUse(), "supplier", supplier)),
  ],
  ["CUSTOMERS", ([supplier, period]) => inPeriod(period, partyAsked(editionInUse(), "supplier", supplier))],
  ["FIGURE", ([company, , period]) => inPeriod(period, partyAsked(editionInUse(), "company", company))],
]);

/** How days, periods and a left-out counterparty were understood; nothing where an argument was not. */
export function understood(id: string, given: Given): readonly Understood[] {
  if (given.length === 0) return [];
  try {
    return readers.get(id)?.(given) ?? [];
  } catch (cause) {
    if (cause instanceof Problem) return [];
    throw cause;
  }
}
