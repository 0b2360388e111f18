import { createContext, use } from "react";
import { once } from "../../core/caches";
import { firstDay, isPartialDay } from "../../core/days";
import type { Value } from "../../core/records/basics";
import { amountsTexts } from "./messages/amounts";
import type { Language, Texts } from "./messages/language";

/** The language in which the pane speaks, and numbers and days as it writes them. */
export interface Words {
  /** That of the texts. */
  readonly language: Language;
  /** The language and region in which numbers and days are written, such as "it-CH". */
  readonly locale: string;
  readonly count: (number: number) => string;
  /** A number as cells hold it: rounded, two that differ could look alike. */
  readonly exactly: (number: number) => string;
  readonly percent: (percent: { value: number; qualifier: Value["qualifier"] }) => string;
  readonly gigawatts: (capacity: { gigawatts: number; qualifier: Value["qualifier"] }) => string;
  readonly money: (amount: number, currency: Value["currency"]) => string;
  /** A value as a reader says it: "up to $11.9 billion". */
  readonly value: (value: Pick<Value, "amount" | "currency" | "qualifier">) => string;
  /** A day as far as it is known: "March 10, 2025", "May 2025", "2025". */
  readonly day: (partial: string) => string;
  /** A period of accounts: months and days in words, the field's own labels ("Q2 FY2026") as they are. */
  readonly period: (label: string) => string;
  /** A country by its ISO code. */
  readonly country: (code: string) => string;
  /** Several names as a sentence joins them: "A, B and C". */
  readonly several: (names: readonly string[]) => string;
}

/** The words for a language that the host shows, such as "it-CH": another region's fall back to it, others to English. */
export function wordsFor(displayLanguage: string): Words {
  const language = languages.find((one) => one === displayLanguage.toLowerCase().split("-")[0]);
  return wordsIn(language ?? "en", language && isWellFormed(displayLanguage) ? displayLanguage : "en-US");
}

const languages: readonly Language[] = ["en", "it"];

function wordsIn(language: Language, locale: string): Words {
  const { money, qualifiers, gigawatts: inGigawatts } = amountsTexts[language];
  // Made when they are needed, once: each takes a browser milliseconds, the first of its kind twenty, which a pane that
  // opens has not.
  const number = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  const exact = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }));
  const list = once(() => new Intl.ListFormat(locale));
  const regions = once(() => new Intl.DisplayNames(locale, { type: "region" }));
  // A coupon of 7.125% and a site of 0.039 gigawatts are printed so.
  const percent = once(() => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 3 }));
  const ofGigawatts = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }));
  const days = {
    year: once(() => dayFormat(locale, {})),
    month: once(() => dayFormat(locale, { month: "long" })),
    day: once(() => dayFormat(locale, { month: "long", day: "numeric" })),
  };
  const qualified = (qualifier: Value["qualifier"], figure: string) => `${qualifiers[qualifier]} ${figure}`.trim();
  const day = (partial: string): string =>
    days[precisionOf(partial)]().format(new Date(`${firstDay(partial)}T00:00:00Z`));
  return {
    language,
    locale,
    count: (amount) => number().format(amount),
    exactly: (amount) => exact().format(amount),
    percent: ({ value, qualifier }) => qualified(qualifier, percent().format(value / 100)),
    gigawatts: ({ gigawatts, qualifier }) => qualified(qualifier, inGigawatts(ofGigawatts().format(gigawatts))),
    money,
    value: ({ amount, currency, qualifier }) => qualified(qualifier, money(amount, currency)),
    day,
    period: (label) => (isDayOrMonth(label) ? day(label) : label),
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

/** Whether it is written as languages are. Every browser knows ours, whatever the region: to ask it takes 20 ms. */
function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** In which words the pane speaks. */
export const WordsContext = createContext<Words>(wordsFor("en-US"));

/** The words in which the pane speaks. */
export const useWords = (): Words => use(WordsContext);

/** The texts of a part of the pane, in the language in which it speaks. Outside of components it is `texts[words.language]`. */
export const useTexts = <Messages>(texts: Texts<Messages>): Messages => texts[useWords().language];
