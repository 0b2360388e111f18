import * as z from "zod/mini";
import { type Day, lastDay } from "../../../core/days";
import type { Edition } from "../../../core/edition";
import { eventsOf, turning } from "../../../core/events";
import { isOneOf, type Side } from "../../../core/pairs";
import { type DealKind, kindNames } from "../../../core/records/vocabulary";
import { unlessProblem } from "../../../core/problems";
import { kindsAsked } from "../../../functions/choices";
import { circles } from "../../../functions/circles";
import { totals } from "../../../functions/totals";
import { formula, type Insertion, single, spilling } from "../../excel/insertion";
import { dollarFormat } from "../../sheets/formats";
import { sideOf } from "../../pages/namedParties";
import type { MapQuestion, MoneyTie } from "./contents";

/** How a map is shown. */
export const mapForms = ["flows", "network", "table"] as const;

/** Which money is drawn: that of a kind of deal, of a group of kinds, of all that count, or none. */
export const moneyChoices = ["all", ...kindNames, "none"] as const;
export type MoneyChoice = (typeof moneyChoices)[number];

/** From how many dollars on a flow can be asked for. */
export const thresholds = [0, 1e8, 1e9, 1e10, 5e10] as const;

/** What a reader has chosen on the map; a left-out day is that of the edition. */
export const MapState = z.object({
  form: z.enum(mapForms),
  party: z.optional(z.string()),
  money: z.enum(moneyChoices),
  stakes: z.boolean(),
  unpriced: z.boolean(),
  atLeast: z.number().check(z.gte(0)),
  day: z.optional(z.iso.date()),
});
export type MapState = z.infer<typeof MapState>;

/** The first map is that of everybody, as far as it can be taken in at a glance. */
export const initialMap: MapState = {
  form: "flows",
  money: "all",
  stakes: false,
  unpriced: false,
  atLeast: 1e10,
};

/** Whatever can be drawn, of the edition's own day. */
export const all = { money: "all", stakes: true, unpriced: true, atLeast: 0, day: undefined } as const;

/** Whether all is drawn that can be, of some day. */
export const isAll = ({ money, stakes, unpriced, atLeast }: MapState): boolean =>
  money === all.money && stakes && unpriced && atLeast === all.atLeast;

/** What was kept, without a company or a day of which this edition knows nothing. */
export function stillThere(state: MapState, edition: Edition): MapState {
  const isKnown = state.party === undefined || edition.parties.all.some(({ id }) => id === state.party);
  const isPast = state.day === undefined || state.day < edition.release.day;
  return isKnown && isPast
    ? state
    : { ...state, party: isKnown ? state.party : undefined, day: isPast ? state.day : undefined };
}

/** The map around a company, whole; or that of everybody, with what is large. */
export const around = (state: MapState, party: string | undefined): MapState => ({
  ...state,
  party,
  atLeast: party === undefined ? initialMap.atLeast : 0,
});

/** What a state asks for. */
export const questionOf = (state: MapState, edition: Edition): MapQuestion => ({
  party: state.party === undefined ? undefined : sideOf(edition, state.party),
  kinds: kindsOf(state.money),
  stakes: state.stakes,
  unpriced: state.unpriced,
  // Shares of companies are no amounts of dollars.
  atLeast: state.money === "none" ? 0 : state.atLeast,
  day: state.day ?? edition.release.day,
});

/** The same list each time, by which a view sees that nothing else is asked for. */
const noKinds: readonly DealKind[] = [];

function kindsOf(money: MoneyChoice): readonly DealKind[] | undefined {
  if (money === "all") return undefined;
  return money === "none" ? noKinds : kindsAsked(money);
}

/** The days on which something changes on the map of a company, or of everybody; the edition's own is the last. */
export function daysOf(edition: Edition, party: Side): readonly Day[] {
  const { release, records } = edition;
  const ofDeals = eventsOf(edition, { party, to: release.day })
    .filter(({ event }) => turning.includes(event))
    .map(({ on }) => on);
  const ofStakes = records.stakes
    .filter(({ holder, issuer }) => isOneOf(party, holder) || isOneOf(party, issuer))
    .map(({ asOf }) => lastDay(asOf));
  return [...new Set([...ofDeals, ...ofStakes, release.day])].filter((day) => day <= release.day).sort();
}

/** The formula that answers with the flows of a map as a table; none where no money is drawn. */
export function flowsInsertion(edition: Edition, state: MapState): Insertion | undefined {
  if (state.money === "none") return undefined;
  const party = state.party === undefined ? undefined : edition.parties.nameOf(state.party);
  const kind = state.money === "all" ? undefined : state.money;
  const args = [party, undefined, kind, undefined, state.day];
  return spilling(formula("FLOWS", ...args), () => circles.FLOWS.answer(args, { edition, dateSystem: 1900 }));
}

/** The formula that answers with the circles of a map. */
export function loopsInsertion(edition: Edition, { party, day }: MapState): Insertion {
  const args = [party === undefined ? undefined : edition.parties.nameOf(party), undefined, day];
  return spilling(formula("LOOPS", ...args), () => circles.LOOPS.answer(args, { edition, dateSystem: 1900 }));
}

/**
 * The formula that answers with what a flow is worth as of a day, the edition's own if it is left out. None where PAID of
 * the two answers more: also what one of them lends, or sells, together with others, which the map draws to the first.
 */
export function flowInsertion(edition: Edition, tie: MoneyTie, day?: Day): Insertion | undefined {
  const { from, to, kind, dollars } = tie;
  const args = [edition.parties.nameOf(from), edition.parties.nameOf(to), kind, undefined, day];
  const paid = unlessProblem(() => totals.PAID.answer(args, { edition, dateSystem: 1900 }));
  return dollars !== undefined && paid === dollars ? single(formula("PAID", ...args), dollarFormat) : undefined;
}
