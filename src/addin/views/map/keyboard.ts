import type { Drawing, DrawnTie } from "./drawing";

/** What of a map has the focus: a party, or a tie that one came to from one of its ends. */
export type Spot =
  | { readonly is: "node"; readonly key: string }
  | { readonly is: "tie"; readonly key: string; readonly from: string };

/** A place on the map as an attribute of what is drawn there. */
export const spotKey = ({ is, key }: Spot): string => `${is} ${key}`;

/** Whether something is still drawn. */
export const isDrawn = ({ nodes, ties }: Drawing, { is, key }: Spot): boolean =>
  (is === "node" ? nodes : ties).some((one) => one.key === key);

/**
 * Where a key leads on a map. From a party: up and down to the next one by size, right to what leaves it, left to what
 * comes to it. From a tie: right to its end, left to its beginning, up and down to the next one on that side of the
 * party from which one came. What is highlighted comes first, so that one can follow a circle with one key.
 * @returns Undefined if the key leads nowhere.
 */
export function spotAfter(
  drawing: Drawing,
  spot: Spot,
  key: string,
  highlighted: ReadonlySet<string> = new Set(),
): Spot | undefined {
  const { nodes, ties } = drawing;
  if (key === "Home") return nodeAt(nodes[0]?.key);
  if (key === "End") return nodeAt(nodes.at(-1)?.key);
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  const inOrder = (one: DrawnTie, other: DrawnTie) =>
    Number(highlighted.has(other.key)) - Number(highlighted.has(one.key)) || other.thickness - one.thickness;

  if (spot.is === "node") {
    if (step !== 0) return nodeAt(nodes[nodes.findIndex((node) => node.key === spot.key) + step]?.key);
    const side = key === "ArrowRight" ? "from" : key === "ArrowLeft" ? "to" : undefined;
    const first = side && ties.filter((tie) => tie[side] === spot.key).toSorted(inOrder)[0];
    return first && { is: "tie", key: first.key, from: spot.key };
  }

  const tie = ties.find((one) => one.key === spot.key);
  if (!tie) return undefined;
  if (key === "ArrowRight") return nodeAt(tie.to);
  if (key === "ArrowLeft") return nodeAt(tie.from);
  if (step === 0) return undefined;
  const side = tie.from === spot.from ? "from" : "to";
  const beside = ties.filter((one) => one[side] === spot.from).toSorted(inOrder);
  const next = beside[beside.indexOf(tie) + step];
  return next && { is: "tie", key: next.key, from: spot.from };
}

const nodeAt = (key: string | undefined): Spot | undefined => (key === undefined ? undefined : { is: "node", key });
