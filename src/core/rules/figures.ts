import { grouped } from "../caches";
import { firstDay, lastDay, monthsLater } from "../days";
import type { Figure } from "../records/companies";
import type { Facts } from "../records/lists";
import { type Measure, type Metric, metrics } from "../records/metrics";
import { shapeOf } from "../records/metricShapes";
import type { Records } from "../records/records";
import { type Violation, violation } from "./violation";

/** A figure is measured in one of the ways of its metric and in its unit, and so is what a company's metrics answer with. */
export function* measureViolations({ figures, parties }: Facts): Iterable<Violation> {
  for (const record of figures) {
    const { metric, measure } = record;
    const { unit } = shapeOf(metric);
    const against = (field: string, problem: string, fix: string) =>
      violation({ list: "figures", record }, field, problem, fix);
    if (isForeign(metric, measure)) yield against("measure", `${measure} is no measure of ${metric}`, pickOne);
    if (!record[unit]) yield against(unit, `is missing, in which ${metric} is measured`, "Add it.");
    for (const field of units)
      if (field !== unit && record[field])
        yield against(
          field,
          `is not what ${metric} is measured in`,
          "Give it a record of its own, of the metric that it measures.",
        );
  }
  for (const record of parties) {
    if (!record.defaultMeasures) continue;
    for (const metric of metrics) {
      const measure = record.defaultMeasures[metric];
      const problem = `${measure} is no measure of ${metric}`;
      if (measure && isForeign(metric, measure))
        yield violation({ list: "parties", record }, "defaultMeasures", problem, pickOne);
    }
  }
}

const units = ["value", "percent", "capacity"] as const;

const pickOne = "Take one of the metric's own measures, or add it to metricShapes with its meaning.";

const isForeign = (metric: Metric, measure: Measure): boolean => !shapeOf(metric).measures.includes(measure);

/**
 * A series has one figure for a period, and a metric that a company has answers by default. Balances that stand on one
 * day are one, whatever their periods are called.
 */
export function seriesViolations({ figures, parties }: Facts): Violation[] {
  const current = figures.filter(isCurrent);
  const sameFact = grouped(current, (figure) => [factOf(figure)]);
  const ofMetric = grouped(current, ({ company, metric }) => [`${company} ${metric}`]);
  return [
    ...current.flatMap((record) => {
      const [first] = sameFact(factOf(record));
      if (!first || first.id === record.id) return [];
      const problem = `is the fact of ${first.id} again: the same company, metric, measure and period`;
      return [
        violation({ list: "figures", record }, "period", problem, "Join the two, or let one supersede the other."),
      ];
    }),
    ...parties.flatMap((record) =>
      metrics.flatMap((metric) => {
        const known = [...new Set(ofMetric(`${record.id} ${metric}`).map(({ measure }) => measure))];
        const measure = record.defaultMeasures?.[metric] ?? shapeOf(metric).measures[0];
        if (known.length === 0 || known.includes(measure)) return [];
        const problem = `${metric} answers by ${measure}, of which there is no figure; there is ${known.join(", ")}`;
        return [violation({ list: "parties", record }, "defaultMeasures", problem, "Say which of them answers.")];
      }),
    ),
  ];
}

/** Whether a figure stands, and was not replaced by another. */
const isCurrent = ({ supersededBy }: Figure): boolean => supersededBy === undefined;

function factOf({ company, metric, measure, counterparty = "", period }: Figure): string {
  const length = shapeOf(metric).is === "stock" ? "" : period.label.replace(/[FC]Y.*|\d{4}-\d\d.*/, "");
  return [company, metric, measure, counterparty, period.ends, length].join();
}

/** A period is called as the company's others are, a balance stands at its end, and only what is expected lies ahead. */
export function periodViolations({ figures, release }: Facts): Violation[] {
  const sameLabel = grouped(figures, ({ company, period }) => [`${company} ${period.label}`]);
  return figures.flatMap((record) => {
    const placed = { list: "figures", record };
    const { company, metric, period, asOf } = record;
    const { is, isExpected } = shapeOf(metric);
    const [first = record] = sameLabel(`${company} ${period.label}`);
    const day = asOf ?? period.ends;
    const isOfPeriod =
      lastDay(day) > monthsLater(period.ends, -monthsAside) && firstDay(day) < monthsLater(period.ends, monthsAside);
    const wrong: [boolean, string, string, string][] = [
      [
        first.period.ends !== period.ends,
        "period.ends",
        `${period.label} ends on ${first.period.ends} in ${first.id}`,
        "Correct one of the two.",
      ],
      [
        period.label.includes("FY") !== (period.kind === "fiscal"),
        "period.kind",
        `is ${period.kind}, which ${period.label} is not`,
        "Correct one of the two.",
      ],
      [asOf === period.ends, "asOf", "is the period's last day, which goes without saying", "Remove it."],
      [
        is === "stock" && !isOfPeriod,
        "period",
        `a balance of ${day} does not stand at the end of ${period.label}`,
        "Take the period at whose end it stands, or the month of its day.",
      ],
      [
        !isExpected && asOf === undefined && period.ends > release.day,
        "period",
        `ends after the edition's day, ${release.day}, and ${metric} is not an expectation`,
        "Take the metric of what is expected, or leave it to a later edition.",
      ],
    ];
    return wrong.flatMap(([isWrong, field, problem, fix]) => (isWrong ? [violation(placed, field, problem, fix)] : []));
  });
}

/** Results are told within so many months of a period's end; what they say of that day is filed under the period. */
const monthsAside = 3;

/** A year is the sum of its quarters by the same measure, to within half a per cent, or a correction says why not. */
export function yearViolations({ figures, corrections }: Records): Violation[] {
  const explained = new Set(corrections.map(({ record }) => record));
  const current = figures.filter(isCurrent);
  const sameTerms = grouped(current, (figure) => [termsOf(figure, figure.period.label)]);
  return current.flatMap((record) => {
    const { metric, value, period, id } = record;
    if (!/^[FC]Y\d{4}$/.test(period.label) || shapeOf(metric).is === "stock" || !value || explained.has(id)) return [];
    const amounts = ["Q1", "Q2", "Q3", "Q4"].map(
      (quarter) => sameTerms(termsOf(record, `${quarter} ${period.label}`))[0]?.value?.amount ?? 0,
    );
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    if (amounts.includes(0) || Math.abs(sum - value.amount) <= value.amount / 200) return [];
    const problem = `${value.amount} is not ${amounts.join(" + ")} = ${sum}`;
    return [
      violation({ list: "figures", record }, "value", problem, "Correct a figure, or explain it in a correction."),
    ];
  });
}

const termsOf = ({ company, metric, measure, counterparty = "" }: Figure, label: string): string =>
  [company, metric, measure, counterparty, label].join();
