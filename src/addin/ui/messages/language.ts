import type { Language } from "../../../functions/texts";

export type { Language };

/**
 * The texts of a part of the pane in every language: what a language leaves out does not compile. They load with the part
 * that shows them. Numbers and days arrive as the language writes them.
 */
export type Texts<Messages> = Readonly<Record<Language, Messages>>;
