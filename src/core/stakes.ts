import { lastDay, type Day } from "./days";
import { type Edition } from "./edition";
import { cachedPer, grouped } from "./caches";
import { byName, inOrder } from "./spelling";
import { anyOf, type Companies, companiesIn } from "./members";
import { problems } from "./problems";
import type { Stake } from "./records/companies";

/** A holding whose share of the issuer is disclosed; warrants and bare numbers of shares are not. */
export type DisclosedStake = Stake & { percent: NonNullable<Stake["percent"]> };

/** Whether a stake is a holding whose share of the issuer is disclosed. */
export const isDisclosed = <Kind extends Stake>(stake: Kind): stake is Kind & DisclosedStake =>
  stake.percent !== undefined && !stake.instrument;

/**
 * Whether a stake answers as of a day: it is known by then, and what replaces it is not. One that is dated by its year
 * alone may so never answer: Microsoft's 32.5% of OpenAI, of "2025", ended with the 27% of 28 October 2025.
 */
export function answersOn(asOf: Day, stake: Stake, edition: Edition): boolean {
  if (lastDay(stake.asOf) > asOf) return false;
  for (let next = successorOf(stake, edition); next; next = successorOf(next, edition))
    if (lastDay(next.asOf) <= asOf) return false;
  return true;
}

const successorOf = ({ supersededBy }: Stake, edition: Edition): Stake | undefined =>
  supersededBy === undefined ? undefined : stakesById(edition).get(supersededBy);

/** The newest disclosed stake of every holder in an issuer as of a day, largest first. */
export function stakesIn(edition: Edition, issuer: string, asOf: Day): DisclosedStake[] {
  return newestOf(edition, disclosedStakes(edition).in(issuer), asOf, ({ holder }) => holder).sort(byShare);
}

/**
 * The same of issuers that have holders, one after the other.
 * @throws Problem (undisclosed) if there are none, or none yet.
 */
export function holdersOf(edition: Edition, issuers: readonly string[], asOf: Day): DisclosedStake[] {
  const stakes = issuers.flatMap((issuer) => stakesIn(edition, issuer, asOf));
  if (stakes.length > 0) return stakes;
  const first = earliestOf(
    edition,
    issuers.flatMap((issuer) => disclosedStakes(edition).in(issuer).filter(isHeld)),
  );
  if (first && lastDay(first.asOf) > asOf)
    throw problems.noHoldersYet(edition.parties.nameOf(first.issuer), lastDay(first.asOf), asOf);
  const others = namesHolding(edition, issuers, asOf);
  const of = [edition.release.number, anyOf(edition, issuers)] as const;
  throw others.length > 0 ? problems.otherHolders(...of, issuers.length, others) : problems.noHolders(...of);
}

/** Who holds something of some issuers as of a day, a warrant and shares without their percentage too. */
function namesHolding(edition: Edition, issuers: readonly string[], asOf: Day): string[] {
  const isOfThem = ({ issuer }: Stake): boolean => issuers.includes(issuer);
  const holders = new Set(edition.records.stakes.filter(isOfThem).map(({ holder }) => holder));
  return [...holders]
    .filter((holder) => heldBy(edition, holder, asOf).some(isOfThem))
    .map((holder) => edition.parties.nameOf(holder))
    .sort(byName);
}

/** The companies, or groups, whose holders answer as of a day. */
export const issuersIn = (edition: Edition, asked: Companies, asOf: Day): readonly string[] =>
  withRecordsOn(asOf, edition, asked, disclosedStakes(edition).in);

/** The companies, or groups, whose holdings answer as of a day, their shares disclosed or not. */
export const holdersAmong = (edition: Edition, asked: Companies, asOf: Day): readonly string[] =>
  withRecordsOn(asOf, edition, asked, stakesByHolder(edition));

/** A group's own record counts for it from its day on: until then the group stands for its members, if they have any. */
function withRecordsOn(
  asOf: Day,
  edition: Edition,
  asked: Companies,
  stakesOf: (company: string) => readonly Stake[],
): readonly string[] {
  const answers = (company: string) => stakesOf(company).some((stake) => answersOn(asOf, stake, edition));
  const then = companiesIn(edition, asked, answers);
  if (then.some(answers)) return then;
  // Nobody answers yet: the sentence is about the first who will, be that a group or one of its members.
  const hasRecord = (company: string) => stakesOf(company).length > 0;
  return [...new Set([...companiesIn(edition, asked, hasRecord), ...then.filter(hasRecord)])];
}

/** The newest disclosed stake of a holder in every issuer as of a day, largest first. */
export function stakesHeldBy(edition: Edition, holder: string, asOf: Day): DisclosedStake[] {
  return newestOf(edition, disclosedStakes(edition).heldBy(holder), asOf, ({ issuer }) => issuer).sort(byShare);
}

/** The newest disclosed stake of every holder in every issuer as of a day, as STAKE answers. */
export const stakesAnswering = (edition: Edition, asOf: Day): DisclosedStake[] =>
  newestOf(edition, disclosedStakes(edition).all, asOf, ({ holder, issuer }) => `${holder} ${issuer}`);

/**
 * Everything that holders hold as of a day, one after the other: of each issuer the newest shares and the newest warrants,
 * with or without a disclosed share of the issuer; largest share first, then by the issuer's name.
 * @throws Problem (undisclosed) if there is nothing, or nothing yet.
 */
export function holdingsOf(edition: Edition, holders: readonly string[], asOf: Day): Stake[] {
  const held = holders.flatMap((holder) => heldBy(edition, holder, asOf));
  if (held.length > 0) return held;
  const [first] = holders.flatMap((holder) => stakesByHolder(edition)(holder).filter(isHeld)).sort(byDay);
  throw first && lastDay(first.asOf) > asOf
    ? problems.noHoldingsYet(edition.parties.nameOf(first.holder), lastDay(first.asOf), asOf)
    : problems.noHoldings(edition.release.number, anyOf(edition, holders));
}

function heldBy(edition: Edition, holder: string, asOf: Day): Stake[] {
  const stakes = stakesByHolder(edition)(holder);
  const newest = newestOf(edition, stakes, asOf, ({ issuer, instrument = "" }) => `${issuer} ${instrument}`);
  const shareOf = ({ percent }: Stake) => percent?.value ?? 0;
  const nameOf = ({ issuer }: Stake) => edition.parties.nameOf(issuer);
  return newest.sort((a, b) => shareOf(b) - shareOf(a) || byName(nameOf(a), nameOf(b)));
}

/**
 * The newest disclosed stake in an issuer as of a day of each of some holders that has one.
 * @throws Problem (undisclosed) if none has, or none yet.
 */
export function stakesAsOf(edition: Edition, asked: Companies, issuer: string, asOf: Day): DisclosedStake[] {
  // Nearly always one is asked for who has one, and a million of these calls a second are promised: on the way for several
  // there are 400,000 (`npm run bench -- --only evaluation`).
  const own = typeof asked === "string" ? newestBetween(edition, asked, issuer, asOf) : undefined;
  return own ? [own] : stakesOfSeveral(edition, asked, issuer, asOf);
}

const newestBetween = (edition: Edition, holder: string, issuer: string, asOf: Day): DisclosedStake | undefined =>
  disclosedStakes(edition)
    .between(`${holder} ${issuer}`)
    .findLast((stake) => answersOn(asOf, stake, edition));

function stakesOfSeveral(edition: Edition, asked: Companies, issuer: string, asOf: Day): DisclosedStake[] {
  const stakesOf = (holder: string) => disclosedStakes(edition).between(`${holder} ${issuer}`);
  const holders = withRecordsOn(asOf, edition, asked, stakesOf);
  const found = holders.flatMap((holder) => newestBetween(edition, holder, issuer, asOf) ?? []);
  if (found.length > 0) return found;
  const nameOf = (id: string) => edition.parties.nameOf(id);
  const first = earliestOf(edition, holders.flatMap(stakesOf).filter(isHeld));
  if (first && lastDay(first.asOf) > asOf)
    throw problems.stakeNotYet(nameOf(first.holder), nameOf(issuer), lastDay(first.asOf), asOf);
  const others = holders.flatMap((holder) => heldBy(edition, holder, asOf)).filter((stake) => stake.issuer === issuer);
  const { number } = edition.release;
  if (others.length === 0) throw problems.noStake(number, anyOf(edition, holders), nameOf(issuer));
  const holding = others.every(isWarrant) ? "a warrant" : "a holding without its percentage";
  throw problems.otherHolding(number, anyOf(edition, holders), nameOf(issuer), holding);
}

const isWarrant = ({ instrument }: Stake): boolean => instrument === "warrant";

/** The first of some stakes that ever answers. */
const earliestOf = (edition: Edition, stakes: readonly DisclosedStake[]): DisclosedStake | undefined =>
  stakes.toSorted(byDay).find((stake) => answersOn(lastDay(stake.asOf), stake, edition));

/** All disclosed stakes, those in an issuer, of a holder, or of a holder in an issuer, oldest first. */
const disclosedStakes = cachedPer(({ records }: Edition) => {
  const stakes = records.stakes.filter(isDisclosed).sort(byDay);
  return {
    all: stakes,
    in: grouped(stakes, ({ issuer }) => [issuer]),
    heldBy: grouped(stakes, ({ holder }) => [holder]),
    between: grouped(stakes, ({ holder, issuer }) => [`${holder} ${issuer}`]),
  };
});

/** All stakes of a holder, also those whose share is not disclosed, and warrants; oldest first. */
const stakesByHolder = cachedPer(({ records }: Edition) =>
  grouped(records.stakes.toSorted(byDay), ({ holder }) => [holder]),
);

const byDay = (a: Stake, b: Stake): number => inOrder(lastDay(a.asOf), lastDay(b.asOf));

const stakesById = cachedPer(({ records }: Edition) => new Map(records.stakes.map((stake) => [stake.id, stake])));

/** Of stakes that come oldest first, the newest that answers on a day under each key; who has sold all holds nothing. */
function newestOf<Kind extends Stake>(
  edition: Edition,
  stakes: readonly Kind[],
  asOf: Day,
  keyOf: (stake: Kind) => string,
): Kind[] {
  const newest = new Map<string, Kind>();
  for (const stake of stakes) if (answersOn(asOf, stake, edition)) newest.set(keyOf(stake), stake);
  return [...newest.values()].filter(isHeld);
}

/** Whether anything is left: what was sold has a record of its own, of a share of 0, with what was paid as its value. */
export const isHeld = ({ percent }: Stake): boolean => percent?.value !== 0;

const byShare = (a: DisclosedStake, b: DisclosedStake): number => b.percent.value - a.percent.value;
