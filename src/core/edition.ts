import { Groups } from "./caches";
import { type BringChunks, EditionEvidence, placeOf } from "./evidence";
import { pairKey, pairsOf } from "./pairs";
import { PartyRegister } from "./parties";
import type { Deal } from "./records/deal";
import type { ExchangeRate } from "./records/documents";
import type { FactList } from "./records/lists";
import type { Answers, Release } from "./records/records";
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

/** What tells a part of a chunk from every other: the SHA-256 of its text in hexadecimal. */
export interface ChunkNames {
  readonly answers: string;
  readonly evidence: string;
}

/** The answers of some records of one list. */
export type ListedAnswers = {
  readonly [List in FactList]: { readonly list: List; readonly answers: Answers[List] };
}[FactList];

/** An edition is made of such chunks. */
export type AnswersChunk = ListedAnswers & { readonly names: ChunkNames };

/** Whether something is the answers of a list: it was checked, which the compiler can't know. */
export const isListed = <Kind extends { readonly list: FactList; readonly answers: unknown }>(
  chunk: Kind,
): chunk is Kind & ListedAnswers => Array.isArray(chunk.answers);

/** The answers of a release before any record is added. */
export const noAnswers = (release: Release): Answers => ({
  release,
  deals: [],
  stakes: [],
  revenueShares: [],
  figures: [],
  parties: [],
  programmes: [],
  exchangeRates: [],
});

/** Adds those of a chunk to the answers of an edition. */
export function addAnswers(answers: Answers, chunk: ListedAnswers): void {
  switch (chunk.list) {
    case "deals":
      answers.deals.push(...chunk.answers);
      break;
    case "stakes":
      answers.stakes.push(...chunk.answers);
      break;
    case "revenueShares":
      answers.revenueShares.push(...chunk.answers);
      break;
    case "figures":
      answers.figures.push(...chunk.answers);
      break;
    case "parties":
      answers.parties.push(...chunk.answers);
      break;
    case "programmes":
      answers.programmes.push(...chunk.answers);
      break;
    case "exchangeRates":
      answers.exchangeRates.push(...chunk.answers);
      break;
  }
}

/** One edition of the data, with what is needed to find its records quickly. */
export class Edition {
  readonly parties = new PartyRegister();
  readonly records: Answers;
  readonly evidence: EditionEvidence;
  readonly #dealsById = new Map<string, Deal>();
  readonly #dealsByParty = new Groups<Deal>();
  readonly #dealsByPair = new Groups<Deal>();
  readonly #dealsByWhole = new Groups<Deal>();
  readonly #rates = new Map<string, ExchangeRate>();

  private constructor(
    readonly release: Release,
    readonly chunks: readonly AnswersChunk[],
    bring: BringChunks,
  ) {
    this.records = noAnswers(release);
    const starts = chunks.map(({ list, answers: [first] }) => ({ list, place: first ? placeOf(first) : "" }));
    this.evidence = new EditionEvidence(release.number, starts, bring);
  }

  /** The edition that has these records. */
  static of(release: Release, chunks: readonly AnswersChunk[], bring: BringChunks): Edition {
    return atOnce(Edition.inSteps(release, chunks, bring));
  }

  /** The same for editions so large that a page has to draw and answer in between. */
  static *inSteps(release: Release, chunks: readonly AnswersChunk[], bring: BringChunks): Steps<Edition> {
    const edition = new Edition(release, chunks, bring);
    for (const chunk of chunks) {
      edition.#add(chunk);
      yield;
    }
    return edition;
  }

  #add(chunk: AnswersChunk): void {
    addAnswers(this.records, chunk);
    if (chunk.list === "parties") for (const party of chunk.answers) this.parties.add(party);
    if (chunk.list === "deals") for (const deal of chunk.answers) this.#addDeal(deal);
    if (chunk.list === "exchangeRates")
      for (const rate of chunk.answers) this.#rates.set(`${rate.currency} ${rate.day}`, rate);
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

  /** What a currency was worth on a day, if the edition has a sourced rate for it. */
  exchangeRate(currency: string, day: string): ExchangeRate | undefined {
    return this.#rates.get(`${currency} ${day}`);
  }

  /** Every deal of a party, or between a party and a counterparty, counted or not. */
  dealsOf(party: string, counterparty?: string): readonly Deal[] {
    return counterparty ? this.#dealsByPair.under(pairKey(party, counterparty)) : this.#dealsByParty.under(party);
  }
}
