import { namedBy } from "../chunks";
import { lastDay } from "../days";
import type { Figure, Stake } from "../records/companies";
import { type FactList, type Facts, factLists, recordLists, sourcedLists } from "../records/lists";
import type { Records } from "../records/records";
import { circular, owners, type Placed, sourcedRecords, type Violation, violation } from "./violation";

/** Every id, and every earlier id that goes on working, stands once. */
export function idViolations(facts: Facts): Violation[] {
  return factLists.flatMap((list) => {
    const earlier = list === "deals" ? facts.deals.flatMap(({ aliases = [] }) => aliases) : [];
    return twice(list, [...facts[list].map(({ id }) => id), ...earlier]);
  });
}

/**
 * A holding on a day, a share of revenue in a period, and a rate on a day stand in one record: a second one would answer or
 * not by its place.
 */
export function repeatedFactViolations({ stakes, revenueShares, exchangeRates }: Facts): Violation[] {
  return [
    ...saidTwice("exchangeRates", exchangeRates, ({ currency, day }) => [currency, day]),
    ...saidTwice("stakes", stakes, ({ holder, issuer, asOf, instrument = "" }) => [
      holder,
      issuer,
      lastDay(asOf),
      instrument,
    ]),
    ...saidTwice("revenueShares", revenueShares, ({ customer, supplier, period }) => [
      customer,
      supplier,
      spanOf(period.label),
      period.ends,
    ]),
  ];
}

/** What a period covers up to its last day, whether it is called fiscal or of the calendar: Q4 of Q4 FY2025. */
const spanOf = (label: string): string => label.replace(/[FC]Y\d{4}$/, "");

function saidTwice<Kind extends { id: string }>(
  list: FactList,
  records: readonly Kind[],
  keyOf: (record: Kind) => readonly string[],
): Violation[] {
  const ownerOf = owners();
  return records.flatMap((record) => {
    const owner = ownerOf(keyOf(record).join(" "), record.id);
    if (owner === undefined) return [];
    const problem = `says the same fact as ${owner}`;
    return [violation({ list, record }, "id", problem, "Join the two, with the documents of both.")];
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

/** Every record that another one names is there. */
export function referenceViolations(facts: Facts): Violation[] {
  const { deals, stakes, revenueShares, figures, parties, programmes } = facts;
  const [party, deal, stake, figure] = [idsIn(parties), idsIn(deals), idsIn(stakes), idsIn(figures)];
  const programme = idsIn(programmes);
  const violations: Violation[] = [];
  // Nothing is made of what is in order, for an edition can have half a million records.
  const check = (list: FactList, record: { id: string }, field: string, id: string | undefined, known: Known): void => {
    if (id !== undefined && !known.has(id)) violations.push(unknown({ list, record }, field, id));
  };
  for (const one of deals) {
    for (const side of one.parties) check("deals", one, "parties", side.party, party);
    check("deals", one, "likely", one.likely, party);
    const sides: Known = { has: (id) => one.parties.some((side) => side.party === id) };
    check("deals", one, "direction", one.direction?.payer, sides);
    check("deals", one, "direction", one.direction?.payee, sides);
    check("deals", one, "direction", one.direction?.payeeFor, sides);
    check("deals", one, "programme", one.programme, programme);
    for (const id of one.debt?.arrangers ?? []) check("deals", one, "debt.arrangers", id, sides);
    for (const id of one.debt?.leads ?? []) check("deals", one, "debt.leads", id, sides);
    for (const id of one.round?.leads ?? []) check("deals", one, "round.leads", id, sides);
    check("deals", one, "partOf", one.partOf, deal);
    check("deals", one, "amends", one.amends, deal);
    check("deals", one, "ended.by", one.ended?.by, deal);
  }
  for (const one of stakes) {
    check("stakes", one, "holder", one.holder, party);
    check("stakes", one, "issuer", one.issuer, party);
    check("stakes", one, "supersededBy", one.supersededBy, stake);
  }
  for (const one of revenueShares) {
    check("revenueShares", one, "customer", one.customer, party);
    check("revenueShares", one, "supplier", one.supplier, party);
    check("revenueShares", one, "likely", one.likely, party);
  }
  for (const one of figures) {
    check("figures", one, "company", one.company, party);
    check("figures", one, "counterparty", one.counterparty, party);
    for (const id of one.sumOf ?? []) check("figures", one, "sumOf", id, deal);
    check("figures", one, "supersededBy", one.supersededBy, figure);
  }
  for (const one of parties) {
    check("parties", one, "parent", one.parent, party);
    for (const id of one.members ?? []) check("parties", one, "members", id, party);
  }
  return violations;
}

/** Nobody pays, owns, buys from or controls himself, and no record changes itself or sheds light on itself. */
export function selfViolations(records: Records): Violation[] {
  const { deals, stakes, revenueShares, figures, parties } = records;
  const same = (list: FactList, record: { id: string }, field: string, isSame: boolean): Violation[] =>
    isSame
      ? [
          violation(
            { list, record },
            field,
            "names the same twice, or the record itself",
            "Name who or what it should be.",
          ),
        ]
      : [];
  return [
    ...deals.flatMap((one) => [
      ...same("deals", one, "direction", one.direction !== undefined && one.direction.payer === one.direction.payee),
      ...same("deals", one, "amends", one.amends === one.id),
    ]),
    ...stakes.flatMap((one) => same("stakes", one, "issuer", one.holder === one.issuer)),
    ...revenueShares.flatMap((one) => same("revenueShares", one, "supplier", one.customer === one.supplier)),
    ...figures.flatMap((one) => same("figures", one, "counterparty", one.counterparty === one.company)),
    ...parties.flatMap((one) => same("parties", one, "parent", one.parent === one.id)),
    ...sourcedLists.flatMap((list) =>
      records[list].flatMap((one) => same(list, one, "related", one.related?.includes(one.id) ?? false)),
    ),
  ];
}

/**
 * No stake and no figure replaces itself, at once or in the end: neither would ever answer, and FIGURE as of an earlier day
 * would go from one to the next for ever.
 */
export function replacementViolations(facts: Facts): Violation[] {
  return (["stakes", "figures"] as const).flatMap((list) => {
    const records: readonly (Stake | Figure)[] = facts[list];
    const replacingThemselves = circular(records, ({ supersededBy }) => supersededBy);
    return records
      .filter(({ id }) => replacingThemselves.has(id))
      .map((record) => violation({ list, record }, "supersededBy", "replaces itself in the end", "Break the circle."));
  });
}

type Known = Pick<ReadonlySet<string>, "has">;

const idsIn = (records: readonly { id: string }[]): Known => new Set(records.map(({ id }) => id));

const unknown = (placed: Placed<{ id: string }>, field: string, id: string): Violation =>
  violation(placed, field, `names "${id}", which is not there`, "Correct the id, or add that record.");

/** Every document and record that stands behind a record is there, and every document is named by a record. */
export function documentViolations(records: Records): Violation[] {
  const source = new Set(records.sources.map(({ id }) => id));
  const record = new Set(sourcedRecords(records).map((placed) => placed.record.id));
  return [
    ...records.parties.flatMap((one) => unknownIds({ list: "parties", record: one }, "sources", namedBy(one), source)),
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

const unknownIds = (
  placed: Placed<{ id: string }>,
  field: string,
  ids: readonly (string | undefined)[],
  known: Known,
): Violation[] => ids.flatMap((id) => (id === undefined || known.has(id) ? [] : [unknown(placed, field, id)]));

function unusedSources(records: Records): Violation[] {
  const used = new Set([
    ...sourcedRecords(records).flatMap(({ record }) => record.sources.map(({ source }) => source)),
    ...records.parties.flatMap(namedBy),
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
