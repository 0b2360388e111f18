import { functionsOf, shownOf, valueInWords } from "../../metadata/examples";

/** The formulas of the first screen: three questions that a modeller asks on the first day. */
const examples = [
  '=DEALS.TOTAL("CoreWeave","OpenAI")',
  '=DEALS.REVENUESHARE("Microsoft",2024)',
  '=DEALS.STAKE("NVIDIA","CoreWeave")',
];

/** Each example as typed in a cell, with the answer that a built functions.js gives. */
export function answeredExamples(functionsScript: string): string[] {
  const functions = functionsOf(functionsScript);
  return examples.map((formula) => {
    const shown = shownOf(formula, functions);
    return `${formula} → ${"error" in shown ? shown.error : valueInWords(shown.value)}`;
  });
}
