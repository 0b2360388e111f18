import { lastDay, type Day } from "./days";
import type { Edition } from "./edition";
import { problems } from "./problems";
import type { Stake } from "./records/stake";

/** A holding whose share of the issuer is disclosed; warrants and bare numbers of shares are not. */
type DisclosedStake = Stake & { percent: NonNullable<Stake["percent"]> };

const isDisclosed = (stake: Stake): stake is DisclosedStake => stake.percent !== undefined && !stake.instrument;

/** The newest disclosed stake of every holder in an issuer as of a day, largest first. */
export function stakesIn(edition: Edition, issuer: string, asOf: Day): DisclosedStake[] {
  const newest = new Map<string, DisclosedStake>();
  for (const stake of disclosedStakes(edition, issuer))
    if (lastDay(stake.asOf) <= asOf) newest.set(stake.holder, stake);
  return [...newest.values()].sort((a, b) => b.percent.value - a.percent.value);
}

/**
 * The newest disclosed stake of a holder in an issuer as of a day.
 * @throws Problem (undisclosed) if there is none, or none yet.
 */
export function stakeAsOf(edition: Edition, holder: string, issuer: string, asOf: Day): DisclosedStake {
  const stakes = disclosedStakes(edition, issuer).filter((stake) => stake.holder === holder);
  const newest = stakes.findLast((stake) => lastDay(stake.asOf) <= asOf);
  if (newest) return newest;

  const names = [edition.parties.nameOf(holder), edition.parties.nameOf(issuer)] as const;
  const first = stakes[0];
  throw first ? problems.stakeNotYet(...names, lastDay(first.asOf), asOf) : problems.noStake(...names);
}

/** The disclosed stakes in an issuer, oldest first. */
const disclosedStakes = (edition: Edition, issuer: string): DisclosedStake[] =>
  edition.records.stakes
    .filter(isDisclosed)
    .filter((stake) => stake.issuer === issuer)
    .sort((a, b) => lastDay(a.asOf).localeCompare(lastDay(b.asOf)));
