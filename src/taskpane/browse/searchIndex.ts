import MiniSearch from "minisearch";
import type { Edition } from "../../core/edition";
import type { Deal } from "../../core/records/deal";
import type { Party } from "../../core/records/party";
import type { Source } from "../../core/records/source";
import type { Words } from "../messages/words";
import type { ListName } from "./browseState";
import { partiesIn } from "./dealEntry";

/** Finds records by any of their words: whole, begun or slightly misspelt. */
export interface SearchIndex {
  /** Ids of the records that match every word, best first; undefined without a word to look for. */
  find(list: ListName, search: string): ReadonlyMap<string, number> | undefined;
}

interface Searchable {
  readonly id: string;
  readonly names: string;
  readonly words: string;
}

/** Prepares the search over an edition, in the words of the data and those of the pane's language. */
export function searchIndex(edition: Edition, words: Words): SearchIndex {
  const { deals, parties, sources } = edition.records;
  const namesById = new Map(parties.map((party) => [party.id, namesOf(party)]));
  const indexes: Record<ListName, MiniSearch<Searchable>> = {
    deals: indexOf(deals.map((deal) => searchableDeal(edition, deal, namesById, words))),
    companies: indexOf(parties.map((party) => searchableParty(party, words))),
    sources: indexOf(sources.map(searchableSource)),
  };
  return {
    find: (list, search) => {
      if (wordsOf(search).length === 0) return undefined;
      return new Map(indexes[list].search(search).map(({ id, score }) => [String(id), score]));
    },
  };
}

function indexOf(records: readonly Searchable[]): MiniSearch<Searchable> {
  const index = new MiniSearch<Searchable>({
    fields: ["names", "words"],
    tokenize: wordsOf,
    searchOptions: {
      boost: { names: 3 },
      combineWith: "AND",
      prefix: true,
      // Short words and numbers are not guessed at: "2025" is not "2026", nor AMD an AWS.
      fuzzy: (word) => (word.length > 4 && !/\d/.test(word) ? 0.2 : false),
    },
  });
  index.addAll(records);
  return index;
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

function searchableDeal(
  edition: Edition,
  deal: Deal,
  namesById: ReadonlyMap<string, readonly string[]>,
  { messages }: Words,
): Searchable {
  const publishers = deal.sources.map(({ source }) => edition.source(source)?.publisher);
  const terms = [deal.kind, messages.kinds[deal.kind], deal.status, messages.statuses[deal.status]];
  return {
    id: deal.id,
    names: partiesIn(deal)
      .flatMap((id) => namesById.get(id) ?? [])
      .join(" "),
    words: [deal.id, ...(deal.aliases ?? []), deal.announced, ...terms, ...publishers, deal.note].join(" "),
  };
}

const searchableParty = (party: Party, { messages }: Words): Searchable => ({
  id: party.id,
  names: namesOf(party).join(" "),
  words: [party.kind, messages.partyKinds[party.kind], party.country].join(" "),
});

const searchableSource = ({ id, publisher, title, newsOrg, published, type }: Source): Searchable => ({
  id,
  names: [publisher, newsOrg, title].join(" "),
  words: [id, published, type].join(" "),
});

const namesOf = ({ name, aliases = [], ticker, exchange }: Party): string[] =>
  [name, ...aliases, ticker, exchange].filter((text) => text !== undefined);
