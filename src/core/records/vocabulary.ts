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
export const currencies = ["USD", "EUR", "GBP"] as const;

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

/** What a company's figure can measure. */
export const metrics = [
  "revenue",
  "data-centre-revenue",
  "ai-server-revenue",
  "revenue-run-rate",
  "capital-expenditure",
  "capital-expenditure-guidance",
  "remaining-performance-obligations",
  "revenue-backlog",
  "contracted-revenue",
  "debt",
  "stake-fair-value",
  "compute-commitments",
  "compute-spend",
  "compute-capacity",
  "cloud-commitments",
  "investment-commitments",
  "lease-commitments",
  "new-commitments",
  "guarantees",
  "revenue-share-paid",
  "share-of-backlog",
  "supplier-concentration",
  "total-of-deals",
] as const;
export type Metric = (typeof metrics)[number];

/** What each metric means. Money, unless its definition says otherwise. */
export const metricDefinitions: Record<Metric, string> = {
  revenue: "Revenue of the period.",
  "data-centre-revenue": "The part of revenue that NVIDIA reports for its data-centre market.",
  "ai-server-revenue": "The part of revenue that comes from servers built for AI.",
  "revenue-run-rate": "Revenue of a recent month or quarter taken times twelve or four: not the revenue of a year.",
  "capital-expenditure": "Money spent on property and equipment; the note says whether finance leases are in it.",
  "capital-expenditure-guidance": "What the company says it will spend on property and equipment in the period.",
  "remaining-performance-obligations": "Contracted revenue not yet recognised at the period's end (ASC 606, IFRS 15).",
  "revenue-backlog": "Contracted revenue or orders to come as the company defines them, wider than the obligations.",
  "contracted-revenue": "Revenue over the whole term of all contracts signed.",
  debt: "Debt at the period's end; the note says whether principal or book value.",
  "stake-fair-value": "What holdings in other companies are worth at the period's end, not what was paid for them.",
  "compute-commitments": "What the company has committed to spend on computing, in all.",
  "compute-spend": "What the company spent on computing in the period.",
  "compute-capacity": "Power of the computing in use at the period's end, in gigawatts.",
  "cloud-commitments": "What the company has committed to pay for cloud services.",
  "investment-commitments": "What the company has committed to invest in other companies.",
  "lease-commitments": "Rent under leases that are signed but have not begun.",
  "new-commitments": "Contracts signed after the last balance sheet, not yet in the backlog.",
  guarantees: "The most that the company may have to pay under its guarantees.",
  "revenue-share-paid": "What was paid to a partner as its share of the period's revenue.",
  "share-of-backlog": "The share of the backlog that one customer owes.",
  "supplier-concentration": "The share of purchases that comes from the largest suppliers.",
  "total-of-deals": "What several deals with one company come to together, as reported.",
};
