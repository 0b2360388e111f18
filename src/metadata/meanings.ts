import type { CompanyFieldName, DealField, EditionFieldName } from "../core/fields";
import type { Basis, DealKind, Frequency, kindGroups, PartyKind } from "../core/records/vocabulary";

/** What Excel says of each kind of deal while one types. */
export const kindMeanings: Record<DealKind | keyof typeof kindGroups, string> = {
  "compute-contract": "Computing that a customer rents from a cloud or a data centre.",
  "hardware-supply": "Chips, servers or other equipment bought.",
  "capacity-backstop": "A promise to buy or pay for capacity that others leave unused.",
  "equity-investment": "Shares bought in a company.",
  "infrastructure-programme": "An umbrella over several deals; counted only when asked for.",
  "debt-facility": "Loans, notes and bonds.",
  acquisition: "A company bought whole.",
  lease: "Land, buildings or powered space rented.",
  licence: "The right to use technology or works.",
  "revenue-sharing": "A share of revenue promised to a partner.",
  contracts: "Compute, hardware, backstops, leases, licences and shared revenue.",
  financing: "Equity, debt and acquisitions.",
};

export const basisMeanings: Record<Basis, string> = {
  headline: "As printed; the default.",
  low: "The least that sources support; an up-to figure promises its firm parts alone.",
  high: "The most that sources support.",
  firm: "As printed, of signed, closed and completed deals only.",
};

export const frequencyMeanings: Record<Frequency, string> = {
  year: "One row a calendar year; the default.",
  quarter: "One row a calendar quarter.",
};

export const partyKindMeanings: Record<PartyKind, string> = {
  "ai-lab": "Makes AI models.",
  hyperscaler: "Runs one of the largest clouds.",
  neocloud: "Rents out computing for AI.",
  chipmaker: "Designs or makes chips.",
  "server-maker": "Builds servers.",
  "data-centre-developer": "Builds and lets data centres.",
  "bitcoin-miner-turned-host": "Lets its power and sites to AI.",
  investor: "Puts money into companies.",
  lender: "Lends money.",
  government: "A state or one of its bodies.",
  group: "Several parties named together.",
  unnamed: "A party that no document names.",
  other: "Anything else.",
};

/** What each column of DEALS.LIST says, which is also what DEALS.DEAL answers for that field. */
export const dealFieldMeanings: Record<DealField, string> = {
  id: "The deal's id, which is for ever.",
  announced: "The day it became public.",
  kind: "What kind of agreement it is.",
  payer: "Who pays.",
  payee: "Who is paid.",
  value: "What it is worth in US dollars.",
  qualifier: "How exact the value is: exact, about, at-least, up-to or range.",
  status: "How far it has come, from reported to completed.",
  confidence: "How well it is sourced: high, medium or low.",
  sources: "How many documents stand behind it.",
  title: "Who pays whom.",
  parties: "Everyone who is party to it.",
  low: "The least that sources support, in US dollars.",
  high: "The most that sources support, in US dollars.",
  amount: "The value as printed, in its own currency.",
  currency: "The currency in which it is printed.",
  rate: "US dollars for one unit of that currency, where it is not dollars.",
  gigawatts: "The power contracted or planned.",
  "known-since": "A day by which it was public for certain, where that is not plain.",
  start: "The first day of the term.",
  end: "The last day of the term.",
  ended: "The day it was superseded or cancelled.",
  successor: "The id of the deal that replaced it.",
  "part-of": "The id of the deal that contains it.",
  note: "What a reader should know before using it.",
};

export const companyFieldMeanings: Record<CompanyFieldName, string> = {
  id: "Its id, which is for ever.",
  name: "The name that answers show.",
  kind: "What kind of company it is.",
  ticker: "Its ticker.",
  exchange: "Where it is listed.",
  country: "Its country, as an ISO 3166 code.",
  parent: "The company that controls it.",
  members: "Who belongs to the group.",
  aliases: "Its other names.",
  note: "What a reader should know about it.",
};

export const editionFieldMeanings: Record<EditionFieldName, string> = {
  number: "Grows with every edition.",
  version: "Its version.",
  day: "The last day whose facts it can hold.",
  deals: "How many deals it holds.",
};
