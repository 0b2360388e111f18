import type { WrittenParty, WrittenStake } from "../../../src/core/records/records";
import type { Documents } from "./documents";
import type { Draw } from "./draw";

/** Holdings of parties in others as they were stated on days, several of the biggest. */
export function drawStakes(
  draw: Draw,
  parties: readonly WrittenParty[],
  days: readonly string[],
  documents: Documents,
): WrittenStake[] {
  // In hundredths of a per cent: nobody can hold what others hold already.
  const left = new Map<string, number>();
  return days.map((day, place) => {
    const at = draw.skewed(parties.length);
    const holder = parties[at]?.id ?? "";
    const issuer = parties[(at + 1 + draw.skewed(parties.length - 1)) % parties.length]?.id ?? "";
    const free = left.get(issuer) ?? 10_000;
    const taken = draw.between(0, Math.min(2500, Math.floor(free / 2)));
    left.set(issuer, free - taken);
    const asOf = draw.oneOf([day, day, day, day.slice(0, 7)]);
    const percent = draw.maybe(0.78, () => ({ percent: { value: taken / 100, qualifier: "exact" as const } }));
    const warrant = draw.maybe(0.2, () => ({ instrument: "warrant" as const }));
    const of = warrant ? "shares-under-warrant" : "shares";
    return {
      id: `${holder}-stake-${issuer}-${day.slice(0, 7)}-${place}`,
      holder,
      issuer,
      asOf,
      ...percent,
      ...warrant,
      ...draw.maybe(0.46, () => ({ quantities: [{ of, amount: draw.magnitude(1e5, 1e9) }] })),
      sources: documents.about(`what ${holder} holds of ${issuer}`),
    };
  });
}
