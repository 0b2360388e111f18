import { type Day, daysFrom } from "./days";
import { partOf, type RecordedPeriod } from "./periods";

/** How many quarters the parts of a year have, by the first letter of what they are called. */
const quartersIn: Readonly<Record<string, number>> = { Q: 1, H: 2, "9": 3, "": 4 };

/** How many quarters a period has; undefined for what is no year nor a part of one, such as a month. */
export function quarterCount(label: string): number | undefined {
  const part = partOf(label);
  return part === undefined ? undefined : quartersIn[part.slice(0, 1)];
}

/** Quarters follow one another if their last days are so many days apart: one of 14 weeks has 98. */
const [fewestDays, mostDays] = [80, 100];

/**
 * So many quarters of a series in a row, of which the last ends on a day, in the order of time.
 * @returns Undefined if one of them is missing.
 */
export function quartersTo<Kind extends { period: RecordedPeriod }>(
  series: readonly Kind[],
  ends: Day,
  count: number,
): Kind[] | undefined {
  const quarters = series.filter(({ period }) => quarterCount(period.label) === 1);
  let next = quarters.find(({ period }) => period.ends === ends);
  const found: Kind[] = [];
  while (next && found.length < count) {
    const { period } = next;
    found.unshift(next);
    next = quarters.find((one) => precedes(one.period, period));
  }
  return found.length === count ? found : undefined;
}

function precedes(earlier: RecordedPeriod, later: RecordedPeriod): boolean {
  const days = daysFrom(earlier.ends, later.ends) - 1;
  return days >= fewestDays && days <= mostDays;
}
