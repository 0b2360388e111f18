import { firstDay, lastDay } from "../days";
import type { Records } from "../records/edition";
import { violation, type Violation } from "./violation";

/** Terms begin before they end; nothing is dated after the edition's day, nor a deal after a document that states it. */
export function dateViolations({ deals, stakes, revenueShares, figures, sources, release }: Records): Violation[] {
  const isLater = (day: string | undefined): boolean => day !== undefined && firstDay(day) > release.day;
  const published = new Map(sources.map((source) => [source.id, source.published]));
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
        ...record.sources.flatMap(({ source, context }) => {
          const day = published.get(source);
          const isEarlier = day !== undefined && !context && firstDay(announced) > lastDay(day);
          const problem = `${announced} is after ${source}, of ${day ?? ""}, which states it`;
          const fix = "Take that document's day, or mark what it says as context if the deal was yet to be made.";
          return isEarlier ? [violation(placed, "announced", problem, fix)] : [];
        }),
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
