import { createContext, use } from "react";
import { hasMeasures, type Measured } from "../../core/figures";
import { once } from "../../core/caches";
import { firstDay, isPartialDay } from "../../core/days";
import type { Value } from "../../core/records/basics";
import { english } from "./messages/english";
import type { Messages, ViewTexts } from "./messages/messages";

/** The pane's texts in one language, and numbers and days as that language writes them. */
export interface Words {
  /** The language and region in which numbers and days are written, such as "it-CH". */
  readonly locale: string;
  readonly messages: Messages;
  readonly count: (number: number) => string;
  readonly percent: (percent: { value: number; qualifier: Value["qualifier"] }) => string;
  readonly gigawatts: (capacity: { gigawatts: number; qualifier: Value["qualifier"] }) => string;
  /** A value as a reader says it: "up to $11.9 billion". */
  readonly value: (value: Pick<Value, "amount" | "currency" | "qualifier">) => string;
  /** A day as far as it is known: "March 10, 2025", "May 2025", "2025". */
  readonly day: (partial: string) => string;
  /** A period of accounts: months and days in words, the field's own labels ("Q2 FY2026") as they are. */
  readonly period: (label: string) => string;
  /** A metric with its measure, which goes without saying where there is only one: "Debt (principal)". */
  readonly measured: (measured: Measured) => string;
  /** A country by its ISO code. */
  readonly country: (code: string) => string;
  /** Several names as a sentence joins them: "A, B and C". */
  readonly several: (names: readonly string[]) => string;
}

const known: Messages[] = [english];

/** Loads the texts for a language that the host shows, if there are any; English is there at once. */
export async function learn(displayLanguage: string): Promise<void> {
  if (languageOf(displayLanguage) === "it") known.push((await import("./messages/italian")).italian);
}

/** The words for a language that the host shows, such as "it-CH": another region's fall back to it, others to English. `learn` it first. */
export function wordsFor(displayLanguage: string): Words {
  const language = languageOf(displayLanguage);
  const messages = known.find((one) => one.language === language);
  const locale = messages && isLocale(displayLanguage) ? displayLanguage : "en-US";
  return wordsIn(messages ?? english, locale);
}

const languageOf = (displayLanguage: string): string => displayLanguage.toLowerCase().split("-")[0] ?? "";

function wordsIn(messages: Messages, locale: string): Words {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  // Made when they are needed, once: each takes a browser milliseconds, which a pane that opens has not.
  const list = once(() => new Intl.ListFormat(locale));
  const regions = once(() => new Intl.DisplayNames(locale, { type: "region" }));
  const percent = once(() => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }));
  const days = {
    year: once(() => dayFormat(locale, {})),
    month: once(() => dayFormat(locale, { month: "long" })),
    day: once(() => dayFormat(locale, { month: "long", day: "numeric" })),
  };
  const qualified = (qualifier: Value["qualifier"], figure: string) =>
    `${messages.qualifiers[qualifier]} ${figure}`.trim();
  const day = (partial: string): string =>
    days[precisionOf(partial)]().format(new Date(`${firstDay(partial)}T00:00:00Z`));
  return {
    locale,
    messages,
    count: (amount) => number.format(amount),
    percent: ({ value, qualifier }) => qualified(qualifier, percent().format(value / 100)),
    gigawatts: ({ gigawatts, qualifier }) => qualified(qualifier, messages.gigawatts(number.format(gigawatts))),
    value: ({ amount, currency, qualifier }) => qualified(qualifier, messages.money(amount, currency)),
    day,
    period: (label) => (isDayOrMonth(label) ? day(label) : label),
    measured: ({ metric, measure }) =>
      hasMeasures(metric) ? `${messages.metrics[metric]} (${messages.measures[measure]})` : messages.metrics[metric],
    country: (code) => regions().of(code) ?? code,
    several: (names) => list().format(names),
  };
}

const dayFormat = (locale: string, besideYear: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { year: "numeric", ...besideYear, timeZone: "UTC" });

/** How far a partial day is known. */
function precisionOf(partial: string): "year" | "month" | "day" {
  const [, month, day] = partial.split("-");
  if (day) return "day";
  return month ? "month" : "year";
}

const isDayOrMonth = (label: string): boolean => label.includes("-") && isPartialDay(label);

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** In which words the pane speaks. */
export const WordsContext = createContext<Words>(wordsFor("en-US"));

/** The words in which the pane speaks. */
export const useWords = (): Words => use(WordsContext);

/** A view's own texts, in the language in which the pane speaks. */
export const useTexts = <Texts>(texts: ViewTexts<Texts>): Texts => texts[useWords().messages.language];
