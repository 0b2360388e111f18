import { dequal } from "dequal";
import {
  amountOf,
  type Candidate,
  candidateFor,
  type Quantity,
  type Reason,
  reasonAgainst,
} from "../../../core/counting";
import { type Day, daysLater, endOfTime } from "../../../core/days";
import type { Edition } from "../../../core/edition";
import { daysOfChange } from "../../../core/totals";
import { aloneIn, isPaid, pairsOf, paymentsIn } from "../../../core/pairs";
import { dealKinds, type DealKind, kindsOnlyIfNamed } from "../../../core/records/vocabulary";
import { inOrder } from "../../../core/spelling";
import type { Cell, Column, Table } from "./table";

/** Stands for everybody, as in a formula. */
const everybody = "*";

/** What counts differently: dollars and gigawatts are stated or not, and "firm" leaves deals out that the other bases count. */
const quantities = [
  { quantity: "headline", suffix: "", of: "in dollars: its value on the bases headline, low and high" },
  { quantity: "firm", suffix: "_firm", of: "in dollars on the basis firm" },
  { quantity: "headline-gigawatts", suffix: "_gigawatts", of: "in gigawatts on the bases headline, low and high" },
  { quantity: "firm-gigawatts", suffix: "_firm_gigawatts", of: "in gigawatts on the basis firm" },
] as const satisfies readonly { quantity: Quantity; suffix: string; of: string }[];

/**
 * The rules of counting as data. `counted` has, for every two parties that face each other in a deal, for each of them by
 * itself and for everybody, each of their deals in every interval of as-of days in which nothing changes: whether it counts,
 * why not, and what it is worth. It answers questions that name no kind, or other kinds than those that count only if they
 * are named; `counted_named` has the deals of which questions that name these say something else.
 */
export function* countedTables(edition: Edition): Generator<Table> {
  const asked = sidesIn(edition);
  yield {
    name: "counted",
    says: "Which deals count between two parties as of which days, for questions that name no kind that counts only if it is named.",
    columns,
    rows: asked.flatMap((sides) => candidatesOf(edition, sides).flatMap((candidate) => rowsOf(candidate, sides))),
    key: ["party", "counterparty", "deal", "since"],
  };
  yield {
    name: "counted_named",
    says: "The same for questions that name kinds which count only then: the deals that these change; all others are as in counted.",
    columns: [namedColumn, ...columns],
    rows: asked.flatMap((sides) =>
      candidatesOf(edition, sides)
        .filter(dependsOnNames)
        .flatMap((candidate) =>
          namings.flatMap((names) => rowsOf(candidate, sides, names).map((row) => [names.join("; "), ...row])),
        ),
    ),
    key: ["named", "party", "counterparty", "deal", "since"],
  };
}

/** What of the kinds that count only if they are named a question can name: any of them, or several. */
const namings: readonly (readonly DealKind[])[] = kindsOnlyIfNamed
  .reduce<readonly (readonly DealKind[])[]>((all, kind) => [...all, ...all.map((names) => [...names, kind])], [[]])
  .filter((names) => names.length > 0);

const namedColumn: Column = {
  name: "named",
  type: "text",
  says: "Which of the kinds that count only if they are named the question names.",
  isRequired: true,
  words: namings.map((names) => names.join("; ")),
};

const columns: readonly Column[] = [
  { name: "party", type: "text", says: "Id of who is asked about; * is everybody.", isRequired: true },
  { name: "counterparty", type: "text", says: "Id of the other side; * is everybody.", isRequired: true },
  { name: "deal", type: "text", says: "Id of the deal.", isRequired: true, refersTo: "deals" },
  { name: "kind", type: "text", says: "Its kind.", isRequired: true, words: dealKinds },
  {
    name: "public_day",
    type: "day",
    says: "The day from which it is sure to have been public; what a question asks from.",
    isRequired: true,
  },
  { name: "since", type: "day", says: "The first as-of day for which the row holds.", isRequired: true },
  { name: "until", type: "day", says: `The last one; ${endOfTime} where nothing changes it.`, isRequired: true },
  ...quantities.flatMap(({ suffix, of }): Column[] => [
    { name: `counted${suffix}`, type: "boolean", says: `Whether it counts ${of}.`, isRequired: true },
    { name: `reason${suffix}`, type: "text", says: `Why it does not count ${of}.` },
  ]),
  { name: "pays", type: "boolean", says: "Whether the party pays the counterparty in it.", isRequired: true },
  { name: "is_paid", type: "boolean", says: "Whether the counterparty pays the party in it.", isRequired: true },
  { name: "value", type: "integer", says: "US dollars on the bases headline and firm; empty where undisclosed." },
  { name: "value_low", type: "integer", says: "US dollars on the basis low." },
  { name: "value_high", type: "integer", says: "US dollars on the basis high." },
  {
    name: "gigawatts",
    type: "number",
    says: "Gigawatts on the bases headline, high and firm; empty where not stated.",
  },
  { name: "gigawatts_low", type: "number", says: "Gigawatts on the basis low." },
];

/** Who is asked about; somebody who is left out is everybody. */
interface Sides {
  readonly party?: string | undefined;
  readonly counterparty?: string | undefined;
}

/**
 * Every two who face each other in a deal, in both orders, whoever stands in one with everybody, and everybody: by their ids, so that
 * an engine finds a party in few parts of a large file.
 */
function sidesIn(edition: Edition): Sides[] {
  const pairs = edition.records.deals.flatMap(pairsOf);
  const sides = pairs.flatMap(([one, other]): Sides[] => [
    { party: one, counterparty: other },
    { party: other, counterparty: one },
    { party: one },
    { party: other },
  ]);
  const alone = edition.records.deals.flatMap((deal): Sides[] => {
    const party = aloneIn(deal);
    return party === undefined ? [] : [{ party }];
  });
  const byIds = new Map([{}, ...sides, ...alone].map((both: Sides) => [idsOf(both).join(" "), both]));
  return [...byIds].sort(([one], [other]) => inOrder(one, other)).map(([, both]) => both);
}

const idsOf = ({ party = everybody, counterparty = everybody }: Sides): string[] => [party, counterparty];

const dependsOnNames = ({ kind, wholes }: Candidate): boolean =>
  [kind, ...wholes.map((whole) => whole.kind)].some((one) => kindsOnlyIfNamed.includes(one));

/** Their deals in the order in which they were announced. They are not cached: nobody asks for them a second time. */
const candidatesOf = (edition: Edition, sides: Sides): Candidate[] =>
  edition.dealsBetween(sides).map((deal) => candidateFor(edition, deal, sides));

function rowsOf(candidate: Candidate, sides: Sides, names?: readonly DealKind[]): Cell[][] {
  const kinds = names && dealKinds.filter((kind) => !kindsOnlyIfNamed.includes(kind) || names.includes(kind));
  const { deal, kind, publicDay, amounts } = candidate;
  const payments = paymentsIn(deal);
  const pays = isPaid(payments, deal, sides);
  const isItPaid = isPaid(payments, deal, { party: sides.counterparty, counterparty: sides.party });
  return intervalsOf(candidate, kinds).map(({ since, until, state: { reasons, low, lowGigawatts } }) => [
    ...[...idsOf(sides), deal.id, kind, publicDay, since, until],
    ...reasons.flatMap((reason): Cell[] => [reason === undefined, reason]),
    ...[pays, isItPaid, amounts.headline, low, amounts.high],
    ...[amounts["headline-gigawatts"], lowGigawatts],
  ]);
}

/** The days from which on a deal counts for as much, or does not for a reason, and until when. */
interface Interval {
  readonly since: Day;
  readonly until: Day;
  readonly state: State;
}

/** What of a deal depends on the day. */
interface State {
  /** Why it does not count of each of the quantities. */
  readonly reasons: readonly (Reason | undefined)[];
  readonly low: number | undefined;
  readonly lowGigawatts: number | undefined;
}

/** What becomes of a deal from the day on which it is public, cut only where something changes. */
function intervalsOf(candidate: Candidate, kinds: readonly DealKind[] | undefined): Interval[] {
  const days = [...new Set(daysOfChange(candidate))].filter((day) => day >= candidate.publicDay).sort(inOrder);
  const intervals: Interval[] = [];
  for (const day of days) {
    const state: State = {
      reasons: quantities.map(({ quantity }) => reasonAgainst(candidate, { kinds, to: day }, quantity)),
      low: amountOf(candidate, "low", day),
      lowGigawatts: amountOf(candidate, "low-gigawatts", day),
    };
    const last = intervals.at(-1);
    if (dequal(last?.state, state)) continue;
    if (last) intervals[intervals.length - 1] = { ...last, until: daysLater(day, -1) };
    // A day, and not nothing, lets readers write BETWEEN.
    intervals.push({ since: day, until: endOfTime, state });
  }
  return intervals;
}
