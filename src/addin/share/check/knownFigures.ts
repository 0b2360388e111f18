import { cachedPer, memoised } from "../../../core/caches";
import { dollarsOf } from "../../../core/amounts";
import type { Edition } from "../../../core/edition";
import { figuresOf } from "../../../core/figures";
import { namesOf } from "../../../core/parties";
import type { Figure } from "../../../core/records/companies";
import type { Deal } from "../../../core/records/deal";
import { folded } from "../../../core/spelling";
import { isUnknown, totalOf } from "../../../core/totals";
import { figureFormula } from "../../formulas/figureFormula";
import { formula } from "../../formulas/formulaText";

/** A figure of the data in dollars: a deal's value, a company's own figure, or what is between two. */
export type KnownFigure = { readonly dollars: number } & (
  | { readonly is: "deal"; readonly deal: Deal }
  | { readonly is: "figure"; readonly figure: Figure }
  | { readonly is: "total"; readonly pair: readonly [party: string, counterparty: string] }
);

/** The formula that answers with a figure; undefined where there is none. */
export function formulaOfFigure(known: KnownFigure, edition: Edition): string | undefined {
  switch (known.is) {
    case "deal":
      return formula("DEAL", known.deal.id, "value");
    case "figure":
      return figureFormula(edition, known.figure);
    case "total":
      return formula("TOTAL", ...known.pair.map((id) => edition.parties.nameOf(id)));
  }
}

/** The figures that are about some parties: of one of them, or between two of them. */
export const figuresAbout = (edition: Edition, parties: ReadonlySet<string>): readonly KnownFigure[] =>
  figuresByParties(edition)([...parties].toSorted().join(" "));

/** Rows of a sheet name the same few parties again and again. */
const figuresByParties = cachedPer((edition: Edition) =>
  memoised((ids: string): readonly KnownFigure[] => figuresOfParties(edition, ids.split(" "))),
);

function figuresOfParties(edition: Edition, ids: readonly string[]): KnownFigure[] {
  const deals = new Set(ids.flatMap((id) => edition.dealsOf(id)));
  const pairs = ids.flatMap((one, place) => ids.slice(place + 1).map((other): [string, string] => [one, other]));
  return [
    ...[...deals].flatMap((deal): KnownFigure[] => {
      const dollars = dollarsOf(deal, edition, "headline");
      return dollars === undefined ? [] : [{ is: "deal", deal, dollars }];
    }),
    ...pairs.flatMap(([party, counterparty]): KnownFigure[] => {
      const sum = totalOf(edition, { party, counterparty, to: edition.release.day }, "headline");
      return isUnknown(sum) || sum.amount === 0
        ? []
        : [{ is: "total", pair: [party, counterparty], dollars: sum.amount }];
    }),
    ...ids
      .flatMap((id) => figuresOf(edition)(id))
      .flatMap(({ figure, unit, amount }): KnownFigure[] =>
        unit === "dollars" ? [{ is: "figure", figure, dollars: amount }] : [],
      ),
  ];
}

/** A name by which a party can be known in a text. */
interface KnownName {
  readonly id: string;
  readonly words: string;
  /** A short name of capitals, such as a ticker, is one only in capitals: "now" is not ServiceNow. */
  readonly exactly: string | undefined;
}

const SHORTEST_NAME = 3;
const LONGEST_TICKER = 5;

const namesByFirstWord = cachedPer(({ parties }: Edition) => {
  const names = new Map<string, KnownName[]>();
  for (const party of parties.all)
    for (const name of namesOf(party)) {
      const words = folded(name);
      if (words.length < SHORTEST_NAME || /^\d+$/.test(words)) continue;
      const isTicker = name.length <= LONGEST_TICKER && name === name.toUpperCase();
      const first = firstWord(words);
      const known = { id: party.id, words, exactly: isTicker ? name : undefined };
      names.set(first, [...(names.get(first) ?? []), known]);
    }
  return names;
});

const firstWord = (text: string): string => /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? "";

/** The parties that a text names, by any of their names, as whole words. */
export const partiesNamedIn = cachedPer((edition: Edition) => memoised((text: string) => partiesIn(edition, text)));

function partiesIn(edition: Edition, text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const all = folded(text);
  for (const { 0: word, index } of all.matchAll(/[\p{L}\p{N}]+/gu))
    for (const { id, words, exactly } of namesByFirstWord(edition).get(word) ?? []) {
      const isThere = all.startsWith(words, index) && !/[\p{L}\p{N}]/u.test(all.charAt(index + words.length));
      if (isThere && (exactly === undefined || text.includes(exactly))) found.add(id);
    }
  return found;
}
