import { memoised } from "../core/caches";
import {
  type CompanyField,
  companyFields,
  type DealColumn,
  dealColumns,
  type EditionField,
  editionFields,
} from "../core/fields";
import { problems } from "../core/problems";
import {
  bases,
  type Basis,
  type DealKind,
  dealKinds,
  type Disclosure,
  disclosures,
  frequencies,
  type Frequency,
  type Include,
  includes,
  kindGroups,
  type KindOfParty,
  partyGroups,
  partyKinds,
} from "../core/records/vocabulary";
import { folded, looksEmpty, nearest } from "../core/spelling";
import { textIn } from "./arguments";
import type { ListId, Parameter } from "./declaration";

/** What a word of a closed list means, as the list spells it. */
interface Meant<Meaning> {
  readonly word: string;
  readonly meaning: Meaning;
}

/** The words that an argument can be: those that are offered, by the words that are understood. */
interface Words<Meaning> {
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
    for (const name of [word, ...(others[word] ?? "").split(" ").filter(Boolean)])
      understood.set(asWord(name), { word, meaning });
  return { offered: meanings.map(([word]) => word), understood };
}

export const eachAsItself = <Word extends string>(words: readonly Word[]): [Word, Word][] =>
  words.map((word) => [word, word]);

/** A word in its one spelling: in any case, with hyphens or spaces, in the singular or plural. */
const asWord = memoised((word: string) =>
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

const byHeading = <Field extends { heading: string }>(fields: readonly Field[]): Words<Field> =>
  wordsFor(fields.map((field): [string, Field] => [field.heading, field]));

type KindWord = DealKind | keyof typeof kindGroups;

const kinds = wordsFor<KindWord, readonly DealKind[]>(
  [
    ...dealKinds.map((kind): [DealKind, DealKind[]] => [kind, [kind]]),
    ["contracts", kindGroups.contracts],
    ["financing", kindGroups.financing],
  ],
  {
    "compute-contract": "compute computing cloud cloud-contract compute-deal",
    "hardware-supply": "hardware chip gpu tpu server",
    "capacity-backstop": "backstop",
    guarantee: "guaranty surety",
    "equity-investment": "equity investment stake share",
    "infrastructure-programme": "programme program infrastructure-program",
    "debt-facility": "debt loan bond note credit credit-facility borrowing",
    acquisition: "m&a merger takeover",
    lease: "leasing rent",
    licence: "license licensing",
    "revenue-sharing": "revenue-share",
  },
);
const basisWords = wordsFor(eachAsItself(bases));
const includeWords = wordsFor(eachAsItself(includes));

const disclosureWords = wordsFor(eachAsItself(disclosures), { value: "price", capacity: "power gigawatts" });
const frequencyWords = wordsFor(eachAsItself(frequencies), { year: "annual yearly", quarter: "quarterly" });

/** Kinds of party and what parties are more closely. Offered are the kinds alone, which everybody has one of. */
const partyKindWords: Words<KindOfParty> = {
  offered: partyKinds,
  understood: wordsFor<KindOfParty, KindOfParty>(eachAsItself([...new Set([...partyKinds, ...partyGroups])]), {
    "ai-lab": "lab ai-company",
    "data-centre-developer": "developer data-center-developer",
    "bitcoin-miner-turned-host": "miner bitcoin-miner",
    chipmaker: "chip-maker",
    "sovereign-fund": "sovereign-wealth-fund",
    "special-purpose-vehicle": "spv",
  }).understood,
};
const columnWords = byHeading(dealColumns);
const companyFieldWords = byHeading(companyFields);
const editionFieldWords = byHeading(editionFields);

/** Reads kinds of deal: one, a group of kinds, or several separated by semicolons or commas. */
export function kindsAsked(value: unknown): readonly DealKind[] | undefined {
  const text = textIn("kind", value, longestListOfKinds);
  return text === undefined ? undefined : kindsIn(text);
}

/** All kinds and groups there are, written out with spaces between them, are shorter. */
const longestListOfKinds = 500;

/** The kinds in the order of their list, so that whoever asks for the same ones in any order asks the same. */
const kindsIn = memoised((text: string): readonly DealKind[] | undefined => {
  const kindsOf = (word: string) => wordAsked("kind", "a kind of deal", kinds, word);
  const [first = text, ...others] = wordsIn(text);
  const asked = kindsOf(first);
  if (others.length === 0) return asked;
  const all = new Set([...(asked ?? []), ...others.flatMap((word) => kindsOf(word) ?? [])]);
  return dealKinds.filter((kind) => all.has(kind));
});

/** The words of a list, which commas or semicolons separate. */
const wordsIn = (list: string): string[] => list.split(/[,;，；]/).filter((word) => !looksEmpty(word));

/** The kind of party that a word names, if it does. */
export const kindOfPartyNamed = (word: string): KindOfParty | undefined =>
  partyKindWords.understood.get(asWord(word))?.meaning;

/** The words that name a kind of party. */
export const kindOfPartyWords: ReadonlySet<string> = new Set(partyKindWords.understood.keys());

/** All columns there are, written out with spaces between them, are shorter. */
const longestListOfColumns = 1_000;

/**
 * Reads the columns of a list, separated by commas or semicolons, and the basis that may stand among them, so that
 * TOTAL's arguments do for LIST as they are. low and high are columns too: they are a basis only where they stand alone.
 * @returns No columns where none are named.
 */
function columnsAsked(value: unknown): { readonly columns: readonly DealColumn[]; readonly basis: Basis } {
  const words = wordsIn(textIn("columns", value, longestListOfColumns) ?? "");
  const bases = words.map((word) =>
    words.length === 1 || !columnWords.understood.has(asWord(word))
      ? basisWords.understood.get(asWord(word))?.meaning
      : undefined,
  );
  const basis = bases.find((one) => one !== undefined);
  const names = words.filter((_, place) => basis === undefined || place !== bases.indexOf(basis));
  const asked = names.flatMap((name) => wordAsked("columns", "a column", columnWords, name) ?? []);
  return { columns: asked, basis: basis ?? "headline" };
}

/** A word of a closed list that Excel offers, as what it means. */
const oneOf = <Value>(list: ListId, read: (given: unknown, name: string) => Value): Parameter<Value> => ({
  type: "string",
  isOptional: true,
  list,
  read,
});

/** Kinds of deal; left out, all. */
export const kind = (): Parameter<readonly DealKind[] | undefined> => oneOf("KIND", kindsAsked);

/** The basis of a total; left out, it is the headline figure. */
export const basis = (): Parameter<Basis> =>
  oneOf("BASIS", (given, name) => wordAsked(name, "a basis", basisWords, given) ?? "headline");

/** Which deals a list shows; left out, those that count. */
export const include = (): Parameter<Include> =>
  oneOf(
    "INCLUDE",
    (given, name) => wordAsked(name, "a word for which deals to show", includeWords, given) ?? "counted",
  );

/** Which disclosure is asked about; left out, it is that of the value. */
export const disclosure = (): Parameter<Disclosure> =>
  oneOf("DISCLOSURE", (given, name) => wordAsked(name, "what deals can disclose", disclosureWords, given) ?? "value");

/** By how long periods an answer goes, if that was given. */
export const frequency = (): Parameter<Frequency | undefined> =>
  oneOf("FREQUENCY", (given, name) => wordAsked(name, "a frequency", frequencyWords, given));

export const partyKind = (): Parameter<KindOfParty | undefined> =>
  oneOf("PARTYKIND", (given, name) => wordAsked(name, "a kind of party", partyKindWords, given));

/** What is asked of a deal: the same words as the columns of a list. */
export const dealField = (): Parameter<DealColumn | undefined> =>
  oneOf("DEALFIELD", (given, name) => wordAsked(name, "a field of a deal", columnWords, given));

export const companyField = (): Parameter<CompanyField | undefined> =>
  oneOf("COMPANYFIELD", (given, name) => wordAsked(name, "a field of a company", companyFieldWords, given));

export const editionField = (): Parameter<EditionField | undefined> =>
  oneOf("EDITIONFIELD", (given, name) => wordAsked(name, "a field of an edition", editionFieldWords, given));

/** The columns of a list and the basis of its values. Excel offers one word at a time, so it offers none here. */
export const columns = (): Parameter<ReturnType<typeof columnsAsked>> => ({
  type: "string",
  isOptional: true,
  read: (given) => columnsAsked(given),
});
