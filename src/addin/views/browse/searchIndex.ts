import type { Deal } from "../../../core/records/deal";
import MiniSearch from "minisearch";
import { useEffect, useMemo, useState } from "react";
import { once } from "../../../core/caches";
import type { Edition } from "../../../core/edition";
import { atOnce, each, type Steps } from "../../../core/steps";
import { exchangesOf } from "../../../core/exchanges";
import { namesOf } from "../../../core/parties";
import type { Party } from "../../../core/records/companies";
import type { Source } from "../../../core/records/documents";
import { folded, wordsIn } from "../../../core/spelling";
import { inSlices } from "../../app/slices";
import { partiesIn } from "../../pages/namedParties";
import { type EvidenceRead, useEvidence } from "../../ui/evidence";
import { vocabularyTexts } from "../../ui/messages/vocabulary";
import { useWords, type Words } from "../../ui/words";
import { amountsIn } from "./amountSearch";
import { type ListName, listNames } from "./browseState";

/**
 * Finds records by any of their words, whole or begun; where that finds nothing, also slightly misspelt. Deals are found
 * by amounts too.
 */
export interface SearchIndex {
  /** Takes the records in, a quarter of a second for 1,000 deals. A search takes in what is still missing. */
  readonly inSteps: () => Steps<void>;
  /** Ids of the records that match every word, best first; undefined without a word to look for. */
  find(list: ListName, search: string): ReadonlyMap<string, number> | undefined;
}

interface Searchable {
  readonly id: string;
  readonly names: string;
  readonly words: string;
}

/**
 * Prepares the search over an edition, in the words of the data and those of the pane's language.
 * @param documents Those of the edition, if they are in memory: then deals are also found by what stands behind them.
 */
export function searchIndex(edition: Edition, words: Words, documents: readonly Source[] = []): SearchIndex {
  const { deals, parties, programmes } = edition.records;
  const namesById = once(
    () =>
      new Map([
        ...parties.map((party): [string, readonly string[]] => [party.id, wordsOfNames(party)]),
        ...programmes.map(({ id, name, aliases = [] }): [string, readonly string[]] => [id, [name, ...aliases]]),
      ]),
  );
  const indexes: Record<ListName, Index> = {
    deals: indexOf(deals, (deal) => searchableDeal(edition, deal, namesById(), words)),
    companies: indexOf(parties, (party) => searchableParty(party, words)),
    sources: indexOf(documents, searchableSource),
  };
  const byWords = (list: ListName, asked: string): Map<string, number> => {
    const { index } = indexes[list];
    const asTyped = index.search(asked);
    const found = asTyped.length > 0 ? asTyped : index.search(asked, { fuzzy: slipsAllowed });
    return new Map(found.map(({ id, score }) => [String(id), score]));
  };
  // An amount stands in no index: few titles have it, and everybody writes it in another way.
  const byAmounts = (asked: string): Map<string, number> => {
    const amounts = amountsIn(asked);
    if (!amounts) return new Map();
    const others = wordsIn(amounts.words).length > 0 ? byWords("deals", amounts.words) : undefined;
    const found = deals.filter((deal) => (others?.has(deal.id) ?? true) && amounts.finds(deal, edition));
    return new Map(found.map(({ id }) => [id, others?.get(id) ?? 1]));
  };
  return {
    *inSteps() {
      for (const list of listNames) yield* indexes[list].filling;
    },
    find: (list, search) => {
      const asked = search.slice(0, LONGEST_SEARCH);
      if (wordsIn(asked).length === 0) return undefined;
      const typed = folded(asked);
      const { index, filling } = indexes[list];
      atOnce(filling);
      // An id, as a table in a sheet shows it, means that record alone; but some names of companies are their ids as well.
      if (/[\d-]/.test(typed) && index.has(typed)) return new Map([[typed, 1]]);
      const worth = list === "deals" ? byAmounts(asked) : new Map<string, number>();
      if (worth.size > 0) return worth;
      const scores = byWords(list, asked);
      const named = list === "companies" ? edition.parties.known(asked)?.id : undefined;
      return named === undefined ? scores : new Map([[named, Infinity], ...[...scores].filter(([id]) => id !== named)]);
    },
  };
}

/** As much of a search as is looked for: to look for slips in a word takes the square of its length. */
const LONGEST_SEARCH = 100;

/** An index, and what is still to be done to fill it. */
interface Index {
  readonly index: MiniSearch<Searchable>;
  readonly filling: Steps<void>;
}

function indexOf<Kind>(records: readonly Kind[], searchable: (record: Kind) => Searchable): Index {
  const index = new MiniSearch<Searchable>({
    fields: ["names", "words"],
    tokenize: wordsIn,
    searchOptions: {
      boost: { names: 3 },
      combineWith: "AND",
      prefix: true,
    },
  });
  const filling = each(records, (record) => {
    index.add(searchable(record));
  });
  return { index, filling };
}

/** How many letters of a word may be wrong. Short words and numbers are not guessed at: "2025" is not "2026", nor AMD an AWS. */
function slipsAllowed(word: string): number | false {
  if (word.length < 4 || /\d/.test(word)) return false;
  return word.length < 6 ? 1 : 2;
}

function searchableDeal(
  edition: Edition,
  deal: Deal,
  namesById: ReadonlyMap<string, readonly string[]>,
  { language }: Words,
): Searchable {
  const { evidence } = edition;
  const { sources = [], note } = evidence.isComplete ? evidence.dossierOf("deals", deal) : {};
  const publishers = sources.map(({ source }) => evidence.source(source)?.publisher);
  const { kinds, statuses } = vocabularyTexts[language];
  const terms = [deal.kind, kinds[deal.kind], deal.status, statuses[deal.status]];
  return {
    id: deal.id,
    names: [deal.title, ...[...partiesIn(deal), deal.programme ?? ""].flatMap((id) => namesById.get(id) ?? [])].join(
      " ",
    ),
    words: [deal.id, ...(deal.aliases ?? []), deal.announced, ...terms, ...publishers, note].join(" "),
  };
}

const searchableParty = (party: Party, { language }: Words): Searchable => ({
  id: party.id,
  names: wordsOfNames(party).join(" "),
  words: [party.kind, vocabularyTexts[language].partyKinds[party.kind], party.country].join(" "),
});

const searchableSource = ({ id, publisher, title, newsOrg, published, type }: Source): Searchable => ({
  id,
  names: [publisher, newsOrg, title].join(" "),
  words: [id, published, type].join(" "),
});

const wordsOfNames = (party: Party): string[] => [...namesOf(party), ...exchangesOf(party)];

/** When the list is on show and the first cells have their answers, and before anybody has begun to type. */
const SOON_MS = 300;

/** An edition of no more chunks than this has all its documents loaded without being asked; a larger one when they are listed. */
const MOST_CHUNKS_UNASKED = 200;

const comeUnasked = ({ chunks }: Edition): boolean => chunks.length <= MOST_CHUNKS_UNASKED;

/** The documents of an edition, which are soon loaded, so that a search finds deals by them too. */
export function useDocuments(edition: Edition, areListed: boolean): EvidenceRead<readonly Source[] | undefined> {
  const [isSoon, setSoon] = useState(false);
  useEffect(() => {
    const soon = setTimeout(() => {
      setSoon(true);
    }, SOON_MS);
    return () => {
      clearTimeout(soon);
    };
  }, []);
  const isWanted = areListed || (isSoon && comeUnasked(edition));
  return useEvidence(
    () => (isWanted || edition.evidence.isComplete ? edition.evidence.sources() : undefined),
    [edition, isWanted],
  );
}

/**
 * The search over an edition, which is soon prepared, in slices of time between which the page draws: with its documents
 * where they come, so that it is prepared only once.
 */
export function useSearchIndex(edition: Edition, documents: EvidenceRead<readonly Source[] | undefined>): SearchIndex {
  const words = useWords();
  const there = documents.is === "there" ? documents.value : undefined;
  const index = useMemo(() => searchIndex(edition, words, there), [edition, words, there]);
  const isToCome = !there && documents.is !== "away" && comeUnasked(edition);
  useEffect(() => {
    if (isToCome) return;
    const stopping = new AbortController();
    const soon = setTimeout(() => {
      void inSlices(index.inSteps(), stopping.signal).catch((cause: unknown) => {
        if (!stopping.signal.aborted) throw cause;
      });
    }, SOON_MS);
    return () => {
      clearTimeout(soon);
      stopping.abort();
    };
  }, [index, isToCome]);
  return index;
}
