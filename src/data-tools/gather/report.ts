import type { Compared, Comparison } from "./comparison";
import { type NewRecords, dayInWords, inDollars } from "./newRecords";
import type { Read, Reading, Remainder } from "./readings";

/** What was found, as lines to print: first what is counted, then every finding. */
export function reportOf(name: string, { readings, later }: Read, comparison: Comparison, added: NewRecords): string[] {
  const { equal, rounded, different, workedOut, impossible } = comparison;
  const restated = readings.filter((reading) => reading.restated.length > 0);
  return [
    `${name}: ${added.figures.length} added, ${equal.length} equal, ${rounded.length} equal as printed, ${different.length} different.`,
    ...section("Added", added.figures, ({ id, value, sources }) => {
      return `${id}: ${inDollars(value?.amount ?? 0)}, ${sources.map(({ source }) => source).join(", ")}`;
    }),
    ...section("Equal", equal, ({ recorded, read }) => `${recorded.id}: ${inDollars(read.amount)}${how(read)}`),
    ...section("Equal as printed", rounded, sideBySide),
    ...section("Different: the data keeps what it has", different, (pair) => `${sideBySide(pair)}${explanation(pair)}`),
    ...section("Worked out, so not added", workedOut, (remainder) => {
      return `${lineOf(remainder)}: ${inDollars(remainder.amount)}${how(remainder)}`;
    }),
    ...section("Stated otherwise by another filing", restated, restatement),
    ...section("Filed after the edition's day, so left aside", later, ({ form, filed, accn }) => {
      return `Form ${form} of ${dayInWords(filed)} (${accn})`;
    }),
    ...section("No amount of a figure, so not added", impossible, (reading) => `${lineOf(reading)}: ${reading.amount}`),
  ];
}

function section<Kind>(title: string, found: readonly Kind[], inWords: (one: Kind) => string): string[] {
  return found.length === 0 ? [] : [`${title}:`, ...found.map((one) => `  ${inWords(one)}`)];
}

const lineOf = ({ line, period }: Reading | Remainder): string => `${line.metric}: ${line.measure}, ${period.label}`;

function sideBySide({ recorded, read }: Compared<Reading | Remainder>): string {
  const amount = recorded.value === undefined ? "no amount" : inDollars(recorded.value.amount);
  return `${recorded.id}: ${amount} in the data, ${inDollars(read.amount)} in the filings${how(read)}`;
}

/** Where an amount stands, or how it was worked out. */
function how(read: Reading | Remainder): string {
  if ("filing" in read) return ` (${read.filing.form}, ${read.filing.accn})`;
  const { whole, less } = read;
  return ` (worked out: ${inDollars(whole.amount)} less ${inDollars(less.amount)})`;
}

const explanation = ({ corrections }: Compared<unknown>): string =>
  corrections.length > 0 ? `, explained by ${corrections.join(", ")}` : "";

function restatement(reading: Reading): string {
  const others = reading.restated.map(({ val, form, accn }) => `${inDollars(val)} (${form}, ${accn})`);
  return `${lineOf(reading)}: ${inDollars(reading.amount)}${how(reading)}, also ${others.join(", ")}`;
}
