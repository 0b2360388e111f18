import { lastDay } from "../days";
import { decimalPlaces, decimalSum, pointMoved } from "../decimals";
import { Edition } from "../edition";
import type { Records } from "../records/edition";
import { stakesIn, type DisclosedStake } from "../stakes";
import { violation, type Violation } from "./violation";

/**
 * The holders of a company add up to no more than all of it, on every day on which one of them changes, as far as the
 * printed shares can tell; or a correction says that one of the shares is measured otherwise, or holds another.
 */
export function holdingViolations(records: Records): Violation[] {
  const edition = Edition.of(records);
  const explained = new Set(
    records.corrections.filter(({ status }) => status === "different-measure").map(({ record }) => record),
  );
  return records.stakes.flatMap((record) => {
    const day = lastDay(record.asOf);
    const stakes = stakesIn(edition, record.issuer, day);
    const [newest, ...others] = stakes.toSorted((a, b) => Number(b.id === record.id) - Number(a.id === record.id));
    const isSound = decimalSum(stakes.map(leastOf)) <= 100;
    if (newest?.id !== record.id || isSound || stakes.some(({ id }) => explained.has(id))) return [];
    const sum = decimalSum(stakes.map(({ percent }) => percent.value));
    const problem = `adds up to ${sum}% of ${record.issuer} on ${day}, with ${others.map(({ id }) => id).join(", ")}`;
    const fix = "Supersede the share that is out of date, or say in a correction (different-measure) what overlaps.";
    return [violation({ list: "stakes", record }, "percent", problem, fix)];
  });
}

/** The least that a printed share can mean: half a unit of its last digit less, and nothing of an "up to". */
const leastOf = ({ percent: { value, qualifier } }: DisclosedStake): number =>
  qualifier === "up-to" ? 0 : decimalSum([value, -pointMoved(5, -decimalPlaces(value) - 1)]);
