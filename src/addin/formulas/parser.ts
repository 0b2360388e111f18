import {
  type AstExpression,
  isBinaryNode,
  isCallNode,
  isErrorNode,
  isIdentifierNode,
  isLambdaNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  type Node,
  parse,
  parseA1Ref,
  type Token,
  tokenize,
  tokenTypes,
} from "@borgar/fx";
import type { CellError } from "./workbookContents";

/** What Excel writes and the parser does not know. Texts come first, for in them all of that is only text. */
const unusual = new RegExp(
  [
    /"(?:[^"]|"")*"/u,
    // "[1]!", or a file's path, before a call that Excel takes for one of another add-in or workbook; and the sheet of
    // cells that were deleted, as in Sheet1!#REF!.
    /((?:\[[^[\]]*\]|'(?:[^']|'')*')!(?=_xldudf_|DEALS[._])|(?:'(?:[^']|'')*'|(?<![\p{L}\p{N}_.[\]])[\p{L}\p{N}_.[\]]+)!(?=#REF!))/u,
    // The cells of a sheet that was deleted, as in #REF!A1.
    /(?<=#REF!)([$\p{L}\p{N}_][$\p{L}\p{N}_.:]*)/u,
    // The path of another workbook, as in 'C:\Models\[Book1.xlsx]Sheet1'!A1.
    /('(?:[^']|'')*[\\/](?:[^']|'')*'(?=!))/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "giu",
);

/** An argument of a LAMBDA that may be left out: LAMBDA(who,[whom],…). */
const optional = /\[([\p{L}_][\p{L}\p{N}_.]*)\](?<=\bLAMBDA\([\s\p{L}\p{N}_.,[\]]*)(?=\s*,)/giu;

/** A formula of the same length that the parser can read: what it does not know is blank there, or has other signs. */
const readable = (formula: string): string =>
  formula
    .replace(unusual, (text: string, before?: string, deleted?: string, file?: string) => {
      if (before !== undefined || deleted !== undefined) return " ".repeat(text.length);
      return file?.replace(/[^\p{L}\p{N}\s'.[\]]/gu, "_") ?? text;
    })
    .replace(optional, " $1 ");

/** The tokens of a formula, as they are written. */
export function tokensIn(formula: string): Token[] {
  let at = 0;
  return tokenize(readable(formula)).map((token) => {
    const start = at;
    at += token.value.length;
    return { ...token, value: formula.slice(start, at) };
  });
}

/** A formula taken apart. */
export interface ParsedFormula {
  readonly root: Node;
  /** The formula that the spans of the nodes are in: as long as it is written, and as the parser can read it. */
  readonly text: string;
}

/** Takes a formula apart; undefined for what is none, or none that can be read. */
export function parsed(formula: string): ParsedFormula | undefined {
  if (!formula.startsWith("=")) return undefined;
  const text = readable(formula);
  try {
    const tokens = tokenize(text, { withLocation: true });
    const root = parse(tokens);
    return tokens.length > DEEPEST && isDeeperThan(DEEPEST, root) ? undefined : { root, text };
  } catch {
    // The parser throws at what Excel itself would not take, and at what it does not know.
    return undefined;
  }
}

/**
 * Each sign lies deeper than the one before it in what is taken apart: of =A1+A2+… up to A2000, who goes through all of it
 * would run out of stack.
 */
const DEEPEST = 500;

function isDeeperThan(most: number, root: Node): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0 && depth <= most; depth += 1) level = level.flatMap(childrenOf);
  return level.length > 0;
}

/** The nodes directly within a node, whatever its type. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const value of Object.values<unknown>(node)) {
    const within: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const one of within) if (isNode(one)) children.push(one);
  }
  return children;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** Where a node stands: its first character, and the one after its last. */
export function spanOf({ loc: [start = 0, end = 0] = [] }: Node): readonly [number, number] {
  return [start, end];
}

/** The same with what Excel has put before a call, which the parser can't read. */
export function spanWithPrefix(node: Node, { text }: ParsedFormula, formula: string): readonly [number, number] {
  const [start, end] = spanOf(node);
  const hasPrefix = formula[start - 1] !== text[start - 1];
  const prefix = hasPrefix ? /(?:\[[^[\]]*\]|'(?:[^']|'')*')!$/.exec(formula.slice(0, start)) : null;
  return [prefix?.index ?? start, end];
}

/** Whether a reference to cells has a sign before each row and column, as in $A$1:$B$2. */
export function isAbsolute(reference: string): boolean {
  const found = parseA1Ref(reference, { allowNamed: false });
  if (!found || !("range" in found)) return false;
  const { top, left, bottom, right, $top, $left, $bottom, $right } = found.range;
  const edges: readonly (readonly [unknown, unknown])[] = [
    [top, $top],
    [left, $left],
    [bottom, $bottom],
    [right, $right],
  ];
  return edges.every(([edge, isSigned]) => edge == null || isSigned === true);
}

/** A value that stands in a formula as it is. */
export type Constant = string | number | boolean | CellError;

/** The name by which a node calls or means something; undefined for cells. */
export function nameIn(node: Node): string | undefined {
  if (isReferenceNode(node)) return node.kind === "name" ? node.value : undefined;
  return isCallNode(node) && isIdentifierNode(node.callee) ? node.callee.name : undefined;
}

/** The value of what is a constant, signs and percents included: "-1" and "10%" are no less so than "1". */
export function constantOf(node: AstExpression): Constant | undefined {
  if (isLiteralNode(node)) return node.value;
  if (isErrorNode(node)) return { error: node.value };
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

/** An operator or a function, and what it is given; null for an argument that is left out. */
interface WrittenOperation {
  readonly name: string;
  readonly operands: readonly (AstExpression | null)[];
}

/** The operation that a node is; undefined for what is none. */
export function operationIn(node: AstExpression): WrittenOperation | undefined {
  if (isUnaryNode(node) || isBinaryNode(node)) return { name: node.operator, operands: node.arguments };
  if (!isCallNode(node)) return undefined;
  const name = nameIn(node);
  return name === undefined ? undefined : { name, operands: node.arguments };
}

/** The arguments of a call as they are written; the parser's own spans leave brackets out. */
export function writtenArguments(call: string): string[] {
  const written: string[] = [];
  let argument = "";
  let depth = 0;
  for (const { type, value } of tokensIn(call)) {
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

/** Whether a node is one that can be an argument. */
export const isExpression = (node: Node): node is AstExpression =>
  !isIdentifierNode(node) && node.type !== "LetDeclarator";

/** A number that is written in a formula. */
interface WrittenNumber {
  readonly number: number;
  /** Its first character, and the one after its last. */
  readonly place: readonly [start: number, end: number];
}

/** The numbers that are written in a formula, one after the other; not those of an array, in whose place nothing else can stand. */
export function numbersIn(formula: string): WrittenNumber[] {
  // Most formulas have none that says anything.
  if (!/\d{2}/.test(formula)) return [];
  let at = 0;
  let isInArray = false;
  return tokensIn(formula).flatMap(({ type, value }) => {
    const start = at;
    at += value.length;
    if (value === "{" || value === "}") isInArray = value === "{";
    return type === tokenTypes.NUMBER && !isInArray ? [{ number: Number(value), place: [start, at] as const }] : [];
  });
}

/** A formula with something else in the place of a number. */
export const withNumber = (formula: string, { place: [start, end] }: WrittenNumber, text: string): string =>
  formula.slice(0, start) + text + formula.slice(end);

/** An error of a call is passed on to the cell, caught by IFERROR or its like; or an IF decides whether the call is asked. */
export type ErrorFate = "passed-on" | "caught" | "unsure";

/** Functions that catch an error of their first argument. */
const catching = new Set(["IFERROR", "ISERROR", "ISERR"]);
/** Functions that ask for their other arguments only if the first has it so. */
const deciding = new Set(["IF", "IFS", "IFNA", "IFERROR", "CHOOSE", "SWITCH"]);

/** What becomes of an error in a part of an expression, if this is what becomes of one of the whole expression. */
export function fateIn(part: Node, whole: Node, fate: ErrorFate): ErrorFate {
  if (isLambdaNode(whole)) return "unsure";
  const name = nameIn(whole)?.toUpperCase() ?? "";
  const isFirst = isCallNode(whole) && whole.arguments[0] === part;
  if (deciding.has(name) && !isFirst) return "unsure";
  return catching.has(name) && isFirst && fate === "passed-on" ? "caught" : fate;
}
