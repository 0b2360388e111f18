import { lastDay, type Day } from "./days";
import type { Edition } from "./edition";
import { problems } from "./problems";
import type { Stake } from "./records/stake";

/** A holding whose share of the issuer is disclosed; warrants and bare numbers of shares are not. */
export type DisclosedStake = Stake & { percent: NonNullable<Stake["percent"]> };

const isDisclosed = (stake: Stake): stake is DisclosedStake => stake.percent !== undefined && !stake.instrument;

/** The newest disclosed stake of every holder in an issuer as of a day, largest first. */
export function stakesIn(edition: Edition, issuer: string, asOf: Day): DisclosedStake[] {
  return newestOf(disclosedStakes(edition, { issuer }), asOf, ({ holder }) => holder);
}

/** The newest disclosed stake of a holder in every issuer as of a day, largest first. */
export function stakesHeldBy(edition: Edition, holder: string, asOf: Day): DisclosedStake[] {
  return newestOf(disclosedStakes(edition, { holder }), asOf, ({ issuer }) => issuer);
}

/**
 * The newest disclosed stake of a holder in an issuer as of a day.
 * @throws Problem (undisclosed) if there is none, or none yet.
 */
export function stakeAsOf(edition: Edition, holder: string, issuer: string, asOf: Day): DisclosedStake {
  const stakes = disclosedStakes(edition, { holder, issuer });
  const newest = stakes.findLast((stake) => lastDay(stake.asOf) <= asOf);
  if (newest) return newest;

  const names = [edition.parties.nameOf(holder), edition.parties.nameOf(issuer)] as const;
  const first = stakes[0];
  throw first ? problems.stakeNotYet(...names, lastDay(first.asOf), asOf) : problems.noStake(...names);
}

/** The disclosed stakes of a holder, or in an issuer, oldest first. */
function disclosedStakes(edition: Edition, { holder, issuer }: { holder?: string; issuer?: string }): DisclosedStake[] {
  return edition.records.stakes
    .filter(isDisclosed)
    .filter((stake) => holder === undefined || stake.holder === holder)
    .filter((stake) => issuer === undefined || stake.issuer === issuer)
    .sort((a, b) => lastDay(a.asOf).localeCompare(lastDay(b.asOf)));
}

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
