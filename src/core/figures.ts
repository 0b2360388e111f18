import { fractionOf } from "./fractions";
import type { Edition } from "./edition";
import type { Metric } from "./metrics";
import { forPeriod, type AskedPeriod } from "./periods";
import { problems } from "./problems";
import type { Figure } from "./records/figure";

/**
 * A company's own figure for a period: money in its currency, a share as a fraction, power in gigawatts.
 * @throws Problem (undisclosed) that names the periods for which it is known.
 */
export function figureFor(edition: Edition, company: string, metric: Metric, period: AskedPeriod): number {
  const figures = edition.records.figures.filter(
    (figure) => figure.company === company && figure.metric === metric && !figure.supersededBy,
  );
  const figure = forPeriod(figures, period);
  if (figure) return amountOf(figure);

  const words = [edition.parties.nameOf(company), metric.replaceAll("-", " "), period.label] as const;
  const disclosed = figures
    .toSorted((a, b) => a.period.ends.localeCompare(b.period.ends))
    .map((one) => one.period.label);
  throw disclosed.length > 0 ? problems.noFigureThen(...words, disclosed.join(", ")) : problems.noFigure(...words);
}

function amountOf({ value, percent, capacity }: Figure): number {
  if (value) return value.amount;
  return percent ? fractionOf(percent) : (capacity?.gigawatts ?? 0);
}
