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
