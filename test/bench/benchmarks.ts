import type { Benchmark } from "./measurement";
import { startUp } from "./startUp/startUp";

/** In the order in which they are measured. */
export const benchmarks: readonly Benchmark[] = [startUp];
