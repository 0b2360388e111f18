import type { WrittenDeal } from "../../src/core/records/records";
import { pairsOf } from "../../src/core/pairs";
import { aDeal } from "../support/records";

const between = (
  kind: WrittenDeal["kind"],
  roles: Record<string, WrittenDeal["parties"][number]["role"]>,
  given = {},
) => pairsOf(aDeal({ kind, parties: Object.entries(roles).map(([party, role]) => ({ party, role })), ...given }));

describe("the pairs of a deal", () => {
  it("are payer and payee where they are recorded", () => {
    const direction = { payer: "group-of-lenders", payee: "borrower" };
    expect(between("debt-facility", { bank: "arranger", borrower: "borrower" }, { direction })).toEqual([
      ["group-of-lenders", "borrower"],
    ]);
  });

  it("hold those who lend, invest or guarantee beside the payer, each once", () => {
    const beside = { "group-of-lenders": "lender", fund: "lender", borrower: "borrower", bank: "guarantor" } as const;
    const direction = { payer: "group-of-lenders", payee: "borrower" };
    expect(between("debt-facility", beside, { direction })).toEqual([
      ["group-of-lenders", "borrower"],
      ["fund", "borrower"],
    ]);
    const investors = { fund: "investor", other: "investor", vehicle: "investee" } as const;
    expect(
      between("equity-investment", investors, { direction: { payer: "fund", payee: "vehicle", payeeFor: "tenant" } }),
    ).toEqual([
      ["fund", "vehicle"],
      ["fund", "tenant"],
      ["other", "vehicle"],
      ["other", "tenant"],
    ]);
  });

  it("do not hold who stands beside a customer, since a price is one customer's", () => {
    const direction = { payer: "tenant", payee: "owner" };
    expect(between("lease", { tenant: "lessee", other: "lessee", owner: "lessor" }, { direction })).toEqual([
      ["tenant", "owner"],
    ]);
  });

  it("hold the party for which a vehicle is paid too", () => {
    const direction = { payer: "investor", payee: "vehicle", payeeFor: "tenant" };
    expect(between("equity-investment", {}, { direction })).toEqual([
      ["investor", "vehicle"],
      ["investor", "tenant"],
    ]);
  });

  it("are otherwise everyone on one side with everyone on the other", () => {
    expect(between("hardware-supply", { s1: "supplier", s2: "supplier", c: "customer" })).toEqual([
      ["c", "s1"],
      ["c", "s2"],
    ]);
  });

  it("leave out who stands beside the deal", () => {
    expect(between("lease", { tenant: "lessee", owner: "lessor", bank: "guarantor", fund: "partner" })).toEqual([
      ["tenant", "owner"],
    ]);
  });

  it("of a guarantee are the guarantor with whoever it answers for or to, whoever would be paid", () => {
    const parties = { bank: "guarantor", owner: "lessor", tenant: "lessee", fund: "lender" } as const;
    const pairs = [
      ["bank", "owner"],
      ["bank", "tenant"],
    ];
    expect(between("guarantee", parties)).toEqual(pairs);
    expect(between("guarantee", parties, { direction: { payer: "bank", payee: "owner" } })).toEqual(pairs);
  });

  it("of the guarantee of a loan are the guarantor with those who lent as well, for it answers to them", () => {
    const parties = { bank: "guarantor", vehicle: "borrower", tenant: "lessee", fund: "lender" } as const;
    expect(between("guarantee", parties)).toEqual([
      ["bank", "vehicle"],
      ["bank", "tenant"],
      ["bank", "fund"],
    ]);
    const site = { bank: "guarantor", owner: "lessor", fund: "lender" } as const;
    expect(between("guarantee", site, { direction: { payer: "bank", payee: "fund" } })).toEqual([
      ["bank", "owner"],
      ["bank", "fund"],
    ]);
  });

  it("are every two in a partnership without sides", () => {
    expect(between("infrastructure-programme", { a: "partner", b: "partner", c: "partner" })).toEqual([
      ["a", "b"],
      ["a", "c"],
      ["b", "c"],
    ]);
  });
});
