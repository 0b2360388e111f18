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
  if (plainText.test(text)) {
    const lower = text.toLowerCase().trim();
    return lower.includes("  ") ? lower.replace(/ {2,}/g, " ") : lower;
  }
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

/** The words of a text, folded: what stands between them does not matter. */
export const wordsIn = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whether a text looks empty: nothing but spaces and what nobody sees. */
export function looksEmpty(text: string): boolean {
  const first = text.charCodeAt(0);
  const beginsPlainly = first > 0x20 && first < 0x7f;
  return !beginsPlainly && !anythingVisible.test(text);
}

/** The longest text that is compared with names: longer ones are none. */
export const longestText = 200;

/** As long as the address of a document, or of a feed, may be: the pane shows where one is. */
export const longestAddress = 2_000;

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

/** With which of these a text begins, a spreadsheet takes it for a formula. For the middle of a class of an expression. */
export const formulaSigns = String.raw`=+\-@＝＋－＠`;

const beginsFormula = new RegExp(String.raw`^[\p{Cf}\s"]*[${formulaSigns}]`, "u");

/**
 * A text as it can be put into cells, by pasting or in a file that a spreadsheet opens, without becoming anything else: on
 * one line, and after an apostrophe, which a cell takes for the mark of a text, where it would begin a formula. Data is
 * checked for such texts when it comes in; this holds for what came in before, and for whatever is put together of it.
 */
export function asCellText(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
  return beginsFormula.test(line) ? `'${line}` : line;
}

/** Of so many letters one may be wrong, in a text that is no abbreviation: "OpneAI" is OpenAI, "Grok" is not Groq. */
const lettersPerSlip = 4;
const fewestLetters = 5;

/**
 * The known text that is nearest to what was asked: one that begins with its whole words, or with whose words it begins,
 * else the one with the fewest slips. Undefined where none is near: "Cohere" is not Coherent, nor "debt" a lease.
 * @param known Folded.
 */
export function nearest(asked: string, known: Iterable<string>): string | undefined {
  const words = folded(asked);
  if (words === "" || words.length > longestText) return undefined;
  const slips = words.length < fewestLetters ? 0 : Math.floor(words.length / lettersPerSlip);
  let best: { readonly text: string; readonly off: number } | undefined;
  for (const text of known) {
    // Only what is nearer than the best so far is asked for.
    const off = offBy(words, text, best ? Math.min(slips, Math.ceil(best.off) - 1) : slips);
    if (off !== undefined && off < (best?.off ?? Infinity)) best = { text, off };
  }
  return best?.text;
}

/** How far two texts are from each other, less than 1 where one begins with the words of the other; undefined if too far. */
function offBy(asked: string, known: string, slips: number): number | undefined {
  const surplus = Math.abs(asked.length - known.length);
  const [longer, shorter] = asked.length > known.length ? [asked, known] : [known, asked];
  if (longer.startsWith(shorter) && /[ ,.(-]/.test(longer.charAt(shorter.length))) return surplus / (surplus + 1);
  if (surplus > slips) return undefined;
  const off = distance(asked, known, slips);
  return off === undefined || isAnother(asked, known, off) ? undefined : off;
}

/**
 * Whether two texts are alike only in words that stand in both: "Abu Dhabi Investment Authority" has few slips for its
 * length, and is still not Kuwait's.
 */
function isAnother(asked: string, known: string, off: number): boolean {
  const [here, there] = [asked.split(" "), known.split(" ")];
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  while (here.length > 0 && here.at(-1) === there.at(-1)) {
    here.pop();
    there.pop();
  }
  const apart = Math.max(here.join(" ").length, there.join(" ").length);
  return here.length > 0 && there.length > 0 && apart >= fewestLetters && off > apart / 2;
}

/**
 * How many letters are to be changed, put in, left out or swapped with the next to make one text the other (optimal
 * string alignment); undefined if more than the most that are asked about.
 * Of our own: a library for it weighs half a kilobyte of the little that functions.js may, to be fast where this is rare.
 */
function distance(one: string, other: string, most: number): number | undefined {
  let [before, row]: [number[], number[]] = [[], []];
  for (let place = 0; place <= other.length; place += 1) row.push(place);
  for (let down = 1; down <= one.length; down += 1) {
    // Further from the diagonal, more letters than that are put in or left out.
    const from = Math.max(1, down - most);
    const to = Math.min(other.length, down + most);
    const next: number[] = [];
    next[from - 1] = down;
    for (let right = from; right <= to; right += 1) {
      const [here, there] = [one[down - 1], other[right - 1]];
      const least = Math.min(
        at(row, right - 1) + (here === there ? 0 : 1),
        at(row, right) + 1,
        at(next, right - 1) + 1,
      );
      const areSwapped = here === other[right - 2] && there === one[down - 2];
      next[right] = areSwapped ? Math.min(least, at(before, right - 2) + 1) : least;
    }
    // Further down they only become more.
    if (next.every((off) => off > most)) return undefined;
    [before, row] = [row, next];
  }
  const all = at(row, other.length);
  return all > most ? undefined : all;
}

const at = (row: readonly number[], place: number): number => row[place] ?? Infinity;

/** Those first that share a word: of many a sentence has room for a few, and who asks for commitments may mean others. */
export function nearestFirst(asked: string, others: readonly string[]): readonly string[] {
  const words = new Set(asked.split(" "));
  const isNear = (other: string) => other.split(" ").some((word) => words.has(word));
  return others.toSorted((a, b) => Number(isNear(b)) - Number(isNear(a)));
}

/** The order of days and ids: by code units, alike for every user, whatever the language of the machine. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of names for a reader: as English has them, for names show in English everywhere. */
export const byName = (a: string, b: string): number => (inEnglish ??= new Intl.Collator("en")).compare(a, b);

// Made when it is needed, once: to make one takes longer than to read the edition.
let inEnglish: Intl.Collator | undefined;
