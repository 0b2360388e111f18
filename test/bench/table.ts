import { isMet, type Measurement, type Target } from "./measurement";

/** Measurements as lines of text, their columns aligned. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = measurements.map((one) => [
    one.what,
    inWords(one.value),
    one.unit,
    one.target ? targetInWords(one.target) : "",
    verdict(one),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => pad(cell, column, widths[column] ?? 0)).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}

/** The second column holds numbers, which stand to the right. */
const pad = (cell: string, column: number, width: number): string =>
  column === 1 ? cell.padStart(width) : cell.padEnd(width);

const inWords = (value: number): string =>
  value.toLocaleString("en-US", value < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 });

const targetInWords = ({ atLeast, atMost }: Target): string =>
  [
    ...(atLeast === undefined ? [] : [`at least ${inWords(atLeast)}`]),
    ...(atMost === undefined ? [] : [`at most ${inWords(atMost)}`]),
  ].join(", ");

function verdict(measurement: Measurement): string {
  const met = isMet(measurement);
  if (met === undefined) return "";
  return met ? "met" : "MISSED";
}
