import { knownSinceOf } from "../confidence";
import { firstDay, lastDay } from "../days";
import { statedFor } from "../figures";
import type { Deal } from "../records/deal";
import type { Source } from "../records/documents";
import type { Facts } from "../records/lists";
import { shapeOf } from "../records/metricShapes";
import type { Records, WrittenDeal, WrittenFigure } from "../records/records";
import { violation, type Violation } from "./violation";

/** Terms begin before they end, and nothing is dated after the edition's day. */
export function dateViolations({ deals, stakes, revenueShares, figures, release }: Facts): Violation[] {
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

/**
 * Every deal and figure is public by the edition's day, its record says since when where dates leave that open, and no deal
 * is dated after a document that states it; nor is what a company made in a period told before the period is over, nor
 * does a correction come with a later edition.
 * A rule of our own data: editions of the first schema, which had no such field, break it and stay readable.
 */
export function publicDayViolations({ deals, figures, sources, corrections, release }: Records): Violation[] {
  const documents: Documents = new Map(sources.map((source) => [source.id, source]));
  const future = `is after the edition's day, ${release.day}`;
  const fix = "Give the day of the edition that brings the correction.";
  return [
    ...deals.flatMap((record) => [...openDay(record, release.day), ...lateDay(record, documents)]),
    ...figures.flatMap((record) => [...openFigure(record, documents, release.day), ...earlyResult(record, documents)]),
    ...corrections
      .filter((record) => record.published > release.day)
      .map((record) => violation({ list: "corrections", record }, "published", future, fix)),
  ];
}

type Documents = ReadonlyMap<string, Source>;

function openDay(record: Deal, editionDay: string): Violation[] {
  const placed = { list: "deals", record };
  const { announced, knownSince } = record;
  if (knownSince === undefined) {
    const isOpen = firstDay(announced) <= editionDay && lastDay(announced) > editionDay;
    const problem = `may mean a day after the edition's, ${editionDay}`;
    const fix = "Say in knownSince on which day a document first states the deal, or else the edition's day.";
    return isOpen ? [violation(placed, "announced", problem, fix)] : [];
  }
  if (knownSince < firstDay(announced) || knownSince > lastDay(announced)) {
    const fix = "Correct one of the two by the documents.";
    return [violation(placed, "knownSince", `${knownSince} is no day of ${announced}`, fix)];
  }
  const future = `is after the edition's day, ${editionDay}`;
  return knownSince > editionDay ? [violation(placed, "knownSince", future, "Leave it to a later edition.")] : [];
}

/** The documents that state a deal before the first day on which it can have been announced. */
function lateDay(record: WrittenDeal, documents: Documents): Violation[] {
  const { announced } = record;
  return record.sources.flatMap(({ source, context }) => {
    const day = documents.get(source)?.published;
    if (day === undefined || context || firstDay(announced) <= lastDay(day)) return [];
    const problem = `${announced} is after ${source}, of ${day}, which states it`;
    const fix = "Take that document's day, or mark what it says as context if the deal was yet to be made.";
    return [violation({ list: "deals", record }, "announced", problem, fix)];
  });
}

/**
 * A figure that may have become public after the edition's day, which FIGURE as of that day would have in this edition and
 * not in the next; and what is said to have been known only after the document that says it.
 */
function openFigure(record: WrittenFigure, documents: Documents, editionDay: string): Violation[] {
  const placed = { list: "figures", record };
  const problem = `may have become public after the edition's day, ${editionDay}`;
  const fix = "Say in a document's knownSince on which day what it says was public, or else the edition's day.";
  const known = knownSinceOf(record, (id) => documents.get(id)) ?? statedFor(record);
  const late = record.sources.flatMap(({ source, knownSince = "" }, place) => {
    const day = documents.get(source)?.published;
    if (day === undefined || knownSince <= lastDay(day)) return [];
    const where = `sources[${place}].knownSince`;
    return [violation(placed, where, `${knownSince} is after ${source}, of ${day}`, "Leave it out.")];
  });
  // Of one that is dated after the edition that is said already.
  const isOpen = known > editionDay && firstDay(record.asOf ?? editionDay) <= editionDay;
  return [...(isOpen ? [violation(placed, "sources", problem, fix)] : []), ...late];
}

/**
 * The documents that tell what was made in a period before it was over: one that holds the filings of several days has the
 * day of the first, and FIGURE as of that day would know what lay ahead.
 */
function earlyResult(record: WrittenFigure, documents: Documents): Violation[] {
  const { metric, period, asOf = period.ends } = record;
  const { is, isExpected } = shapeOf(metric);
  if (is === "stock" || isExpected) return [];
  return record.sources.flatMap(({ source, context, knownSince }, place) => {
    const day = knownSince ?? documents.get(source)?.published;
    if (day === undefined || context || firstDay(asOf) <= lastDay(day)) return [];
    const problem = `${source}, of ${day}, is before ${asOf}, until which it tells`;
    const fix = "Name the document that came later, or mark what it says as context if it was expected only.";
    return [violation({ list: "figures", record }, `sources[${place}]`, problem, fix)];
  });
}
