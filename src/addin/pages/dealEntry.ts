import { confidenceOf } from "../../core/confidence";
import { dollarsOf } from "../../core/dollars";
import type { Edition } from "../../core/edition";
import type { Deal } from "../../core/records/deal";
import type { Confidence } from "../../core/records/vocabulary";

/** A deal as the pane lists it. */
export interface DealEntry {
  readonly deal: Deal;
  /** Ids of everyone it names, also a vehicle's principal. */
  readonly parties: readonly string[];
  readonly dollars: number | undefined;
  readonly confidence: Confidence;
}

/** Deals of an edition as the pane lists them; by default every one. */
export const dealEntries = (edition: Edition, deals: readonly Deal[] = edition.records.deals): DealEntry[] =>
  deals.map((deal) => ({
    deal,
    parties: partiesIn(deal),
    dollars: dollarsOf(deal, edition, "headline"),
    confidence: confidenceOf(deal, (id) => edition.source(id)),
  }));

/** Ids of everyone that a deal names, each once: those who pay and are paid first. */
export function partiesIn({ direction, parties }: Deal): string[] {
  const { payer, payee, payeeFor } = direction ?? {};
  const named = [payer, payee, payeeFor, ...parties.map(({ party }) => party)];
  return [...new Set(named.filter((id) => id !== undefined))];
}
