import { decimalPlaces, pointMoved } from "../../../core/decimals";
import { folded } from "../../../core/spelling";

/** A unit in which sheets have dollars: how many zeros are left out, and the words that say so. */
interface DollarUnit {
  readonly zeros: number;
  readonly words: RegExp;
}

const dollarUnits: readonly DollarUnit[] = [
  { zeros: 9, words: /(?:^|[^a-z])(?:bn|billions?|mld|miliard[oi]|(?:usd|us\$|\$) ?b)(?:[^a-z]|$)/ },
  { zeros: 6, words: /(?:^|[^a-z])(?:mn|mm|mln|mio|millions?|milion[ei]|(?:usd|us\$|\$) ?m)(?:[^a-z]|$)/ },
  { zeros: 3, words: /(?:^|[^a-z])(?:thousands?|migliaia|(?:usd|us\$|\$) ?k)(?:[^a-z]|$)/ },
];

/** How many zeros texts around a number say to be left out of it: as many ways as they can be understood, none included. */
export function zerosLeftOut(texts: readonly string[]): number[] {
  const all = texts.map(folded);
  return [0, ...dollarUnits.filter(({ words }) => all.some((text) => words.test(text))).map(({ zeros }) => zeros)];
}

/** So many digits make it unlikely that a number equals a figure by chance. */
const TELLING_DIGITS = 3;
/** Written out in full, a number of this size is an amount of money whatever its digits. */
const LARGE = 1e9;

/** How many digits of a number say something: 22.4 and 22,400,000,000 have three. */
export const significantDigits = (number: number): number =>
  pointMoved(number, decimalPlaces(number)).toString().replace(/0+$/, "").length;

/** Whether a number can be told for a figure at all. */
export const isTelling = (number: number): boolean =>
  number > 0 && Number.isFinite(number) && (significantDigits(number) >= TELLING_DIGITS || number >= LARGE);

/**
 * Whether a typed number is an amount, rounded as the number is typed: 22.4 is 22,389,600,000 in billions, 22,390 in
 * millions is not. Of a number in full its last digits that are zeros were rounded away, if it has others enough.
 * @param zeros How many are left out of it.
 */
export function isRounded(typed: number, dollars: number, zeros: number): boolean {
  // Three digits are rounded by half a per cent at most: nearly every figure is out of the question at once.
  if (Math.abs(typed * 10 ** zeros - dollars) > dollars / 100 || !isTelling(typed)) return false;
  const digits = significantDigits(typed);
  if (zeros > 0)
    return digits >= TELLING_DIGITS && roundedTo(pointMoved(dollars, -zeros), decimalPlaces(typed)) === typed;
  if (typed < LARGE / 1000) return false;
  const places = digits < TELLING_DIGITS ? 0 : digits - String(typed).length;
  return roundedTo(dollars, places) === typed;
}

/** @param places Behind the point, or, negative, before it. */
const roundedTo = (number: number, places: number): number =>
  pointMoved(Math.round(pointMoved(number, places)), -places);
