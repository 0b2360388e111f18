import { sharePair } from "./pairs";
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
  return whole?.capacity !== undefined && counted.has(whole) && sharePair(whole, deal);
}
