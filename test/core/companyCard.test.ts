import { shapeOf } from "../../src/core/records/metricShapes";
import { companyCard } from "../../src/core/cards";
import type { Records, WrittenFigure } from "../../src/core/records/records";
import { aDeal, anEdition, aParty, aStake, dollars, idOf } from "../support/records";

const aFigure = (metric: WrittenFigure["metric"], label: string, given: Partial<WrittenFigure>): WrittenFigure => ({
  id: idOf(metric, label),
  company: "aldermoor-cloud",
  metric,
  measure: shapeOf(metric).measures[0],
  period: { label, kind: "fiscal", ends: `${label.slice(-4)}-12-31` },
  sources: [{ source: "a-page", says: "It says so." }],
  ...given,
});

const cardOf = (id: string, given: Partial<Records>) => {
  const edition = anEdition(given);
  return companyCard(edition.parties.withId(id), edition);
};
const sectionOf = (title: string, given: Partial<Records>) =>
  cardOf("aldermoor-cloud", given).sections.find((section) => section.title === title)?.entries;

describe("the card of a company", () => {
  it("says everything of a company that is known well", () => {
    const parties = [
      aParty("Aldermoor Cloud", {
        kind: "data-centre-developer",
        aliases: ["Aldermoor", "ALD"],
        listings: [{ mic: "XNAS", ticker: "ALDR" }],
        country: "US",
        parent: "quarry-capital",
        members: ["fenwick-labs", "quarry-capital"],
        note: "Once a mill.",
      }),
      aParty("Fenwick Labs"),
      aParty("Quarry Capital"),
    ];
    expect(
      cardOf("aldermoor-cloud", {
        parties,
        deals: [
          aDeal(),
          aDeal({ value: dollars(2e9, { qualifier: "up-to" }) }),
          aDeal({ ended: { how: "cancelled", on: "2026-01-01" } }),
        ],
        figures: [
          aFigure("revenue", "FY2025", { value: dollars(5e9) }),
          aFigure("share-of-backlog", "FY2025", { percent: { value: 22, qualifier: "about" } }),
          aFigure("compute-capacity", "FY2025", { capacity: { gigawatts: 1.9, qualifier: "about" } }),
        ],
        stakes: [
          aStake(6.56, "2025-10-17"),
          aStake(30, "2025-10-17", { holder: "aldermoor-cloud", issuer: "quarry-capital" }),
        ],
      }),
    ).toEqual({
      title: "Aldermoor Cloud",
      subtitle: "Data centre developer",
      sections: [
        {
          title: "Company",
          entries: [
            { name: "Id", value: "aldermoor-cloud" },
            { name: "Kind", value: "data-centre-developer" },
            { name: "Ticker", value: "ALDR" },
            { name: "Exchange", value: "Nasdaq" },
            { name: "Country", value: "US" },
            { name: "Parent", value: "Quarry Capital" },
            { name: "Members", value: "Fenwick Labs, Quarry Capital" },
            { name: "Aliases", value: "Aldermoor, ALD" },
            { name: "Note", value: "Once a mill." },
          ],
        },
        {
          title: "Deals",
          entries: [
            { name: "Deals", value: 2 },
            { name: "Total", value: 3e9, unit: "dollars" },
          ],
        },
        {
          title: "Figures",
          entries: [
            { name: "Revenue FY2025", value: 5e9, unit: "dollars" },
            { name: "Compute capacity (in use) FY2025", value: 1.9, unit: "gigawatts" },
            { name: "Share of backlog (company defined) FY2025", value: 0.22, unit: "fraction" },
          ],
        },
        {
          title: "Stakes",
          entries: [
            { name: "Held by Fenwick Labs", value: 0.0656, unit: "fraction" },
            { name: "Holds Quarry Capital", value: 0.3, unit: "fraction" },
          ],
        },
      ],
    });
  });

  it("leaves out what is not recorded", () => {
    expect(cardOf("fenwick-labs", {}).sections).toEqual([
      {
        title: "Company",
        entries: [
          { name: "Id", value: "fenwick-labs" },
          { name: "Kind", value: "other" },
        ],
      },
      {
        title: "Deals",
        entries: [
          { name: "Deals", value: 0 },
          { name: "Total", value: 0, unit: "dollars" },
        ],
      },
    ]);
  });

  it("shows the figure of the latest period of each metric, in whatever order they are recorded", () => {
    const years = [3, 5, 4].map((year) => aFigure("revenue", `FY202${year}`, { value: dollars(year) }));
    const newest = [{ name: "Revenue FY2025", value: 5, unit: "dollars" }];
    expect(sectionOf("Figures", { figures: years })).toEqual(newest);
    expect(sectionOf("Figures", { figures: years.toReversed() })).toEqual(newest);
  });

  it("says with whom a figure is, and shows one for each of several", () => {
    const share = (counterparty: string, label: string, value: number) =>
      aFigure("share-of-backlog", label, {
        id: idOf(counterparty, label),
        counterparty,
        percent: { value, qualifier: "about" },
      });
    const figures = [
      share("fenwick-labs", "FY2024", 30),
      share("fenwick-labs", "FY2025", 22),
      share("quarry-capital", "FY2024", 15),
    ];
    expect(sectionOf("Figures", { figures })).toEqual([
      { name: "Share of backlog (company defined) with Fenwick Labs FY2025", value: 0.22, unit: "fraction" },
      { name: "Share of backlog (company defined) with Quarry Capital FY2024", value: 0.15, unit: "fraction" },
    ]);
  });

  it("shows the latest figure that FIGURE answers with: of a quarter, where a year ends on the same day", () => {
    const period = (label: string) => ({ period: { label, kind: "fiscal" as const, ends: "2025-12-31" } });
    const figures = [
      aFigure("revenue", "Q4 FY2025", { ...period("Q4 FY2025"), value: dollars(2e9), id: "a" }),
      aFigure("revenue", "FY2025", { ...period("FY2025"), value: dollars(5e9), id: "b" }),
    ];
    expect(sectionOf("Figures", { figures })).toEqual([{ name: "Revenue Q4 FY2025", value: 2e9, unit: "dollars" }]);
  });

  it("shows no figure in another currency without a rate, and none of another company", () => {
    const euros = aFigure("revenue", "FY2025", { value: dollars(5e9, { currency: "EUR" }) });
    const others = aFigure("debt", "FY2025", { value: dollars(5e9), company: "fenwick-labs" });
    expect(sectionOf("Figures", { figures: [euros, others] })).toBeUndefined();
  });

  it("shows every holding of the company itself, the newest share of each, largest first", () => {
    const held = { holder: "aldermoor-cloud" };
    const stakes = [
      aStake(5, "2025-10-17", { ...held, issuer: "fenwick-labs" }),
      aStake(9, "2025-01", { ...held, issuer: "fenwick-labs" }),
      aStake(30, "2025-10-17", { ...held, issuer: "quarry-capital" }),
      aStake(99, "2025-10-17", { holder: "fenwick-labs", issuer: "quarry-capital" }),
    ];
    expect(sectionOf("Stakes", { stakes })).toEqual([
      { name: "Holds Quarry Capital", value: 0.3, unit: "fraction" },
      { name: "Holds Fenwick Labs", value: 0.05, unit: "fraction" },
    ]);
  });
});
