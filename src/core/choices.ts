import { closest } from "fastest-levenshtein";
import { isLeftOut } from "./arguments";
import { companyFields, type CompanyField } from "./companyFields";
import { dealColumns, usualColumns, type DealColumn } from "./columns";
import { editionFields, type EditionField } from "./editionFields";
import { metrics, type Metric } from "./metrics";
import { problems } from "./problems";
import { remembered } from "./remembered";
import {
  bases,
  dealKinds,
  frequencies,
  kindGroups,
  partyKinds,
  type Basis,
  type DealKind,
  type Frequency,
  type PartyKind,
} from "./vocabulary";

/** The words that an argument can be, each with its meaning. */
type Words<Meaning> = ReadonlyMap<string, Meaning>;

const eachAsItself = <Word extends string>(words: readonly Word[]): [Word, Word][] => words.map((word) => [word, word]);
const byHeading = <Field extends { heading: string }>(fields: readonly Field[]): Words<Field> =>
  new Map(fields.map((field) => [field.heading, field]));

const kinds: Words<readonly DealKind[]> = new Map<string, readonly DealKind[]>([
  ...dealKinds.map((kind): [string, DealKind[]] => [kind, [kind]]),
  ...Object.entries(kindGroups),
]);
const basisWords: Words<Basis> = new Map(eachAsItself(bases));
const frequencyWords: Words<Frequency> = new Map(eachAsItself(frequencies));
const partyKindWords: Words<PartyKind> = new Map(eachAsItself(partyKinds));
const columns = byHeading(dealColumns);
const companyFieldWords = byHeading(companyFields);
const editionFieldWords = byHeading(editionFields);

/** Every metric, and what modellers call some of them. */
const metricWords: Words<Metric> = new Map<string, Metric>([
  ...eachAsItself(metrics),
  ["capex", "capital-expenditure"],
  ["capex-guidance", "capital-expenditure-guidance"],
  ["rpo", "remaining-performance-obligations"],
  ["backlog", "revenue-backlog"],
  ["run-rate", "revenue-run-rate"],
]);

/** Reads a kind of deal, or a group of kinds. */
export const kindsAsked = (value: unknown): readonly DealKind[] | undefined =>
  isLeftOut(value) ? undefined : wordAsked("a kind of deal", kinds, value);

/** Reads the basis of a total; left out, it is the headline figure. */
export const basisAsked = (value: unknown): Basis =>
  isLeftOut(value) ? "headline" : wordAsked("a basis", basisWords, value);

/** Reads how a schedule is divided; left out, by year. */
export const frequencyAsked = (value: unknown): Frequency =>
  isLeftOut(value) ? "year" : wordAsked("a frequency", frequencyWords, value);

/** Reads a metric, by its name or its usual short one. */
export function metricAsked(value: unknown): Metric {
  if (isLeftOut(value)) throw problems.missing("metric", "revenue, capital-expenditure, rpo or another");
  return wordAsked("a metric", metricWords, value);
}

/** Reads a kind of party. */
export const partyKindAsked = (value: unknown): PartyKind | undefined =>
  isLeftOut(value) ? undefined : wordAsked("a kind of party", partyKindWords, value);

/**
 * Reads the columns of a list, separated by commas, and the basis that may stand among them, so that TOTAL's arguments
 * do for LIST as they are. low and high are columns too: they are a basis only where they stand alone.
 */
export function columnsAsked(value: unknown): { readonly columns: readonly DealColumn[]; readonly basis: Basis } {
  if (isLeftOut(value)) return { columns: usualColumns, basis: "headline" };
  const words = String(value).split(",");
  const bases = words.map((word) =>
    words.length === 1 || !columns.has(asWord(word)) ? basisWords.get(asWord(word)) : undefined,
  );
  const basis = bases.find((one) => one !== undefined);
  const names = words.filter((_, place) => basis === undefined || place !== bases.indexOf(basis));
  return {
    columns: names.length > 0 ? names.map((name) => wordAsked("a column", columns, name)) : usualColumns,
    basis: basis ?? "headline",
  };
}

/** Reads what is asked of a deal: the same words as the columns of a list. */
export const dealFieldAsked = (value: unknown): DealColumn | undefined =>
  isLeftOut(value) ? undefined : wordAsked("a field of a deal", columns, value);

/** Reads what is asked of a company. */
export const companyFieldAsked = (value: unknown): CompanyField | undefined =>
  isLeftOut(value) ? undefined : wordAsked("a field of a company", companyFieldWords, value);

/** Reads what is asked of an edition. */
export const editionFieldAsked = (value: unknown): EditionField | undefined =>
  isLeftOut(value) ? undefined : wordAsked("a field of an edition", editionFieldWords, value);

/**
 * Reads a word of a closed list, in any case and with hyphens or spaces.
 * @throws Problem (malformed) that names all of a few words, or the nearest of many.
 */
function wordAsked<Meaning>(what: string, words: Words<Meaning>, value: unknown): Meaning {
  const word = asWord(String(value));
  const meaning = words.get(word);
  if (meaning !== undefined) return meaning;
  const asked = String(value).trim();
  const known = [...words.keys()];
  throw known.length > 5
    ? problems.unknownWord(what, asked, closest(word, known))
    : problems.notOneOf(what, asked, known);
}

const asWord = remembered((word: string) =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "-"),
);
