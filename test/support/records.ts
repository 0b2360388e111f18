import { editionOf } from "../../src/core/chunks";
import type { Edition } from "../../src/core/edition";
import type {
  Records,
  WrittenDeal,
  WrittenFigure,
  WrittenParty,
  WrittenRevenueShare,
  WrittenStake,
} from "../../src/core/records/records";

const sourced: Pick<WrittenDeal, "sources"> = { sources: [{ source: "a-page", says: "It says so." }] };

let made = 0;
const nextId = (): string => `made-${(made += 1)}`;

/** An id out of words. */
export const idOf = (...words: readonly string[]): string =>
  words
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");

/** A party; what the test is not about is filled in. */
export const aParty = (name: string, given: Partial<WrittenParty> = {}): WrittenParty => ({
  id: name.toLowerCase().replaceAll(" ", "-"),
  name,
  kind: "other",
  ...given,
});

/** A signed compute contract of one billion dollars: Fenwick Labs pays Aldermoor Cloud. */
export const aDeal = ({ id = nextId(), ...given }: Partial<WrittenDeal> = {}): WrittenDeal => ({
  id,
  title: `The deal ${id}`,
  kind: "compute-contract",
  parties: [
    { party: "aldermoor-cloud", role: "supplier" },
    { party: "fenwick-labs", role: "customer" },
  ],
  value: dollars(1e9),
  announced: "2025-03-11",
  status: "signed",
  ...sourced,
  ...given,
});

/** A deal in which one party pays another, and which names both, as rules demand. */
export function aPayment(payer: string, payee: string, given: Partial<WrittenDeal> = {}): WrittenDeal {
  const { direction = { payer, payee } } = given;
  const parties = Object.values(direction).map((party) => ({ party, role: "partner" as const }));
  return aDeal({ direction, parties, ...given });
}

/** A value in US dollars, exact unless said otherwise. */
export const dollars = (amount: number, given: Partial<NonNullable<WrittenDeal["value"]>> = {}) =>
  ({ amount, currency: "USD", qualifier: "exact", ...given }) as const;

/** A holding of Fenwick Labs in Aldermoor Cloud. */
export const aStake = (percent: number | undefined, asOf: string, given: Partial<WrittenStake> = {}): WrittenStake => ({
  id: nextId(),
  holder: "fenwick-labs",
  issuer: "aldermoor-cloud",
  asOf,
  ...(percent !== undefined && { percent: { value: percent, qualifier: "exact" } }),
  ...sourced,
  ...given,
});

/** Fenwick Labs' share of Aldermoor Cloud's revenue. */
export const aRevenueShare = (
  percent: number,
  label: string,
  given: Partial<WrittenRevenueShare> = {},
): WrittenRevenueShare => ({
  id: nextId(),
  customer: "fenwick-labs",
  supplier: "aldermoor-cloud",
  period: { label, kind: label.includes("CY") ? "calendar" : "fiscal", ends: `${label.slice(-4)}-12-31` },
  percent: { value: percent, qualifier: "exact" },
  ...sourced,
  ...given,
});

const quarterEnds: Readonly<Record<string, string>> = { Q1: "03-31", Q2: "06-30", Q3: "09-30" };

/** Aldermoor Cloud's revenue in a fiscal year or quarter, one billion dollars; its year is the calendar's. */
export const aFigure = (label: string, given: Partial<WrittenFigure> = {}): WrittenFigure => ({
  id: idOf(label),
  company: "aldermoor-cloud",
  metric: "revenue",
  measure: "reported",
  period: { label, kind: "fiscal", ends: `${label.slice(-4)}-${quarterEnds[label.slice(0, 2)] ?? "12-31"}` },
  value: dollars(1e9),
  ...sourced,
  ...given,
});

/** The document behind all of these. */
export const aPage = (given: Partial<Records["sources"][number]> = {}): Records["sources"][number] => ({
  id: "a-page",
  publisher: "The Gazette",
  title: "Aldermoor to serve Fenwick",
  type: "news",
  tier: "news",
  published: "2025-03-11",
  url: "https://gazette.example/aldermoor",
  ...given,
});

/** The same as an edition, with all of its evidence in memory. */
export const anEdition = (given: Partial<Records> = {}): Edition => editionOf(someRecords(given));

/** Records as of 30 June 2026 over three invented companies. */
export const someRecords = (given: Partial<Records> = {}): Records => ({
  release: { number: 1, version: "1.0.0", day: "2026-06-30" },
  parties: [
    aParty("Aldermoor Cloud", { aliases: ["Aldermoor Cloud, Inc."], listings: [{ mic: "XNAS", ticker: "ALDR" }] }),
    aParty("Fenwick Labs"),
    aParty("Quarry Capital"),
  ],
  sources: [],
  deals: [],
  stakes: [],
  revenueShares: [],
  figures: [],
  corrections: [],
  programmes: [],
  exchangeRates: [],
  ...given,
});
