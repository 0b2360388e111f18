import type { Edition } from "../../core/edition";
import { folded } from "../../core/spelling";
import { dealTitle, dealValue } from "../browse/titles";
import type { Words } from "../messages/words";
import type { DeclaredFunction, FunctionList, Parameter } from "./functionList";

/** Something that a field offers. */
export interface Choice {
  readonly value: string;
  /** What it means, in a few words. */
  readonly says: string;
  /** What else it is found by. */
  readonly names: readonly string[];
}

/** What the field of an argument offers: every company or deal of the edition, or the words that functions.json lists. */
export function choicesFor(
  { id }: DeclaredFunction,
  { name, customEnumId }: Parameter,
  list: FunctionList,
  edition: Edition,
  words: Words,
): Choice[] {
  if (customEnumId === "PARTY") return companies(edition, words);
  if (id === "DEAL" && name === "id") return deals(edition, words);
  const known = list.enums.find((one) => one.id === customEnumId)?.values ?? [];
  return known.map(({ stringValue, tooltip }) => ({ value: stringValue, says: tooltip, names: [] }));
}

const companies = ({ parties }: Edition, { messages }: Words): Choice[] =>
  parties.all
    .map(({ name, ticker, aliases = [], kind }) => ({
      value: name,
      says: [ticker, messages.partyKinds[kind]].filter(Boolean).join(" · "),
      names: [...aliases, ...(ticker ? [ticker] : [])],
    }))
    .sort((a, b) => a.value.localeCompare(b.value));

const deals = (edition: Edition, words: Words): Choice[] =>
  edition.records.deals
    .toSorted((a, b) => b.announced.localeCompare(a.announced))
    .map((deal) => ({
      value: deal.id,
      says: [dealTitle(deal, edition, words), dealValue(deal, words), words.day(deal.announced)].join(" · "),
      names: [],
    }));

/** The choices that have what is typed in a name or in their meaning; those that begin with it come first. */
export function matching(choices: readonly Choice[], typed: string): Choice[] {
  const asked = folded(typed);
  const begins = ({ value }: Choice) => folded(value).startsWith(asked);
  return choices
    .filter(({ value, says, names }) => [value, says, ...names].some((text) => folded(text).includes(asked)))
    .toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
}
