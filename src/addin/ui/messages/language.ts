/** The languages in which the pane speaks. */
export type Language = "en" | "it";

/**
 * The texts of a part of the pane in every language: what a language leaves out does not compile. They load with the part
 * that shows them. Numbers and days arrive as the language writes them.
 */
export type Texts<Messages> = Readonly<Record<Language, Messages>>;
