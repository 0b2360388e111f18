import {
  isCallNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parse,
  tokenize,
  tokenTypes,
  type AstExpression,
  type Node,
} from "@borgar/fx";

/** An argument of a call, as it is written. */
export type Argument =
  | { readonly is: "left-out" }
  | { readonly is: "value"; readonly value: string | number | boolean; readonly text: string }
  /** Cells, a name or a part of a table. */
  | { readonly is: "reference"; readonly text: string }
  | { readonly is: "call"; readonly call: DealsCall }
  /** Anything else, which only Excel can calculate. */
  | { readonly is: "calculation"; readonly text: string };

/** A call of a DEALS function in a formula. */
export interface DealsCall {
  /** The function's id, in capitals. */
  readonly id: string;
  readonly args: readonly Argument[];
  /** The call as it is written. */
  readonly text: string;
  /** Where it stands in the formula: its first character, and the one after its last. */
  readonly place: readonly [start: number, end: number];
}

/** Also as Excel stores a call while the add-in is not there. */
const dealsFunction = /^(?:_xldudf_)?DEALS[._](\w+)$/i;

/**
 * Every call of a DEALS function in a formula, outer ones before those nested in them.
 * @param formula In English, as `range.formulas` has it.
 * @returns None for what is no formula, or none that can be read.
 */
export function dealsCallsIn(formula: string): DealsCall[] {
  if (!formula.startsWith("=")) return [];
  try {
    return callsWithin(parse(tokenize(formula, { withLocation: true })), formula);
  } catch {
    // The parser throws at what Excel itself would not take.
    return [];
  }
}

function callsWithin(node: Node, formula: string): DealsCall[] {
  const own = isCallNode(node) ? callOf(node, formula) : undefined;
  return [...(own ? [own] : []), ...childrenOf(node).flatMap((child) => callsWithin(child, formula))];
}

function callOf(node: AstExpression, formula: string): DealsCall | undefined {
  if (!isCallNode(node)) return undefined;
  const id = dealsFunction.exec(node.callee.name)?.[1]?.toUpperCase();
  if (id === undefined) return undefined;
  const text = formula.slice(...placeOf(node));
  const written = writtenArguments(text);
  const args = node.arguments.map((argument: AstExpression | null, place) =>
    argumentOf(argument, written[place] ?? "", formula),
  );
  return { id, args, text, place: placeOf(node) };
}

function argumentOf(node: AstExpression | null, written: string, formula: string): Argument {
  if (node === null) return { is: "left-out" };
  const value = constantOf(node);
  if (value !== undefined) return { is: "value", value, text: written };
  if (isReferenceNode(node)) return { is: "reference", text: node.value };
  const call = callOf(node, formula);
  return call ? { is: "call", call } : { is: "calculation", text: written };
}

/** The value of what is a constant, signs and percents included: "-1" and "10%" are no less so than "1". */
function constantOf(node: AstExpression): string | number | boolean | undefined {
  if (isLiteralNode(node)) return node.value;
  const [operand] = isUnaryNode(node) ? node.arguments : [];
  const value = operand && constantOf(operand);
  if (!isUnaryNode(node) || typeof value !== "number") return undefined;
  return signs.get(node.operator)?.(value);
}

const signs = new Map<string, (value: number) => number>([
  ["+", (value) => value],
  ["-", (value) => -value],
  ["%", (value) => value / 100],
]);

/** The references among arguments, those of nested calls included. */
export const referencesIn = (args: readonly Argument[]): string[] =>
  args.flatMap((argument) => {
    if (argument.is === "call") return referencesIn(argument.call.args);
    return argument.is === "reference" ? [argument.text] : [];
  });

/** The arguments of a call as they are written; the parser's own places leave brackets out. */
function writtenArguments(call: string): string[] {
  const written: string[] = [];
  let argument = "";
  let depth = 0;
  for (const { type, value } of tokenize(call)) {
    const operator = type === tokenTypes.OPERATOR ? value : "";
    if (closing.has(operator)) depth -= 1;
    const ends = depth === 0 ? operator === ")" : depth === 1 && operator === ",";
    if (ends) written.push(argument.trim());
    argument = ends || depth === 0 ? "" : argument + value;
    if (opening.has(operator)) depth += 1;
  }
  return written;
}

const opening = new Set(["(", "{"]);
const closing = new Set([")", "}"]);

/** The nodes directly within a node, whatever its type. */
const childrenOf = (node: Node): Node[] => {
  const within: readonly unknown[] = Object.values(node).flat();
  return within.filter(isNode);
};

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

function placeOf({ loc: [start = 0, end = 0] = [] }: Node): readonly [number, number] {
  return [start, end];
}
