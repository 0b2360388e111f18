import { lastDay } from "../../core/days";
import type { Edition } from "../../core/edition";
import { inOrder, newestFirst } from "../../core/order";
import type { Figure, Party, RevenueShare, Stake } from "../../core/records/companies";
import type { Deal } from "../../core/records/deal";
import { type DealKind, dealKinds, type Metric, metrics } from "../../core/records/vocabulary";
import { answersOn, isDisclosed } from "../../core/stakes";
import { dealEntries, type DealEntry } from "./dealEntry";

/** Everything that a company's page says. */
export interface CompanyPage {
  readonly party: Party;
  readonly parent: Party | undefined;
  readonly members: readonly Party[];
  readonly deals: readonly { readonly kind: DealKind; readonly entries: readonly DealEntry[] }[];
  readonly held: readonly Stake[];
  readonly given: readonly Stake[];
  readonly customers: readonly RevenueShare[];
  readonly suppliers: readonly RevenueShare[];
  readonly figures: readonly { readonly metric: Metric; readonly figures: readonly Figure[] }[];
}

/** Gathers what a company's page says. */
export function companyPage(party: Party, edition: Edition): CompanyPage {
  const { revenueShares, figures, deals } = edition.records;
  const stakes = edition.records.stakes.filter((stake) => answersOn(edition.release.day, stake, edition));
  const partyWith = (id: string) => edition.parties.all.find((one) => one.id === id);
  const own = figures.filter((figure) => figure.company === party.id && !figure.supersededBy);
  return {
    party,
    parent: party.parent ? partyWith(party.parent) : undefined,
    members: (party.members ?? []).flatMap((id) => partyWith(id) ?? []),
    deals: byKind(
      dealEntries(
        edition,
        deals.filter(({ parties, direction }) => names(party.id, parties, direction)),
      ),
    ),
    held: newest(stakes.filter(({ holder }) => holder === party.id)),
    given: newest(stakes.filter(({ issuer }) => issuer === party.id)),
    customers: newestPeriodFirst(revenueShares.filter(({ supplier }) => supplier === party.id)),
    suppliers: newestPeriodFirst(revenueShares.filter(({ customer }) => customer === party.id)),
    figures: byMetric(own),
  };
}

const names = (id: string, parties: Deal["parties"], direction: Deal["direction"]): boolean =>
  parties.some(({ party }) => party === id) || Object.values(direction ?? {}).includes(id);

function byKind(entries: readonly DealEntry[]): CompanyPage["deals"] {
  const sorted = entries.toSorted((a, b) => newestFirst(a.deal, b.deal));
  return dealKinds
    .map((kind) => ({ kind, entries: sorted.filter(({ deal }) => deal.kind === kind) }))
    .filter(({ entries: ofKind }) => ofKind.length > 0);
}

/** For every two the newest stake whose share is disclosed, as STAKE answers; else the newest that is known. Largest first. */
function newest(stakes: readonly Stake[]): Stake[] {
  const byPair = new Map<string, Stake>();
  const oldestFirst = stakes.toSorted((a, b) => inOrder(lastDay(a.asOf), lastDay(b.asOf)));
  for (const stake of [...oldestFirst.filter((one) => !isDisclosed(one)), ...oldestFirst.filter(isDisclosed)])
    byPair.set(`${stake.holder} ${stake.issuer}`, stake);
  return [...byPair.values()].sort((a, b) => (b.percent?.value ?? -1) - (a.percent?.value ?? -1));
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

/** Figures by what they measure, those with most periods first, each from the oldest to the newest. */
const byMetric = (figures: readonly Figure[]): CompanyPage["figures"] =>
  metrics
    .map((metric) => ({ metric, figures: oldestFirst(figures.filter((figure) => figure.metric === metric)) }))
    .filter(({ figures: ofMetric }) => ofMetric.length > 0)
    .sort((a, b) => b.figures.length - a.figures.length);

const oldestFirst = (figures: readonly Figure[]): Figure[] =>
  figures.toSorted((a, b) => inOrder(a.period.ends, b.period.ends));
