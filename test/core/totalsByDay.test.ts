import { addDays, formatISO, parseISO } from "date-fns";
import fc from "fast-check";
import { bundledRecords } from "../../src/bundledEdition";
import { turningDays } from "../../src/core/counting";
import type { DealQuestion } from "../../src/core/dealQuestion";
import { dealsCounted } from "../../src/core/dealsCounted";
import { Edition } from "../../src/core/edition";
import { totalOf } from "../../src/core/totals";
import { totalAsked, TotalsByDay } from "../../src/core/totalsByDay";
import { bases, dealKinds, kindGroups } from "../../src/core/vocabulary";
import { aDeal, anEdition, dollars } from "../support/records";

const bundled = Edition.of(bundledRecords);
const parties = bundledRecords.parties.map(({ id }) => id).filter((id) => bundled.dealsOf(id).length > 1);

/** Questions as of a day on which a deal of the party begins or ceases to count, or one beside it. */
const questions = fc.constantFrom(...parties).chain((party) => {
  const days = bundled.dealsOf(party).flatMap((deal) => turningDays(deal, bundled));
  return fc.record({
    party: fc.constant(party),
    kinds: fc.option(fc.constantFrom(...dealKinds.map((kind) => [kind]), ...Object.values(kindGroups)), {
      nil: undefined,
    }),
    to: fc
      .tuple(fc.constantFrom(...days), fc.constantFrom(-1, 0, 1))
      .map(([day, more]) => formatISO(addDays(parseISO(day), more), { representation: "date" })),
  });
});

const addedUp = (question: DealQuestion, basis: (typeof bases)[number], edition = bundled) =>
  totalOf(dealsCounted(edition, question), edition, basis);

describe("totals kept by day", () => {
  it("are on every day what adding the deals up gives", () => {
    fc.assert(
      fc.property(questions, fc.constantFrom(...bases), (question, basis) => {
        expect(new TotalsByDay(bundled, question, basis).asOf(question.to)).toBe(addedUp(question, basis));
      }),
    );
  });

  it("let a part count until the whole that contains it is public, and again once that is called off", () => {
    const whole = aDeal({
      value: dollars(9e9),
      announced: "2025-06-01",
      ended: { how: "cancelled", on: "2025-09-01" },
    });
    const part = aDeal({ value: dollars(4e9), announced: "2025-01-01", partOf: whole.id });
    const edition = anEdition({ deals: [whole, part] });
    const totals = new TotalsByDay(edition, { party: "fenwick-labs", to: "2025-12-31" }, "headline");
    const on = ["2024-12-31", "2025-01-01", "2025-05-31", "2025-06-01", "2025-08-31", "2025-09-01", "2030-01-01"];
    expect(on.map((day) => totals.asOf(day))).toEqual([0, 4e9, 4e9, 9e9, 9e9, 4e9, 4e9]);
  });

  it("are nothing where no deal is of the kind asked for", () => {
    const edition = anEdition({ deals: [aDeal()] });
    const leases: DealQuestion = { party: "fenwick-labs", kinds: ["lease"], to: "2025-12-31" };
    expect(new TotalsByDay(edition, leases, "headline").asOf("2025-12-31")).toBe(0);
  });
});

describe("a total of many deals", () => {
  const deals = Array.from({ length: 50 }, (_, place) =>
    aDeal({
      announced: `20${place + 10}-01-01`,
      value: dollars(1e9),
      status: place % 2 ? "signed" : "letter-of-intent",
    }),
  );
  const edition = anEdition({ deals });
  const question: DealQuestion = { party: "fenwick-labs", to: "2019-06-30" };

  it("is asked for on one day after another, and on each basis", () => {
    expect(totalAsked(edition, question, "headline")).toBe(10e9);
    expect(totalAsked(edition, { ...question, to: "2020-06-30" }, "headline")).toBe(11e9);
    expect(totalAsked(edition, question, "firm")).toBe(5e9);
  });

  it("leaves out the kinds and the days that are not asked for", () => {
    expect(totalAsked(edition, { ...question, kinds: ["lease"] }, "headline")).toBe(0);
    expect(totalAsked(edition, { ...question, from: "2018-01-01" }, "headline")).toBe(2e9);
    expect(totalAsked(edition, { ...question, counterparty: "aldermoor-cloud" }, "headline")).toBe(10e9);
  });
});
