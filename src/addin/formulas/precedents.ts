import { isBinaryNode, isCallNode, isReferenceNode, type Node, parseA1Ref, type ReferenceIdentifier } from "@borgar/fx";
import { childrenOf, nameIn, parsed } from "./parser";
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
  const follow = (text: string): void => {
    const found = parsed(text);
    if (found) look(found.root);
    else areMore = true;
  };
  const look = (node: Node): void => {
    if (isCells(node) && !isInOtherWorkbook(node.value)) references.push(node.value);
    if (reachesFurther(node)) areMore = true;
    const name = nameIn(node);
    const behind = name === undefined || followed.has(name) ? undefined : names(name);
    if (name !== undefined) followed.add(name);
    if (behind !== undefined) follow(behind);
    for (const child of childrenOf(node)) look(child);
  };
  follow(formula);
  return { references, areMore };
}

const isCells = (node: Node): node is ReferenceIdentifier =>
  isReferenceNode(node) && node.kind !== "name" && node.kind !== "table";

/** No refresh of this workbook changes another. */
const isInOtherWorkbook = (reference: string): boolean =>
  (parseA1Ref(reference, { allowNamed: false })?.context?.length ?? 0) > 1;

/** Parts of tables, ranges with calculated ends, and references made of texts and numbers. */
function reachesFurther(node: Node): boolean {
  if (isReferenceNode(node)) return node.kind === "table";
  if (isBinaryNode(node)) return node.operator === ":";
  return isCallNode(node) && /^(INDIRECT|OFFSET)$/i.test(nameIn(node) ?? "");
}
