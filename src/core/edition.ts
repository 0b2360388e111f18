import { cachedPer, grouped, Groups, memoised, once } from "./caches";
import { type BringChunks, EditionEvidence, placeOf } from "./evidence";
import { aloneIn, counterpartiesOf, isBetween, namesBoth, type Several, type Sides } from "./pairs";
import { PartyRegister } from "./parties";
import type { Deal, Programme } from "./records/deal";
import type { ExchangeRate } from "./records/documents";
import type { FactList } from "./records/lists";
import type { Answers, Release } from "./records/records";
import { folded, nearest } from "./spelling";

/** What tells a part of a chunk from every other. */
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
  readonly #chunks: AnswersChunk[] = [];
  readonly #dealsById = new Map<string, Deal>();
  readonly #dealsNaming = new Groups<Deal>();
  readonly #dealsByWhole = new Groups<Deal>();
  readonly #rates = new Map<string, ExchangeRate>();

  /** An edition to which its chunks are still to be added, in their order: it answers when it has all of them. */
  constructor(
    readonly release: Release,
    bring: BringChunks,
  ) {
    this.records = noAnswers(release);
    this.evidence = new EditionEvidence(release.number, bring);
  }

  /** The edition that has these records. */
  static of(release: Release, chunks: readonly AnswersChunk[], bring: BringChunks): Edition {
    const edition = new Edition(release, bring);
    for (const chunk of chunks) edition.add(chunk);
    return edition;
  }

  /** The answers of its records, in chunks. */
  get chunks(): readonly AnswersChunk[] {
    return this.#chunks;
  }

  /** Adds the next chunk. */
  add(chunk: AnswersChunk): void {
    this.#chunks.push(chunk);
    const [first] = chunk.answers;
    this.evidence.begin({ list: chunk.list, place: first && placeOf(first) });
    addAnswers(this.records, chunk);
    if (chunk.list === "parties") for (const party of chunk.answers) this.parties.add(party);
    if (chunk.list === "deals") for (const deal of chunk.answers) this.#addDeal(deal);
    if (chunk.list === "exchangeRates")
      for (const rate of chunk.answers) this.#rates.set(`${rate.currency} ${rate.day}`, rate);
  }

  #addDeal(deal: Deal): void {
    this.#dealsById.set(deal.id, deal);
    for (const id of deal.aliases ?? []) this.#dealsById.set(id, deal);
    if (deal.partOf !== undefined) this.#dealsByWhole.add(deal, [deal.partOf]);
    this.#dealsNaming.add(
      deal,
      deal.parties.map(({ party }) => party),
    );
  }

  /** The deals of a party, and by those who face it in them: made when they are first asked for, as no start has to wait for it. */
  readonly #dealsFacing = memoised((party: string) => {
    const all: Deal[] = [];
    const byCounterparty = new Groups<Deal>();
    for (const deal of this.#dealsNaming.under(party)) {
      const counterparties = counterpartiesOf(party, deal);
      byCounterparty.add(deal, counterparties);
      if (counterparties.length > 0 || aloneIn(deal) === party) all.push(deal);
    }
    return { all, byCounterparty };
  });

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
    const { all, byCounterparty } = this.#dealsFacing(party);
    return counterparty ? byCounterparty.under(counterparty) : all;
  }

  /** Every deal between two sides, each once, counted or not. */
  dealsBetween({ party, counterparty }: Sides): readonly Deal[] {
    if (party === undefined)
      return counterparty === undefined ? this.records.deals : this.dealsBetween({ party: counterparty });
    if (typeof party === "string" && typeof counterparty !== "object") return this.dealsOf(party, counterparty);
    if (typeof counterparty === "string") return this.dealsBetween({ party: counterparty, counterparty: party });
    return [...this.#dealsNamingSide(party)].filter((deal) => isBetween(deal, { party, counterparty }));
  }

  /** The deals that name both sides and yet count between others only: whoever arranges a loan stands beside it. */
  dealsBeside({ party, counterparty }: Sides): readonly Deal[] {
    if (party === undefined) return counterparty === undefined ? [] : this.dealsBeside({ party: counterparty });
    return [...this.#dealsNamingSide(party)].filter(
      (deal) => namesBoth(deal, { party, counterparty }) && !isBetween(deal, { party, counterparty }),
    );
  }

  /** The deals that name a side that is not everybody, each once. */
  #dealsNamingSide(side: string | Several): Set<Deal> {
    if (typeof side === "string") return new Set(this.#dealsNaming.under(side));
    const ofProgrammes = [...side.programmes].flatMap((id) => this.#dealsByProgramme()(id));
    return new Set([...ofProgrammes, ...[...side.parties].flatMap(this.#dealsNaming.under)]);
  }

  readonly #dealsByProgramme = once(() =>
    grouped(this.records.deals, ({ programme }) => (programme === undefined ? [] : [programme])),
  );
}

/** The programmes and sites of an edition by their ids. */
export const programmesById = cachedPer(
  ({ records }: Edition): ReadonlyMap<string, Programme> =>
    new Map(records.programmes.map((programme) => [programme.id, programme])),
);

/** The programmes and sites of an edition by each of their names, folded. */
export const programmesByName = cachedPer(
  ({ records }: Edition): ReadonlyMap<string, Programme> =>
    new Map(
      records.programmes.flatMap((programme) =>
        [programme.id, ...(programme.aliases ?? []), programme.name].map((name) => [folded(name), programme] as const),
      ),
    ),
);

/** The name that answers show for an id. */
export const nameOfProgramme = (edition: Edition, id: string): string => programmesById(edition).get(id)?.name ?? id;
