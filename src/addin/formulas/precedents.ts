import {
  isBinaryNode,
  isCallNode,
  isLambdaNode,
  isLetNode,
  isReferenceNode,
  type Node,
  parseA1Ref,
  type ReferenceIdentifier,
} from "@borgar/fx";
import { dealsFunction } from "./calls";
import { childrenOf, isAbsolute, nameIn, parsed } from "./parser";
import type { ResolveName } from "./workbookContents";

/** On which cells a formula depends. */
interface Precedents {
  /** As they are written; those that its names stand for included. */
  readonly references: readonly string[];
  /** Whether it can depend on others too, since only Excel knows which cells it means. */
  readonly areMore: boolean;
}

/** On which cells of its workbook a formula depends. */
export function precedentsOf(formula: string, names: ResolveName): Precedents {
  const references: string[] = [];
  const followed = new Set<string>();
  let areMore = false;
  const follow = (text: string, isBehindName: boolean): void => {
    const found = parsed(text);
    if (!found) {
      areMore = true;
      return;
    }
    const locals = new Set(localsIn(found.root));
    const look = (node: Node): void => {
      if (isCells(node) && !isInOtherWorkbook(node.value)) {
        references.push(node.value);
        if (isBehindName && !isAbsolute(node.value)) areMore = true;
      }
      if (reachesFurther(node)) areMore = true;
      const name = nameIn(node)?.toLowerCase();
      if (name !== undefined && !locals.has(name) && !followed.has(name)) {
        followed.add(name);
        const behind = names(name);
        if (behind !== undefined) follow(behind, true);
        // It can be a table, or a field of a cell's card: A1.Value.
        else if (isReferenceNode(node)) areMore = true;
      }
      for (const child of childrenOf(node)) look(child);
    };
    look(found.root);
  };
  follow(formula, false);
  return { references, areMore };
}

/** What LET and LAMBDA name in a formula, in small letters. */
function localsIn(node: Node): string[] {
  const own = isLetNode(node) ? node.declarations.map(({ id }) => id) : isLambdaNode(node) ? node.params : [];
  return [...own.map(({ name }) => name.toLowerCase()), ...childrenOf(node).flatMap(localsIn)];
}

const isCells = (node: Node): node is ReferenceIdentifier =>
  isReferenceNode(node) && node.kind !== "name" && node.kind !== "table";

/** No refresh of this workbook changes another. */
const isInOtherWorkbook = (reference: string): boolean =>
  (parseA1Ref(reference, { allowNamed: false })?.context?.length ?? 0) > 1;

/** Parts of tables, ranges with calculated ends, references made of texts and numbers, and what-if tables. */
function reachesFurther(node: Node): boolean {
  if (isReferenceNode(node)) return node.kind === "table";
  if (isBinaryNode(node)) return node.operator === ":";
  return isCallNode(node) && /^(INDIRECT|OFFSET|TABLE)$/i.test(nameIn(node) ?? "");
}

/** The words of a formula that may be names of the workbook. */
export function possibleNamesIn(formula: string): string[] {
  const words = new Set<string>();
  const look = (node: Node): void => {
    const name = nameIn(node);
    if (name !== undefined && !dealsFunction.test(name)) words.add(name);
    for (const child of childrenOf(node)) look(child);
  };
  const found = parsed(formula);
  if (found) look(found.root);
  return [...words];
}
