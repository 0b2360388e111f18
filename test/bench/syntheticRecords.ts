import { publicDayOf } from "../../src/core/amounts";
import type { Correction } from "../../src/core/records/documents";
import type { Records, WrittenDeal } from "../../src/core/records/records";
import { daysLater } from "../../src/core/days";
import { drawFigures, drawRevenueShares } from "./synthetic/companyRecords";
import { drawDeals } from "./synthetic/deals";
import { Documents } from "./synthetic/documents";
import { Draw } from "./synthetic/draw";
import { drawExchangeRates } from "./synthetic/exchangeRates";
import { drawParties } from "./synthetic/parties";
import { drawStakes } from "./synthetic/stakes";

const release = { number: 1, version: "1.0.0", day: "2026-10-10" };

/** Records such as an edition with so many deals would hold, in about the proportions of the bundled edition. */
export function syntheticRecords(deals: number): Records {
  const draw = new Draw(deals);
  const documents = new Documents(draw, release.day);
  const parties = drawParties(draw, Math.ceil(deals * 0.588));
  const dealsDrawn = drawDeals(draw, parties, drawDays(draw, deals), documents).map(publicByNow);
  const stakes = drawStakes(draw, parties, drawDays(draw, Math.round(deals * 0.19)), documents);
  const revenueShares = drawRevenueShares(draw, parties, Math.round(deals * 0.113), documents);
  const figures = drawFigures(draw, parties, Math.round(deals * 0.444), documents);
  const [source = ""] = documents.sources.map(({ id }) => id);
  const corrected = dealsDrawn.filter((_, place) => place % 4 === 0).map(({ id }) => id);
  return {
    release,
    parties: parties.toSorted(byId),
    sources: documents.sources.toSorted(byId),
    deals: dealsDrawn.toSorted(byId),
    stakes: stakes.toSorted(byId),
    revenueShares: revenueShares.toSorted(byId),
    figures: figures.toSorted(byId),
    corrections: corrected.map(correctionOf).toSorted(byId),
    programmes: [],
    exchangeRates: drawExchangeRates(draw, dealsDrawn, source).toSorted(byId),
  };
}

/** A deal that is dated by no more than the release's own month or year is known since its day. */
const publicByNow = (deal: WrittenDeal): WrittenDeal =>
  publicDayOf(deal) > release.day ? { ...deal, knownSince: release.day } : deal;

/** Days in order, most of them recent. */
const drawDays = (draw: Draw, count: number): string[] =>
  Array.from({ length: count }, () => daysLater(release.day, -draw.daysAgo(280))).sort();

const correctionOf = (record: string, place: number): Correction => ({
  id: `c-${place + 1}`,
  record,
  sourceName: "A summary of the year",
  sourceSays: "Another figure, that of the programme of which this is a part.",
  weHold: "The figure of the filing.",
  why: "The filing was made by the parties themselves.",
  status: "different-measure",
  published: release.day,
});

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
