import { type AstExpression, isCallNode, isLiteralNode, parse, tokenize } from "@borgar/fx";
import vm from "node:vm";
import type { Callable } from "../functions/declaration";

/** A value of a cell as a reader writes it: a number with its thousands apart. */
export const valueInWords = (value: unknown): string =>
  typeof value === "number" ? value.toLocaleString("en-US", { maximumFractionDigits: 6 }) : String(value);

/** The error class that the functions throw, as far as a host without Excel needs it. */
export class BareCellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Gives a file that lies beside functions.js, by its address; undefined if there is none. */
export type FileBeside = (address: string) => string | undefined | Promise<string | undefined>;

/**
 * Runs functions.js as a classic script in a world that has nothing but `CustomFunctions` and `fetch`.
 * @returns The functions that it associated, by id.
 */
export function functionsOf(script: string, fileBeside: FileBeside): Map<string, Callable> {
  const associated = new Map<string, Callable>();
  const CustomFunctions = {
    associate: (id: string, callable: Callable) => void associated.set(id, callable),
    Error: BareCellError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  const fetch = async (address: string): Promise<Response> => {
    const text = await fileBeside(address);
    return text === undefined ? new Response(null, { status: 404 }) : new Response(text);
  };
  vm.runInNewContext(script, { CustomFunctions, fetch }, { filename: "functions.js" });
  return associated;
}

/** What a cell shows: a value, a table, or an error with its sentence. */
export type ShownAnswer = { readonly value: unknown } | { readonly error: string; readonly sentence: string };

/**
 * What a cell shows, in the end, of a formula that is one call of a DEALS function on texts and numbers.
 * @param functions The functions by id, as `functionsOf` gives them.
 * @throws Error if the formula is none of that form.
 */
export async function shownOf(formula: string, functions: ReadonlyMap<string, Callable>): Promise<ShownAnswer> {
  const call = parse(tokenize(formula));
  const callable = isCallNode(call) ? functions.get(call.callee.name.replace(/^DEALS\./, "")) : undefined;
  if (!isCallNode(call) || !callable) throw new Error(`${formula} calls no function of DEALS.`);
  const given = call.arguments.map((argument: AstExpression | null) => {
    if (argument && !isLiteralNode(argument)) throw new Error(`${formula} has an argument that is no text or number.`);
    return argument && argument.value;
  });
  try {
    return { value: await callable(...given) };
  } catch (cause) {
    if (cause instanceof BareCellError) return { error: cause.code, sentence: cause.message };
    throw cause;
  }
}

/** The formulas of the first screen: three questions that a modeller asks on the first day. */
const examples = [
  '=DEALS.TOTAL("CoreWeave","OpenAI")',
  '=DEALS.REVENUESHARE("Microsoft",2024)',
  '=DEALS.STAKE("NVIDIA","CoreWeave")',
];

/** Each example as typed in a cell, with the answer that a built functions.js gives. */
export async function answeredExamples(functionsScript: string): Promise<string[]> {
  // None of them needs a document.
  const functions = functionsOf(functionsScript, () => undefined);
  return Promise.all(
    examples.map(async (formula) => {
      const shown = await shownOf(formula, functions);
      return `${formula} → ${"error" in shown ? shown.error : valueInWords(shown.value)}`;
    }),
  );
}
