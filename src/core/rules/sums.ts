import { lastDay } from "../days";
import { decimalPlaces, decimalSum, pointMoved } from "../decimals";
import { editionOf } from "../chunks";
import type { Records } from "../records/records";
import { type DisclosedStake, stakesIn } from "../stakes";
import { violation, type Violation } from "./violation";

/** A reported total is the sum of its deals, as far as the printed figures can tell, or a correction says why not. */
export function reconciliationViolations(records: Records): Violation[] {
  const explained = new Set(records.corrections.map(({ record }) => record));
  const amounts = new Map(records.deals.map(({ id, value }) => [id, value?.amount ?? 0]));
  return records.figures
    .filter(({ id }) => !explained.has(id))
    .flatMap((record) => {
      const parts = (record.sumOf ?? []).map((id) => amounts.get(id) ?? 0);
      if (!record.value || parts.length === 0) return [];
      const sum = parts.reduce((total, amount) => total + amount, 0);
      const slack = [record.value.amount, ...parts].reduce((total, amount) => total + roundingOf(amount), 0);
      if (Math.abs(sum - record.value.amount) <= slack) return [];
      const problem = `${record.value.amount} is not ${parts.join(" + ")} = ${sum}`;
      return [
        violation({ list: "figures", record }, "value", problem, "Correct a figure, or explain it in a correction."),
      ];
    });
}

/** Half a unit of the last digit that is printed: 91.4 billion may be off by 50 million. */
function roundingOf(amount: number): number {
  const zeros = /0*$/.exec(String(amount))?.[0].length ?? 0;
  return 10 ** zeros / 2;
}

/**
 * The holders of a company add up to no more than all of it, on every day on which one of them changes, as far as the
 * printed shares can tell; or a correction says that one of the shares is measured otherwise, or holds another.
 */
export function holdingViolations(records: Records): Violation[] {
  const edition = editionOf(records);
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
