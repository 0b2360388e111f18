/** The formulas that stand as code in a Markdown text. */
export const formulasIn = (markdown: string): string[] =>
  [...markdown.matchAll(/`(=DEALS\.[^`]+)`/g)].flatMap(([, formula]) => formula ?? []);
