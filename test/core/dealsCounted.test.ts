import { dealsCounted, dealsPassedOver, type DealQuestion } from "../../src/core/counting";
import type { Deal } from "../../src/core/records/deal";
import { aDeal, anEdition } from "../support/records";

/** Each way to be passed over by a question about contracts from 2025 to the end of 2025, with the reason. */
const passedOver: Record<string, Partial<Deal>> = {
  "another-kind": { kind: "equity-investment" },
  "public-before": { announced: "2024-12" },
  "not-yet-public": { announced: "2026-01-01" },
  programme: { kind: "infrastructure-programme" },
  guarantee: {
    kind: "capacity-backstop",
    parties: [
      { party: "fenwick-labs", role: "guarantor" },
      { party: "aldermoor-cloud", role: "lessor" },
    ],
  },
  "part-of-counted-deal": { partOf: "counted" },
  superseded: { ended: { how: "superseded", on: "2025-12-31", by: "counted" } },
  cancelled: { ended: { how: "cancelled", on: "2025-12-31" } },
  "round-total": { notCounted: { because: "round-total", why: "Its parts are recorded." } },
  talks: { notCounted: { because: "talks", why: "Nothing is signed." } },
};

const direction = { payer: "fenwick-labs", payee: "aldermoor-cloud" };
const counted = aDeal({ id: "counted" });
const edition = anEdition({
  deals: [
    counted,
    ...Object.entries(passedOver).map(([id, given]) => aDeal({ id, direction, ...given })),
    aDeal({ id: "of-others", direction: { payer: "quarry-capital", payee: "quarry-capital" } }),
  ],
});
const question: DealQuestion = { party: "aldermoor-cloud", from: "2025-01-01", to: "2025-12-31" };
const contracts = ["compute-contract", "capacity-backstop"] as const;

describe("of the deals of a company", () => {
  it.each(Object.keys(passedOver))("one is passed over as %s", (reason) => {
    const kinds = reason === "programme" ? undefined : contracts;
    const because = dealsPassedOver(edition, { ...question, kinds }).find(({ deal }) => deal.id === reason);
    expect(because?.because).toBe(reason);
  });

  it("each is either counted or passed over", () => {
    const asked = { ...question, kinds: contracts };
    const passed = dealsPassedOver(edition, asked).map(({ deal }) => deal.id);
    expect(dealsCounted(edition, asked)).toEqual([counted]);
    expect(passed).toEqual(Object.keys(passedOver));
  });
});
