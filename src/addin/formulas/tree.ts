import { type Node, parse, tokenize } from "@borgar/fx";

/** What Excel puts before a call that it takes for one of another add-in or workbook: "[1]!", or that file's path. */
const strayPrefix = /(?:\[[^[\]]*\]|'(?:[^']|'')*')!(?=_xldudf_)/gi;

/** A formula taken apart. */
export interface ParsedFormula {
  readonly root: Node;
  /** The formula that the places of the nodes are in: as it is written, but for stray prefixes, which are blank. */
  readonly text: string;
}

/** Takes a formula apart; undefined for what is none, or none that can be read. */
export function parsed(formula: string): ParsedFormula | undefined {
  if (!formula.startsWith("=")) return undefined;
  const text = formula.replace(strayPrefix, (prefix) => " ".repeat(prefix.length));
  try {
    return { root: parse(tokenize(text, { withLocation: true })), text };
  } catch {
    // The parser throws at what Excel itself would not take, and at what it does not know.
    return undefined;
  }
}

/** Whether a formula is one that can be taken apart here; of another nobody knows what it calls. */
export const isReadable = (formula: string): boolean => parsed(formula) !== undefined;

/** The nodes directly within a node, whatever its type. */
export const childrenOf = (node: Node): Node[] => {
  const within: readonly unknown[] = Object.values(node).flat();
  return within.filter(isNode);
};

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** Where a node stands: its first character, and the one after its last. */
export function placeOf({ loc: [start = 0, end = 0] = [] }: Node): readonly [number, number] {
  return [start, end];
}
