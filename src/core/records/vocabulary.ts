/** What kind of agreement a deal is. */
export const dealKinds = [
  "compute-contract",
  "hardware-supply",
  "capacity-backstop",
  "guarantee",
  "equity-investment",
  "infrastructure-programme",
  "debt-facility",
  "acquisition",
  "lease",
  "licence",
  "revenue-sharing",
] as const;
export type DealKind = (typeof dealKinds)[number];

/** Names that stand for several kinds at once. */
export const kindGroups = {
  contracts: ["compute-contract", "hardware-supply", "capacity-backstop", "lease", "licence", "revenue-sharing"],
  financing: ["equity-investment", "debt-facility", "acquisition"],
} as const satisfies Record<string, readonly DealKind[]>;

/** Whatever kinds of deal can be asked for by one name: a group of them, or one. */
export const kindNames = ["contracts", "financing", ...dealKinds] as const;

/** The kinds that count only where a question names them: what they announce or back is counted where it is due. */
export const kindsOnlyIfNamed: readonly DealKind[] = ["infrastructure-programme", "guarantee"];

/** How far a deal had come when it was last heard of, or when it ended. */
export const statuses = ["reported", "announced", "letter-of-intent", "signed", "closed", "completed"] as const;
export type Status = (typeof statuses)[number];

/** The statuses of deals that bind their parties. */
export const firmStatuses: readonly Status[] = ["signed", "closed", "completed"];

/** How a deal stopped counting. */
export const endings = ["superseded", "cancelled"] as const;

/** How exact a figure is, as its source words it. */
export const qualifiers = ["exact", "about", "at-least", "up-to", "range"] as const;

/** On which of its readings a value is taken. */
export const bases = ["headline", "low", "high", "firm"] as const;
export type Basis = (typeof bases)[number];

/** Which of the deals that a question finds a list shows. */
export const includes = ["counted", "all", "left-out"] as const;
export type Include = (typeof includes)[number];

/** What of a deal can be disclosed or not: how far a sum can be trusted. */
export const disclosures = ["value", "term", "capacity"] as const;
export type Disclosure = (typeof disclosures)[number];

/** The periods into which a schedule is divided. */
export const frequencies = ["year", "quarter"] as const;
export type Frequency = (typeof frequencies)[number];

/** What a party does in a deal. */
export const roles = [
  "supplier",
  "customer",
  "investor",
  "investee",
  "lender",
  "borrower",
  "lessor",
  "lessee",
  "acquirer",
  "target",
  "guarantor",
  "arranger",
  "partner",
] as const;
export type Role = (typeof roles)[number];

/** Why a deal that no rule leaves out is still not counted. */
export const notCountedReasons = [
  "round-total",
  "running-total",
  "option",
  "talks",
  "secondary-sale",
  "build-cost",
  "asset-value",
  "valuation",
  "same-arrangement",
] as const;

/** Whether a programme is an undertaking of many sites, or one site. */
export const programmeKinds = ["programme", "campus"] as const;

/** How debt stands before other debt of its borrower. */
export const debtRanks = ["senior-secured", "secured", "senior", "unsecured"] as const;

/** What a valuation includes: the new money or not, the debt too, or nobody says. */
export const valuationBases = ["pre-money", "post-money", "enterprise-value", "unspecified"] as const;

/** The fields of a deal of which a document can be said to state them, beside the headline figure. */
export const statedFields = [
  "capacity",
  "percent",
  "quantities",
  "start",
  "end",
  "termYears",
  "optionYears",
  "option",
  "exit",
  "valueWithRenewals",
  "signed",
  "closed",
  "tranches",
  "debt.coupon",
  "debt.margin",
  "debt.maturity",
  "debt.parts",
  "debt.rank",
  "debt.convertible",
  "debt.conversionPrice",
  "debt.collateral",
  "debt.rating",
  "debt.issuePrice",
  "debt.arrangers",
  "debt.leads",
  "debt.drawn",
  "round.valuations",
  "round.pricePerShare",
  "round.leads",
  "note",
] as const;
export type StatedField = (typeof statedFields)[number];

/** What kind of party this is. */
export const partyKinds = [
  "ai-lab",
  "hyperscaler",
  "neocloud",
  "chipmaker",
  "server-maker",
  "data-centre-developer",
  "bitcoin-miner-turned-host",
  "investor",
  "lender",
  "government",
  "group",
  "unnamed",
  "other",
] as const;
export type PartyKind = (typeof partyKinds)[number];

/** What a party is more closely, or besides its kind. Our own classification. */
export const partyGroups = [
  "ai-data",
  "ai-lab",
  "ai-platform",
  "alternative-asset-manager",
  "asset-manager",
  "bank",
  "bitcoin-miner-turned-host",
  "cdn",
  "chip-design",
  "chip-equipment",
  "chipmaker",
  "cloud",
  "cloud-security",
  "compute-supplier",
  "conglomerate",
  "consortium",
  "corporate-venture",
  "data-centre-developer",
  "government",
  "growth-investor",
  "hedge-fund",
  "holding",
  "hyperscaler",
  "industrial",
  "industrial-holding",
  "infrastructure-fund",
  "internet",
  "investor",
  "joint-venture",
  "memory-maker",
  "neocloud",
  "networking",
  "non-profit",
  "optics",
  "power-developer",
  "private-credit",
  "private-equity",
  "server-maker",
  "sovereign-ai",
  "sovereign-fund",
  "space",
  "special-purpose-vehicle",
  "stargate",
  "state-bank",
  "trading-firm",
  "university",
  "venture-capital",
] as const;

/** What a party can be asked for by instead of its name: its kind, or what it is more closely. */
export type KindOfParty = PartyKind | (typeof partyGroups)[number];

/** How well a record is sourced. */
export const confidences = ["high", "medium", "low"] as const;
export type Confidence = (typeof confidences)[number];

/** How near a source stands to the fact. */
export const sourceTiers = ["primary", "news", "trade", "aggregator"] as const;

/** What kind of document a source is. */
export const sourceTypes = ["filing", "press-release", "news", "analysis", "blog", "statistics"] as const;

/** What became of an error or disagreement of sources. */
export const correctionStatuses = ["source-error", "resolved", "different-measure", "unresolved"] as const;

/** ISO 4217 codes of the currencies in which figures are printed. */
export const currencies = ["USD", "EUR", "GBP", "JPY", "TWD"] as const;

/** Whether a period is the company's own fiscal one or one of the calendar. */
export const periodKinds = ["fiscal", "calendar"] as const;

/** What is counted beside money and power, in single units. */
export const quantities = [
  "gpus",
  "gpus-first-order",
  "tpus",
  "dram-wafers-per-month",
  "shares",
  "shares-before-split",
  "shares-sold",
  "shares-vested",
  "shares-under-warrant",
  "warrants",
  "exercise-price",
  "payment-per-month",
  "principal",
] as const;
