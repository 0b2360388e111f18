import { grouped } from "../grouped";
import type { Records } from "../records/edition";
import type { Figure } from "../records/figure";
import { violation, type Violation } from "./violation";

/** A reported total is the sum of its parts, as far as the printed figures can tell, or a correction says why not. */
export function reconciliationViolations(records: Records): Violation[] {
  const explained = new Set(records.corrections.map(({ record }) => record));
  const amounts = new Map(records.deals.map(({ id, value }) => [id, value?.amount ?? 0]));
  const figuresFor = grouped(records.figures, ({ company, metric, period }) => [keyOf(company, metric, period.label)]);
  return records.figures
    .filter(({ id }) => !explained.has(id))
    .flatMap((record) => {
      const parts = record.sumOf?.map((id) => amounts.get(id) ?? 0) ?? quartersOf(record, figuresFor);
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

/** The amounts of the four quarters of a year's figure, if all are recorded. */
function quartersOf(year: Figure, figuresFor: (key: string) => readonly Figure[]): number[] {
  if (!/^[FC]Y\d{4}$/.test(year.period.label) || !flows.includes(year.metric)) return [];
  const amounts = ["Q1", "Q2", "Q3", "Q4"].map((quarter) => {
    const [figure] = figuresFor(keyOf(year.company, year.metric, `${quarter} ${year.period.label}`));
    return figure?.value?.amount ?? 0;
  });
  return amounts.every((amount) => amount > 0) ? amounts : [];
}

const keyOf = (company: string, metric: string, period: string): string => [company, metric, period].join();

/** The metrics that add up over time; balances do not. */
const flows: readonly string[] = ["revenue", "data-centre-revenue", "capital-expenditure"];

/** Half a unit of the last digit that is printed: 91.4 billion may be off by 50 million. */
function roundingOf(amount: number): number {
  const zeros = /0*$/.exec(String(amount))?.[0].length ?? 0;
  return 10 ** zeros / 2;
}
