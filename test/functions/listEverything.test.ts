import fc from "fast-check";
import { z } from "zod";
import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { lastDay } from "../../src/core/days";
import { dealKinds } from "../../src/core/records/vocabulary";
import { asExcelCalls, simulateExcel } from "../support/excel";
import { adopt, list } from "../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(editionOf(bundledRecords));
});

const ask = asExcelCalls(list);
/** The ids that a list shows, with what it says of counting. */
const listed = (...[party, counterparty, kind, from, to, basis, include]: unknown[]) =>
  z
    .array(z.tuple([z.string(), z.string(), z.string()]))
    .parse(ask(party, counterparty, kind, from, to, `${String(basis)},id,counted,announced`, include))
    .slice(1);

const { deals, parties, programmes } = bundledRecords;
const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
const anyParty = fc.constantFrom(...new Set(deals.flatMap((deal) => deal.parties.map(({ party }) => party))));
const naming = (...ids: string[]) =>
  deals.filter((deal) => ids.every((id) => deal.parties.some(({ party }) => party === id))).map(({ id }) => id);

const anySide = fc.oneof(
  anyParty.map(nameOf),
  fc.uniqueArray(anyParty, { minLength: 2, maxLength: 4 }).map((ids) => ids.map(nameOf).join("; ")),
  fc.constantFrom("*", "hyperscaler", "neocloud", "bank", ...programmes.map(({ name }) => name)),
);
const aDay = fc.constantFrom(null, 2024, 2025, "2025-09", "2026-03-15", ...deals.map(({ announced }) => announced));

describe("LIST hides nothing:", () => {
  it("everybody's deals are all there are", () => {
    const ids = listed("*", null, null, null, null, "headline", "all").map(([id]) => id);
    expect(ids.toSorted()).toEqual(deals.map(({ id }) => id).toSorted());
  });

  it("a party's are all that name it, and those of two all that name both", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyParty, { minLength: 1, maxLength: 2 }), (ids) => {
        const [party, counterparty = null] = ids.map(nameOf);
        const shown = listed(party, counterparty, null, null, null, "headline", "all").map(([id]) => id);
        expect(shown).toEqual(expect.arrayContaining(naming(...ids)));
      }),
    );
  });

  it("a programme's are all that belong to it", () => {
    for (const { id, name } of programmes) {
      const its = deals.filter(({ programme }) => programme === id).map((deal) => deal.id);
      if (its.length === 0 || parties.some((party) => party.name === name)) continue;
      const shown = listed(name, null, null, null, null, "headline", "all").map(([one]) => one);
      expect(shown.toSorted()).toEqual(its.toSorted());
    }
  });

  it("those that count and those that do not are all, each once, newest first", () => {
    const anyFilter = fc.tuple(
      anySide,
      fc.option(anySide),
      fc.option(fc.constantFrom(...dealKinds, "contracts", "financing")),
      fc.option(fc.constantFrom(2019, 2024, "2025-06")),
      aDay,
      fc.constantFrom("headline", "firm"),
    );
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const [party, counterparty, , from, to] = filter;
        fc.pre(party !== counterparty && !(from !== null && to !== null && String(from) > String(to)));
        const [counted, all, leftOut] = ["counted", "all", "left-out"].map((include) => listed(...filter, include));
        const inOrder = [...(counted ?? []), ...(leftOut ?? [])]
          .map((row) => ({ row, id: row[0], day: lastDay(row[2]) }))
          .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1))
          .map(({ row }) => row);
        expect(all).toEqual(inOrder);
        expect(counted?.every(([, says]) => says === "yes")).toBe(true);
        expect(leftOut?.some(([, says]) => ["yes", "another-kind", "public-before"].includes(says))).toBe(false);
        expect(new Set(all?.map(([id]) => id)).size).toBe(all?.length);
      }),
    );
  });
});
