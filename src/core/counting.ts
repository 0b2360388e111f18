import type { Day } from "./days";
import { dollarsOf, endDayOf, firmDayOf, gigawattsOf, type LowEnds, lowEndsOf, publicDayOf } from "./amounts";
import { cachedPer } from "./caches";
import type { Edition } from "./edition";
import { isBetween, isPaid, sidesKey, pairsOf, paymentsIn, type Sides } from "./pairs";
import type { Deal } from "./records/deal";
import { type Basis, type DealKind, kindsOnlyIfNamed } from "./records/vocabulary";

/** A question about deals: between whom, of which kinds, public in which days. */
export interface DealQuestion extends Sides {
  readonly kinds?: readonly DealKind[] | undefined;
  readonly from?: Day | undefined;
  readonly to: Day;
}

/** What is added up over deals: their values in US dollars on one of the bases, or their power. */
export type Quantity = Basis | `${Basis}-gigawatts`;

/** Why a deal of the parties asked about is left out: the question does not ask for it, or a rule of counting says so. */
export type Reason =
  | "another-kind"
  | "public-before"
  | "not-yet-public"
  | "paid-the-other-way"
  | "nobody-pays"
  | "programme"
  | "guarantee"
  | "part-of-counted-deal"
  | "not-firm"
  | "stands-beside"
  | NonNullable<Candidate["never"]>
  | NonNullable<Candidate["ended"]>["how"];

/**
 * The deals that answer a question as of its last day, so that each dollar, or gigawatt, counts once.
 * @param quantity What is added up over them. Left out, their headline figures.
 */
export function counted(edition: Edition, question: DealQuestion, quantity?: Quantity): Deal[] {
  return candidatesFor(edition, question)
    .filter((candidate) => !reasonAgainst(candidate, question, quantity))
    .map(({ deal }) => deal);
}

/** The other deals that name the parties asked about, each with the reason why it is left out. */
export function leftOut(
  edition: Edition,
  question: DealQuestion,
  quantity?: Quantity,
): { deal: Deal; because: Reason }[] {
  return candidatesNaming(edition, question).flatMap((candidate) => {
    const because = reasonAgainst(candidate, question, quantity);
    return because ? [{ deal: candidate.deal, because }] : [];
  });
}

/** Why one deal of the parties asked about is left out; undefined if it counts. */
export function reasonLeftOut(
  edition: Edition,
  deal: Deal,
  question: DealQuestion,
  quantity?: Quantity,
): Reason | undefined {
  return reasonAgainst(candidateFor(edition, deal, question), question, quantity);
}

/** Why a deal is left out as of a day whichever of its parties are asked about; undefined if it counts between two. */
export function reasonLeftOutEverywhere(edition: Edition, deal: Deal, to: Day): Reason | undefined {
  const reasons = pairsOf(deal).map(([party, counterparty]) =>
    reasonLeftOut(edition, deal, { party, counterparty, to }),
  );
  if (reasons.includes(undefined)) return undefined;
  // A deal that names one party alone has no pair.
  return reasons[0] ?? reasonOfItsOwn(ofItself(edition, deal), { to }, "headline");
}

/** What a question asks for, whoever is asked about. */
type Terms = Omit<DealQuestion, keyof Sides>;

/** What of a deal decides whether it counts, whoever asks. */
interface DealFacts {
  readonly deal: Deal;
  readonly kind: DealKind;
  /** The day from which it is sure to have been public. */
  readonly publicDay: Day;
  /** Why it does not count, whatever is asked. */
  readonly never: Deal["notCounted"];
  /** How it stopped counting, and from which day on. */
  readonly ended: { readonly how: NonNullable<Deal["ended"]>["how"]; readonly from: Day } | undefined;
  /** The day from which it binds its parties; undefined if it does not. */
  readonly firmDay: Day | undefined;
  /** What it adds to a sum, as of the edition's day; undefined where that is not disclosed. Asked for by amountOf. */
  readonly amounts: Readonly<Record<Quantity, number | undefined>>;
  /** What its low ends were from each day on which they changed; empty for nearly every deal, where they never did. */
  readonly lowEnds: readonly LowEnds[];
}

/** A deal of the parties asked about, which counts for them unless there is a reason against it. */
export interface Candidate extends DealFacts {
  /**
   * The deals that contain it and are between the parties asked about: one that names others leaves it to count for these.
   * Of several parties each dollar counts once in one answer, so a whole between any two of them stands for its parts.
   */
  readonly wholes: readonly DealFacts[];
  /** Why it is not what is asked for, though it names them: it counts between others only, or the question is who pays. */
  readonly aside: "stands-beside" | "paid-the-other-way" | "nobody-pays" | undefined;
}

/** The deals of the parties asked about, whether they count or not. */
export function candidatesFor(edition: Edition, sides: Sides): readonly Candidate[] {
  const known = candidatesIn(edition);
  const key = sidesKey(sides);
  let candidates = known.get(key);
  if (!candidates) {
    candidates = edition.dealsBetween(sides).map((deal) => candidateFor(edition, deal, sides));
    known.set(key, candidates);
  }
  return candidates;
}

/**
 * Thousands of cells ask about the same pairs, and what their deals are by themselves does not depend on the question:
 * TOTAL of the pairs of the data was answered 1.2 million times a second with this cache and 150,000 without it; a
 * million are promised (`npm run bench -- --only evaluation`).
 */
const candidatesIn = cachedPer<Edition, Map<string, readonly Candidate[]>>(() => new Map());

/** A deal with what decides whether it counts between two sides. */
export function candidateFor(edition: Edition, deal: Deal, sides: Sides): Candidate {
  const wholes: DealFacts[] = [];
  for (let whole = wholeOf(edition, deal); whole; whole = wholeOf(edition, whole))
    if (isBetween(whole, sides)) wholes.push(ofItself(edition, whole));
  // Named one by one, for what is spread into an object is read more slowly, and TOTAL reads these of every deal.
  const { kind, publicDay, never, ended, firmDay, amounts, lowEnds } = ofItself(edition, deal);
  return {
    deal,
    kind,
    publicDay,
    never,
    ended,
    firmDay,
    amounts,
    lowEnds,
    wholes: wholes.length === 0 ? none : wholes,
    aside: sides.isOneWay ? unpaidIn(deal, sides) : undefined,
  };
}

/** All deals that name the parties asked about: those between them, and those that count between others only. */
export function candidatesNaming(edition: Edition, sides: Sides): Candidate[] {
  const { party, counterparty } = sides;
  const beside = edition.dealsBeside(sides).map((deal) => candidateFor(edition, deal, { party, counterparty }));
  return [
    ...candidatesFor(edition, sides),
    ...beside.map((candidate): Candidate => ({ ...candidate, aside: "stands-beside" })),
  ];
}

/** Wholes stand for their parts whoever is paid: what each of two pays the other adds up to what is between them. */
function unpaidIn(deal: Deal, sides: Sides): Candidate["aside"] {
  const payments = paymentsIn(deal);
  if (payments.length === 0) return "nobody-pays";
  return isPaid(payments, deal, sides) ? undefined : "paid-the-other-way";
}

/** Nearly every deal is part of nothing, hence one list for all of them. */
const none: readonly DealFacts[] = [];

const wholeOf = (edition: Edition, { partOf }: Deal): Deal | undefined =>
  partOf === undefined ? undefined : edition.deal(partOf);

function ofItself(edition: Edition, deal: Deal): DealFacts {
  const { kind, ended, notCounted } = deal;
  const endDay = endDayOf(deal, edition);
  const headline = dollarsOf(deal, edition, "headline");
  // No document gives an upper bound of power.
  const power = gigawattsOf(deal, edition, "headline");
  return {
    deal,
    kind,
    publicDay: publicDayOf(deal),
    never: notCounted,
    ended: ended && endDay !== undefined ? { how: ended.how, from: endDay } : undefined,
    firmDay: firmDayOf(deal),
    amounts: {
      headline,
      low: dollarsOf(deal, edition, "low"),
      high: dollarsOf(deal, edition, "high"),
      // Whether it is firm decides whether it counts, not what it is worth.
      firm: headline,
      "headline-gigawatts": power,
      "low-gigawatts": gigawattsOf(deal, edition, "low"),
      "high-gigawatts": power,
      "firm-gigawatts": power,
    },
    lowEnds: lowEndsOf(deal, edition),
  };
}

/** What a deal adds to a sum as of a day; undefined where that is not disclosed. */
export function amountOf({ amounts, lowEnds }: DealFacts, quantity: Quantity, asOf: Day): number | undefined {
  if (lowEnds.length === 0 || (quantity !== "low" && quantity !== "low-gigawatts")) return amounts[quantity];
  return lowEnds.findLast(({ from }) => from <= asOf)?.[quantity];
}

/** Why a candidate does not count; undefined if it does. */
export function reasonAgainst(candidate: Candidate, terms: Terms, quantity: Quantity = "headline"): Reason | undefined {
  const { kinds, from } = terms;
  if (kinds && !kinds.includes(candidate.kind)) return "another-kind";
  if (from && candidate.publicDay < from) return "public-before";
  const because = reasonOfItsOwn(candidate, terms, quantity);
  if (because) return because;
  // A plain loop: nearly every deal is part of nothing, and TOTAL asks this of every deal.
  for (const whole of candidate.wholes) if (standsForItsParts(whole, terms, quantity)) return "part-of-counted-deal";
  // Whatever leaves a deal out for everybody is the better reason.
  return candidate.aside;
}

function reasonOfItsOwn(
  { kind, publicDay, never, ended, firmDay }: DealFacts,
  { kinds, to }: Terms,
  quantity: Quantity,
) {
  if (publicDay > to) return "not-yet-public";
  if (never) return never;
  if (kindsOnlyIfNamed.includes(kind) && !kinds?.includes(kind))
    return kind === "guarantee" ? "guarantee" : "programme";
  if (ended && ended.from <= to) return ended.how;
  if (quantity !== "firm" && quantity !== "firm-gigawatts") return undefined;
  return firmDay !== undefined && firmDay <= to ? undefined : "not-firm";
}

/** One that states no figure of that sort, or does not count itself, leaves its parts to count. */
const standsForItsParts = (whole: DealFacts, terms: Terms, quantity: Quantity): boolean =>
  whole.amounts[quantity] !== undefined && !reasonOfItsOwn(whole, terms, quantity);
