import type { WrittenDeal } from "../../src/core/records/records";
import type { Callable } from "../../src/functions/declaration";
import fc from "fast-check";
import { z } from "zod";
import { bundledRecords } from "../../src/bundledEdition";
import { daysLater, firstDay, lastDay } from "../../src/core/days";
import { editionOf } from "../../src/core/chunks";
import { bases, dealKinds, kindGroups, partyKinds } from "../../src/core/records/vocabulary";
import { asExcelCalls, simulateExcel } from "../support/excel";
import {
  adopt,
  capacity,
  count,
  coverage,
  flows,
  list,
  paid,
  remaining,
  schedule,
  sources,
  total,
} from "../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(editionOf(bundledRecords));
});

const [askCount, askCoverage] = [count, coverage].map(asExcelCalls);

/** Stands for #N/A where deals are known, but of none what is added up. */
const unknown = "unknown";
const orUnknown = (called: Callable) => {
  const ask = asExcelCalls(called);
  return (...values: unknown[]) => {
    try {
      return ask(...values);
    } catch (cause) {
      if (/ knows (one|\d+) such deals?, but no (value|power) of /.test(String(cause))) return unknown;
      throw cause;
    }
  };
};
const [askTotal, askCapacity, askRemaining, askPaid] = [total, capacity, remaining, paid].map(orUnknown);
const Table = z.array(z.array(z.unknown()));
const asTable = (called: Callable) => {
  const ask = asExcelCalls(called);
  return (...values: unknown[]) => Table.parse(ask(...values));
};
const [askList, askSources, askFlows] = [list, sources, flows].map(asTable);
/** The table of SCHEDULE; no rows, not even a header, where it is unknown. */
const askSchedule = (...values: unknown[]) => {
  const answer = orUnknown(schedule)(...values);
  return answer === unknown ? [] : Table.parse(answer);
};

const names = bundledRecords.parties.map(({ name }) => name);
const nameOf = (id: string) => bundledRecords.parties.find((party) => party.id === id)?.name ?? id;
const anyKind = fc.constantFrom(...dealKinds, ...Object.keys(kindGroups));
const anyMonth = fc.integer({ min: 2018 * 12, max: 2026 * 12 + 11 }).map((month) => {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
});

/** Days, months and years around a day, that day itself among the likeliest. */
const around = (day: string, least: number, most: number) =>
  fc
    .tuple(fc.oneof(fc.integer({ min: least, max: most }), fc.constant(0)), fc.constantFrom(10, 7, 4))
    .map(([days, length]) => daysLater(day, days).slice(0, length));

interface Filter {
  readonly party: string;
  readonly counterparty: string | null;
  readonly kind: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Filters drawn from a deal, so that they find it unless its kind, its day or a rule of counting speaks against it. */
const fromADeal = fc
  .constantFrom(...bundledRecords.deals)
  .chain(({ parties, kind, announced }): fc.Arbitrary<Filter> => {
    const sides = [...new Set(parties.map(({ party }) => nameOf(party)))];
    return fc
      .tuple(fc.shuffledSubarray(sides, { minLength: Math.min(2, sides.length) }), fc.nat(3))
      .chain(([[party = "", counterparty = null], place]) =>
        fc.record({
          party: fc.constant(party),
          counterparty: fc.constant(place === 0 ? null : counterparty),
          kind: fc.option(fc.oneof(fc.constant(kind), fc.constant(kind), anyKind)),
          from: fc.option(around(lastDay(announced), -700, 7)),
          to: fc.option(around(lastDay(announced), -7, 700)),
        }),
      );
  });

const anything: fc.Arbitrary<Filter> = fc.record({
  party: fc.constantFrom(...names),
  counterparty: fc.option(fc.constantFrom(...names)),
  kind: fc.option(anyKind),
  from: fc.option(anyMonth),
  to: fc.option(anyMonth),
});

/** Filters over the bundled edition as modellers use them, and now and then any other. */
const filters = fc
  .oneof({ arbitrary: fromADeal, weight: 7 }, { arbitrary: anything, weight: 1 })
  .filter(({ party, counterparty }) => party !== counterparty)
  .filter(({ from, to }) => !from || !to || firstDay(from) <= lastDay(to))
  .map(({ party, counterparty, kind, from, to }) => [party, counterparty, kind, from, to]);

/** Checks a property for many filters, each with something else that is made up for it. */
function holds(property: (filter: unknown[]) => void): void;
function holds<More>(property: (filter: unknown[], more: More) => void, more: fc.Arbitrary<More>): void;
function holds(property: (filter: unknown[], more: unknown) => void, more: fc.Arbitrary<unknown> = fc.constant(null)) {
  fc.assert(fc.property(filters, more, property), { numRuns: fc.readConfigureGlobal().numRuns ?? 500 });
}

/** Whether a name is a party's, or that of a group to which it belongs. */
function standsFor(asked: unknown, name: unknown): boolean {
  const group = bundledRecords.parties.find((one) => one.name === asked && one.kind === "group");
  return asked === name || (group?.members ?? []).map(nameOf).some((member) => member === name);
}

/** Whether no deal names another in the role in which it names a party. */
const standsAlone = (asked: unknown): boolean =>
  bundledRecords.deals.every(({ parties }) => {
    const roles = parties.filter(({ party }) => standsFor(asked, nameOf(party))).map(({ role }) => role);
    return parties.every(({ party, role }) => !roles.includes(role) || standsFor(asked, nameOf(party)));
  });

const gigawattsOf = ({ capacity }: WrittenDeal) => capacity?.gigawatts;

const sum = (values: unknown[]) =>
  values.reduce<number>((all, value) => all + (typeof value === "number" ? value : 0), 0);

/** What a total of such cells is: unknown where there are some, all of them empty. */
const totalOf = (values: unknown[]) =>
  values.length > 0 && values.every((value) => value === "") ? unknown : sum(values);

describe("for any filter", () => {
  it("COUNT is the number of LIST's rows without the header", () => {
    holds((filter) => {
      expect(askList?.(...filter).length).toBe(Number(askCount?.(...filter)) + 1);
    });
  });

  it("TOTAL is the sum of LIST's values", () => {
    holds((filter) => {
      const [, ...values] = askList?.(...filter, "value").flat() ?? [];
      expect(askTotal?.(...filter)).toBe(totalOf(values));
    });
  });

  it("TOTAL on a basis is the sum of LIST's values on it, and no more than the headline where that is low or firm", () => {
    holds(
      (filter, basis) => {
        const valuesOn = (columns: string) => (askList?.(...filter, columns) ?? []).slice(1);
        const total = askTotal?.(...filter, basis);
        expect(total).toBe(totalOf(valuesOn(basis).map((row) => row[5])));
        if (basis === "firm") expect(total).toBe(totalOf(valuesOn("firm,value").flat()));
      },
      fc.constantFrom(...bases),
    );
  });

  it("SOURCES on a basis has the documents of LIST's deals on it", () => {
    holds(
      (filter, basis) => {
        const [, ...listed] = askList?.(...filter, basis) ?? [];
        const [, ...covered] = askSources?.(...filter, basis).map(([deal]) => deal) ?? [];
        expect([...new Set(covered)]).toEqual(listed.map(([id]) => id));
      },
      fc.constantFrom(...bases),
    );
  });

  it("COVERAGE is the share of LIST's rows that have a value", () => {
    holds((filter) => {
      const [, ...values] = askList?.(...filter, "value").flat() ?? [];
      if (values.length === 0) return;
      expect(askCoverage?.(...filter)).toBe(values.filter((value) => value !== "").length / values.length);
    });
  });

  it("SOURCES has a row for each document of LIST's deals, in LIST's order", () => {
    holds((filter) => {
      const [, ...listed] = askList?.(...filter, "id,sources") ?? [];
      const [, ...covered] = askSources?.(...filter).map(([deal]) => deal) ?? [];
      expect(covered).toEqual(listed.flatMap(([id, documents]) => Array.from({ length: Number(documents) }, () => id)));
    });
  });

  // LIST and TOTAL let a whole with a value stand for its parts, CAPACITY one with gigawatts.
  it("CAPACITY is the sum of LIST's gigawatts, but for those of parts", () => {
    holds((filter) => {
      const [, ...rows] = askList?.(...filter, "id,gigawatts,part-of") ?? [];
      const wholes = new Set(rows.filter(([, gigawatts]) => gigawatts !== "").map(([id]) => id));
      const [parts, others] = [true, false].map((isPart) => rows.filter(([, , whole]) => wholes.has(whole) === isPart));
      const least = sum(others?.map(([, gigawatts]) => gigawatts) ?? []);
      const ids = new Set(rows.map(([id]) => id));
      const unlisted = bundledRecords.deals.filter(({ id, partOf, parties }) => {
        return partOf !== undefined && !ids.has(id) && parties.some(({ party }) => standsFor(filter[0], nameOf(party)));
      });
      const ofParts = [...(parts?.map(([, gigawatts]) => gigawatts) ?? []), ...unlisted.map(gigawattsOf)];
      const most = least + sum(ofParts);
      const gigawatts = sum([askCapacity?.(...filter)]);
      expect(gigawatts).toBeGreaterThanOrEqual(least - 1e-9);
      expect(gigawatts).toBeLessThanOrEqual(most + 1e-9);
    });
  });

  it("SCHEDULE's column adds up to TOTAL, whatever years it shows or assumes, by year or quarter", () => {
    const shown = fc.record({
      party: fc.constantFrom(null, "*", "neoclouds", "Oracle; Meta"),
      firstYear: fc.option(fc.integer({ min: 2015, max: 2050 })),
      years: fc.option(fc.integer({ min: 1, max: 15 })),
      frequency: fc.constantFrom("year", "quarter"),
      assumedYears: fc.option(fc.integer({ min: 1, max: 40 })),
    });
    holds(([one, ...rest], { party, firstYear, years, frequency, assumedYears }) => {
      const filter = [party ?? one, ...rest];
      const total = askTotal?.(...filter);
      const [, ...rows] = askSchedule(...filter, firstYear, years, frequency, assumedYears);
      expect(sum(rows.map(([, value]) => value))).toBe(sum([total]));
      expect(rows.length === 0).toBe(total === unknown);
    }, shown);
  });

  it("SCHEDULE's quarters add up to its years", () => {
    holds((filter) => {
      const [, ...quarters] = askSchedule(...filter, 2024, 10, "quarter");
      const [, ...years] = askSchedule(...filter, 2024, 10);
      const inYear = (year: unknown) => quarters.filter(([label]) => String(label).startsWith(`${String(year)}Q`));
      for (const [year, value] of years.filter(([label]) => typeof label === "number"))
        expect(sum(inYear(year).map(([, part]) => part))).toBe(value);
    });
  });

  it("REMAINING after a year is the sum of SCHEDULE's later years", () => {
    holds(
      ([party, counterparty, kind], year) => {
        const [, ...rows] = askSchedule(party, counterparty, kind, null, year);
        const hasTerm = rows.some(([label]) => typeof label === "number");
        const total = askTotal?.(party, counterparty, kind, null, year);
        if (!hasTerm && total !== 0) {
          // REMAINING is #N/A too: of no value, as TOTAL is, or of no term.
          if (total === unknown) expect(askRemaining?.(party, counterparty, kind, year)).toBe(unknown);
          return;
        }
        const later = rows.filter(([label]) => typeof label === "number" && label > year);
        expect(askRemaining?.(party, counterparty, kind, year)).toBe(sum(later.map(([, value]) => value)));
      },
      fc.integer({ min: 2023, max: 2040 }),
    );
  });

  it("FLOWS of a company are those of everybody in which it stands, and more only of deals in which another stands beside it", () => {
    holds(([party]) => {
      const [header, ...all] = askFlows?.() ?? [];
      const its = all.filter(([payer, payee]) => standsFor(party, payer) || standsFor(party, payee));
      const listed = askFlows?.(party) ?? [];
      if (standsAlone(party)) expect(listed).toEqual([header, ...its]);
      for (const [payer, payee, kind, value, deals] of its) {
        const own = listed.find((row) => row[0] === payer && row[1] === payee && row[2] === kind) ?? [];
        expect(Number(own[3])).toBeGreaterThanOrEqual(Number(value));
        expect(own[4]).toBeGreaterThanOrEqual(Number(deals));
      }
    });
  });

  it("FLOWS between two of a kind are what PAID says, but for what one puts up beside the payer, which is paid once", () => {
    for (const [payer, payee, kind, value, deals] of askFlows?.().slice(1) ?? []) {
      const listed = askList?.(payer, payee, kind, null, null, "id,payer").slice(1) ?? [];
      const between = new Set(listed.map(([id]) => id));
      const isOfTwo = bundledRecords.deals.every(({ id, parties }) => !between.has(id) || parties.length === 2);
      const paidInAll = value === "" ? "" : askPaid?.(payer, payee, kind);
      if (!isOfTwo) expect(Number(paidInAll)).toBeGreaterThanOrEqual(Number(value));
      else expect([paidInAll, listed.filter(([, pays]) => pays === payer).length]).toEqual([value, deals]);
    }
  });

  it("FLOWS between two are the same from either side, and no more than TOTAL", () => {
    holds(([party, counterparty, ...rest]) => {
      if (!counterparty) return;
      const flows = askFlows?.(party, counterparty, ...rest) ?? [];
      expect(askFlows?.(counterparty, party, ...rest)).toEqual(flows);
      const total = askTotal?.(party, counterparty, ...rest);
      expect(sum(flows.slice(1).map((row) => row[3]))).toBeLessThanOrEqual(total === "unknown" ? 0 : Number(total));
    });
  });

  it("the sides can be swapped", () => {
    holds(([party, counterparty, ...rest]) => {
      if (!counterparty) return;
      expect(askList?.(party, counterparty, ...rest)).toEqual(askList?.(counterparty, party, ...rest));
    });
  });

  it("a later day never uncounts a deal that was neither superseded, cancelled nor contained", () => {
    holds(([party, counterparty, kind]) => {
      const until = (to: string) => new Set(askList?.(party, counterparty, kind, null, to, "id").flat());
      const lost = [...until("2025-12-31")].filter((id) => !until("2026-10-10").has(id));
      const kept = bundledRecords.deals.filter(({ id, ended, partOf }) => lost.includes(id) && !ended && !partOf);
      expect(kept.map(({ id }) => id)).toEqual([]);
    });
  });
});

/** Several who can stand on one side: companies, kinds of party, groups, programmes, everybody. */
const oneOfSeveral = fc.oneof(
  { arbitrary: fc.constantFrom(...names), weight: 4 },
  { arbitrary: fc.constantFrom(...partyKinds, "miners", "labs", "banks", "Big Four"), weight: 3 },
  { arbitrary: fc.constantFrom(...bundledRecords.programmes.map(({ name }) => name)), weight: 2 },
  { arbitrary: fc.constant("*"), weight: 1 },
);
const anySide = fc.array(oneOfSeveral, { minLength: 1, maxLength: 4 }).map((several) => several.join("; "));
const anyKinds = fc.array(anyKind, { minLength: 1, maxLength: 3 }).map((kinds) => kinds.join("; "));

const filtersOfSeveral = fc
  .record({
    party: anySide,
    counterparty: fc.option(anySide),
    kind: fc.option(anyKinds),
    from: fc.option(anyMonth, { freq: 1 }),
    to: fc.option(anyMonth),
  })
  .filter(({ party, counterparty }) => party !== counterparty)
  .filter(({ from, to }) => !from || !to || firstDay(from) <= lastDay(to))
  .map(({ party, counterparty, kind, from, to }) => [party, counterparty, kind, from, to]);

/** Checks a property for many filters over several parties and kinds. */
function holdsForSeveral(property: (filter: unknown[], basis: string) => void): void {
  const basis = fc.constantFrom(...bases);
  fc.assert(fc.property(filtersOfSeveral, basis, property), { numRuns: fc.readConfigureGlobal().numRuns ?? 200 });
}

describe("for any filter over several parties and kinds", () => {
  it("COUNT is the number of LIST's rows, each deal once, and TOTAL the sum of its values, on every basis", () => {
    holdsForSeveral((filter, basis) => {
      const ids = askList?.(...filter, "id").flat() ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBe(Number(askCount?.(...filter)) + 1);
      expect(askList?.(...filter, `${basis},id`).length).toBe(Number(askCount?.(...filter, basis)) + 1);
      const [, ...rows] = askList?.(...filter, basis) ?? [];
      expect(askTotal?.(...filter, basis)).toBe(totalOf(rows.map((row) => row[5])));
    });
  });

  it("SOURCES covers LIST's deals, and SCHEDULE adds up to TOTAL", () => {
    holdsForSeveral((filter, basis) => {
      const [, ...listed] = askList?.(...filter, basis) ?? [];
      const [, ...covered] = askSources?.(...filter, basis).map(([deal]) => deal) ?? [];
      expect([...new Set(covered)]).toEqual(listed.map(([id]) => id));
      const [, ...rows] = askSchedule(...filter);
      expect(sum(rows.map(([, value]) => value))).toBe(sum([askTotal?.(...filter)]));
    });
  });

  it("the sides can be swapped", () => {
    holdsForSeveral(([party, counterparty, ...rest]) => {
      expect(askList?.(party, counterparty, ...rest)).toEqual(askList?.(counterparty, party, ...rest));
    });
  });

  it("whatever counts for several counts for one of them, and what counts for one counts for several or is part of it", () => {
    const companies = fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 3 });
    const property = fc.property(companies, fc.option(anyKind), (several, kind) => {
      const idsOf = (party: string) => (askList?.(party, null, kind, null, null, "id") ?? []).slice(1).flat();
      const ofEach = new Set(several.flatMap(idsOf));
      const ofSeveral = new Set(idsOf(several.join("; ")));
      expect([...ofSeveral].filter((id) => !ofEach.has(id))).toEqual([]);
      const lost = bundledRecords.deals.filter(({ id, partOf }) => ofEach.has(id) && !ofSeveral.has(id) && !partOf);
      expect(lost.map(({ id }) => id)).toEqual([]);
    });
    fc.assert(property, { numRuns: fc.readConfigureGlobal().numRuns ?? 200 });
  });
});
