import { firstDay, lastDay } from "../days";
import type { Records } from "../records/edition";
import { violation, type Violation } from "./violation";

/** Terms begin before they end, and nothing is dated after the edition's day. */
export function dateViolations({ deals, stakes, revenueShares, figures, release }: Records): Violation[] {
  const isLater = (day: string | undefined): boolean => day !== undefined && firstDay(day) > release.day;
  const future = `is after the edition's day, ${release.day}`;
  return [
    ...deals.flatMap((record) => {
      const placed = { list: "deals", record };
      const { start, end, announced, ended } = record;
      const backwards = start !== undefined && end !== undefined && firstDay(start) > lastDay(end);
      return [
        ...(backwards
          ? [violation(placed, "start", `${start} is after the end, ${end}`, "Correct one of the two.")]
          : []),
        ...(isLater(announced) ? [violation(placed, "announced", future, "Leave it to a later edition.")] : []),
        ...(isLater(ended?.on) ? [violation(placed, "ended.on", future, "Leave it to a later edition.")] : []),
      ];
    }),
    ...stakes
      .filter(({ asOf }) => isLater(asOf))
      .map((record) => violation({ list: "stakes", record }, "asOf", future, "Leave it to a later edition.")),
    ...revenueShares
      .filter(({ period }) => period.ends > release.day)
      .map((record) => violation({ list: "revenueShares", record }, "period", future, "Leave it to a later edition.")),
    ...figures
      .filter(({ asOf }) => isLater(asOf))
      .map((record) => violation({ list: "figures", record }, "asOf", future, "Leave it to a later edition.")),
  ];
}
