import corrections from "../data/corrections.json";
import deals from "../data/deals.json";
import exchangeRates from "../data/exchange-rates.json";
import figures from "../data/figures.json";
import parties from "../data/parties.json";
import programmes from "../data/programmes.json";
import release from "../data/release.json";
import revenueShares from "../data/revenue-shares.json";
import sources from "../data/sources.json";
import stakes from "../data/stakes.json";
import type { Records } from "./core/records/records";

/** The records in data/, of which the build makes the edition that ships; test/data checks them against schemas and rules. */
export const bundledRecords: Records = {
  release,
  parties,
  programmes,
  sources,
  deals,
  stakes,
  revenueShares,
  figures,
  corrections,
  exchangeRates,
};
