import { distance } from "fastest-levenshtein";
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
