import type { Measure, Metric } from "./metrics";

/** What is the same of every figure of a metric. */
interface MetricShape {
  /** In which field of a figure it stands. */
  readonly unit: "value" | "percent" | "capacity";
  /** A stock stands at the end of its period, a flow is made in it. */
  readonly is: "stock" | "flow";
  /** Whether it says what will be, not what was. */
  readonly isExpected?: true;
  /** What else people call it, separated by spaces. */
  readonly also?: string;
  /** What answers for a company of which there is nothing of this. */
  readonly otherwise?: Metric;
  /** The first is meant where none is said, unless the record of the company says otherwise. */
  readonly measures: readonly [Measure, ...Measure[]];
  /** What people call the metric by one of its measures. */
  readonly measuresAlso?: Readonly<Partial<Record<Measure, string>>>;
}

/** Each metric: in what and how it is measured, and by which words it is known. */
export const metricShapes = {
  revenue: {
    unit: "value",
    is: "flow",
    also: "sale net-sale total-revenue turnover",
    measures: ["reported"],
  },
  "capital-expenditure": {
    unit: "value",
    is: "flow",
    also: "capex cap-ex capital-spending",
    measures: [
      "cash",
      "cash-net",
      "cash-with-intangibles",
      "with-finance-leases",
      "with-lease-principal",
      "company-defined",
      "real-estate",
      "as-reported",
    ],
    measuresAlso: {
      cash: "cash-capex purchases-of-property-and-equipment",
      "cash-net": "net-capex",
      "with-finance-leases": "capex-with-finance-leases capital-expenditures-including-finance-leases",
      "with-lease-principal": "capex-with-lease-principal capex-with-principal-payments-on-finance-leases",
    },
  },
  "capital-expenditure-guidance": {
    unit: "value",
    is: "flow",
    isExpected: true,
    also: "capex-guidance capex-outlook guidance",
    measures: ["cash", "cash-net", "with-finance-leases", "with-lease-principal", "company-defined", "as-reported"],
  },
  "remaining-performance-obligations": {
    unit: "value",
    is: "stock",
    also: "rpo",
    otherwise: "revenue-backlog",
    measures: ["total", "commercial", "over-one-year", "cloud-stated"],
    measuresAlso: {
      total: "total-rpo",
      commercial: "commercial-rpo commercial-remaining-performance-obligations",
      "over-one-year": "rpo-over-one-year performance-obligations-over-one-year",
      "cloud-stated": "aws-backlog",
    },
  },
  "revenue-backlog": {
    unit: "value",
    is: "stock",
    also: "backlog order-backlog",
    otherwise: "remaining-performance-obligations",
    measures: ["company-defined", "ai-orders", "cloud", "cloud-over-one-year"],
    measuresAlso: {
      "ai-orders": "ai-backlog ai-order-backlog ai-server-backlog",
      cloud: "cloud-backlog google-cloud-backlog",
    },
  },
  debt: {
    unit: "value",
    is: "stock",
    also: "borrowing indebtedness total-debt",
    measures: ["book", "principal", "non-current", "bank-and-convertibles", "convertible-notes", "as-reported"],
    measuresAlso: { book: "book-debt", principal: "debt-principal principal-of-debt", "non-current": "long-term-debt" },
  },
  "cloud-revenue": {
    unit: "value",
    is: "flow",
    measures: ["reported", "microsoft-cloud", "intelligent-cloud", "with-applications"],
    measuresAlso: {
      reported:
        "aws aws-revenue aws-net-sale google-cloud google-cloud-revenue azure azure-revenue oci oci-revenue iaas-revenue",
      "microsoft-cloud": "microsoft-cloud-revenue",
      "intelligent-cloud": "intelligent-cloud-revenue",
    },
  },
  "data-centre-revenue": {
    unit: "value",
    is: "flow",
    also: "data-center-revenue datacenter-revenue",
    measures: ["reported", "hyperscale"],
  },
  "ai-semiconductor-revenue": { unit: "value", is: "flow", measures: ["reported"] },
  "ai-server-revenue": {
    unit: "value",
    is: "flow",
    measures: ["reported", "shipped"],
    measuresAlso: { shipped: "ai-server-shipment" },
  },
  "customer-revenue": { unit: "value", is: "flow", measures: ["reported"] },
  "revenue-run-rate": {
    unit: "value",
    is: "stock",
    also: "run-rate run-rate-revenue arr annualised-revenue annualized-revenue",
    measures: ["whole-company", "recurring", "ai-business"],
    measuresAlso: { recurring: "recurring-revenue", "ai-business": "ai-run-rate" },
  },
  "revenue-guidance": {
    unit: "value",
    is: "flow",
    isExpected: true,
    also: "revenue-outlook",
    measures: ["stated"],
  },
  "ai-semiconductor-revenue-guidance": { unit: "value", is: "flow", isExpected: true, measures: ["stated"] },
  "ai-server-revenue-guidance": { unit: "value", is: "flow", isExpected: true, measures: ["stated"] },
  bookings: {
    unit: "value",
    is: "flow",
    also: "order orders-received",
    measures: ["ai-orders", "contracts-signed"],
    measuresAlso: { "ai-orders": "ai-bookings ai-order" },
  },
  "contracted-revenue": { unit: "value", is: "stock", measures: ["base-terms"] },
  "new-commitments": {
    unit: "value",
    is: "flow",
    measures: ["customers", "leases", "purchases"],
    measuresAlso: { leases: "new-lease" },
  },
  "cloud-capital-expenditure": {
    unit: "value",
    is: "flow",
    also: "cloud-capex",
    measures: ["with-finance-leases"],
  },
  "bonds-issued": {
    unit: "value",
    is: "flow",
    also: "bond-issuance bond-sale bond-offering",
    measures: ["reported"],
  },
  "lease-commitments": {
    unit: "value",
    is: "stock",
    also: "lease leases-not-commenced leases-not-yet-commenced additional-lease-commitment",
    measures: ["not-commenced"],
  },
  "purchase-commitments": {
    unit: "value",
    is: "stock",
    also: "purchase-obligation",
    measures: ["stated", "supply", "non-cancellable", "capital"],
    measuresAlso: {
      supply: "supply-commitment supply-related-commitment manufacturing-commitment",
      "non-cancellable": "non-cancellable-commitment",
      capital: "capital-commitment",
    },
  },
  "compute-commitments": {
    unit: "value",
    is: "stock",
    measures: ["stated", "contracted"],
    measuresAlso: { contracted: "compute-obligation" },
  },
  "cloud-commitments": {
    unit: "value",
    is: "stock",
    measures: ["services", "backstop"],
    measuresAlso: { services: "cloud-service-commitment" },
  },
  "investment-commitments": { unit: "value", is: "stock", measures: ["stated"] },
  guarantees: {
    unit: "value",
    is: "stock",
    measures: ["leases", "financial"],
    measuresAlso: { leases: "lease-guarantee", financial: "financial-guarantee" },
  },
  "compute-spend": { unit: "value", is: "flow", measures: ["reported"] },
  "compute-spend-target": { unit: "value", is: "flow", isExpected: true, measures: ["stated"] },
  "compute-capacity": {
    unit: "capacity",
    is: "stock",
    also: "capacity power gigawatt megawatt compute-in-use",
    measures: ["in-use", "active-power", "contracted-power", "leased-it-load", "contracted-to-customers"],
    measuresAlso: {
      "active-power": "active-power mw-active",
      "contracted-power": "contracted-power",
      "leased-it-load": "leased-it-load",
    },
  },
  "private-investments": { unit: "value", is: "flow", measures: ["reported"] },
  "frontier-lab-investments": { unit: "value", is: "stock", measures: ["to-date"] },
  "stake-fair-value": {
    unit: "value",
    is: "stock",
    also: "fair-value fair-value-of-the-stake stake-value",
    measures: ["one-holding", "whole-portfolio", "listed", "private", "form-13f"],
  },
  "stake-gain": { unit: "value", is: "flow", measures: ["one-holding", "private"] },
  "revenue-share-paid": { unit: "value", is: "flow", measures: ["reported"] },
  "share-of-backlog": {
    unit: "percent",
    is: "stock",
    also: "backlog-share",
    measures: ["company-defined", "commercial"],
  },
  "supplier-concentration": { unit: "percent", is: "flow", measures: ["top-three"] },
  "total-of-deals": { unit: "value", is: "stock", measures: ["reported"] },
} as const satisfies Record<Metric, MetricShape>;

/** The measures that a metric can have. */
type MeasureOf<M extends Metric> = (typeof metricShapes)[M]["measures"][number];

/** What metrics and their measures mean, in one language. */
export type MetricMeanings = {
  readonly [M in Metric]: { readonly says: string; readonly measures: Readonly<Record<MeasureOf<M>, string>> };
};

/** The shape of any metric. */
export const shapeOf = (metric: Metric): MetricShape => metricShapes[metric];

/** Words that mean the first of several metrics of which a company has anything. */
export const wordsForSeveral: Readonly<Record<string, readonly [Metric, ...Metric[]]>> = {
  "ai-revenue": ["ai-semiconductor-revenue", "ai-server-revenue", "data-centre-revenue"],
  "ai-sales": ["ai-semiconductor-revenue", "ai-server-revenue", "data-centre-revenue"],
  commitments: ["purchase-commitments", "compute-commitments"],
};
