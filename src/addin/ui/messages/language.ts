import type { Language } from "../../../functions/texts";

export type { Language };

/**
 * The texts of a part of the pane in every language: what a language leaves out does not compile. They load with the part
 * that shows them. Numbers and days arrive as the language writes them.
 */
export type Texts<Messages> = Readonly<Record<Language, Messages>>;

/** Whether the article before a day loses its vowel: "l’8 marzo", "l’11 marzo". */
const elided = (day: string): boolean => /^(8|11)\D/.test(day);

/** As of a day, in Italian: "al 10 marzo", "all’8 marzo". */
export const asOf = (day: string): string => `${elided(day) ? "all’" : "al "}${day}`;

/** From a day on, in Italian: "dal 10 marzo", "dall’8 marzo". */
export const from = (day: string): string => `${elided(day) ? "dall’" : "dal "}${day}`;

/** Of a day, in Italian: "del 10 marzo", "dell’8 marzo". */
export const ofDay = (day: string): string => `${elided(day) ? "dell’" : "del "}${day}`;

/** A day with its article, in Italian: "il 10 marzo", "l’8 marzo". */
export const theDay = (day: string): string => `${elided(day) ? "l’" : "il "}${day}`;

/** A share with its article, in Italian: "il 5%", "l’8,5%", "lo 0,5%". */
export function theShare(share: string): string {
  if (share.startsWith("0")) return `lo ${share}`;
  // "Uno", "undici", "otto" and "ottanta" begin with a vowel, "dieci" and "diciotto" do not.
  return /^(8|11?(?!\d))/.test(share) ? `l’${share}` : `il ${share}`;
}
