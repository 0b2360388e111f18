import { lastDay, type Day } from "./days";
import type { Edition } from "./edition";
import { grouped } from "./grouped";
import { oncePer } from "./oncePer";
import { problems } from "./problems";
import type { Stake } from "./records/stake";

/** A holding whose share of the issuer is disclosed; warrants and bare numbers of shares are not. */
export type DisclosedStake = Stake & { percent: NonNullable<Stake["percent"]> };

const isDisclosed = (stake: Stake): stake is DisclosedStake => stake.percent !== undefined && !stake.instrument;

/** The newest disclosed stake of every holder in an issuer as of a day, largest first. */
export function stakesIn(edition: Edition, issuer: string, asOf: Day): DisclosedStake[] {
  return newestOf(disclosedStakes(edition).in(issuer), asOf, ({ holder }) => holder);
}

/**
 * The same of an issuer that has holders.
 * @throws Problem (undisclosed) if there are none, or none yet.
 */
export function holdersOf(edition: Edition, issuer: string, asOf: Day): DisclosedStake[] {
  const stakes = stakesIn(edition, issuer, asOf);
  if (stakes.length > 0) return stakes;
  const name = edition.parties.nameOf(issuer);
  const first = disclosedStakes(edition).in(issuer)[0];
  throw first
    ? problems.noHoldersYet(name, lastDay(first.asOf), asOf)
    : problems.noHolders(edition.release.number, name);
}

/** The newest disclosed stake of a holder in every issuer as of a day, largest first. */
export function stakesHeldBy(edition: Edition, holder: string, asOf: Day): DisclosedStake[] {
  return newestOf(disclosedStakes(edition).heldBy(holder), asOf, ({ issuer }) => issuer);
}

/**
 * The newest disclosed stake of a holder in an issuer as of a day.
 * @throws Problem (undisclosed) if there is none, or none yet.
 */
export function stakeAsOf(edition: Edition, holder: string, issuer: string, asOf: Day): DisclosedStake {
  const stakes = disclosedStakes(edition).between(`${holder} ${issuer}`);
  const newest = stakes.findLast((stake) => lastDay(stake.asOf) <= asOf);
  if (newest) return newest;

  const names = [edition.parties.nameOf(holder), edition.parties.nameOf(issuer)] as const;
  const first = stakes[0];
  throw first
    ? problems.stakeNotYet(...names, lastDay(first.asOf), asOf)
    : problems.noStake(edition.release.number, ...names);
}

/** The disclosed stakes in an issuer, of a holder, or of a holder in an issuer, oldest first. */
const disclosedStakes = oncePer(({ records }: Edition) => {
  const stakes = records.stakes.filter(isDisclosed).sort((a, b) => lastDay(a.asOf).localeCompare(lastDay(b.asOf)));
  return {
    in: grouped(stakes, ({ issuer }) => [issuer]),
    heldBy: grouped(stakes, ({ holder }) => [holder]),
    between: grouped(stakes, ({ holder, issuer }) => [`${holder} ${issuer}`]),
  };
});

/** Of stakes that come oldest first, the newest known on a day for each other side, largest first. */
function newestOf(
  stakes: readonly DisclosedStake[],
  asOf: Day,
  otherSide: (stake: DisclosedStake) => string,
): DisclosedStake[] {
  const newest = new Map<string, DisclosedStake>();
  for (const stake of stakes) if (lastDay(stake.asOf) <= asOf) newest.set(otherSide(stake), stake);
  return [...newest.values()].sort((a, b) => b.percent.value - a.percent.value);
}
