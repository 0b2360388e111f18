import { cachedPer, memoised } from "./caches";
import type { Edition } from "./edition";
import { newestFirst } from "./fields";
import { namesOf } from "./parties";
import { problems } from "./problems";
import type { Deal } from "./records/deal";
import { folded, nearest, wordsIn } from "./spelling";

/**
 * Finds a deal by its id, one that it had earlier, its title, or enough words to mean just one: each of them begins a word of
 * its title or id, or of a name or ticker of one of its parties. Words that are all in its parties' names come first:
 * "Microsoft IREN" is their contract, not the loan that IREN takes up "for Microsoft's GPUs". For that they must be whole, and
 * what only describes somebody is no name: "OpenAI round" is each round of OpenAI, not the one that has "Round investors" for a
 * party, and "OpenAI sale" no deal of Salesforce.
 * @throws Problem (malformed) that names some of several deals, or the nearest id or title.
 */
export const dealNamed = (edition: Edition, text: string): Deal =>
  edition.deal(folded(text)) ?? dealsNamed(edition)(text);

/** A model asks for the same few deals again and again. */
const dealsNamed = cachedPer((edition: Edition) => memoised((text: string) => otherwiseNamed(edition, text)));

function otherwiseNamed(edition: Edition, text: string): Deal {
  const { byParties, others } = dealsWithWords(edition, text);
  const asked = folded(text);
  const titled = [...byParties, ...others].find(({ title }) => folded(title) === asked);
  if (titled) return titled;
  const found = byParties.length > 0 ? byParties : others;
  const [only] = found;
  if (!only || looksLikeId(asked))
    throw problems.unknownDeal(text, edition.nearestDealId(text) ?? nearestTitle(edition, text));
  if (found.length === 1) return only;
  throw problems.severalDeals(
    text,
    found.toSorted(newestFirst).map(({ title }) => title),
  );
}

/** What is written like an id means no other deal: the slip in it would pass for a word of another one's. */
const looksLikeId = (asked: string): boolean => /^[^ -]+(-[^ -]+)+$/.test(asked);

function nearestTitle({ records }: Edition, text: string): string | undefined {
  const titles = new Map(records.deals.map(({ title }) => [folded(title), title]));
  return titles.get(nearest(text, titles.keys()) ?? "");
}

/** To look through 100,000 of these takes less time than to make an index of the words in them. */
const dealsInWords = cachedPer(({ records }: Edition) =>
  records.deals.map((deal) => ({ deal, words: folded([deal.id, ...(deal.aliases ?? []), deal.title].join(" ")) })),
);

const partiesInWords = cachedPer(({ parties }: Edition) =>
  parties.all.map((party) => ({
    id: party.id,
    words: folded(namesOf(party).join(" ")),
    names: new Set(party.kind === "group" || party.kind === "unnamed" ? [] : wordsIn(namesOf(party).join(" "))),
  })),
);

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Whether a word of a text begins like this. Both are folded. */
function hasWord(text: string, begun: string): boolean {
  let at = text.indexOf(begun);
  while (at > 0 && letterOrDigit.test(text.charAt(at - 1))) at = text.indexOf(begun, at + 1);
  return at >= 0;
}

const idsOf = (found: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(found.map(({ id }) => id));

/**
 * The deals of which each word of a text begins a word: those whose parties' names alone have all of them, and others. None
 * for a text without words.
 */
function dealsWithWords(edition: Edition, text: string): { readonly byParties: Deal[]; readonly others: Deal[] } {
  const asked = wordsIn(text).map((word) => {
    const parties = partiesInWords(edition).filter(({ words }) => hasWord(words, word));
    return { word, named: idsOf(parties.filter(({ names }) => names.has(word))), parties: idsOf(parties) };
  });
  const byParties: Deal[] = [];
  const others: Deal[] = [];
  for (const { deal, words } of asked.length === 0 ? [] : dealsInWords(edition)) {
    const isIn = (ids: ReadonlySet<string>) => deal.parties.some(({ party }) => ids.has(party));
    if (asked.every(({ named }) => isIn(named))) byParties.push(deal);
    else if (asked.every(({ word, parties }) => isIn(parties) || hasWord(words, word))) others.push(deal);
  }
  return { byParties, others };
}
