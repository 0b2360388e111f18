import { isBinaryNode, isCallNode, isReferenceNode, isUnaryNode, type Node } from "@borgar/fx";
import { nameIn, parsed, type ParsedFormula, spanOf } from "./parser";

/** One of the things that a formula adds up, as it is written: cells, or a call. */
interface Addend {
  readonly is: "cells" | "call";
  readonly text: string;
}

/**
 * What a formula adds up by + and SUM, taken apart as far as it is nothing but that; what is multiplied first, or typed in, is
 * left out. None where it takes anything away: its author has thought of what is too much.
 */
export function addendsIn(formula: string): Addend[] {
  const found = parsed(formula);
  return (found && isSum(found.root) ? addendsOf(found.root, found) : undefined) ?? [];
}

const isSum = (node: Node): boolean => isAddition(node) || isSumCall(node);

const isSumCall = (node: Node): boolean => isCallNode(node) && nameIn(node)?.toUpperCase() === "SUM";

const isAddition = (node: Node): boolean => isBinaryNode(node) && (node.operator === "+" || node.operator === "-");

/** Undefined where something is taken away. */
function addendsOf(node: Node, formula: ParsedFormula): Addend[] | undefined {
  if (isBinaryNode(node) && isAddition(node))
    return node.operator === "-" ? undefined : allAddends(node.arguments, formula);
  if (isCallNode(node) && isSumCall(node)) return allAddends(node.arguments, formula);
  if (isUnaryNode(node)) return node.operator === "-" ? undefined : allAddends(node.arguments, formula);
  if (isReferenceNode(node) && node.kind !== "name" && node.kind !== "table")
    return [{ is: "cells", text: node.value }];
  return isCallNode(node) ? [{ is: "call", text: formula.text.slice(...spanOf(node)) }] : [];
}

function allAddends(nodes: readonly (Node | null)[], formula: ParsedFormula): Addend[] | undefined {
  const addends: Addend[] = [];
  for (const node of nodes) {
    const found = node === null ? [] : addendsOf(node, formula);
    if (!found) return undefined;
    addends.push(...found);
  }
  return addends;
}
