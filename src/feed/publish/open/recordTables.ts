import { z } from "zod";
import { dollarsOf, publicDayOf } from "../../../core/amounts";
import type { Edition } from "../../../core/edition";
import { FigureStanding } from "../../../core/records/basics";
import type { sourcedLists } from "../../../core/records/lists";
import { type Answers, Records } from "../../../core/records/records";
import type { Basis } from "../../../core/records/vocabulary";
import { type Field, flattened, type RecordList } from "./flattened";
import type { Table } from "./table";

/** What an edition says of a record's sources, which was worked out when it was made. */
const { confidence, sourceCount, corrected, knownSince } = FigureStanding.shape;
const standing = {
  confidence: confidence.describe("How well the record is sourced."),
  sourceCount: sourceCount.describe("How many documents there are."),
  corrected: corrected.describe("The days of the editions that brought corrections about it."),
};
const figureStanding = {
  ...standing,
  knownSince: knownSince.describe("The day from which the figure is sure to have been public."),
};

const { shape } = Records;

/** Every list of an edition's records as flat tables, in the order of the ids. */
export function* recordTables(records: Records, edition: Edition): Generator<Table> {
  for (const list of lists(records, edition)) yield* flattened(list);
}

function lists(records: Records, edition: Edition): RecordList[] {
  const full = (list: SourcedList) => withStanding(records[list], edition.records[list]);
  return [
    {
      name: "deals",
      one: "deal",
      says: "Agreements, and plans of them, between named parties.",
      schema: shape.deals.element.extend(standing),
      records: full("deals"),
      derived: derivedOf(edition),
      refersTo: { "deals.programme": "programmes", "deal_parties.party": "parties", "deal_sources.source": "sources" },
    },
    {
      name: "stakes",
      one: "stake",
      says: "What a holder owned of an issuer on a day.",
      schema: shape.stakes.element.extend(standing),
      records: full("stakes"),
      refersTo: { "stakes.holder": "parties", "stakes.issuer": "parties", "stake_sources.source": "sources" },
    },
    {
      name: "revenue_shares",
      one: "revenue_share",
      says: "A customer's share of a supplier's revenue in a period.",
      schema: shape.revenueShares.element.extend(standing),
      records: full("revenueShares"),
      refersTo: {
        "revenue_shares.customer": "parties",
        "revenue_shares.supplier": "parties",
        "revenue_share_sources.source": "sources",
      },
    },
    {
      name: "figures",
      one: "figure",
      says: "What a company states of itself, or what is reported of it, for a period.",
      schema: shape.figures.element.extend(figureStanding),
      records: full("figures"),
      refersTo: { "figures.company": "parties", "figure_sources.source": "sources" },
    },
    {
      name: "parties",
      one: "party",
      says: "Companies, funds, states and groups that stand on one side of a deal.",
      schema: shape.parties.element,
      records: records.parties,
      refersTo: { "party_sources.source": "sources" },
    },
    {
      name: "programmes",
      one: "programme",
      says: "Undertakings and sites to which several deals belong.",
      schema: shape.programmes.element,
      records: records.programmes,
    },
    {
      name: "sources",
      one: "source",
      says: "The documents behind the records.",
      schema: shape.sources.element,
      records: records.sources,
    },
    {
      name: "corrections",
      one: "correction",
      says: "Errors of sources and disagreements between them, and what we hold.",
      schema: shape.corrections.element,
      records: records.corrections,
      refersTo: { "corrections.source": "sources" },
    },
    {
      name: "exchange_rates",
      one: "exchange_rate",
      says: "What a currency was worth in US dollars on a day, at a central bank's reference rate.",
      schema: shape.exchangeRates.element,
      records: records.exchangeRates,
      refersTo: { "exchange_rates.source": "sources" },
    },
  ];
}

type SourcedList = (typeof sourcedLists)[number];

/** Records with what the edition's answers say of their sources. */
function withStanding(records: Records[SourcedList], answers: Answers[SourcedList]): unknown[] {
  const known = new Map<string, object>(answers.map((answer) => [answer.id, answer]));
  return records.map((record) => ({ ...record, ...known.get(record.id) }));
}

/** What follows from a deal and the exchange rates, as the functions answer it. */
function derivedOf(edition: Edition): Field[] {
  const dealOf = (record: unknown) => edition.deal(Id.parse(record).id);
  const dollars = (basis: Basis) => (record: unknown) => {
    const deal = dealOf(record);
    return deal && dollarsOf(deal, edition, basis);
  };
  return [
    {
      name: "public_day",
      type: "day",
      says: "The day from which it is sure to have been public.",
      isRequired: true,
      cellOf: (record) => {
        const deal = dealOf(record);
        return deal && publicDayOf(deal);
      },
    },
    { name: "dollars", type: "integer", says: "The headline figure in US dollars.", cellOf: dollars("headline") },
    { name: "dollars_low", type: "integer", says: "The lowest figure in US dollars.", cellOf: dollars("low") },
    { name: "dollars_high", type: "integer", says: "The highest figure in US dollars.", cellOf: dollars("high") },
  ];
}

const Id = z.looseObject({ id: z.string() });
