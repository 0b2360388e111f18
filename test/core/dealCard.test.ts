import type { Deal } from "../../src/core/records/deal";
import type { WrittenDeal } from "../../src/core/records/records";
import { dealCard } from "../../src/core/cards";
import type { Source } from "../../src/core/records/documents";
import { aDeal, anEdition, dollars } from "../support/records";

const cardOf = (written: WrittenDeal, sources: Source[] = []) => {
  const edition = anEdition({ deals: [written], sources });
  const [deal] = edition.records.deals;
  if (!deal) throw new Error("The edition has no deal.");
  return dealCard(deal, edition);
};
const sectionOf = (title: string, ...asked: Parameters<typeof cardOf>) =>
  cardOf(...asked).sections.find((section) => section.title === title)?.entries;

describe("the card of a deal", () => {
  it("is headed by its title and its id, and has four sections", () => {
    const deal = aDeal({ id: "a-deal", title: "Fenwick rents chips" });
    const { title, subtitle, sections } = cardOf(deal);
    expect([title, subtitle]).toEqual(["Fenwick rents chips", "a-deal"]);
    expect(sections.map((section) => section.title)).toEqual(["Figures", "Parties", "Dates", "Sources"]);
  });

  it("has a section more for the terms of a loan: interest as fractions, ratings with their agencies", () => {
    const debt: Deal["debt"] = {
      issue: "Senior notes due 2030",
      coupon: { value: 7.25, qualifier: "exact" },
      maturity: "2030-07",
      rank: "senior-secured",
      rating: [{ agency: "Moody's", grade: "B1" }, { grade: "BB-" }],
    };
    expect(sectionOf("Terms", aDeal({ kind: "debt-facility", debt, termYears: 5 }))).toEqual([
      { name: "Years", value: 5 },
      { name: "Issue", value: "Senior notes due 2030" },
      { name: "Coupon", value: 0.0725, unit: "fraction" },
      { name: "Maturity", value: "2030-07", unit: "day" },
      { name: "Rank", value: "senior-secured" },
      { name: "Rating", value: "Moody's B1, BB-" },
    ]);
  });

  it("has one for those of a round, whose valuation is in dollars, after the money came in where both are known", () => {
    const worth = (basis: "post-money" | "pre-money", amount: number) =>
      ({ basis, amount, currency: "USD", qualifier: "exact" }) as const;
    const round: Deal["round"] = {
      valuations: [worth("post-money", 965e9), worth("pre-money", 900e9)],
      pricePerShare: { amount: 12.5, currency: "USD", qualifier: "exact" },
      leads: ["aldermoor-cloud", "fenwick-labs"],
    };
    expect(sectionOf("Terms", aDeal({ kind: "equity-investment", round }))).toEqual([
      { name: "Valuation", value: 965e9, unit: "dollars" },
      { name: "Valuation basis", value: "post-money" },
      { name: "Price per share", value: 12.5 },
      { name: "Leads", value: "Aldermoor Cloud, Fenwick Labs" },
    ]);
  });

  it("has what a round is called, and who leads it, also where it buys notes, which have terms of their own", () => {
    const debt: Deal["debt"] = { rank: "unsecured", convertible: true };
    const round: Deal["round"] = { issue: "Convertible notes of 2026", leads: ["fenwick-labs"] };
    expect(sectionOf("Terms", aDeal({ kind: "equity-investment", debt, round }))).toEqual([
      { name: "Issue", value: "Convertible notes of 2026" },
      { name: "Rank", value: "unsecured" },
      { name: "Leads", value: "Fenwick Labs" },
    ]);
  });

  it("gives its figures, money as dollars", () => {
    const value = dollars(10e9, { qualifier: "range", low: 8e9, high: 12e9 });
    const deal = aDeal({ value, capacity: { gigawatts: 4.5, qualifier: "about" }, note: "Over five years." });
    expect(sectionOf("Figures", deal)).toEqual([
      { name: "Value", value: 10e9, unit: "dollars" },
      { name: "Qualifier", value: "range" },
      { name: "Confidence", value: "low" },
      { name: "Low", value: 8e9, unit: "dollars" },
      { name: "High", value: 12e9, unit: "dollars" },
      { name: "Amount", value: 10e9 },
      { name: "Currency", value: "USD" },
      { name: "Gigawatts", value: 4.5, unit: "gigawatts" },
      { name: "Value per gigawatt", value: 2_222_222_222, unit: "dollars" },
      { name: "Note", value: "Over five years." },
    ]);
  });

  it("leaves out figures that are not disclosed", () => {
    expect(sectionOf("Figures", aDeal({ value: undefined }))).toEqual([{ name: "Confidence", value: "low" }]);
  });

  it("gives its parties by their roles, numbered where several have the same", () => {
    const parties: WrittenDeal["parties"] = [
      { party: "aldermoor-cloud", role: "supplier" },
      { party: "fenwick-labs", role: "customer" },
      { party: "quarry-capital", role: "customer" },
    ];
    expect(sectionOf("Parties", aDeal({ parties }))).toEqual([
      { name: "Supplier", value: "Aldermoor Cloud" },
      { name: "Customer 1", value: "Fenwick Labs" },
      { name: "Customer 2", value: "Quarry Capital" },
    ]);
  });

  it("gives its dates, and what it is part of", () => {
    const deal = aDeal({
      start: "2025-04",
      end: "2030-03",
      ended: { how: "superseded", on: "2026-01-05", by: "b-deal" },
      partOf: "whole",
    });
    expect(sectionOf("Dates", deal)).toEqual([
      { name: "Announced", value: "2025-03-11", unit: "day" },
      { name: "Status", value: "signed" },
      { name: "Counted", value: "superseded" },
      { name: "Start", value: "2025-04", unit: "day" },
      { name: "End", value: "2030-03", unit: "day" },
      { name: "Ended", value: "2026-01-05", unit: "day" },
      { name: "Successor", value: "b-deal" },
      { name: "Part of", value: "whole" },
    ]);
  });

  it("gives each document behind it a card of its own", () => {
    const filing: Source = {
      id: "a-filing",
      publisher: "Aldermoor Cloud",
      title: "Form 8-K",
      type: "filing",
      tier: "primary",
      published: "2025-03-12",
      url: "https://filings.example/8-k",
    };
    const evidence = { source: "a-filing", says: "12 billion dollars.", locator: "Item 1.01" };
    const deal = aDeal({ sources: [evidence, { source: "lost", says: "About 12 billion." }] });
    expect(sectionOf("Sources", deal, [filing])).toEqual([
      {
        name: "Source 1",
        value: {
          title: "Form 8-K",
          subtitle: "Aldermoor Cloud",
          sections: [
            {
              title: "Document",
              entries: [
                { name: "Publisher", value: "Aldermoor Cloud" },
                { name: "Date", value: "2025-03-12" },
                { name: "Type", value: "filing" },
                { name: "Says", value: "12 billion dollars." },
                { name: "Place", value: "Item 1.01" },
                { name: "Link", value: "https://filings.example/8-k" },
              ],
            },
          ],
        },
      },
      {
        name: "Source 2",
        value: {
          title: "lost",
          subtitle: "",
          sections: [{ title: "Document", entries: [{ name: "Says", value: "About 12 billion." }] }],
        },
      },
    ]);
  });
});
