import type { Value } from "../core/records/basics";
import { firstDay } from "../core/days";

const qualifierWords: Record<Value["qualifier"], string> = {
  exact: "",
  about: "about",
  "at-least": "at least",
  "up-to": "up to",
  range: "about",
};

const inWords = new Intl.NumberFormat("en-US", {
  notation: "compact",
  compactDisplay: "long",
  maximumFractionDigits: 2,
});

const symbolOf = (currency: string): string =>
  new Intl.NumberFormat("en-US", { style: "currency", currency })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? currency;

/** A value as a reader says it: "up to $11.9 billion". */
export function valueInWords(value: Value | undefined): string {
  if (!value) return "Value not disclosed";
  const amount = `${symbolOf(value.currency)}${inWords.format(value.amount)}`;
  return `${qualifierWords[value.qualifier]} ${amount}`.trim();
}

/** A day as far as it is known: "10 March 2025", "May 2025", "2025". */
export function dayInWords(partial: string): string {
  const [, month, day] = partial.split("-");
  return new Intl.DateTimeFormat("en-GB", {
    year: "numeric",
    ...(month && { month: "long" }),
    ...(day && { day: "numeric" }),
    timeZone: "UTC",
  }).format(new Date(`${firstDay(partial)}T00:00:00Z`));
}

/** A word of a closed list as a reader says it: "Compute contract". */
export function termInWords(term: string): string {
  const words = term.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
