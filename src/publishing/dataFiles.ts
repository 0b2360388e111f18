/** The file in which each list of an edition's records is kept. */
export const dataFiles: ReadonlyMap<string, string> = new Map([
  ["deals", "data/deals.json"],
  ["stakes", "data/stakes.json"],
  ["revenueShares", "data/revenue-shares.json"],
  ["figures", "data/figures.json"],
  ["parties", "data/parties.json"],
  ["sources", "data/sources.json"],
  ["corrections", "data/corrections.json"],
  ["exchangeRates", "data/exchange-rates.json"],
]);
