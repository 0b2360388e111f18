import type { WrittenDeal } from "../../../src/core/records/records";
import type { Draw, Weighted } from "./draw";

/** What a deal is to the one before it between the same two parties. */
const ties: Weighted<"nothing" | "part" | "amendment" | "successor"> = [
  ["nothing", 45],
  ["part", 40],
  ["amendment", 5],
  ["successor", 10],
];

/** Ties a deal to the one before it between the same two parties, as many deals that follow each other are. */
export function tie(draw: Draw, earlier: WrittenDeal, deal: WrittenDeal): void {
  const is = draw.weighted(ties);
  if (is === "nothing" || earlier.ended || (is === "successor" && (deal.notCounted || deal.kind === "guarantee")))
    return;
  deal.related = [earlier.id];
  if (is === "part") deal.partOf = earlier.id;
  if (is === "amendment") deal.amends = earlier.id;
  if (is === "successor") earlier.ended = { how: "superseded", on: deal.announced, by: deal.id };
}
