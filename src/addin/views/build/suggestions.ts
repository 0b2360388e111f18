import type { Edition } from "../../../core/edition";
import { tickerOf } from "../../../core/exchanges";
import { namesOf } from "../../../core/parties";
import { byName, folded, inOrder } from "../../../core/spelling";
import type { DescribedFunction, DescribedParameter, FunctionsJson } from "../../../functions/functionsJson";
import { dealValue } from "../../pages/dealPage";
import { buildTexts } from "../../ui/messages/build";
import { vocabularyTexts } from "../../ui/messages/vocabulary";
import type { Words } from "../../ui/words";

/** Something that a field offers. */
export interface Suggestion {
  readonly value: string;
  /** What it is shown as, if not as what it writes. */
  readonly title?: string;
  /** What it means, in a few words. */
  readonly says: string;
  /** What else it is found by. */
  readonly names: readonly string[];
}

/** What the field of an argument offers: every company or deal of the edition, or the words that functions.json lists. */
export function suggestionsFor(
  { id }: DescribedFunction,
  { name, customEnumId }: DescribedParameter,
  list: FunctionsJson,
  edition: Edition,
  words: Words,
): Suggestion[] {
  if (customEnumId === "PARTY") return companies(edition, words);
  if (customEnumId === "SIDE") return sides(list, edition, words);
  if (id === "DEAL" && name === "id") return deals(edition, words);
  const known = list.enums.find((one) => one.id === customEnumId)?.values ?? [];
  return known.map(({ stringValue, tooltip }) => ({ value: stringValue, says: tooltip, names: [] }));
}

/** Who can stand on a side: what functions.json offers beside companies, every company and every programme. */
function sides({ enums }: FunctionsJson, edition: Edition, words: Words): Suggestion[] {
  const offered = enums.find(({ id }) => id === "SIDE")?.values ?? [];
  const several = offered.filter(({ stringValue }) => edition.parties.known(stringValue) === undefined);
  const programmes = edition.records.programmes.filter(({ name }) => !several.some((one) => one.stringValue === name));
  return [
    ...several.map(({ stringValue, tooltip }) => ({ value: stringValue, says: tooltip, names: [] })),
    ...companies(edition, words),
    ...programmes.map(({ name, aliases = [] }) => ({
      value: name,
      says: buildTexts[words.language].programme,
      names: aliases,
    })),
  ];
}

const companies = ({ parties }: Edition, { language }: Words): Suggestion[] =>
  parties.all
    .map((party) => ({
      value: party.name,
      says: [tickerOf(party), vocabularyTexts[language].partyKinds[party.kind]].filter(Boolean).join(" · "),
      names: namesOf(party),
    }))
    .sort((a, b) => byName(a.value, b.value));

const deals = (edition: Edition, words: Words): Suggestion[] =>
  edition.records.deals
    .toSorted((a, b) => inOrder(b.announced, a.announced))
    .map((deal) => ({
      value: deal.id,
      title: deal.title,
      says: [deal.id, dealValue(deal, words), words.day(deal.announced)].join(" · "),
      names: [deal.title],
    }));

/** The choices that have what is typed in a name or in their meaning; those that begin with it come first. */
export function matching(choices: readonly Suggestion[], typed: string): Suggestion[] {
  const asked = folded(typed);
  const begins = ({ value }: Suggestion) => folded(value).startsWith(asked);
  return choices
    .filter(({ value, says, names }) => [value, says, ...names].some((text) => folded(text).includes(asked)))
    .toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
}
