import { Groups } from "./caches";
import { pairKey, pairsOf } from "./pairs";
import { PartyRegister } from "./parties";
import type { Deal } from "./records/deal";
import type { ExchangeRate, Source } from "./records/documents";
import type { Records, Release } from "./records/records";
import { nearest } from "./spelling";

/** Work that can pause after every step, so that whoever has it done can see to something else in between. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** So few that a step over them takes milliseconds at most. */
const itemsInAStep = 20;

/** Does something with every item, in steps. */
export function* each<Item>(items: readonly Item[], act: (item: Item) => void): Steps<void> {
  for (const [place, item] of items.entries()) {
    act(item);
    if (place % itemsInAStep === itemsInAStep - 1) yield;
  }
}

/** Does work without a pause. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** One edition of the data, with what is needed to find its records quickly. */
export class Edition {
  readonly release: Release;
  readonly parties = new PartyRegister();
  readonly #dealsById = new Map<string, Deal>();
  readonly #dealsByParty = new Groups<Deal>();
  readonly #dealsByPair = new Groups<Deal>();
  readonly #dealsByWhole = new Groups<Deal>();
  readonly #sourcesById = new Map<string, Source>();
  readonly #rates = new Map<string, ExchangeRate>();

  private constructor(readonly records: Records) {
    this.release = records.release;
  }

  /** The edition that has these records. */
  static of(records: Records): Edition {
    return atOnce(Edition.inSteps(records));
  }

  /** The same for editions so large that a page has to draw and answer in between. */
  static *inSteps(records: Records): Steps<Edition> {
    const edition = new Edition(records);
    yield* each(records.parties, (party) => {
      edition.parties.add(party);
    });
    yield* each(records.deals, (deal) => {
      edition.#addDeal(deal);
    });
    yield* each(records.sources, (source) => edition.#sourcesById.set(source.id, source));
    yield* each(records.exchangeRates, (rate) => edition.#rates.set(`${rate.currency} ${rate.day}`, rate));
    return edition;
  }

  #addDeal(deal: Deal): void {
    for (const id of [deal.id, ...(deal.aliases ?? [])]) this.#dealsById.set(id, deal);
    if (deal.partOf !== undefined) this.#dealsByWhole.add(deal, [deal.partOf]);
    const pairs = pairsOf(deal);
    this.#dealsByParty.add(deal, pairs.flat());
    this.#dealsByPair.add(
      deal,
      pairs.map(([one, other]) => pairKey(one, other)),
    );
  }

  /** The deal with an id, or with one that it had earlier, if the edition has it. */
  deal(id: string): Deal | undefined {
    return this.#dealsById.get(id);
  }

  /** The deals that say that they are part of the one with an id. */
  partsOf(id: string): readonly Deal[] {
    return this.#dealsByWhole.under(id);
  }

  /** The id of a deal that is spelled nearly like a text, if there is one. */
  nearestDealId(text: string): string | undefined {
    return nearest(text, this.#dealsById.keys());
  }

  /** The source with an id, if the edition has it. */
  source(id: string): Source | undefined {
    return this.#sourcesById.get(id);
  }

  /** What a currency was worth on a day, if the edition has a sourced rate for it. */
  exchangeRate(currency: string, day: string): ExchangeRate | undefined {
    return this.#rates.get(`${currency} ${day}`);
  }

  /** Every deal of a party, or between a party and a counterparty, counted or not. */
  dealsOf(party: string, counterparty?: string): readonly Deal[] {
    return counterparty ? this.#dealsByPair.under(pairKey(party, counterparty)) : this.#dealsByParty.under(party);
  }
}
