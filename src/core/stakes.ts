import { lastDay, type Day } from "./days";
import type { Edition } from "./edition";
import { problems } from "./problems";
import type { Stake } from "./records/stake";

/** A holding whose share of the issuer is disclosed; warrants and bare numbers of shares are not. */
type DisclosedStake = Stake & { percent: NonNullable<Stake["percent"]> };

const isDisclosed = (stake: Stake): stake is DisclosedStake => stake.percent !== undefined && !stake.instrument;

/**
 * The newest disclosed stake of a holder in an issuer as of a day.
 * @throws Problem (undisclosed) if there is none, or none yet.
 */
export function stakeAsOf(edition: Edition, holder: string, issuer: string, asOf: Day): DisclosedStake {
  const stakes = edition.records.stakes
    .filter(isDisclosed)
    .filter((stake) => stake.holder === holder && stake.issuer === issuer)
    .sort((a, b) => lastDay(a.asOf).localeCompare(lastDay(b.asOf)));
  const newest = stakes.findLast((stake) => lastDay(stake.asOf) <= asOf);
  if (newest) return newest;

  const names = [edition.parties.nameOf(holder), edition.parties.nameOf(issuer)] as const;
  const first = stakes[0];
  throw first ? problems.stakeNotYet(...names, lastDay(first.asOf), asOf) : problems.noStake(...names);
}
