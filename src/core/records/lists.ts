import type { ExchangeRate } from "./documents";
import type { Figure, Party, RevenueShare, Stake } from "./companies";
import type { Deal, Programme } from "./deal";
import type { Release } from "./records";

/** The lists whose records rest on documents of their own. */
export const sourcedLists = ["deals", "stakes", "revenueShares", "figures"] as const;

/** The lists of records from which the functions answer, in the order in which an edition has them. */
export const factLists = [...sourcedLists, "parties", "programmes", "exchangeRates"] as const;
export type FactList = (typeof factLists)[number];

/** All lists of an edition's records. They stand apart from the schemas, which are heavy. */
export const recordLists = [
  ...sourcedLists,
  ...(["parties", "programmes", "sources", "corrections", "exchangeRates"] as const),
] as const;

/** The facts of an edition, without what stands behind them: both the records in data/ and the answers have them. */
export interface Facts {
  readonly release: Release;
  readonly parties: readonly Party[];
  readonly programmes: readonly Programme[];
  readonly exchangeRates: readonly ExchangeRate[];
  readonly deals: readonly Deal[];
  readonly stakes: readonly Stake[];
  readonly revenueShares: readonly RevenueShare[];
  readonly figures: readonly Figure[];
}

/**
 * Grows with every change to the shape of the records, be it one more field: shapes are closed, so an add-in made for the
 * earlier one refuses the records, and only this number lets it say that it is the add-in that has to be updated.
 */
export const schemaNumber = 5;
