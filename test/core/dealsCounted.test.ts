import type { WrittenDeal } from "../../src/core/records/records";
import { counted, leftOut, type DealQuestion } from "../../src/core/counting";
import { aDeal, anEdition } from "../support/records";

/** Each way to be left out by a question about contracts from 2025 to the end of 2025, with the reason. */
const reasons: Record<string, Partial<WrittenDeal>> = {
  "another-kind": { kind: "equity-investment" },
  "public-before": { announced: "2024-12" },
  "not-yet-public": { announced: "2026-01-01" },
  programme: { kind: "infrastructure-programme" },
  guarantee: {
    kind: "guarantee",
    parties: [
      { party: "fenwick-labs", role: "guarantor" },
      { party: "aldermoor-cloud", role: "lessor" },
    ],
  },
  "part-of-counted-deal": { partOf: "counted" },
  superseded: { ended: { how: "superseded", on: "2025-12-31", by: "counted" } },
  cancelled: { ended: { how: "cancelled", on: "2025-12-31" } },
  "round-total": { notCounted: "round-total" },
  "stands-beside": { direction: { payer: "quarry-capital", payee: "fenwick-labs" } },
  talks: { notCounted: "talks" },
};

const direction = { payer: "fenwick-labs", payee: "aldermoor-cloud" };
const plain = aDeal({ id: "counted" });
const edition = anEdition({
  deals: [
    plain,
    ...Object.entries(reasons).map(([id, given]) => aDeal({ id, direction, ...given })),
    aDeal({
      id: "of-others",
      parties: [
        { party: "quarry-capital", role: "supplier" },
        { party: "fenwick-labs", role: "customer" },
      ],
    }),
  ],
});
const question: DealQuestion = { party: "aldermoor-cloud", from: "2025-01-01", to: "2025-12-31" };
const contracts = ["compute-contract", "capacity-backstop"] as const;

describe("of the deals of a company", () => {
  it.each(Object.keys(reasons))("one is left out as %s", (reason) => {
    const kinds = reason === "programme" || reason === "guarantee" ? undefined : contracts;
    const because = leftOut(edition, { ...question, kinds }).find(({ deal }) => deal.id === reason);
    expect(because?.because).toBe(reason);
  });

  it("each is either counted or left out", () => {
    const asked = { ...question, kinds: contracts };
    const others = leftOut(edition, asked).map(({ deal }) => deal.id);
    expect(counted(edition, asked).map(({ id }) => id)).toEqual([plain.id]);
    expect(others.toSorted()).toEqual(Object.keys(reasons).toSorted());
  });
});
