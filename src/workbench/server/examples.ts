import { functionsOf } from "./bareScript";

/** The formulas of the first screen: three questions that a modeller asks on the first day. */
const examples: readonly { id: string; values: readonly unknown[] }[] = [
  { id: "TOTAL", values: ["CoreWeave", "OpenAI"] },
  { id: "REVENUESHARE", values: ["Microsoft", 2024] },
  { id: "STAKE", values: ["NVIDIA", "CoreWeave"] },
];

/** Each example as typed in a cell, with the answer that a built functions.js gives. */
export function answeredExamples(functionsScript: string): string[] {
  const functions = functionsOf(functionsScript);
  return examples.map(({ id, values }) => {
    const answer = functions.get(id)?.(...values);
    return `=DEALS.${id}(${values.map((value) => JSON.stringify(value)).join(",")}) → ${inWords(answer)}`;
  });
}

const inWords = (answer: unknown): string =>
  typeof answer === "number" ? answer.toLocaleString("en-US", { maximumFractionDigits: 6 }) : String(answer);
