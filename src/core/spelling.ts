/** What nobody sees: zero-width and bidirectional marks, soft hyphens, byte order marks, control characters. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
const anythingVisible = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\u0300-\u036f]/u;

/** Nearly every text: printable ASCII, but for the grave accent. */
const plainText = /^[ -_a-~]*$/;

/**
 * The one spelling in which texts are compared, whatever keyboard, language or web page they come from: without case,
 * accents and what nobody sees, with plain hyphens, quotes and single spaces, full-width letters and digits as plain ones.
 */
export function folded(text: string): string {
  if (plainText.test(text)) return text.toLowerCase().replace(/ {2,}/g, " ").trim();
  return (
    text
      // Decomposing would take an acute accent on its own for a space with an accent.
      .replace(/[‘’‚‛′´`ʼʹ＇]/g, "'")
      .replace(/[“”„‟″«»]/g, '"')
      .normalize("NFKD")
      .replace(/[\p{Dash_Punctuation}−]/gu, "-")
      .replace(/\s+/g, " ")
      .replace(invisible, "")
      // First to capitals: a dotless ı has the same as i, and ß those of ss.
      .toUpperCase()
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/ +/g, " ")
      .trim()
  );
}

/** Whether a text looks empty: nothing but spaces and what nobody sees. */
export function looksEmpty(text: string): boolean {
  const first = text.charCodeAt(0);
  const beginsPlainly = first > 0x20 && first < 0x7f;
  return !beginsPlainly && !anythingVisible.test(text);
}

/** The longest text that is compared with names: longer ones are none. */
export const longestText = 200;

/** A text of a cell as a sentence repeats it: on one line, with nothing invisible that could turn it round, and not for long. */
export function echoed(text: string): string {
  const begins = text
    .slice(0, longestText)
    .replace(/\s+/g, " ")
    .replace(invisible, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
  const letters = Array.from(begins);
  return letters.length > 60 || text.length > longestText ? `${letters.slice(0, 40).join("")}…` : begins;
}
