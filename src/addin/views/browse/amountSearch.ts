import { dollarsOf } from "../../../core/amounts";
import { pointMoved } from "../../../core/decimals";
import type { Edition } from "../../../core/edition";
import type { Value } from "../../../core/records/basics";
import type { Deal } from "../../../core/records/deal";
import { folded } from "../../../core/spelling";

type Currency = Value["currency"];

/** A search that asks for amounts: "openai $6.5bn" for OpenAI, and for 6.5 billion dollars. */
interface AmountSearch {
  /** What else it asks for. */
  readonly words: string;
  /** Whether a deal's value is what is asked for: as printed, a bound of it, or what it is in dollars. */
  readonly finds: (deal: Deal, edition: Edition) => boolean;
}

/** One way to understand an amount, and how far from it others lie that are rounded to it: 6.53 billion to 6.5. */
interface Reading {
  readonly amount: number;
  readonly within: number;
}

interface SearchedAmount {
  readonly readings: readonly Reading[];
  readonly currency: Currency | undefined;
}

/** How many zeros a word stands for; the words of both languages, for figures are copied from anywhere. */
const scales: readonly (readonly [zeros: number, words: string])[] = [
  [6, "millions milioni milione mn mm mln mio"],
  [9, "billions bn miliardi miliardo mld mrd"],
  [12, "trillions tn trn"],
];

const currencies: readonly (readonly [Currency, words: string])[] = [
  ["USD", "us ?\\$|\\$|usd|dollars?|dollari"],
  ["EUR", "€|eur|euros?"],
  ["GBP", "£|gbp|pounds?|sterline"],
  ["JPY", "¥|jpy|yen"],
  ["TWD", "nt ?\\$|twd"],
];

const anyCurrency = currencies.map(([, words]) => words).join("|");

/** A number with a currency before or behind it, and the word that follows it. */
const written = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?:(${anyCurrency}) ?)?(\\d(?:[\\d.,]*\\d)?)(?![\\d.,]*\\d|-\\d)(?:[ -]?([a-z]+))?(?:(?: di)? ?(${anyCurrency})(?![\\p{L}\\p{N}]))?`,
  "gu",
);

/** The amounts in a search; undefined where there is none: 2025 is a year, and an amount says its scale or its currency. */
export function amountsIn(search: string): AmountSearch | undefined {
  const amounts: SearchedAmount[] = [];
  const taken = (all: string, sign: string | undefined, number: string, word?: string, behind?: string): string => {
    const zeros = zerosOf(word);
    const currency = currencyOf(sign) ?? currencyOf(behind) ?? currencyOf(word);
    const readings = readingsOf(number, zeros.length > 0 ? zeros : currency ? anyZeros : [0]);
    if (zeros.length === 0 && !currency && !readings.some(({ amount }) => amount >= LEAST_IN_FULL)) return all;
    amounts.push({ readings, currency });
    return zeros.length > 0 || currencyOf(word) ? " " : ` ${word ?? ""} `;
  };
  const words = folded(search).replaceAll(written, taken);
  if (amounts.length === 0) return undefined;
  return { words, finds: (deal, edition) => amounts.every((amount) => isValueOf(deal, amount, edition)) };
}

/** A number of this size is an amount without being told for one. */
const LEAST_IN_FULL = 1e6;

/** While it is typed, "6.5 mil" may become millions, milioni or miliardi. */
const zerosOf = (word: string | undefined): number[] =>
  scales
    .filter(([, words]) => word !== undefined && words.split(" ").some((one) => one.startsWith(word)))
    .map(([zeros]) => zeros);

/** What "$6.5" may become. */
const anyZeros = [0, ...scales.map(([zeros]) => zeros)];

const currencyOf = (text: string | undefined): Currency | undefined =>
  text === undefined ? undefined : currencies.find(([, words]) => new RegExp(`^(?:${words})$`).test(text))?.[0];

/** A number as either language may mean it: 1.250 is one and a quarter, or a thousand two hundred and fifty. */
function readingsOf(number: string, zeros: readonly number[]): Reading[] {
  const digits = number.replace(/[.,]/g, "");
  const [, point = "", fraction = ""] = /([.,])(\d+)$/.exec(number) ?? [];
  const isGrouped = /^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(number);
  // What stands twice takes thousands apart, and is no decimal point.
  const isTwice = point !== "" && number.indexOf(point) < number.lastIndexOf(point);
  const decimals = new Set([...(isTwice ? [] : [fraction.length]), ...(isGrouped ? [0] : [])]);
  return zeros.flatMap((places) =>
    [...decimals].map((behind) => ({
      amount: pointMoved(Number(digits), places - behind),
      within: pointMoved(0.5, places - behind),
    })),
  );
}

function isValueOf(deal: Deal, { readings, currency }: SearchedAmount, edition: Edition): boolean {
  const { value } = deal;
  if (!value) return false;
  const printed = currency === undefined || currency === value.currency ? [value.amount, value.low, value.high] : [];
  const mayBeDollars = value.currency !== "USD" && (currency === undefined || currency === "USD");
  return [...printed, mayBeDollars ? dollarsOf(deal, edition, "headline") : undefined].some(
    (known) => known !== undefined && readings.some(({ amount, within }) => Math.abs(known - amount) <= within),
  );
}
