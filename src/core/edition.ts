import { closest } from "fastest-levenshtein";
import { grouped } from "./grouped";
import { pairKey, pairsOf } from "./pairs";
import { PartyRegister } from "./partyRegister";
import type { Deal } from "./records/deal";
import type { ExchangeRate } from "./records/exchangeRate";
import type { Records, Release } from "./records/edition";
import type { Source } from "./records/source";

/** One edition of the data, with what is needed to find its records quickly. */
export class Edition {
  readonly release: Release;
  readonly parties: PartyRegister;
  private readonly dealsById: ReadonlyMap<string, Deal>;
  private readonly dealsByParty: (party: string) => readonly Deal[];
  private readonly dealsByPair: (pair: string) => readonly Deal[];
  private readonly sourcesById: ReadonlyMap<string, Source>;
  private readonly rates: ReadonlyMap<string, ExchangeRate>;

  constructor(readonly records: Records) {
    this.release = records.release;
    this.parties = new PartyRegister(records.parties);
    this.dealsById = new Map(
      records.deals.flatMap((deal) => [deal.id, ...(deal.aliases ?? [])].map((id) => [id, deal])),
    );
    this.dealsByParty = grouped(records.deals, (deal) => pairsOf(deal).flat());
    this.dealsByPair = grouped(records.deals, (deal) => pairsOf(deal).map(([a, b]) => pairKey(a, b)));
    this.sourcesById = new Map(records.sources.map((source) => [source.id, source]));
    this.rates = new Map(records.exchangeRates.map((rate) => [`${rate.currency} ${rate.day}`, rate]));
  }

  /** The deal with an id, or with one that it had earlier, if the edition has it. */
  deal(id: string): Deal | undefined {
    return this.dealsById.get(id);
  }

  /** The id of the deal whose id is spelled most like a text. */
  nearestDealId(text: string): string {
    return closest(text, [...this.dealsById.keys()]);
  }

  /** The source with an id, if the edition has it. */
  source(id: string): Source | undefined {
    return this.sourcesById.get(id);
  }

  /** What a currency was worth on a day, if the edition has a sourced rate for it. */
  exchangeRate(currency: string, day: string): ExchangeRate | undefined {
    return this.rates.get(`${currency} ${day}`);
  }

  /** Every deal of a party, or between a party and a counterparty, counted or not. */
  dealsOf(party: string, counterparty?: string): readonly Deal[] {
    return counterparty ? this.dealsByPair(pairKey(party, counterparty)) : this.dealsByParty(party);
  }
}
