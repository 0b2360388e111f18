import { lastDay, type Day } from "./days";
import { type Edition } from "./edition";
import { cachedPer, grouped } from "./caches";
import { byName, inOrder } from "./spelling";
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
  const successor = stake.supersededBy === undefined ? undefined : stakesById(edition).get(stake.supersededBy);
  return !successor || lastDay(successor.asOf) > asOf;
}

/** The newest disclosed stake of every holder in an issuer as of a day, largest first. */
export function stakesIn(edition: Edition, issuer: string, asOf: Day): DisclosedStake[] {
  return newestOf(edition, disclosedStakes(edition).in(issuer), asOf, ({ holder }) => holder).sort(byShare);
}

/**
 * The same of an issuer that has holders.
 * @throws Problem (undisclosed) if there are none, or none yet.
 */
export function holdersOf(edition: Edition, issuer: string, asOf: Day): DisclosedStake[] {
  const stakes = stakesIn(edition, issuer, asOf);
  if (stakes.length > 0) return stakes;
  const name = edition.parties.nameOf(issuer);
  const first = disclosedStakes(edition)
    .in(issuer)
    .find((stake) => answersOn(lastDay(stake.asOf), stake, edition));
  throw first
    ? problems.noHoldersYet(name, lastDay(first.asOf), asOf)
    : problems.noHolders(edition.release.number, name);
}

/** The newest disclosed stake of a holder in every issuer as of a day, largest first. */
export function stakesHeldBy(edition: Edition, holder: string, asOf: Day): DisclosedStake[] {
  return newestOf(edition, disclosedStakes(edition).heldBy(holder), asOf, ({ issuer }) => issuer).sort(byShare);
}

/**
 * Everything that a holder holds as of a day, of each issuer its newest shares and its newest warrants, with or without a
 * disclosed share of the issuer; largest share first, then by the issuer's name. What it is known to have sold it holds no
 * more: such a record states a share of 0, and as its value what was paid.
 * @throws Problem (undisclosed) if there is nothing, or nothing yet.
 */
export function holdingsOf(edition: Edition, holder: string, asOf: Day): Stake[] {
  const { parties, release } = edition;
  const stakes = stakesByHolder(edition)(holder);
  const newest = newestOf(edition, stakes, asOf, ({ issuer, instrument = "" }) => `${issuer} ${instrument}`);
  const held = newest.filter(({ percent }) => percent?.value !== 0);
  const shareOf = ({ percent }: Stake) => percent?.value ?? 0;
  const nameOf = ({ issuer }: Stake) => parties.nameOf(issuer);
  if (held.length > 0) return held.sort((a, b) => shareOf(b) - shareOf(a) || byName(nameOf(a), nameOf(b)));

  const name = parties.nameOf(holder);
  const [first] = stakes;
  throw first && lastDay(first.asOf) > asOf
    ? problems.noHoldingsYet(name, lastDay(first.asOf), asOf)
    : problems.noHoldings(release.number, name);
}

/**
 * The newest disclosed stake of a holder in an issuer as of a day.
 * @throws Problem (undisclosed) if there is none, or none yet.
 */
export function stakeAsOf(edition: Edition, holder: string, issuer: string, asOf: Day): DisclosedStake {
  const stakes = disclosedStakes(edition).between(`${holder} ${issuer}`);
  const newest = stakes.findLast((stake) => answersOn(asOf, stake, edition));
  if (newest) return newest;

  const names = [edition.parties.nameOf(holder), edition.parties.nameOf(issuer)] as const;
  const first = stakes.find((stake) => answersOn(lastDay(stake.asOf), stake, edition));
  throw first
    ? problems.stakeNotYet(...names, lastDay(first.asOf), asOf)
    : problems.noStake(edition.release.number, ...names);
}

/** The disclosed stakes in an issuer, of a holder, or of a holder in an issuer, oldest first. */
const disclosedStakes = cachedPer(({ records }: Edition) => {
  const stakes = records.stakes.filter(isDisclosed).sort(byDay);
  return {
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

/** Of stakes that come oldest first, the newest that answers on a day under each key. */
function newestOf<Kind extends Stake>(
  edition: Edition,
  stakes: readonly Kind[],
  asOf: Day,
  keyOf: (stake: Kind) => string,
): Kind[] {
  const newest = new Map<string, Kind>();
  for (const stake of stakes) if (answersOn(asOf, stake, edition)) newest.set(keyOf(stake), stake);
  return [...newest.values()];
}

const byShare = (a: DisclosedStake, b: DisclosedStake): number => b.percent.value - a.percent.value;
