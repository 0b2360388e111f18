/** One line of the table that `npm run bench` prints. */
export interface Measurement {
  /** What was measured, as a modeller would say it: "TOTAL of a pair, bundled edition". */
  readonly what: string;
  /** The median of the runs, or the one value if it can't differ from run to run, as the size of a file. */
  readonly value: number;
  readonly unit: Unit;
  /** How many runs the median is of. */
  readonly runs?: number;
  /** What the product promises; without it, the line is there for comparison. */
  readonly target?: Target;
}

export type Unit = "calls/s" | "µs" | "ms" | "kB" | "MB" | "times" | "cells" | "frames/s";

export interface Target {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Something that can be measured by itself: `npm run bench -- --only NAME`. */
export interface Benchmark {
  readonly name: string;
  /** What is compared with what, and how, in a sentence. */
  readonly about: string;
  measure(): Promise<Measurement[]>;
}

/** Whether a measurement keeps what was promised; undefined if nothing was. */
export function isMet({ value, target }: Measurement): boolean | undefined {
  if (!target) return undefined;
  return value >= (target.atLeast ?? -Infinity) && value <= (target.atMost ?? Infinity);
}

/** The middle of the values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
