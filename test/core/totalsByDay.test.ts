import fc from "fast-check";
import { bundledRecords } from "../../src/bundledEdition";
import { amountOf, candidatesFor, reasonAgainst } from "../../src/core/counting";
import { editionOf } from "../../src/core/chunks";
import { TotalsByDay, daysOfChange } from "../../src/core/totals";
import { bases, dealKinds, kindGroups } from "../../src/core/records/vocabulary";
import { daysLater } from "../../src/core/days";
import { aDeal, anEdition, dollars } from "../support/records";

const bundled = editionOf(bundledRecords);
const parties = bundledRecords.parties.map(({ id }) => id).filter((id) => bundled.dealsOf(id).length > 1);

/** Questions as of a day on which a deal of the party begins or ceases to count, or one beside it. */
const questions = fc.constantFrom(...parties).chain((party) => {
  const days = candidatesFor(bundled, { party }).flatMap(daysOfChange);
  return fc.record({
    party: fc.constant(party),
    kinds: fc.option(fc.constantFrom(...dealKinds.map((kind) => [kind]), ...Object.values(kindGroups)), {
      nil: undefined,
    }),
    to: fc.tuple(fc.constantFrom(...days), fc.constantFrom(-1, 0, 1)).map(([day, more]) => daysLater(day, more)),
  });
});

describe("totals by day", () => {
  it("are on every day what adding the deals up gives", () => {
    fc.assert(
      fc.property(questions, fc.constantFrom(...bases), (question, basis) => {
        const candidates = candidatesFor(bundled, question);
        const counted = candidates.filter((candidate) => !reasonAgainst(candidate, question, basis));
        const amounts = counted.map((candidate) => amountOf(candidate, basis, question.to));
        const disclosed = amounts.filter((amount) => amount !== undefined);
        const sum = {
          amount: disclosed.reduce((total, amount) => total + amount, 0),
          disclosed: disclosed.length,
          undisclosed: amounts.length - disclosed.length,
        };
        expect(TotalsByDay.of(candidates, question.kinds, basis).asOf(question.to)).toEqual(sum);
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
    const totals = TotalsByDay.of(candidatesFor(edition, { party: "aldermoor-cloud" }), undefined, "headline");
    const on = ["2024-12-31", "2025-01-01", "2025-05-31", "2025-06-01", "2025-08-31", "2025-09-01", "2030-01-01"];
    expect(on.map((day) => totals.asOf(day).amount)).toEqual([0, 4e9, 4e9, 9e9, 9e9, 4e9, 4e9]);
  });

  it("are nothing where no deal is of the kind asked for", () => {
    const contract = candidatesFor(anEdition({ deals: [aDeal()] }), { party: "aldermoor-cloud" });
    expect(TotalsByDay.of(contract, ["lease"], "headline").asOf("2025-12-31").amount).toBe(0);
  });
});
