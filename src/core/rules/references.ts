import { recordLists } from "../records/lists";
import type { Records } from "../records/records";
import { type Placed, sourcedRecords, type Violation, violation } from "./violation";

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

/** Every id that a record names is there, and every document and party is named by a record. */
export function referenceViolations(records: Records): Violation[] {
  const { deals, stakes, revenueShares, figures, parties, sources, corrections, exchangeRates } = records;
  const party = new Set(parties.map(({ id }) => id));
  const source = new Set(sources.map(({ id }) => id));
  const deal = new Set(deals.map(({ id }) => id));
  const stake = new Set(stakes.map(({ id }) => id));
  const figure = new Set(figures.map(({ id }) => id));
  const record = new Set(sourcedRecords(records).map((placed) => placed.record.id));
  return [
    ...sourcedRecords(records).flatMap((placed) => [
      ...unknownIds(
        placed,
        "sources",
        placed.record.sources.map((one) => one.source),
        source,
      ),
      ...unknownIds(placed, "related", placed.record.related ?? [], record),
    ]),
    ...deals.flatMap((one) => {
      const placed = { list: "deals", record: one };
      const { payer, payee, payeeFor } = one.direction ?? {};
      return [
        ...unknownIds(placed, "parties", [...one.parties.map((side) => side.party), one.likely], party),
        ...unknownIds(placed, "direction", [payer, payee, payeeFor], new Set(one.parties.map((side) => side.party))),
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
    ...corrections.flatMap((one) => [
      ...unknownIds({ list: "corrections", record: one }, "record", [one.record], record),
      ...unknownIds({ list: "corrections", record: one }, "source", [one.source], source),
    ]),
    ...exchangeRates.flatMap((one) =>
      unknownIds({ list: "exchangeRates", record: one }, "source", [one.source], source),
    ),
    ...unusedSources(records),
  ];
}

function unknownIds(
  placed: Placed<{ id: string }>,
  field: string,
  ids: readonly (string | undefined)[],
  known: ReadonlySet<string>,
): Violation[] {
  return ids
    .filter((id) => id !== undefined && !known.has(id))
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
