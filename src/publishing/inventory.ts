import { bundledRecords } from "../bundledEdition";
import { confidenceOf } from "../core/confidence";
import { sourcedRecords } from "../core/rules/sourcedRecords";

/** What the edition holds, counted, as a Markdown table. */
export function inventory(): string {
  const { deals, stakes, revenueShares, figures, parties, sources, corrections } = bundledRecords;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const records = sourcedRecords(bundledRecords).map(({ record }) => record);
  const counted: [string, readonly string[]][] = [
    ["deals by kind", deals.map(({ kind }) => kind)],
    ["deals by year announced", deals.map(({ announced }) => announced.slice(0, 4))],
    ["figures by metric", figures.map(({ metric }) => metric)],
    ["records by confidence", records.map((record) => confidenceOf(record, (id) => byId.get(id)))],
    ["sources by tier", sources.map(({ tier }) => tier)],
  ];
  const lists = { deals, stakes, "revenue shares": revenueShares, figures, parties, sources, corrections };
  const rows = [
    ...Object.entries(lists).map(([name, { length }]) => `| ${name} | | ${length} |`),
    ...counted.flatMap(([name, values]) => tally(values).map(([value, count]) => `| ${name} | ${value} | ${count} |`)),
  ];
  return ["| what | | records |", "| --- | --- | --- |", ...rows].join("\n");
}

function tally(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
