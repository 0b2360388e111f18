import { recordLists } from "../recordLists";
import type { Records } from "../records/edition";
import type { Violation } from "./violation";

/** Every id, and every earlier id that goes on working, stands once; records are sorted by id. */
export function idViolations(records: Records): Violation[] {
  return recordLists.flatMap((list) => {
    const ids = records[list].map(({ id }) => id);
    const earlier = list === "deals" ? records.deals.flatMap(({ aliases = [] }) => aliases) : [];
    const twice = repeated([...ids, ...earlier]);
    const misplaced = ids.filter((id, place) => place > 0 && id < (ids[place - 1] ?? ""));
    return [
      ...twice.map((id) => ({
        list,
        id,
        field: "id",
        problem: "stands twice",
        fix: "Give one of the two another id; the older record keeps its own.",
      })),
      ...misplaced.map((id) => ({
        list,
        id,
        field: "id",
        problem: "is not in the order of ids",
        fix: "Run npm run data:format.",
      })),
    ];
  });
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => {
    const again = seen.has(id);
    seen.add(id);
    return again;
  });
}

/** Every name, alias and ticker belongs to one party. */
export function nameViolations({ parties }: Records): Violation[] {
  const owners = new Map<string, string>();
  return parties.flatMap(({ id, name, aliases = [], ticker = id }) =>
    [...new Set([id, name, ticker, ...aliases].map((spelling) => spelling.toLowerCase()))].flatMap((spelling) => {
      const owner = owners.get(spelling);
      owners.set(spelling, id);
      if (owner === undefined) return [];
      const problem = `"${spelling}" is a name of ${owner} too`;
      return [{ list: "parties", id, field: "aliases", problem, fix: "Leave it to the better known of the two." }];
    }),
  );
}
