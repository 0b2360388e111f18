import { folded, longestText } from "./spelling";

/** Of so many letters one may be wrong, in a text that is no abbreviation: "CoreWeev" is CoreWeave, "Grok" is not Groq. */
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
    const off = offBy(words, text, slips);
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
  const wrong = distance(asked, known);
  return wrong <= slips ? wrong : undefined;
}

/**
 * How many letters are to be changed, put in or left out to make one text the other (Levenshtein).
 * Of our own: a library for it weighs half a kilobyte of the little that functions.js may, to be fast where this is rare.
 */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let down = 0; down < one.length; down += 1) {
    const next = [down + 1];
    for (let right = 0; right < other.length; right += 1) {
      const changed = (row[right] ?? 0) + (one[down] === other[right] ? 0 : 1);
      next.push(Math.min(changed, (row[right + 1] ?? 0) + 1, (next[right] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
