import * as z from "zod/mini";
import { useCallback, useEffect, useState } from "react";
import type { Edition } from "../../../core/edition";
import { byName, inOrder } from "../../../core/order";
import { folded } from "../../../core/spelling";
import { useHost } from "../../ui/HostContext";
import { dealTitle, dealValue } from "../../pages/dealInWords";
import { useWords, type Words } from "../../ui/words";

/** A word that an argument can be, and what it means. */
const Word = z.object({ stringValue: z.string(), tooltip: z.string() });
type Word = z.infer<typeof Word>;

const Parameter = z.object({
  name: z.string(),
  description: z.string(),
  type: z.string(),
  optional: z.optional(z.boolean()),
  customEnumId: z.optional(z.string()),
});
export type Parameter = z.infer<typeof Parameter>;

const DeclaredFunction = z.object({ id: z.string(), description: z.string(), parameters: z.array(Parameter) });
export type DeclaredFunction = z.infer<typeof DeclaredFunction>;

/** What functions.json says of the functions, as far as the pane builds formulas with it. */
export const FunctionList = z.object({
  functions: z.array(DeclaredFunction),
  enums: z.array(z.object({ id: z.string(), values: z.array(Word) })),
});
export type FunctionList = z.infer<typeof FunctionList>;

/** What one asks for, and the functions that answer it. */
export const groups = [
  { name: "totals", ids: ["TOTAL", "CAPACITY", "COUNT", "COVERAGE", "REMAINING"] },
  { name: "tables", ids: ["LIST", "SOURCES", "SCHEDULE"] },
  { name: "holdings", ids: ["STAKE", "HOLDERS", "REVENUESHARE", "CUSTOMERS"] },
  { name: "figures", ids: ["FIGURE"] },
  { name: "circles", ids: ["FLOWS", "LOOPS"] },
  { name: "records", ids: ["DEAL", "COMPANY", "PARTIES", "EDITION"] },
] as const;

/** The list of functions as far as it is there; where it can't be read, it can be asked for again. */
type Listing =
  | { readonly is: "loading" }
  | { readonly is: "ready"; readonly list: FunctionList }
  | { readonly is: "failed"; readonly retry: () => void };

/** Reads what functions.json says of the functions, in the pane's language. */
export function useFunctionList(): Listing {
  const host = useHost();
  const { messages } = useWords();
  const [list, setList] = useState<FunctionList | "failed">();
  const [tries, setTries] = useState(0);
  const retry = useCallback(() => {
    setList(undefined);
    setTries((before) => before + 1);
  }, []);
  useEffect(() => {
    let gone = false;
    const name = messages.language === "en" ? "functions.json" : `functions-${messages.language}.json`;
    void host.fileBeside(name).then((read) => {
      if (!gone) setList(FunctionList.safeParse(read).data ?? "failed");
    });
    return () => {
      gone = true;
    };
  }, [host, messages.language, tries]);
  if (!list) return { is: "loading" };
  return list === "failed" ? { is: "failed", retry } : { is: "ready", list };
}

/** Something that a field offers. */
export interface Suggestion {
  readonly value: string;
  /** What it means, in a few words. */
  readonly says: string;
  /** What else it is found by. */
  readonly names: readonly string[];
}

/** What the field of an argument offers: every company or deal of the edition, or the words that functions.json lists. */
export function suggestionsFor(
  { id }: DeclaredFunction,
  { name, customEnumId }: Parameter,
  list: FunctionList,
  edition: Edition,
  words: Words,
): Suggestion[] {
  if (customEnumId === "PARTY") return companies(edition, words);
  if (id === "DEAL" && name === "id") return deals(edition, words);
  const known = list.enums.find((one) => one.id === customEnumId)?.values ?? [];
  return known.map(({ stringValue, tooltip }) => ({ value: stringValue, says: tooltip, names: [] }));
}

const companies = ({ parties }: Edition, { messages }: Words): Suggestion[] =>
  parties.all
    .map(({ name, ticker, aliases = [], kind }) => ({
      value: name,
      says: [ticker, messages.partyKinds[kind]].filter(Boolean).join(" · "),
      names: [...aliases, ...(ticker ? [ticker] : [])],
    }))
    .sort((a, b) => byName(a.value, b.value));

const deals = (edition: Edition, words: Words): Suggestion[] =>
  edition.records.deals
    .toSorted((a, b) => inOrder(b.announced, a.announced))
    .map((deal) => ({
      value: deal.id,
      says: [dealTitle(deal, edition, words), dealValue(deal, words), words.day(deal.announced)].join(" · "),
      names: [],
    }));

/** The choices that have what is typed in a name or in their meaning; those that begin with it come first. */
export function matching(choices: readonly Suggestion[], typed: string): Suggestion[] {
  const asked = folded(typed);
  const begins = ({ value }: Suggestion) => folded(value).startsWith(asked);
  return choices
    .filter(({ value, says, names }) => [value, says, ...names].some((text) => folded(text).includes(asked)))
    .toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
}
