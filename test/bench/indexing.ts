import { editionOf } from "../../src/core/chunks";
import type { Edition } from "../../src/core/edition";
import type { Records } from "../../src/core/records/records";
import { simulateExcel } from "../support/excel";
import { megabytesInUse } from "./collected";
import { asIfRead, editionSizes } from "./editionsMeasured";
import { functionsAsked } from "./functionsAsked";
import { median, type Benchmark, type Measurement } from "./measurement";
import { answered, Questions } from "./questions";
import { syntheticRecords } from "./syntheticRecords";
import { asIf } from "../support/functions";

const runs = 5;

/** What it takes to find records quickly. */
export const indexing: Benchmark = {
  name: "index",
  about: "what an edition builds of records in memory, with one call of each function, and the memory of both.",
  measure() {
    simulateExcel();
    return Promise.resolve(editionSizes.flatMap(measured));
  },
};

function measured(deals: number): Measurement[] {
  const atFirst = megabytesInUse();
  const records = asIfRead(syntheticRecords(deals));
  const withRecords = megabytesInUse();
  const build = builderOf(records);
  const builds = Array.from({ length: runs }, () => millisecondsOf(build));
  const withoutIndex = megabytesInUse();
  const edition = build();
  const index = megabytesInUse() - withoutIndex;
  const of = `${edition.records.deals.length.toLocaleString("en-US")} deals`;
  return [
    { what: `building the index of ${of}`, value: median(builds), unit: "ms", runs },
    { what: `memory of the records of ${of}`, value: withRecords - atFirst, unit: "MB" },
    { what: `memory of the index of ${of}`, value: index, unit: "MB" },
  ];
}

/** What makes an edition and asks each function once: what is worked out for each pair or company comes with its question. */
function builderOf(records: Records): () => Edition {
  const drawnFrom = editionOf(records);
  const calls = asIf(drawnFrom, () =>
    functionsAsked(new Questions(drawnFrom)).map(({ called, drawOne }) => {
      const [first = []] = answered(called, drawOne);
      return (): unknown => Reflect.apply(called, undefined, first);
    }),
  );
  return () => {
    const edition = editionOf(records);
    asIf(edition, () => {
      for (const call of calls) call();
    });
    return edition;
  };
}

function millisecondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
