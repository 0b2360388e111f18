import { aDeal, anEdition } from "../support/records";

describe("an edition", () => {
  it("finds a deal by its id, and by the ids that it had earlier", () => {
    const deal = aDeal({ id: "aldermoor-fenwick-2025-03", aliases: ["aldermoor-fenwick"] });
    const edition = anEdition({ deals: [deal] });
    expect(edition.deal("aldermoor-fenwick-2025-03")?.id).toBe(deal.id);
    expect(edition.deal("aldermoor-fenwick")?.id).toBe(deal.id);
    expect(edition.deal("fenwick")).toBeUndefined();
  });
});
