// The types of data/*.json, which the tests prove record by record. The compiler cannot read them out of the files:
// it takes "kind": "lease" for any text.
declare module "*/data/corrections.json" {
  const corrections: import("./core/records/documents").Correction[];
  export default corrections;
}
declare module "*/data/deals.json" {
  const deals: import("./core/records/records").WrittenDeal[];
  export default deals;
}
declare module "*/data/exchange-rates.json" {
  const exchangeRates: import("./core/records/records").WrittenExchangeRate[];
  export default exchangeRates;
}
declare module "*/data/figures.json" {
  const figures: import("./core/records/records").WrittenFigure[];
  export default figures;
}
declare module "*/data/parties.json" {
  const parties: import("./core/records/records").WrittenParty[];
  export default parties;
}
declare module "*/data/programmes.json" {
  const programmes: import("./core/records/records").WrittenProgramme[];
  export default programmes;
}
declare module "*/data/release.json" {
  const release: import("./core/records/records").Release;
  export default release;
}
declare module "*/data/revenue-shares.json" {
  const revenueShares: import("./core/records/records").WrittenRevenueShare[];
  export default revenueShares;
}
declare module "*/data/sources.json" {
  const sources: import("./core/records/documents").Source[];
  export default sources;
}
declare module "*/data/stakes.json" {
  const stakes: import("./core/records/records").WrittenStake[];
  export default stakes;
}
declare module "*.css";
