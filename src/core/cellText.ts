/**
 * A text as it can be put into cells, by pasting or in a file that a spreadsheet opens, without becoming anything else: on
 * one line, and after an apostrophe, which a cell takes for the mark of a text, where it would begin a formula. Data is
 * checked for such texts when it comes in; this holds for what came in before, and for whatever is put together of it.
 */
export function asCellText(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
  return /^[\p{Cf}\s"]*[=+\-@＝＋－＠]/u.test(line) ? `'${line}` : line;
}
