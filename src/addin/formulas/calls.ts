import {
  childrenOf,
  constantOf,
  type ErrorFate,
  fateIn,
  isAbsolute,
  isExpression,
  nameIn,
  operationIn,
  parsed,
  type ParsedFormula,
  spanOf,
  spanWithPrefix,
  writtenArguments,
} from "./parser";
import type { DealsCall, WrittenArgument } from "./dealsCall";
import type { ResolveName } from "./workbookContents";
import {
  type ArrayExpression,
  type AstExpression,
  isArrayNode,
  isCallNode,
  isLambdaNode,
  isLetNode,
  isReferenceNode,
  isUnaryNode,
  type LetExpression,
  type Node,
} from "@borgar/fx";

/** A formula as it is being read. */
interface Reading {
  /** As it is written. */
  readonly formula: string;
  readonly parsed: ParsedFormula;
  readonly names: ResolveName;
  /** What LET and LAMBDA have named around here, in small letters. */
  readonly locals: ReadonlyMap<string, WrittenArgument>;
  /** The names that have led here, in small letters, and the first of them as it is written. */
  readonly followed: ReadonlySet<string>;
  /** How many more names are followed, of all that the formula leads to. */
  readonly left: { names: number };
  readonly behindName?: string;
  /** Whether those names were all that their formulas are. */
  readonly isAll: boolean;
  readonly errorIs: ErrorFate;
}

/** Also as Excel stores a call while the add-in is not there. */
export const dealsFunction = /^(?:_xldudf_)?DEALS[._](\w+)$/i;

/**
 * Every call of a DEALS function that stands in a formula, outer ones before those nested in them.
 * @param formula In English, as `range.formulas` has it.
 * @returns None for what is no formula, or none that can be read.
 */
export const dealsCallsIn = (formula: string): DealsCall[] =>
  dealsCallsBehind(formula, () => undefined).filter(({ id }) => id !== "");

/** If names stand for others, each twice, thirty of them lead to a billion calls: what so many more stand for is not known. */
const MOST_NAMES = 1_000;

/** The same with those in what the names of the workbook stand for; a formula that can't be taken apart may call anything. */
export function dealsCallsBehind(formula: string, names: ResolveName): DealsCall[] {
  const found = parsed(formula);
  if (!found) return formula.startsWith("=") ? [unknownCall(formula.slice(1), [1, formula.length])] : [];
  const nothing = {
    locals: new Map<string, WrittenArgument>(),
    followed: new Set<string>(),
    left: { names: MOST_NAMES },
  };
  return callsWithin(found.root, { formula, parsed: found, names, ...nothing, isAll: true, errorIs: "passed-on" });
}

/** What a formula calls that can't be taken apart. */
const unknownCall = (text: string, place: DealsCall["place"]): DealsCall => ({
  ...{ id: "", args: [], text, place },
  isHandedOn: true,
  isWhole: false,
  errorIs: "unsure",
});

function callsWithin(node: Node, reading: Reading): DealsCall[] {
  if (isLetNode(node)) return callsInLet(node, reading);
  const own =
    isReferenceNode(node) || isCallNode(node) ? [callOf(node, reading) ?? [], callsBehind(node, reading)] : [];
  const within = isLambdaNode(node) ? withUnknown(node.params, reading) : reading;
  const inPart = (part: Node) => callsWithin(part, { ...within, errorIs: fateIn(part, node, reading.errorIs) });
  return [...own.flat(), ...childrenOf(node).flatMap(inPart)];
}

/** What LET names is known to what comes after. */
function callsInLet(node: LetExpression, reading: Reading): DealsCall[] {
  const calls: DealsCall[] = [];
  let within = reading;
  for (const { id, init } of node.declarations) {
    if (init) calls.push(...callsWithin(init, within));
    const stands = argumentOf(init, init ? sliceOf(init, within) : "", within);
    within = { ...within, locals: new Map([...within.locals, [id.name.toLowerCase(), stands]]) };
  }
  return node.body ? [...calls, ...callsWithin(node.body, within)] : calls;
}

/** What LAMBDA names gets its value from Excel. */
const withUnknown = (params: readonly { readonly name: string }[], reading: Reading): Reading => ({
  ...reading,
  locals: new Map([
    ...reading.locals,
    ...params.map(({ name }): [string, WrittenArgument] => [name.toLowerCase(), { is: "calculation", text: name }]),
  ]),
});

function callOf(node: Node, reading: Reading): DealsCall | undefined {
  const name = nameIn(node);
  const id = name === undefined ? undefined : dealsFunction.exec(name)?.[1]?.toUpperCase();
  if (id === undefined) return undefined;
  const place = spanWithPrefix(node, reading.parsed, reading.formula);
  const text = reading.formula.slice(...place);
  const where = {
    id,
    text,
    place,
    isWhole: reading.isAll && isWhole(text, reading),
    errorIs: reading.errorIs,
    ...(reading.behindName !== undefined && { behindName: reading.behindName }),
  };
  if (!isCallNode(node)) return { ...where, args: [], isHandedOn: true };
  const written = writtenArguments(sliceOf(node, reading));
  const args = node.arguments.map((argument: AstExpression | null, at) =>
    argumentOf(argument, written[at] ?? "", reading),
  );
  return { ...where, args };
}

const isWhole = (part: string, { formula }: Reading): boolean => formula.slice(1).trim() === part;

/** The calls in what a name stands for, be it a value or a LAMBDA that is called. */
function callsBehind(node: Node, reading: Reading): DealsCall[] {
  const name = nameBehind(node, reading);
  if (!name) return [];
  const behind = readingBehind(node, reading);
  if (behind) return callsWithin(behind.parsed.root, behind);
  return [{ ...unknownCall(sliceOf(node, reading), spanOf(node)), behindName: reading.behindName ?? name.name }];
}

/** The name of the workbook that a node is, or calls, and what that stands for. */
function nameBehind(node: Node, { names, locals, followed }: Reading) {
  const name = nameIn(node);
  const key = name?.toLowerCase() ?? "";
  // A name that stands for itself is none that Excel would take.
  if (name === undefined || locals.has(key) || followed.has(key)) return undefined;
  const formula = names(name);
  return formula === undefined ? undefined : { name, key, formula };
}

function readingBehind(node: Node, reading: Reading): Reading | undefined {
  const { names, followed, left, behindName, errorIs } = reading;
  const stands = left.names > 0 ? nameBehind(node, reading) : undefined;
  if (stands) left.names -= 1;
  const found = stands && parsed(stands.formula);
  if (!found) return undefined;
  const { name, key, formula } = stands;
  const isAll = reading.isAll && isReferenceNode(node) && isWhole(sliceOf(node, reading), reading);
  const onWay = { followed: new Set([...followed, key]), behindName: behindName ?? name, isAll, errorIs };
  return { formula, parsed: found, names, left, locals: new Map(), ...onWay };
}

function argumentOf(node: AstExpression | null, written: string, reading: Reading): WrittenArgument {
  if (node === null) return { is: "left-out" };
  const value = constantOf(node);
  if (value !== undefined) return { is: "value", value, text: written };
  if (isArrayNode(node)) return arrayOf(node, written);
  if (isReferenceNode(node)) return referenceOf(node, written, reading);
  const spilled = isUnaryNode(node) && node.operator === "#" ? node.arguments[0] : undefined;
  // What spills from a name's cells is rare enough to leave it to Excel.
  if (spilled && isReferenceNode(spilled) && spilled.kind === "range" && isFixed(spilled.value, reading))
    return { is: "reference", text: `${sliceOf(spilled, reading)}#` };
  const call = callOf(node, reading);
  if (call) return { is: "call", call };
  const operation = operationIn(node);
  if (!operation) return { is: "calculation", text: written };
  const operands = operation.operands.map((one) => argumentOf(one, one ? sliceOf(one, reading) : "", reading));
  return { is: "calculation", text: written, of: { name: operation.name, operands } };
}

function referenceOf(node: Extract<AstExpression, { type: "ReferenceIdentifier" }>, written: string, reading: Reading) {
  const local = node.kind === "name" ? reading.locals.get(node.value.toLowerCase()) : undefined;
  if (local) return local;
  const behind = readingBehind(node, reading);
  if (behind) return argumentBehind(behind, written);
  const isCells = node.kind !== "name" && node.kind !== "table";
  if (isCells && !isFixed(node.value, reading)) return { is: "calculation", text: written } as const;
  return { is: "reference", text: sliceOf(node, reading) } as const;
}

/** What a name stands for as an argument. */
function argumentBehind(behind: Reading, written: string): WrittenArgument {
  const { root } = behind.parsed;
  if (!isExpression(root)) return { is: "calculation", text: written };
  const stands = argumentOf(root, behind.formula.slice(1).trim(), behind);
  return stands.is === "calculation" ? { ...stands, text: written } : stands;
}

/** Whether a reference means the same cells wherever it is used: in a name, "A1" without signs moves with the cell. */
const isFixed = (reference: string, { behindName }: Reading): boolean =>
  behindName === undefined || isAbsolute(reference);

function arrayOf({ elements }: ArrayExpression, text: string): WrittenArgument {
  const rows = elements.map((line) => line.map(constantOf).filter((value) => value !== undefined));
  const isWhole = rows.every((line, at) => line.length === elements[at]?.length);
  return isWhole ? { is: "array", rows, text } : { is: "calculation", text };
}

/** What stands for a node, as it is written. */
const sliceOf = (node: Node, { formula }: Reading): string => formula.slice(...spanOf(node));
