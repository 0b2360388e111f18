import type { Day } from "../../../core/days";
import type { Edition } from "../../../core/edition";
import { type Flow, flowsOf } from "../../../core/flows";
import { type Link, type Loop, loopsOf } from "../../../core/loops";
import { isOneOf, type Side } from "../../../core/pairs";
import type { Party, Stake } from "../../../core/records/companies";
import type { Deal } from "../../../core/records/deal";
import type { DealKind } from "../../../core/records/vocabulary";
import { inOrder } from "../../../core/spelling";
import { stakesAnswering } from "../../../core/stakes";

/** What a map shows. */
export interface MapQuestion {
  /** Around which company, or the members of a group; left out, of everybody. */
  readonly party?: Side;
  /** Deals of which kinds; of all that count if left out. */
  readonly kinds?: readonly DealKind[] | undefined;
  /** Whether who owns whom is drawn. */
  readonly stakes: boolean;
  /** Whether flows are drawn of which nobody has disclosed what they are worth. */
  readonly unpriced: boolean;
  /** Only flows of at least so many US dollars. */
  readonly atLeast: number;
  /** As of which day. */
  readonly day: Day;
}

/** What of a question it depends on what money there is. */
type MoneyQuestion = Pick<MapQuestion, "party" | "kinds" | "day">;

/** What ties one party to another: money that the first pays the second, or a share of the second that the first owns. */
export type Tie = MoneyTie | StakeTie;

export interface MoneyTie {
  readonly is: "money";
  /** The same for the same two and kind on whatever day. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: DealKind;
  /** In US dollars; undefined where nobody has disclosed a value. */
  readonly dollars: number | undefined;
  readonly deals: readonly Deal[];
}

export interface StakeTie {
  readonly is: "stake";
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly percent: number;
  readonly stake: Stake;
}

/** A party on the map. */
export interface MappedParty {
  readonly party: Party;
  /** What it pays and is paid of what is drawn, in US dollars. */
  readonly pays: number;
  readonly isPaid: number;
}

/** All that a map shows, wherever it is drawn. */
export interface MapContents {
  /** The largest first. */
  readonly parties: readonly MappedParty[];
  readonly ties: readonly Tie[];
  /** How many parties are left out, as nobody could tell so many apart. */
  readonly leftOut: number;
}

/** As many as can be told apart, and drawn at once. */
export const mostParties = 200;

/** How many companies a circle has at most, as LOOPS has it if nothing else is said. */
const longestLoop = 4;

/**
 * Gathers what a map shows: the same flows and stakes as FLOWS and STAKE answer.
 * @param money What moneyTies gathers for the same question, if it is there already.
 */
export function mapContents(
  edition: Edition,
  question: MapQuestion,
  money: readonly MoneyTie[] = moneyTies(edition, question),
): MapContents {
  const drawn = withUndisclosed(money, stakeTies(edition, question), question);
  const ranked = rankedParties(drawn, edition, centreOf(question));
  const parties = ranked.slice(0, mostParties);
  const isThere = new Set(parties.map(({ party }) => party.id));
  return {
    parties,
    ties: drawn.filter(({ from, to }) => isThere.has(from) && isThere.has(to)),
    leftOut: ranked.length - parties.length,
  };
}

/**
 * The circular chains of money beside a map, as LOOPS lists them: whatever else is drawn, they are the same.
 * @throws Problem where there are too many ways to go, as in a very large edition.
 */
export const mapLoops = (edition: Edition, party: Side, day: Day): readonly Loop[] =>
  loopsOf(edition, party, longestLoop, day);

/** All the money that a question is about, how much or little it is: of 10,000 deals a fifth of a second's work. */
export function moneyTies(edition: Edition, { party, kinds, day }: MoneyQuestion): MoneyTie[] {
  return flowsOf(edition, { party, kinds, to: day })
    .filter(({ payer, payee }) => payer !== payee)
    .map(moneyTie);
}

/** A flow as a tie. */
const moneyTie = ({ payer, payee, kind, value, deals }: Flow): MoneyTie => ({
  is: "money",
  id: `${payer} ${payee} ${kind}`,
  from: payer,
  to: payee,
  kind,
  dollars: value,
  deals,
});

function stakeTies(edition: Edition, { party, stakes, day }: MapQuestion): StakeTie[] {
  if (!stakes) return [];
  return stakesAnswering(edition, day)
    .filter(({ holder, issuer }) => isOneOf(party, holder) || isOneOf(party, issuer))
    .map((stake) => {
      const { holder, issuer, percent } = stake;
      return { is: "stake", id: `${holder} ${issuer} stake`, from: holder, to: issuer, percent: percent.value, stake };
    });
}

/**
 * What is large enough, and what has no size: where small flows are left out, only between parties that are there already,
 * or nobody could see the large ones.
 */
function withUndisclosed(
  money: readonly MoneyTie[],
  stakes: readonly StakeTie[],
  { unpriced, atLeast, party }: MapQuestion,
): Tie[] {
  const priced = money.filter(({ dollars }) => dollars !== undefined && dollars >= atLeast);
  const isThere = new Set(priced.flatMap(({ from, to }) => [from, to]));
  if (typeof party === "string") isThere.add(party);
  const withoutSize: Tie[] = [...(unpriced ? money.filter(({ dollars }) => dollars === undefined) : []), ...stakes];
  return [...priced, ...withoutSize.filter(({ from, to }) => atLeast === 0 || (isThere.has(from) && isThere.has(to)))];
}

/** The company in the middle, which of the members of a group none is: they stand among the others. */
export const centreOf = ({ party }: Pick<MapQuestion, "party">): string | undefined =>
  typeof party === "string" ? party : undefined;

/** The company in the middle first, then by what they pay or are paid, whichever is more. */
function rankedParties(ties: readonly Tie[], edition: Edition, centre: string | undefined): MappedParty[] {
  const pays = new Map<string, number>();
  const isPaid = new Map<string, number>();
  const add = (to: Map<string, number>, id: string, dollars = 0) => to.set(id, (to.get(id) ?? 0) + dollars);
  if (centre !== undefined && ties.length > 0) add(pays, centre);
  for (const tie of ties) {
    add(pays, tie.from, tie.is === "money" ? tie.dollars : 0);
    add(isPaid, tie.to, tie.is === "money" ? tie.dollars : 0);
  }
  return [...new Set([...pays.keys(), ...isPaid.keys()])]
    .map((id) => ({ party: edition.parties.withId(id), pays: pays.get(id) ?? 0, isPaid: isPaid.get(id) ?? 0 }))
    .sort(
      (a, b) =>
        Number(b.party.id === centre) - Number(a.party.id === centre) ||
        sizeOf(b) - sizeOf(a) ||
        inOrder(a.party.id, b.party.id),
    );
}

/** How much money passes through a party, in US dollars: what goes on is what came in, or the other way round. */
export const sizeOf = ({ pays, isPaid }: MappedParty): number => Math.max(pays, isPaid);

/** A map with a circle on it, whose links are drawn even if what is asked for leaves them out. */
interface WithLoop {
  readonly contents: MapContents;
  /** The ties of the circle, by their ids. */
  readonly highlighted: ReadonlySet<string>;
  /** Those of them that make its smallest link, as far as that is known. */
  readonly smallest: ReadonlySet<string>;
}

/** Puts a circle on a map. */
export function withLoop(contents: MapContents, loop: Loop | undefined, edition: Edition, to: Day): WithLoop {
  if (!loop) return { contents, highlighted: new Set(), smallest: new Set() };
  const ties = loop.links.flatMap((link) => tiesOf(link, edition, to));
  const missing = ties.filter(({ id }) => !contents.ties.some((tie) => tie.id === id));
  const strangers = [...new Set(loop.links.map(({ payer }) => payer))].filter(
    (id) => !contents.parties.some(({ party }) => party.id === id),
  );
  const added = strangers.map((id) => ({ party: edition.parties.withId(id), pays: 0, isPaid: 0 }));
  return {
    contents: { ...contents, parties: [...contents.parties, ...added], ties: [...contents.ties, ...missing] },
    highlighted: new Set(ties.map(({ id }) => id)),
    smallest: new Set(ties.filter(({ from }) => from === loop.smallest?.payer).map(({ id }) => id)),
  };
}

function tiesOf({ payer, payee, kinds }: Link, edition: Edition, to: Day): MoneyTie[] {
  // Of two alone there can be more: what one of them lends with others is their group's where everybody is looked at.
  const isOfLink = (flow: Flow) => flow.payer === payer && flow.payee === payee && kinds.includes(flow.kind);
  return flowsOf(edition, { party: payer, counterparty: payee, to }).filter(isOfLink).map(moneyTie);
}

/** The same text for the same circle. */
export const loopKey = ({ links }: Loop): string => links.map(({ payer }) => payer).join(" ");
