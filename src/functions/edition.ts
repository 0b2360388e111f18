import { isLeftOut, partyKindAsked } from "../core/arguments";
import { problems } from "../core/problems";
import { editionInUse } from "../editionInUse";
import { inCell } from "./cell";

/**
 * Which edition of the data answers.
 * @customfunction EDITION
 * @param [what] number, version, day or deals. All in one sentence if left out.
 * @returns A text, or a number for number and deals.
 */
export function edition(what?: string): unknown {
  return inCell(() => {
    const { release, records } = editionInUse();
    const facts = new Map<string, string | number>([
      ["number", release.number],
      ["version", release.version],
      ["day", release.day],
      ["deals", records.deals.length],
    ]);
    if (isLeftOut(what))
      return `Edition ${release.number} (${release.version}) of ${release.day}, deals: ${records.deals.length}`;
    const fact = facts.get(String(what).trim().toLowerCase());
    if (fact === undefined) throw problems.unknownEditionField(String(what).trim());
    return fact;
  });
}

/**
 * The names that the data knows, in alphabetical order, for lists to choose from.
 * @customfunction PARTIES
 * @param [kind] A kind of party, such as hyperscaler or ai-lab. All if left out.
 * @returns A column of names.
 */
export function parties(kind?: string): unknown[][] {
  return inCell(() => {
    const asked = partyKindAsked(kind);
    const known = editionInUse().parties.all.filter((party) => !asked || party.kind === asked);
    return known.map(({ name }) => [name]).sort(([a = ""], [b = ""]) => a.localeCompare(b, "en"));
  });
}
