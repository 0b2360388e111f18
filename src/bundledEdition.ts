import corrections from "../data/corrections.json";
import deals from "../data/deals.json";
import exchangeRates from "../data/exchange-rates.json";
import figures from "../data/figures.json";
import parties from "../data/parties.json";
import release from "../data/release.json";
import revenueShares from "../data/revenue-shares.json";
import sources from "../data/sources.json";
import stakes from "../data/stakes.json";
import type { Records } from "./core/records/records";
import { unpackEdition } from "./packedEdition";

/** Set by a production build, to the text of the packed records: see webpack.config.js. */
declare const DEALS_EDITION: string | undefined;

/** The records that ship inside the add-in; test/data checks them against their schemas, so nothing does at start-up. */
export const bundledRecords: Records =
  typeof DEALS_EDITION === "undefined"
    ? { release, parties, sources, deals, stakes, revenueShares, figures, corrections, exchangeRates }
    : unpackEdition(DEALS_EDITION);
