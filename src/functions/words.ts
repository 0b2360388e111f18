import { memoised } from "../core/caches";
import { problems } from "../core/problems";
import { folded, nearest } from "../core/spelling";
import { textIn } from "./arguments";

/** What a word of a closed list means, as the list spells it. */
interface Meant<Meaning> {
  readonly word: string;
  readonly meaning: Meaning;
}

/** The words that an argument can be: those that are offered, by the words that are understood. */
export interface Words<Meaning> {
  readonly offered: readonly string[];
  readonly understood: ReadonlyMap<string, Meant<Meaning>>;
}

/**
 * @param meanings Each word that is offered, with its meaning.
 * @param others What people call some of them, separated by spaces.
 */
export function wordsFor<Word extends string, Meaning>(
  meanings: readonly (readonly [Word, Meaning])[],
  others: Partial<Record<Word, string>> = {},
): Words<Meaning> {
  const understood = new Map<string, Meant<Meaning>>();
  for (const [word, meaning] of meanings)
    for (const name of [word, ...(others[word]?.split(" ") ?? [])]) understood.set(asWord(name), { word, meaning });
  return { offered: meanings.map(([word]) => word), understood };
}

export const eachAsItself = <Word extends string>(words: readonly Word[]): [Word, Word][] =>
  words.map((word) => [word, word]);

/** A word in its one spelling: in any case, with hyphens or spaces, in the singular or plural. */
export const asWord = memoised((word: string) =>
  folded(word)
    .replace(/[ _-]+/g, "-")
    .replace(/ies$/, "y")
    .replace(/([^s])s$/, "$1"),
);

/**
 * Reads a word of a closed list, if one was given.
 * @throws Problem (malformed) that names all of a few words, else the nearest one or some.
 */
export function wordAsked<Meaning>(
  argument: string,
  what: string,
  words: Words<Meaning>,
  value: unknown,
): Meaning | undefined {
  const asked = textIn(argument, value);
  if (asked === undefined) return undefined;
  const word = asWord(asked);
  const meant = words.understood.get(word);
  if (meant) return meant.meaning;
  if (words.offered.length <= 5) throw problems.notOneOf(what, asked, words.offered);
  const near = nearest(word, words.understood.keys());
  throw near === undefined
    ? problems.notKnown(what, asked, words.offered)
    : problems.unknownWord(what, asked, words.understood.get(near)?.word ?? near);
}
