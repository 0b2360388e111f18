import { from, op } from "arquero";
import { median, type Benchmark } from "../measurement";
import { compared, type Calculated } from "./compared";
import type { Row } from "./rows";
import type { PairQuestion } from "./sameQuestions";

const runs = 5;

/** The same questions to a library that queries tables in memory. */
export const arquero: Benchmark = {
  name: "arquero",
  about: "200 questions to DEALS.TOTAL, and as queries of the same rows in Arquero, each answer compared.",
  measure: () => compared({ deals: 133_000, questions: 200, calculate }),
};

function calculate(rows: readonly Row[], questions: readonly PairQuestion[]): Calculated[] {
  const deals = from(rows);
  const ask = (question: PairQuestion): unknown =>
    deals
      .filter(conditionOf(question))
      .rollup({ total: op.sum("dollars") })
      .get("total", 0);
  let cells: unknown[] = [];
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    cells = questions.map(ask);
    return (performance.now() - start) / questions.length;
  });
  return [{ how: "Arquero's filter and sum", cells, milliseconds: median(times), runs }];
}

/** The condition on a row, as Arquero compiles it. */
function conditionOf({ party, counterparty, kind, since }: PairQuestion): string {
  const conditions = [
    `d.party === "${party}"`,
    `d.counterparty === "${counterparty}"`,
    ...(kind === undefined ? [] : [`d.kind === "${kind}"`]),
    ...(since === undefined ? [] : [`d.day >= ${since}`]),
  ];
  return `d => ${conditions.join(" && ")}`;
}
