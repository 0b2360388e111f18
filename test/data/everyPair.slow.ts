import { bundledRecords } from "../../src/bundledEdition";
import { counted, type DealQuestion } from "../../src/core/counting";
import { editionOf } from "../../src/core/chunks";
import { flowsOf } from "../../src/core/flows";
import { sidesKey, pairsOf } from "../../src/core/pairs";
import { remainingOf, scheduleOf } from "../../src/core/schedules";
import { usualColumns } from "../../src/core/fields";
import { dealTable, listed } from "../../src/core/listing";
import { isUnknown, totalOf as sumOf } from "../../src/core/totals";
import { bases, dealKinds, kindsOnlyIfNamed } from "../../src/core/records/vocabulary";
import { unlessProblem } from "../../src/core/problems";

const edition = editionOf(bundledRecords);
const to = edition.release.day;

/** Every party that stands in a deal, and every two that face each other in one. */
const sides = [...new Set(bundledRecords.deals.flatMap(pairsOf).flatMap((pair) => [pair[0], pair[1], pair.join(" ")]))];
const questions: DealQuestion[] = sides.map((side) => {
  const [party = "", counterparty] = side.split(" ");
  return { party, counterparty, to };
});

const named = ({ kinds = [], ...question }: DealQuestion) => [sidesKey(question), ...kinds].join(" ");
const ofEachKind = questions.flatMap((question) => [
  question,
  ...dealKinds.map((kind): DealQuestion => ({ ...question, kinds: [kind] })),
]);

const totalOf = (...asked: Parameters<typeof sumOf>) => sumOf(...asked).amount;
const sum = (values: readonly unknown[]) =>
  values.reduce<number>((all, value) => all + (typeof value === "number" ? value : 0), 0);
const valueOf = usualColumns.findIndex(({ heading }) => heading === "value");

describe("for every party, every pair and every kind of the shipped data", () => {
  it.each(bases)("the values that LIST shows on the basis %s add up to TOTAL on it", (basis) => {
    const wrong = ofEachKind.filter((question) => {
      const [, ...rows] = dealTable(listed(edition, question, "counted", basis), edition, {
        columns: usualColumns,
        basis,
        to: question.to,
      });
      return sum(rows.map((row) => row[valueOf])) !== totalOf(edition, question, basis);
    });
    expect(wrong.map(named)).toEqual([]);
  });

  it("low and firm totals are no more than the headline, and high ones no less", () => {
    const wrong = ofEachKind.filter((question) => {
      const [headline = 0, low = 0, high = 0, firm = 0] = bases.map((basis) => totalOf(edition, question, basis));
      return low > headline || firm > headline || high < headline;
    });
    expect(wrong.map(named)).toEqual([]);
  });

  it("the totals of the kinds add up to that of all, programmes and guarantees apart", () => {
    const wrong = questions.filter((question) => {
      const kinds = dealKinds.filter((kind) => !kindsOnlyIfNamed.includes(kind));
      const byKind = kinds.map((kind) => totalOf(edition, { ...question, kinds: [kind] }, "headline"));
      return sum(byKind) !== totalOf(edition, question, "headline");
    });
    expect(wrong.map(named)).toEqual([]);
  });

  it("SCHEDULE's column adds up to TOTAL, and its later years to what REMAINS", () => {
    const wrong = ofEachKind.filter((question) => {
      const deals = counted(edition, question);
      const shown = { firstYear: undefined, years: undefined, frequency: "year" } as const;
      // Where no value is disclosed there is no schedule, as there is no total.
      if (isUnknown(sumOf(edition, question, "headline")))
        return unlessProblem(() => scheduleOf(deals, edition, shown)) !== undefined;
      const [, ...rows] = scheduleOf(deals, edition, shown);
      const years = rows.filter(([label]) => typeof label === "number");
      const later = sum(years.filter(([year]) => Number(year) > 2026).map(([, value]) => value));
      const remains = years.length > 0 ? remainingOf(deals, edition, "2026-12-31") : 0;
      return sum(rows.map(([, value]) => value)) !== totalOf(edition, question, "headline") || remains !== later;
    });
    expect(wrong.map(named)).toEqual([]);
  });
});

describe("for every party and every pair of the shipped data", () => {
  /** What these are paid for another is a flow to that one. */
  const vehicles = new Set(
    bundledRecords.deals.flatMap(({ direction }) => (direction?.payeeFor ? [direction.payee] : [])),
  );

  it("what FLOWS lists adds up to TOTAL, vehicles and what nobody pays apart", () => {
    const paidFor = questions.filter(({ party, counterparty }) =>
      [party, counterparty].every((side) => typeof side !== "string" || !vehicles.has(side)),
    );
    const wrong = paidFor.filter((question) => {
      const kinds = dealKinds.filter((kind) => kind !== "infrastructure-programme");
      const flows = flowsOf(edition, { ...question, kinds });
      return sum(flows.map(({ value }) => value)) !== totalOf(edition, { ...question, kinds }, "headline");
    });
    expect(paidFor.length).toBeGreaterThan(400);
    expect(wrong.map(named)).toEqual([]);
  });
});

describe("between two parties", () => {
  it("a total is the same for whoever of them asks", () => {
    const swapped = ({ party, counterparty = "" }: DealQuestion) => ({ party: counterparty, counterparty: party, to });
    const pairs = questions.filter(({ counterparty }) => counterparty !== undefined);
    const wrong = pairs.filter((question) =>
      bases.some((basis) => totalOf(edition, question, basis) !== totalOf(edition, swapped(question), basis)),
    );
    expect(wrong.map(named)).toEqual([]);
  });
});
