import { isPeriod } from "../../core/periods";
import type { Figure } from "../../core/records/companies";
import type { Records, WrittenFigure } from "../../core/records/records";
import type { RegisteredCompany } from "../register";
import { isCumulative, type Read, type Reading, type Remainder } from "./readings";

/** A figure of the data beside what the filings state for the same period by the same measure. */
export interface Compared<Kind> {
  readonly read: Kind;
  readonly recorded: WrittenFigure;
  /** Ids of the corrections about the figure. */
  readonly corrections: readonly string[];
}

/** What the data has of what was read. */
export interface Comparison {
  /** What the data lacks. */
  readonly missing: readonly Reading[];
  readonly equal: readonly Compared<Reading | Remainder>[];
  /** Equal as far as the figure is printed in its document: 64.7 billion where 64,727 million was read. */
  readonly rounded: readonly Compared<Reading | Remainder>[];
  readonly different: readonly Compared<Reading | Remainder>[];
  /** Quarters that no filing states and the data lacks: they are worked out, so they are not published. */
  readonly workedOut: readonly Remainder[];
  /** What no figure can be: nothing, less than nothing, or a fraction of a dollar. */
  readonly impossible: readonly Reading[];
}

/** Compares what the filings of a company state with the figures of the data. Nothing of the data is ever changed. */
export function comparisonOf(
  { readings, remainders }: Read,
  { id: company }: RegisteredCompany,
  { figures, corrections }: Pick<Records, "figures" | "corrections">,
): Comparison {
  const ofCompany = figures.filter((figure) => figure.company === company && figure.supersededBy === undefined);
  const compared = [...readings, ...remainders].flatMap((read) =>
    ofCompany
      .filter((figure) => isOf(figure, read))
      .map((recorded) => ({
        read,
        recorded,
        corrections: corrections.filter(({ record }) => record === recorded.id).map(({ id }) => id),
      })),
  );
  const known = new Set<Reading | Remainder>(compared.map(({ read }) => read));
  const unknown = readings.filter((reading) => !known.has(reading) && !isCumulative(reading));
  const agreement = (wanted: Agreement) =>
    compared.filter(({ read, recorded }) => agreementOf(read, recorded) === wanted);
  return {
    missing: unknown.filter(isPossible),
    equal: agreement("equal"),
    rounded: agreement("rounded"),
    different: agreement("different"),
    workedOut: remainders.filter((remainder) => !known.has(remainder)),
    impossible: unknown.filter((reading) => !isPossible(reading)),
  };
}

type Agreement = "equal" | "rounded" | "different";

/** Whether a figure says of the company what was read: the same line, for the same period or day. */
function isOf(figure: Figure, read: Reading | Remainder): boolean {
  const { line, period } = read;
  if (figure.metric !== line.metric || figure.measure !== line.measure || figure.counterparty !== undefined)
    return false;
  if ("isBalance" in read && read.isBalance) return (figure.asOf ?? figure.period.ends) === period.ends;
  return isPeriod(figure.period, period);
}

function agreementOf({ amount }: Reading | Remainder, { value }: Figure): Agreement {
  if (value?.currency !== "USD") return "different";
  if (value.amount === amount) return "equal";
  return isRounded(value.amount, amount) ? "rounded" : "different";
}

/** Whether a printed amount is the other one to its own last digit, which is its second one at least: 60 billion is 60, not 6 tens. */
function isRounded(printed: number, amount: number): boolean {
  const zeros = /0*$/.exec(String(printed))?.[0].length ?? 0;
  const unit = Math.min(10 ** zeros, 10 ** (String(printed).length - 2));
  return Math.round(amount / unit) * unit === printed;
}

const isPossible = ({ amount }: Reading): boolean => Number.isSafeInteger(amount) && amount > 0;
