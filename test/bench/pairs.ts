import type { Edition } from "../../src/core/edition";
import { pairKey, pairsOf } from "../../src/core/pairs";
import { simulateExcel } from "../support/excel";
import { callsMeasured } from "./callsMeasured";
import { editionsMeasured } from "./editionsMeasured";
import type { Benchmark, Measurement } from "./measurement";
import { isAnswered, type Question } from "./questions";
import { adopt, total } from "../support/functions";

/** What a call costs by the number of deals that its pair has. */
export const pairs: Benchmark = {
  name: "pairs",
  about: "a TOTAL as of, and since, ever other days, of pairs of 3 or 30 deals and of the pair with most, by edition.",
  async measure() {
    simulateExcel();
    const measurements: Measurement[] = [];
    for (const { name, edition } of editionsMeasured()) {
      adopt(edition);
      for (const [count, names] of pairsMeasured(edition)) {
        const what = `TOTAL of a pair of ${count} deals`;
        measurements.push(
          await measured(`${what} as of a day, ${name}`, names, (day) => [null, null, day, null]),
          await measured(`${what} since a day, ${name}`, names, (day) => [null, day, null, null]),
        );
      }
    }
    return measurements;
  },
};

async function measured(
  what: string,
  names: readonly Question[],
  restOf: (day: number) => Question,
): Promise<Measurement> {
  const days = Array.from({ length: 1000 }, (_, place) => 45_000 + place);
  const questions = days.map((day, place) => [...(names[place % names.length] ?? []), ...restOf(day)]);
  const { microseconds, runs } = await callsMeasured(
    total,
    questions.filter((question) => isAnswered(total, question)),
  );
  return { what, value: microseconds, unit: "µs", runs };
}

/** The names of the pairs that have 3, 30 and the most deals. */
function pairsMeasured(edition: Edition): [count: number, names: Question[]][] {
  const counts = countsByPair(edition);
  const most = Math.max(...counts.values());
  return [3, 30, most].flatMap((count): [number, Question[]][] => {
    const keys = [...counts].filter(([, deals]) => deals === count).map(([key]) => key);
    const names = keys.map((key) => key.split(" ").map((id) => edition.parties.nameOf(id)));
    return names.length === 0 ? [] : [[count, names]];
  });
}

function countsByPair({ records }: Edition): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const deal of records.deals) {
    const keys = new Set(pairsOf(deal).map(([a, b]) => pairKey(a, b)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
