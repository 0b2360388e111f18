import type { Figure, Party, RevenueShare, Stake } from "../../core/records/companies";
import { lastDay } from "../../core/days";
import type { Measured } from "../../core/figures";
import { quarterCount } from "../../core/periods";
import type { Edition } from "../../core/edition";
import { inOrder } from "../../core/spelling";
import { newestFirst } from "../../core/fields";
import type { Deal } from "../../core/records/deal";
import { metrics } from "../../core/records/metrics";
import { shapeOf } from "../../core/records/metricShapes";
import { type DealKind, dealKinds } from "../../core/records/vocabulary";
import { answersOn, isDisclosed, isHeld } from "../../core/stakes";
import { isUnknown, totalOf } from "../../core/totals";
import { isNamedIn, sideOf } from "./namedParties";

/** Everything that a company's page says. */
export interface CompanyPage {
  readonly party: Party;
  readonly parent: Party | undefined;
  readonly members: readonly Party[];
  /** Whether TOTAL answers, which it does not where deals are known and none discloses a value. */
  readonly hasTotal: boolean;
  readonly deals: readonly { readonly kind: DealKind; readonly deals: readonly Deal[] }[];
  readonly held: readonly Stake[];
  readonly given: readonly Stake[];
  readonly customers: readonly RevenueShare[];
  readonly suppliers: readonly RevenueShare[];
  readonly figures: readonly { readonly measured: Measured; readonly figures: readonly Figure[] }[];
}

/** Gathers what a company's page says. */
export function companyPage(party: Party, edition: Edition): CompanyPage {
  const { revenueShares, figures, deals } = edition.records;
  const stakes = edition.records.stakes.filter((stake) => answersOn(edition.release.day, stake, edition));
  const partyWith = (id: string) => edition.parties.all.find((one) => one.id === id);
  const side = sideOf(edition, party.id);
  const own = figures.filter((figure) => figure.company === party.id && !figure.supersededBy);
  return {
    party,
    parent: party.parent ? partyWith(party.parent) : undefined,
    members: (party.members ?? []).flatMap((id) => partyWith(id) ?? []),
    hasTotal: !isUnknown(totalOf(edition, { party: side, to: edition.release.day }, "headline")),
    deals: byKind(deals.filter((deal) => isNamedIn(side, deal))),
    held: newest(stakes.filter(({ holder }) => holder === party.id)),
    given: newest(stakes.filter(({ issuer }) => issuer === party.id)),
    customers: newestPeriodFirst(revenueShares.filter(({ supplier }) => supplier === party.id)),
    suppliers: newestPeriodFirst(revenueShares.filter(({ customer }) => customer === party.id)),
    figures: bySeries(own),
  };
}

function byKind(deals: readonly Deal[]): CompanyPage["deals"] {
  const sorted = deals.toSorted(newestFirst);
  return dealKinds
    .map((kind) => ({ kind, deals: sorted.filter((deal) => deal.kind === kind) }))
    .filter(({ deals: ofKind }) => ofKind.length > 0);
}

/**
 * For every two the newest stake whose share is disclosed, as STAKE answers; else the newest that is known. Largest first.
 * Who has sold all shares is left out, as HOLDERS and HOLDINGS do, unless a warrant is left.
 */
function newest(stakes: readonly Stake[]): Stake[] {
  const byPair = new Map<string, readonly Stake[]>();
  for (const stake of stakes.toSorted((a, b) => inOrder(lastDay(a.asOf), lastDay(b.asOf)))) {
    const pair = `${stake.holder} ${stake.issuer}`;
    const before = byPair.get(pair) ?? [];
    byPair.set(
      pair,
      isHeld(stake) ? [...before, stake] : before.filter(({ instrument }) => instrument !== stake.instrument),
    );
  }
  return [...byPair.values()]
    .flatMap((held) => held.findLast(isDisclosed) ?? held.at(-1) ?? [])
    .sort((a, b) => (b.percent?.value ?? -1) - (a.percent?.value ?? -1));
}

/** Whole years before parts of them, so that like stands beside like; of each the newest first, and of one the largest. */
const newestPeriodFirst = (shares: readonly RevenueShare[]): RevenueShare[] =>
  shares.toSorted(
    (a, b) =>
      Number(isPartOfYear(a)) - Number(isPartOfYear(b)) ||
      inOrder(b.period.ends, a.period.ends) ||
      b.percent.value - a.percent.value,
  );

const isPartOfYear = ({ period: { label } }: RevenueShare): boolean => !/^(FY|CY)/.test(label);

/** Shares of periods that are as long as each other. */
export interface SharesOfSpan {
  readonly span: "year" | "half-year" | "quarter" | "other";
  readonly periods: readonly { readonly label: string; readonly shares: readonly RevenueShare[] }[];
}

/** The same shares by how long their periods are, and of each length by period, in the order in which they come. */
export function sharesBySpan(shares: readonly RevenueShare[]): readonly SharesOfSpan[] {
  return (["year", "quarter", "half-year", "other"] as const)
    .map((span) => {
      const ofSpan = shares.filter(({ period: { label } }) => spanOf(label) === span);
      const labels = [...new Set(ofSpan.map(({ period: { label } }) => label))];
      const periods = labels.map((label) => ({ label, shares: ofSpan.filter(({ period }) => period.label === label) }));
      return { span, periods };
    })
    .filter(({ periods }) => periods.length > 0);
}

function spanOf(label: string): SharesOfSpan["span"] {
  const quarters = quarterCount(label);
  return quarters === 4 ? "year" : quarters === 2 ? "half-year" : quarters === 1 ? "quarter" : "other";
}

/** Figures by metric and measure, those with most periods first, each from the oldest to the newest. */
const bySeries = (figures: readonly Figure[]): CompanyPage["figures"] =>
  metrics
    .flatMap((metric) => shapeOf(metric).measures.map((measure): Measured => ({ metric, measure })))
    .map((measured) => ({ measured, figures: oldestFirst(figures.filter((figure) => isOf(measured, figure))) }))
    .filter(({ figures: ofSeries }) => ofSeries.length > 0)
    .sort((a, b) => b.figures.length - a.figures.length);

const isOf = ({ metric, measure }: Measured, figure: Figure): boolean =>
  figure.metric === metric && figure.measure === measure;

const oldestFirst = (figures: readonly Figure[]): Figure[] =>
  figures.toSorted((a, b) => inOrder(a.period.ends, b.period.ends));
