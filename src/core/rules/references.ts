import { namedBy } from "../chunks";
import { type Facts, factLists, recordLists } from "../records/lists";
import type { Records } from "../records/records";
import { type Placed, sourcedRecords, type Violation, violation } from "./violation";

/** Every id, and every earlier id that goes on working, stands once. */
export function idViolations(facts: Facts): Violation[] {
  return factLists.flatMap((list) => {
    const earlier = list === "deals" ? facts.deals.flatMap(({ aliases = [] }) => aliases) : [];
    return twice(list, [...facts[list].map(({ id }) => id), ...earlier]);
  });
}

/** The documents and corrections, too, stand once; and all records as they are written stand in the order of their ids. */
export function orderViolations(records: Records): Violation[] {
  return [
    ...(["sources", "corrections"] as const).flatMap((list) =>
      twice(
        list,
        records[list].map(({ id }) => id),
      ),
    ),
    ...recordLists.flatMap((list) => {
      const ids = records[list].map(({ id }) => id);
      return ids
        .filter((id, place) => place > 0 && id < (ids[place - 1] ?? ""))
        .map((id) => ({
          list,
          id,
          field: "id",
          problem: "is not in the order of ids",
          fix: "Run npm run data:format.",
        }));
    }),
  ];
}

const twice = (list: string, ids: readonly string[]): Violation[] =>
  repeated(ids).map((id) => ({
    list,
    id,
    field: "id",
    problem: "stands twice",
    fix: "Give one of the two another id; the older record keeps its own.",
  }));

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => {
    const again = seen.has(id);
    seen.add(id);
    return again;
  });
}

/** Every name, alias and ticker belongs to one party. */
export function nameViolations({ parties }: Facts): Violation[] {
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

/** Every record that another one names is there. */
export function referenceViolations(facts: Facts): Violation[] {
  const { deals, stakes, revenueShares, figures, parties } = facts;
  const party = new Set(parties.map(({ id }) => id));
  const deal = new Set(deals.map(({ id }) => id));
  const stake = new Set(stakes.map(({ id }) => id));
  const figure = new Set(figures.map(({ id }) => id));
  return [
    ...deals.flatMap((one) => {
      const placed = { list: "deals", record: one };
      const { payer, payee, payeeFor } = one.direction ?? {};
      const sides = one.parties.map((side) => side.party);
      return [
        ...unknownIds(placed, "parties", [...sides, one.likely], party),
        ...unknownIds(placed, "direction", [payer, payee, payeeFor], { has: (id) => sides.includes(id) }),
        ...unknownIds(placed, "partOf", [one.partOf, one.amends], deal),
        ...unknownIds(placed, "ended.by", [one.ended?.by], deal),
      ];
    }),
    ...stakes.flatMap((one) => {
      const placed = { list: "stakes", record: one };
      return [
        ...unknownIds(placed, "issuer", [one.holder, one.issuer], party),
        ...unknownIds(placed, "supersededBy", [one.supersededBy], stake),
      ];
    }),
    ...revenueShares.flatMap((one) => {
      const ids = [one.customer, one.supplier, one.likely];
      return unknownIds({ list: "revenueShares", record: one }, "customer", ids, party);
    }),
    ...figures.flatMap((one) => {
      const placed = { list: "figures", record: one };
      return [
        ...unknownIds(placed, "company", [one.company, one.counterparty], party),
        ...unknownIds(placed, "sumOf", one.sumOf ?? [], deal),
        ...unknownIds(placed, "supersededBy", [one.supersededBy], figure),
      ];
    }),
    ...parties.flatMap((one) => {
      const placed = { list: "parties", record: one };
      return unknownIds(placed, "members", [one.parent, ...(one.members ?? [])], party);
    }),
  ];
}

/** Every document and record that stands behind a record is there, and every document is named by a record. */
export function documentViolations(records: Records): Violation[] {
  const source = new Set(records.sources.map(({ id }) => id));
  const record = new Set(sourcedRecords(records).map((placed) => placed.record.id));
  return [
    ...sourcedRecords(records).flatMap((placed) => [
      ...unknownIds(placed, "sources", namedBy(placed.record), source),
      ...unknownIds(placed, "related", placed.record.related ?? [], record),
    ]),
    ...records.corrections.flatMap((one) => [
      ...unknownIds({ list: "corrections", record: one }, "record", [one.record], record),
      ...unknownIds({ list: "corrections", record: one }, "source", [one.source], source),
    ]),
    ...records.exchangeRates.flatMap((one) =>
      unknownIds({ list: "exchangeRates", record: one }, "source", namedBy(one), source),
    ),
    ...unusedSources(records),
  ];
}

const none: Violation[] = [];

function unknownIds(
  placed: Placed<{ id: string }>,
  field: string,
  ids: readonly (string | undefined)[],
  known: Pick<ReadonlySet<string>, "has">,
): Violation[] {
  const isKnown = (id: string | undefined): boolean => id === undefined || known.has(id);
  // Nearly always, of hundreds of thousands of records.
  if (ids.every(isKnown)) return none;
  return ids
    .filter((id) => !isKnown(id))
    .map((id) => violation(placed, field, `names "${id}", which is not there`, "Correct the id, or add that record."));
}

function unusedSources(records: Records): Violation[] {
  const used = new Set([
    ...sourcedRecords(records).flatMap(({ record }) => record.sources.map(({ source }) => source)),
    ...records.corrections.map(({ source }) => source),
    ...records.exchangeRates.map(({ source }) => source),
  ]);
  return records.sources
    .filter(({ id }) => !used.has(id))
    .map((record) =>
      violation(
        { list: "sources", record },
        "id",
        "stands behind no record",
        "Name it where it is used, or remove it.",
      ),
    );
}
