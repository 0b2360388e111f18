/** The lists of an edition's records. They stand apart from the schemas, which are heavy. */
export const recordLists = [
  "deals",
  "stakes",
  "revenueShares",
  "figures",
  "parties",
  "sources",
  "corrections",
  "exchangeRates",
] as const;
