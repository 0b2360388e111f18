import { inOrder } from "./spelling";
import type { Edition } from "./edition";
import { standingOf } from "./confidence";
import type { Deal } from "./records/deal";
import type { Basis } from "./records/vocabulary";
import { fractionOf } from "./decimals";
import { programmesById } from "./programmes";
import { dollarsAt, dollarsOf, publicDayOf, usdPerUnit } from "./dollars";
import type { Value } from "./records/basics";
import { gigawattsOf } from "./gigawatts";
import { exchangesOf, tickerOf } from "./exchanges";
import type { Party } from "./records/companies";

/** What a cell of a table can hold; "" stands for what is not disclosed, which a sum passes over. */
export type CellValue = string | number;

/** A column of a list of deals, which is also a field of each of them: its heading, and what it says of a deal. */
export interface DealColumn {
  readonly heading: string;
  /** Of a number, in what it is measured, where that is not plain. */
  readonly unit?: Unit;
  /** @param basis On which a value is taken. Left out, as printed. */
  readonly cellOf: (deal: Deal, edition: Edition, basis?: Basis) => CellValue;
}

const allDealColumns = [
  { heading: "id", cellOf: (deal) => deal.id },
  { heading: "announced", cellOf: (deal) => deal.announced },
  { heading: "kind", cellOf: (deal) => deal.kind },
  { heading: "payer", cellOf: ({ direction }, edition) => (direction ? edition.parties.nameOf(direction.payer) : "") },
  { heading: "payee", cellOf: ({ direction }, edition) => (direction ? edition.parties.nameOf(direction.payee) : "") },
  {
    heading: "value",
    unit: "dollars",
    cellOf: (deal, edition, basis = "headline") => dollarsOf(deal, edition, basis) ?? "",
  },
  { heading: "qualifier", cellOf: ({ value }) => value?.qualifier ?? "" },
  { heading: "status", cellOf: (deal) => deal.status },
  { heading: "confidence", cellOf: (deal) => standingOf(deal).confidence },
  { heading: "sources", cellOf: (deal) => standingOf(deal).sourceCount },
  { heading: "title", cellOf: ({ title }) => title },
  {
    heading: "parties",
    cellOf: ({ parties }, edition) => parties.map(({ party }) => edition.parties.nameOf(party)).join(", "),
  },
  { heading: "low", unit: "dollars", cellOf: (deal, edition) => dollarsOf(deal, edition, "low") ?? "" },
  { heading: "high", unit: "dollars", cellOf: (deal, edition) => dollarsOf(deal, edition, "high") ?? "" },
  { heading: "amount", cellOf: ({ value }) => value?.amount ?? "" },
  { heading: "currency", cellOf: ({ value }) => value?.currency ?? "" },
  { heading: "rate", cellOf: (deal, edition) => rateOf(deal.value?.currency, publicDayOf(deal), edition) },
  {
    heading: "gigawatts",
    unit: "gigawatts",
    cellOf: (deal, edition, basis = "headline") => gigawattsOf(deal, edition, basis) ?? "",
  },
  { heading: "known-since", cellOf: ({ knownSince }) => knownSince ?? "" },
  { heading: "start", cellOf: ({ start }) => start ?? "" },
  { heading: "end", cellOf: ({ end }) => end ?? "" },
  { heading: "ended", cellOf: ({ ended }) => ended?.on ?? "" },
  { heading: "successor", cellOf: ({ ended }) => ended?.by ?? "" },
  { heading: "part-of", cellOf: ({ partOf }) => partOf ?? "" },
  {
    heading: "programme",
    cellOf: ({ programme }, edition) => programmesById(edition).get(programme ?? "")?.name ?? "",
  },
  { heading: "years", cellOf: ({ termYears }) => termYears ?? "" },
  { heading: "option-years", cellOf: ({ optionYears }) => optionYears ?? "" },
  { heading: "issue", cellOf: ({ debt, round }) => (debt ?? round)?.issue ?? "" },
  { heading: "coupon", unit: "fraction", cellOf: ({ debt }) => (debt?.coupon ? fractionOf(debt.coupon) : "") },
  {
    heading: "margin",
    unit: "fraction",
    cellOf: ({ debt }) => (debt?.margin ? fractionOf({ value: debt.margin.points }) : ""),
  },
  { heading: "maturity", cellOf: ({ debt }) => debt?.maturity ?? "" },
  { heading: "rank", cellOf: ({ debt }) => debt?.rank ?? "" },
  { heading: "rating", cellOf: ({ debt }) => (debt?.rating ?? []).map(ratingInWords).join(", ") },
  { heading: "valuation", unit: "dollars", cellOf: valuationOf },
  { heading: "valuation-basis", cellOf: ({ round }) => round?.valuations?.[0]?.basis ?? "" },
  { heading: "price-per-share", cellOf: ({ round }) => round?.pricePerShare?.amount ?? "" },
  {
    heading: "leads",
    cellOf: ({ debt, round }, edition) =>
      ((debt ?? round)?.leads ?? []).map((id) => edition.parties.nameOf(id)).join(", "),
  },
  { heading: "note", cellOf: (deal, edition) => edition.evidence.dossierOf("deals", deal).note ?? "" },
] as const satisfies readonly DealColumn[];

/** The columns that a list of deals can have. */
export const dealColumns: readonly DealColumn[] = allDealColumns;
export type DealField = (typeof allDealColumns)[number]["heading"];

/** The columns that a list has unless others are asked for: from the id to the number of sources. */
export const usualColumns = dealColumns.slice(0, 10);

/** US dollars per unit of another currency, by which a value is converted; nothing for dollars. */
function rateOf(currency: Value["currency"] | undefined, day: string, edition: Edition): CellValue {
  return currency === undefined || currency === "USD" ? "" : (usdPerUnit(day, currency, edition) ?? "");
}

/** A rating as people write it: "Moody's B1". */
const ratingInWords = ({ agency, grade }: { readonly agency?: string | undefined; readonly grade: string }): string =>
  agency === undefined ? grade : `${agency} ${grade}`;

/** What the whole company is worth by a round, in US dollars: after the money has come in, where that is known. */
function valuationOf(deal: Deal, edition: Edition): CellValue {
  const [valuation] = deal.round?.valuations ?? [];
  return valuation ? (dollarsAt(publicDayOf(deal), valuation.amount, valuation.currency, edition) ?? "") : "";
}

/** A fact of a company: its name, and what it is; "" where it is not recorded. */
export interface CompanyField {
  readonly heading: string;
  readonly cellOf: (party: Party, edition: Edition) => string;
}

const allCompanyFields = [
  { heading: "id", cellOf: ({ id }) => id },
  { heading: "name", cellOf: ({ name }) => name },
  { heading: "kind", cellOf: ({ kind }) => kind },
  { heading: "ticker", cellOf: (party) => tickerOf(party) ?? "" },
  { heading: "exchange", cellOf: (party) => exchangesOf(party).join(", ") },
  { heading: "country", cellOf: ({ country }) => country ?? "" },
  { heading: "parent", cellOf: ({ parent }, edition) => (parent ? edition.parties.nameOf(parent) : "") },
  {
    heading: "members",
    cellOf: ({ members = [] }, edition) => members.map((id) => edition.parties.nameOf(id)).join(", "),
  },
  { heading: "aliases", cellOf: ({ aliases = [] }) => aliases.join(", ") },
  { heading: "former-names", cellOf: ({ formerNames = [] }) => formerNames.join(", ") },
  { heading: "groups", cellOf: ({ groups = [] }) => groups.join(", ") },
  { heading: "lei", cellOf: ({ identifiers }) => identifiers?.lei ?? "" },
  { heading: "cik", cellOf: ({ identifiers }) => identifiers?.cik ?? "" },
  { heading: "wikidata", cellOf: ({ identifiers }) => identifiers?.wikidata ?? "" },
  { heading: "isin", cellOf: ({ identifiers }) => identifiers?.isin?.join(", ") ?? "" },
  { heading: "domain", cellOf: ({ identifiers }) => identifiers?.domain ?? "" },
  { heading: "note", cellOf: (party, edition) => edition.evidence.dossierOf("parties", party).note ?? "" },
] as const satisfies readonly CompanyField[];

/** What can be asked of a company. */
export const companyFields: readonly CompanyField[] = allCompanyFields;
export type CompanyFieldName = (typeof allCompanyFields)[number]["heading"];

/** A fact of an edition: its name, and what it is. */
export interface EditionField {
  readonly heading: string;
  readonly cellOf: (edition: Edition) => CellValue;
}

const allEditionFields = [
  { heading: "number", cellOf: ({ release }) => release.number },
  { heading: "version", cellOf: ({ release }) => release.version },
  { heading: "day", cellOf: ({ release }) => release.day },
  { heading: "deals", cellOf: ({ records }) => records.deals.length },
] as const satisfies readonly EditionField[];

/** What can be asked of an edition. */
export const editionFields: readonly EditionField[] = allEditionFields;
export type EditionFieldName = (typeof allEditionFields)[number]["heading"];

/** An edition in a sentence. */
export const editionInWords = ({ release, records }: Edition): string =>
  `Edition ${release.number} (${release.version}) of ${release.day}, deals: ${records.deals.length}`;

/** In what a number is measured. */
export type Unit = "dollars" | "fraction" | "gigawatts" | "plain";

/**
 * Deals as a table with a header row, newest first, their values on a basis.
 * @throws EvidenceNeeded for their notes, if these are not in memory.
 */
export function dealTable(
  deals: readonly Deal[],
  edition: Edition,
  { columns, basis }: { readonly columns: readonly DealColumn[]; readonly basis: Basis },
): CellValue[][] {
  if (columns.some(({ heading }) => heading === "note")) edition.evidence.need("deals", deals);
  const rows = deals.toSorted(newestFirst).map((deal) => columns.map(({ cellOf }) => cellOf(deal, edition, basis)));
  return [columns.map(({ heading }) => heading), ...rows];
}

/**
 * The documents behind deals as a table with a header row, in the order of the deals, newest first.
 * @throws EvidenceNeeded if they are not in memory.
 */
export function sourceTable(deals: readonly Deal[], { evidence }: Edition): CellValue[][] {
  // All at once, so that they come together.
  evidence.need("deals", deals);
  const rows = deals.toSorted(newestFirst).flatMap((deal) =>
    (evidence.dossierOf("deals", deal).sources ?? []).map(({ source: id, says }) => {
      const source = evidence.source(id);
      const { publisher = "", title = "", published = "", type = "", url = source?.locator ?? "" } = source ?? {};
      return [deal.id, publisher, title, published, type, url, says];
    }),
  );
  return [["deal", "publisher", "title", "date", "type", "url", "says"], ...rows];
}

/** The order of deals in every list: the newest first, those of one day by their ids. */
export const newestFirst = (a: Deal, b: Deal): number => inOrder(b.announced, a.announced) || inOrder(a.id, b.id);
