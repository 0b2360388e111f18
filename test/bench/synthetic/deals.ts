import type { WrittenDeal, WrittenParty } from "../../../src/core/records/records";
import { facing, pairKey } from "../../../src/core/pairs";
import type { DealKind, Role } from "../../../src/core/records/vocabulary";
import { tie } from "./dealLinks";
import { drawTerms } from "./dealTerms";
import type { Documents } from "./documents";
import type { Draw, Weighted } from "./draw";

const kinds: Weighted<DealKind> = [
  ["equity-investment", 83],
  ["debt-facility", 57],
  ["compute-contract", 51],
  ["lease", 26],
  ["infrastructure-programme", 21],
  ["hardware-supply", 15],
  ["acquisition", 12],
  ["guarantee", 10],
  ["revenue-sharing", 4],
  ["capacity-backstop", 3],
  ["licence", 3],
];
const others: Weighted<number> = [
  [0, 204],
  [1, 41],
  [2, 20],
  [3, 3],
  [4, 11],
  [6, 5],
];

/** Deals between parties, of which the first are in most, made one after another on days that come in order. */
export function drawDeals(
  draw: Draw,
  parties: readonly WrittenParty[],
  days: readonly string[],
  documents: Documents,
): WrittenDeal[] {
  const newest = new Map<string, WrittenDeal>();
  return days.map((day, place) => {
    const kind = draw.weighted(kinds);
    const ids = drawIds(draw, parties, 2 + draw.weighted(others));
    const [payer = "", payee = ""] = ids;
    const key = pairKey(payer, payee);
    const deal: WrittenDeal = {
      id: `${payer}-${payee}-${day.slice(0, 7)}-${place}`,
      title: `${place}: ${payer} and ${payee}`.slice(0, 70),
      kind,
      parties: ids.map((party, nth) => ({ party, role: drawRole(draw, kind, nth) })),
      ...draw.maybe(0.71, () => ({ direction: { payer, payee } })),
      ...drawTerms(draw, kind, day),
      ...draw.maybe(0.014, () => ({ ended: { how: "cancelled" as const, on: draw.oneOf(days.slice(place)) } })),
      sources: documents.about(`the ${kind} of ${payer} and ${payee}`, day),
    };
    const earlier = newest.get(key);
    if (earlier) tie(draw, earlier, deal);
    newest.set(key, deal);
    return deal;
  });
}

/** Ids of parties, each once. */
function drawIds(draw: Draw, parties: readonly WrittenParty[], count: number): string[] {
  const ids = new Set<string>();
  while (ids.size < count) ids.add(parties[draw.skewed(parties.length)]?.id ?? "");
  return [...ids];
}

/** The first party stands on the side that pays, the second on the other one, all others on either. */
function drawRole(draw: Draw, kind: DealKind, nth: number): Role {
  const [paying, paid] = facing[kind];
  if (paying.length === 0) return "partner";
  return draw.oneOf([paying, paid, [...paying, ...paid]][Math.min(nth, 2)] ?? []);
}
