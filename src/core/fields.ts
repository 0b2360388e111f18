import { type Reason, reasonLeftOutEverywhere } from "./counting";
import { type Day, firstDay, lastDay, yearsFrom } from "./days";
import { payeesIn, payersIn } from "./pairs";
import { inOrder } from "./spelling";
import { type Edition, programmesById } from "./edition";
import { standingOf } from "./confidence";
import type { Deal } from "./records/deal";
import type { Basis } from "./records/vocabulary";
import { fractionOf } from "./decimals";
import { dollarsAt, dollarsOf, gigawattsOf, publicDayOf, usdPerUnit } from "./amounts";
import type { Value } from "./records/basics";
import { exchangesOf, tickerOf } from "./exchanges";
import type { Party } from "./records/companies";

/** What a cell of a table can hold; "" stands for what is not disclosed, which a sum passes over. */
export type CellValue = string | number;

/** A column of a list of deals, which is also a field of each of them: its heading, and what it says of a deal. */
export interface DealColumn {
  readonly heading: string;
  /** In what it is measured, where that is not plain. */
  readonly unit?: Unit;
  /** @param asked By whose question. Left out, values are as printed, and a deal counts or not whoever asks. */
  readonly cellOf: (deal: Deal, edition: Edition, asked?: Asked) => CellValue;
}

/** What of a question decides what a list says of a deal. */
interface Asked {
  /** On which values are taken. */
  readonly basis: Basis;
  /** The last day of the question. */
  readonly to: Day;
  /** Why the deal is left out; undefined if it counts. */
  readonly because: Reason | undefined;
}

const allDealColumns = [
  { heading: "id", cellOf: (deal) => deal.id },
  { heading: "announced", unit: "day", cellOf: (deal) => deal.announced },
  { heading: "kind", cellOf: (deal) => deal.kind },
  { heading: "payer", cellOf: (deal, edition) => saidOf(payersIn(deal), edition, nameOf) },
  { heading: "payee", cellOf: (deal, edition) => saidOf(payeesIn(deal), edition, nameOf) },
  { heading: "value", unit: "dollars", cellOf: (deal, edition, asked) => valueOf(deal, edition, asked) ?? "" },
  { heading: "qualifier", cellOf: ({ value }) => value?.qualifier ?? "" },
  { heading: "status", cellOf: (deal) => deal.status },
  { heading: "confidence", cellOf: (deal) => standingOf(deal).confidence },
  { heading: "sources", cellOf: (deal) => standingOf(deal).sourceCount },
  {
    heading: "counted",
    cellOf: (deal, edition, asked) =>
      (asked ? asked.because : reasonLeftOutEverywhere(edition, deal, edition.release.day)) ?? "yes",
  },
  { heading: "title", cellOf: ({ title }) => title },
  {
    heading: "parties",
    cellOf: ({ parties }, edition) => parties.map(({ party }) => edition.parties.nameOf(party)).join(", "),
  },
  {
    heading: "low",
    unit: "dollars",
    cellOf: (deal, edition, asked) => dollarsOf(deal, edition, "low", asked?.to) ?? "",
  },
  { heading: "high", unit: "dollars", cellOf: (deal, edition) => dollarsOf(deal, edition, "high") ?? "" },
  { heading: "amount", cellOf: ({ value }) => value?.amount ?? "" },
  { heading: "currency", cellOf: ({ value }) => value?.currency ?? "" },
  { heading: "rate", cellOf: (deal, edition) => rateOf(deal.value?.currency, publicDayOf(deal), edition) },
  { heading: "gigawatts", unit: "gigawatts", cellOf: (deal, edition, asked) => powerOf(deal, edition, asked) ?? "" },
  {
    heading: "value-per-gigawatt",
    unit: "dollars",
    cellOf: (deal, edition, asked) => dollarsPer(powerOf(deal, edition, asked), valueOf(deal, edition, asked)),
  },
  {
    heading: "value-per-gigawatt-year",
    unit: "dollars",
    cellOf(deal, edition, asked) {
      const [years, power] = [yearsOf(deal), powerOf(deal, edition, asked)];
      return dollarsPer(years && power && years * power, valueOf(deal, edition, asked));
    },
  },
  { heading: "payer-ticker", cellOf: (deal, edition) => saidOf(payersIn(deal), edition, tickerOf) },
  { heading: "payee-ticker", cellOf: (deal, edition) => saidOf(payeesIn(deal), edition, tickerOf) },
  { heading: "payer-lei", cellOf: (deal, edition) => saidOf(payersIn(deal), edition, leiOf) },
  { heading: "payee-lei", cellOf: (deal, edition) => saidOf(payeesIn(deal), edition, leiOf) },
  { heading: "known-since", unit: "day", cellOf: ({ knownSince }) => knownSince ?? "" },
  { heading: "start", unit: "day", cellOf: ({ start }) => start ?? "" },
  { heading: "end", unit: "day", cellOf: ({ end }) => end ?? "" },
  { heading: "ended", unit: "day", cellOf: ({ ended }) => ended?.on ?? "" },
  { heading: "successor", cellOf: ({ ended }) => ended?.by ?? "" },
  { heading: "part-of", cellOf: ({ partOf }) => partOf ?? "" },
  {
    heading: "programme",
    cellOf: ({ programme }, edition) => programmesById(edition).get(programme ?? "")?.name ?? "",
  },
  { heading: "years", cellOf: ({ termYears }) => termYears ?? "" },
  { heading: "option-years", cellOf: ({ optionYears }) => optionYears ?? "" },
  { heading: "issue", cellOf: ({ debt, round }) => debt?.issue ?? round?.issue ?? "" },
  { heading: "coupon", unit: "fraction", cellOf: ({ debt }) => (debt?.coupon ? fractionOf(debt.coupon) : "") },
  {
    heading: "margin",
    unit: "fraction",
    cellOf: ({ debt }) => (debt?.margin ? fractionOf({ value: debt.margin.points }) : ""),
  },
  { heading: "maturity", unit: "day", cellOf: ({ debt }) => debt?.maturity ?? "" },
  { heading: "rank", cellOf: ({ debt }) => debt?.rank ?? "" },
  { heading: "rating", cellOf: ({ debt }) => (debt?.rating ?? []).map(ratingInWords).join(", ") },
  { heading: "valuation", unit: "dollars", cellOf: valuationOf },
  { heading: "valuation-basis", cellOf: ({ round }) => round?.valuations?.[0]?.basis ?? "" },
  { heading: "price-per-share", cellOf: ({ round }) => round?.pricePerShare?.amount ?? "" },
  {
    heading: "leads",
    cellOf: ({ debt, round }, edition) =>
      (debt?.leads ?? round?.leads ?? []).map((id) => edition.parties.nameOf(id)).join(", "),
  },
  { heading: "note", cellOf: (deal, edition) => edition.evidence.dossierOf("deals", deal).note ?? "" },
] as const satisfies readonly DealColumn[];

/** The columns that a list of deals can have. */
export const dealColumns: readonly DealColumn[] = allDealColumns;
export type DealField = (typeof allDealColumns)[number]["heading"];

/** The columns that a list has unless others are asked for: from the id to the number of sources. */
export const usualColumns = dealColumns.slice(0, 10);

/** What is said of parties, of those of whom it is known. */
const saidOf = (ids: readonly string[], { parties }: Edition, say: (party: Party) => string | undefined): string =>
  ids.flatMap((id) => say(parties.withId(id)) ?? []).join(", ");
const nameOf = ({ name }: Party): string => name;
const leiOf = ({ identifiers }: Party): string | undefined => identifiers?.lei;

const valueOf = (deal: Deal, edition: Edition, asked: Asked | undefined): number | undefined =>
  dollarsOf(deal, edition, asked?.basis ?? "headline", asked?.to);

const powerOf = (deal: Deal, edition: Edition, asked: Asked | undefined): number | undefined =>
  gigawattsOf(deal, edition, asked?.basis ?? "headline", asked?.to);

/** Whole US dollars for each of so many units; "" where either is not known, or there are none on that basis. */
const dollarsPer = (units: number | undefined, dollars: number | undefined): CellValue =>
  !units || dollars === undefined ? "" : Math.round(dollars / units);

/** How long a deal runs: as its document says, else from its first day to its last. */
const yearsOf = ({ termYears, start, end }: Deal): number | undefined =>
  termYears ?? (start === undefined || end === undefined ? undefined : yearsFrom(firstDay(start), lastDay(end)));

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

/** In what an answer is measured; a day is a text, as far as it is known. */
export type Unit = "dollars" | "fraction" | "gigawatts" | "day" | "plain";

/** The order of deals in every list: the newest first, those of one day by their ids. 2025-05 is its last day, as in a cell. */
export const newestFirst = (a: Deal, b: Deal): number =>
  inOrder(lastDay(b.announced), lastDay(a.announced)) || inOrder(a.id, b.id);
