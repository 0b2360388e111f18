import type { WrittenParty } from "../../../src/core/records/records";
import type { PartyKind } from "../../../src/core/records/vocabulary";
import type { Draw, Weighted } from "./draw";

/** How often each kind of party is, and what its names end with. */
const kinds: Weighted<readonly [PartyKind, string]> = [
  [["investor", "Capital"], 42],
  [["other", "Holdings"], 19],
  [["data-centre-developer", "Campus"], 17],
  [["unnamed", "Buyer"], 15],
  [["lender", "Bank"], 14],
  [["chipmaker", "Semiconductor"], 13],
  [["neocloud", "Compute"], 12],
  [["group", "Partners"], 11],
  [["ai-lab", "Labs"], 9],
  [["bitcoin-miner-turned-host", "Mining"], 7],
  [["hyperscaler", "Cloud"], 5],
  [["server-maker", "Systems"], 2],
  [["government", "Authority"], 1],
];
const syllables = "bar cel dov fen gal hul jor kem lin mor nor pel quo ros sel tam ulm ver wex yar".split(" ");

/** Parties, the biggest first. */
export function drawParties(draw: Draw, count: number): WrittenParty[] {
  return Array.from({ length: count }, (_, rank): WrittenParty => {
    const [kind, ending] = draw.weighted(kinds);
    const word = spelled(rank + syllables.length);
    const name = `${word} ${ending}`;
    return {
      id: name.toLowerCase().replaceAll(" ", "-"),
      name,
      kind,
      ...draw.maybe(0.74, () => ({ aliases: [`${name} Incorporated`] })),
      ...draw.maybe(0.28, () => ({
        listings: [{ mic: draw.oneOf(["XNAS", "XNYS", "XLON"]), ticker: word.toUpperCase() }],
      })),
      ...draw.maybe(0.77, () => ({ country: draw.oneOf(["US", "US", "US", "GB", "NL", "JP", "AE"]) })),
    };
  });
}

/** A word for a number, another one for each. */
function spelled(number: number): string {
  const rest = Math.floor(number / syllables.length);
  const syllable = syllables[number % syllables.length] ?? "";
  return rest === 0 ? syllable.charAt(0).toUpperCase() + syllable.slice(1) : spelled(rest) + syllable;
}
