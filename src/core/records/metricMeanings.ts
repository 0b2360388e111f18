import type { MetricMeanings } from "./metricShapes";

/** What each metric is, and what each of its measures counts. Money, unless it says otherwise. */
export const metricMeanings: MetricMeanings = {
  revenue: {
    says: "Revenue of the period.",
    measures: { reported: "Of the whole company, as it reports it; of a company that reports nothing, as others do." },
  },
  "capital-expenditure": {
    says: "Money spent on property and equipment in the period.",
    measures: {
      cash: "Cash paid for property and equipment, gross, as the cash-flow statement has it.",
      "cash-net": "The same less proceeds from sales and incentives, which Amazon names on its calls.",
      "cash-with-intangibles":
        "Cash paid for property, equipment and intangible assets, one line of NVIDIA's statement.",
      "with-finance-leases":
        "With assets taken under finance leases, Microsoft's own headline; of others a study's sum.",
      "with-lease-principal": "Cash paid plus principal payments on finance leases, Meta's own headline.",
      "company-defined": "As CoreWeave defines it; larger or smaller than the cash line by timing.",
      "real-estate":
        "Cash paid for improvements to investments in real estate, joint ventures left out (Digital Realty).",
      "as-reported": "As a secondary page gives it, which does not say how it is measured.",
    },
  },
  "capital-expenditure-guidance": {
    says: "Capital expenditure that the company expects for the period.",
    measures: {
      cash: "On the cash line, as Alphabet and Oracle guide.",
      "cash-net": "Net of proceeds and incentives, as Amazon guides.",
      "with-finance-leases": "With assets taken under finance leases, as Microsoft guides.",
      "with-lease-principal": "With principal payments on finance leases, as Meta guides.",
      "company-defined": "On CoreWeave's own measure.",
      "as-reported": "No document says how it is measured.",
    },
  },
  "remaining-performance-obligations": {
    says: "Contracted revenue not yet recognised at the period's end (ASC 606, IFRS 15).",
    measures: {
      total: "Of the whole company, contracts of every length or as the company reports them.",
      commercial: "The commercial part of Microsoft's, which it headlines.",
      "over-one-year": "In contracts of more than one year only (Amazon; Alphabet until the end of 2025).",
      "cloud-stated": "Of the cloud business, as said on the call (AWS); no filing prints it.",
    },
  },
  "revenue-backlog": {
    says: "Contracted revenue or orders to come at the period's end, as the company defines them.",
    measures: {
      "company-defined":
        "Remaining performance obligations and other committed amounts (CoreWeave), or contracts signed.",
      "ai-orders": "Orders for AI products taken and not yet delivered (Dell, Broadcom).",
      cloud: "Google Cloud's part of the obligations, contracts of one year or less included (since March 2026).",
      "cloud-over-one-year": "Google Cloud's until the end of 2025, in contracts of more than one year.",
    },
  },
  debt: {
    says: "Debt at the period's end.",
    measures: {
      book: "Book value, current and non-current, net of discount and costs.",
      principal: "Principal outstanding, without finance leases.",
      "non-current": "Non-current borrowings on the balance sheet.",
      "bank-and-convertibles": "Bank debt and convertible notes together, as Super Micro states them.",
      "convertible-notes": "Convertible notes at book value.",
      "as-reported": "As a secondary page gives it, which does not say how it is measured.",
    },
  },
  "cloud-revenue": {
    says: "Revenue of the cloud business. Comparable within a company, not between companies.",
    measures: {
      reported: "What the company reports apart: AWS, Google Cloud, Azure, Oracle's infrastructure, IREN's AI cloud.",
      "microsoft-cloud":
        "Microsoft Cloud, which cuts across segments: Azure, Microsoft 365 commercial, Dynamics 365 and more.",
      "intelligent-cloud": "Microsoft's Intelligent Cloud segment: Azure with server products and services.",
      "with-applications": "Oracle's infrastructure and applications together.",
    },
  },
  "data-centre-revenue": {
    says: "The part of revenue that comes from the data-centre market or segment (NVIDIA, AMD).",
    measures: {
      reported: "All of it, as the company reports it.",
      hyperscale: "What of it comes from hyperscale customers, as NVIDIA states it since fiscal 2027.",
    },
  },
  "ai-semiconductor-revenue": {
    says: "Revenue from semiconductors for AI.",
    measures: { reported: "As Broadcom defines it." },
  },
  "ai-server-revenue": {
    says: "Revenue from servers built for AI.",
    measures: {
      reported: "As revenue, which Dell reports.",
      shipped: "What was shipped in the period, which Dell states beside revenue.",
    },
  },
  "customer-revenue": {
    says: "Revenue of the period from one customer, the counterparty.",
    measures: { reported: "As a document states it." },
  },
  "revenue-run-rate": {
    says: "Revenue of a recent month or quarter taken to a year: not the revenue of a year.",
    measures: {
      "whole-company": "All revenue of the company.",
      recurring: "What recurs, without licensing by Microsoft and large single deals, as OpenAI defines it.",
      "ai-business": "The AI part of the business, as Amazon defines it.",
    },
  },
  "revenue-guidance": {
    says: "Revenue that the company expects for the period.",
    measures: { stated: "Of the whole company, as it states it." },
  },
  "ai-semiconductor-revenue-guidance": {
    says: "Revenue from semiconductors for AI that the company expects for the period.",
    measures: { stated: "As Broadcom states it." },
  },
  "ai-server-revenue-guidance": {
    says: "Revenue from servers built for AI that the company expects for the fiscal year.",
    measures: { stated: "As Dell states it." },
  },
  bookings: {
    says: "Orders and customer contracts taken in the period.",
    measures: {
      "ai-orders": "Orders for AI products (Dell, Broadcom).",
      "contracts-signed": "Customer contracts for AI cloud signed in the period (Oracle).",
    },
  },
  "contracted-revenue": {
    says: "Revenue over the whole term of all contracts signed.",
    measures: { "base-terms": "Over their base terms, without options to extend." },
  },
  "new-commitments": {
    says: "What was committed in the period, or after the last balance sheet.",
    measures: {
      customers: "Contracts of customers signed after the balance sheet and not yet in the backlog.",
      leases: "Leases that the company signed as tenant after the balance sheet.",
      purchases: "By how much the company's own contractual commitments rose.",
    },
  },
  "cloud-capital-expenditure": {
    says: "The part of capital expenditure that goes into the cloud business.",
    measures: { "with-finance-leases": "With assets taken under finance leases (AWS, as a study works it out)." },
  },
  "bonds-issued": {
    says: "Bonds issued in the period.",
    measures: { reported: "As a document states them." },
  },
  "lease-commitments": {
    says: "Rent to be paid under leases.",
    measures: { "not-commenced": "Under leases that are signed but have not begun." },
  },
  "purchase-commitments": {
    says: "What the company has committed to buy, besides leases.",
    measures: {
      stated: "All that the company states as purchase commitments (Microsoft, Alphabet).",
      supply: "Orders placed with suppliers (NVIDIA).",
      "non-cancellable": "Contracts with clouds and suppliers that cannot be cancelled (Meta).",
      capital: "Contracted capital commitments for property and equipment (IREN).",
    },
  },
  "compute-commitments": {
    says: "What the company has committed to spend on computing, in all.",
    measures: {
      stated: "As its chief executive states it, contracts and plans together (OpenAI).",
      contracted: "Contracted obligations to compute partners, as a prospectus states them (Anthropic).",
    },
  },
  "cloud-commitments": {
    says: "What the company has committed to pay for cloud services.",
    measures: {
      services: "Multi-year services that NVIDIA buys for its own research and development.",
      backstop: "AI-cloud capacity that NVIDIA must take if others do not use it.",
    },
  },
  "investment-commitments": {
    says: "What the company has committed to invest in other companies.",
    measures: { stated: "As it states it." },
  },
  guarantees: {
    says: "The most that the company may have to pay under its guarantees.",
    measures: {
      leases: "Under guarantees of leases, single large ones that the note names left out (NVIDIA).",
      financial: "Under its financial guarantees (Alphabet).",
    },
  },
  "compute-spend": {
    says: "What the company spent on computing and infrastructure in the period.",
    measures: { reported: "As a document states it." },
  },
  "compute-spend-target": {
    says: "What the company plans to spend on computing in the period.",
    measures: { stated: "As a source states it." },
  },
  "compute-capacity": {
    says: "Power of computing or data centres at the period's end, in gigawatts.",
    measures: {
      "in-use": "Computing in use (OpenAI).",
      "active-power": "Data centres in use (CoreWeave, Applied Digital).",
      "contracted-power": "Data centres under contract, in use or not (CoreWeave).",
      "leased-it-load": "Critical IT load leased to tenants, in use or not (Applied Digital, SB Energy).",
      "contracted-to-customers": "Power contracted to customers, in use or not (Core Scientific).",
    },
  },
  "private-investments": {
    says: "Money put into private companies in the period.",
    measures: { reported: "As the company reports it." },
  },
  "frontier-lab-investments": {
    says: "Money put into the leading AI laboratories.",
    measures: { "to-date": "All of it, up to the day." },
  },
  "stake-fair-value": {
    says: "What holdings in other companies are worth at the period's end, not what was paid for them.",
    measures: {
      "one-holding": "The holding in one company, the counterparty.",
      "whole-portfolio": "All holdings: private, listed and by the equity method.",
      listed: "Listed holdings on the balance sheet.",
      private: "Private holdings, financing of infrastructure by the equity method included.",
      "form-13f": "The listed holdings in a Form 13F.",
    },
  },
  "stake-gain": {
    says: "What holdings in other companies gained in the period.",
    measures: {
      "one-holding": "The holding in one company, the counterparty.",
      private: "All private holdings that were revalued upwards.",
    },
  },
  "revenue-share-paid": {
    says: "What was paid to a partner, the counterparty, as its share of the period's revenue.",
    measures: { reported: "As a document states it." },
  },
  "share-of-backlog": {
    says: "The share that one customer, the counterparty, owes of what is contracted. A share.",
    measures: {
      "company-defined": "Of the revenue backlog as the company defines it.",
      commercial: "Of Microsoft's commercial remaining performance obligations.",
    },
  },
  "supplier-concentration": {
    says: "The share of purchases that comes from the largest suppliers. A share.",
    measures: { "top-three": "From the three largest." },
  },
  "total-of-deals": {
    says: "What several deals with one company, the counterparty, come to together.",
    measures: { reported: "As a document states it." },
  },
};
