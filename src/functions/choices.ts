import { memoised } from "../core/caches";
import {
  type CompanyField,
  companyFields,
  type DealColumn,
  dealColumns,
  type EditionField,
  editionFields,
} from "../core/fields";
import type { AskedMetric } from "../core/figures";
import { problems } from "../core/problems";
import { type Metric, metrics, type Measure } from "../core/records/metrics";
import { shapeOf, wordsForSeveral } from "../core/records/metricShapes";
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
import { looksEmpty } from "../core/spelling";
import { textIn, textsIn } from "./arguments";
import { asWord, eachAsItself, wordAsked, type Words, wordsFor } from "./words";

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
const columns = byHeading(dealColumns);
const companyFieldWords = byHeading(companyFields);
const editionFieldWords = byHeading(editionFields);

/** Every metric, also by each of its measures, and what modellers call some of them. */
const metricWords = wordsFor<string, AskedMetric>(
  [
    ...metrics.map((metric): [string, AskedMetric] => [metric, askedFor(metric)]),
    ...metrics.flatMap((metric) =>
      shapeOf(metric).measures.map((measure): [string, AskedMetric] => [
        `${metric}: ${measure}`,
        { metrics: [metric], measure },
      ]),
    ),
    ...Object.entries(wordsForSeveral).map(([word, several]): [string, AskedMetric] => [word, { metrics: several }]),
  ],
  Object.fromEntries(
    metrics.flatMap((metric): [string, string][] => {
      const { also = "", measuresAlso = {} } = shapeOf(metric);
      const byMeasure = Object.entries(measuresAlso).map(([measure, words]): [string, string] => [
        `${metric}: ${measure}`,
        words,
      ]);
      return [[metric, also], ...byMeasure];
    }),
  ),
);

/** What a metric's own name asks for. */
function askedFor(metric: Metric): AskedMetric {
  const { otherwise } = shapeOf(metric);
  return { metrics: otherwise ? [metric, otherwise] : [metric] };
}

const measureWords = memoised((metric: Metric) => wordsFor(eachAsItself(shapeOf(metric).measures)));

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

/** Reads the basis of a total; left out, it is the headline figure. */
export const basisAsked = (value: unknown): Basis => wordAsked("basis", "a basis", basisWords, value) ?? "headline";

/** Reads which deals a list shows; left out, those that count. */
export const includeAsked = (value: unknown): Include =>
  wordAsked("include", "a word for which deals to show", includeWords, value) ?? "counted";

/** Reads which disclosure is asked about; left out, it is that of the value. */
export const disclosureAsked = (value: unknown): Disclosure =>
  wordAsked("of", "what deals can disclose", disclosureWords, value) ?? "value";

/** Reads by how long periods an answer goes, if that was given. */
export const frequencyAsked = (value: unknown): Frequency | undefined =>
  wordAsked("frequency", "a frequency", frequencyWords, value);

/** Reads a metric by its name or its usual short one, after which a measure can be named: "capex: with-finance-leases". */
export const metricAsked = (value: unknown): AskedMetric => metricIn(textIn("metric", value) ?? "");

/** Reads metrics, separated by semicolons. */
export function metricsAsked(value: unknown): readonly [AskedMetric, ...AskedMetric[]] {
  const [first = "", ...others] = textsIn("metric", value);
  return [metricIn(first), ...others.map(metricIn)];
}

const metricIn = memoised((text: string): AskedMetric => {
  const [word = "", ...rest] = text.split(/[:：]/);
  const asked = wordAsked("metric", "a metric", metricWords, word);
  if (asked === undefined) throw problems.missing("metric", "revenue, capital-expenditure, rpo or another");
  const [metric] = asked.metrics;
  const measure = measureAsked(metric, rest.join(":"));
  return measure ? { metrics: [metric], measure } : asked;
});

/** Reads a measure of a metric, if one was given. */
const measureAsked = (metric: Metric, value: string): Measure | undefined =>
  wordAsked("measure", `a measure of ${metric.replaceAll("-", " ")}`, measureWords(metric), value);

/** Reads a kind of party. */
export const partyKindAsked = (value: unknown): KindOfParty | undefined =>
  wordAsked("kind", "a kind of party", partyKindWords, value);

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
export function columnsAsked(value: unknown): { readonly columns: readonly DealColumn[]; readonly basis: Basis } {
  const words = wordsIn(textIn("columns", value, longestListOfColumns) ?? "");
  const bases = words.map((word) =>
    words.length === 1 || !columns.understood.has(asWord(word))
      ? basisWords.understood.get(asWord(word))?.meaning
      : undefined,
  );
  const basis = bases.find((one) => one !== undefined);
  const names = words.filter((_, place) => basis === undefined || place !== bases.indexOf(basis));
  const asked = names.flatMap((name) => wordAsked("columns", "a column", columns, name) ?? []);
  return { columns: asked, basis: basis ?? "headline" };
}

/** Reads what is asked of a deal: the same words as the columns of a list. */
export const dealFieldAsked = (value: unknown): DealColumn | undefined =>
  wordAsked("field", "a field of a deal", columns, value);

/** Reads what is asked of a company. */
export const companyFieldAsked = (value: unknown): CompanyField | undefined =>
  wordAsked("field", "a field of a company", companyFieldWords, value);

/** Reads what is asked of an edition. */
export const editionFieldAsked = (value: unknown): EditionField | undefined =>
  wordAsked("what", "a field of an edition", editionFieldWords, value);
