import { pairKey, pairsOf } from "./pairs";
import type { Edition } from "./edition";
import type { Deal } from "./records/deal";

/** The power of deals together, in gigawatts; a part adds nothing to a whole among them that states its own. */
export function capacityOf(deals: readonly Deal[], edition: Edition): number {
  const counted = new Set(deals);
  return deals
    .filter((deal) => !isWithin(deal, counted, edition))
    .reduce((sum, deal) => sum + (deal.capacity?.gigawatts ?? 0), 0);
}

function isWithin(deal: Deal, counted: ReadonlySet<Deal>, edition: Edition): boolean {
  const whole = deal.partOf ? edition.deal(deal.partOf) : undefined;
  if (!whole?.capacity || !counted.has(whole)) return false;
  const pairs = new Set(pairsOf(whole).map(([a, b]) => pairKey(a, b)));
  return pairsOf(deal).some(([a, b]) => pairs.has(pairKey(a, b)));
}
