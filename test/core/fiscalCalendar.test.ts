import type { WrittenFigure } from "../../src/core/records/records";
import { periodOf } from "../../src/core/fiscalCalendar";
import { periodFrom } from "../../src/core/periods";
import { anEdition, aRevenueShare, dollars, idOf } from "../support/records";

const aFigure = (label: string, ends: string, given: Partial<WrittenFigure> = {}): WrittenFigure => ({
  id: idOf(label),
  company: "aldermoor-cloud",
  metric: "revenue",
  measure: "reported",
  period: { label, kind: "fiscal", ends },
  value: dollars(1e9),
  sources: [{ source: "a-page", says: "It says so." }],
  ...given,
});

/** The period that a relative one means for Aldermoor Cloud on 30 June 2026, unless another day is given. */
const meant = (asked: string, figure?: WrittenFigure, day = "2026-06-30") => {
  const release = { number: 1, version: "1.0.0", day };
  const period = periodFrom(asked);
  return period && periodOf(anEdition({ release, figures: figure ? [figure] : [] }), "aldermoor-cloud", period).label;
};

describe("a period counted from the edition's day", () => {
  const calendarYear = aFigure("FY2025", "2025-12-31");

  it.each([
    ["FY0", "FY2025"],
    ["FY-1", "FY2024"],
    ["fy -2", "FY2023"],
    ["FY+1", "FY2026"],
    ["FQ0", "Q2 FY2026"],
    ["FQ-1", "Q1 FY2026"],
    ["Q-2", "Q4 FY2025"],
    ["CY0", "CY2025"],
    ["CY-1", "CY2024"],
    ["CQ-1", "Q1 CY2026"],
  ])("is %s: %s for a company whose year is the calendar's", (asked, label) => {
    expect(meant(asked, calendarYear)).toBe(label);
  });

  it("follows the company's own fiscal year", () => {
    const endsInJanuary = aFigure("Q1 FY2027", "2026-04-26");
    expect(["FY0", "FQ0", "CY0"].map((asked) => meant(asked, endsInJanuary))).toEqual([
      "FY2026",
      "Q1 FY2027",
      "CY2025",
    ]);
    const endsInJune = aFigure("FY2025", "2025-06-30");
    expect(["FY0", "FQ0"].map((asked) => meant(asked, endsInJune))).toEqual(["FY2026", "Q4 FY2026"]);
  });

  it("has ended: on the last day of a year, but not on the day before", () => {
    expect(meant("FY0", calendarYear, "2026-12-30")).toBe("FY2025");
    expect(meant("FY0", calendarYear, "2026-12-31")).toBe("FY2026");
    expect(meant("FQ0", aFigure("Q2 FY2025", "2025-06-30"), "2026-12-31")).toBe("Q4 FY2026");
  });

  it("ends on the very day that is recorded of it, though whole months from the newest record give another", () => {
    // NVIDIA's years end on the last Sunday of January: whole months from 26 April 2026 end this one on 26 January.
    const figures = [aFigure("FY2026", "2026-01-25"), aFigure("Q1 FY2027", "2026-04-26")];
    const meantOn = (day: string, asked: string) => {
      const release = { number: 1, version: "1.0.0", day };
      const period = periodFrom(asked);
      return period && periodOf(anEdition({ release, figures }), "aldermoor-cloud", period);
    };
    expect(meantOn("2026-01-24", "FY0")?.label).toBe("FY2025");
    expect(meantOn("2026-01-25", "FY0")).toMatchObject({ label: "FY2026", ends: "2026-01-25" });
    expect(meantOn("2026-01-25", "FQ0")).toMatchObject({ label: "Q4 FY2026", ends: "2026-01-25" });
    expect(meantOn("2026-06-30", "FY2026")?.ends).toBe("2026-01-25");
    expect(meantOn("2026-06-30", "Q3 FY2026")?.ends).toBe("2025-10-26");
  });

  it("is counted from an older record too, and from a newer one", () => {
    expect(meant("FY0", aFigure("FY2019", "2019-12-31"))).toBe("FY2025");
    expect(meant("FY0", aFigure("FY2030", "2030-12-31"))).toBe("FY2025");
  });

  it("is counted from the newest of several records, in whatever order they stand", () => {
    const figures = [
      aFigure("FY2024", "2024-06-30"),
      aFigure("Q3 FY2025", "2025-09-30"),
      aFigure("Q1 FY2025", "2025-03-31"),
    ];
    for (const listed of [figures, figures.toReversed(), [...figures.slice(1), ...figures.slice(0, 1)]]) {
      const period = periodFrom("FQ0");
      const edition = anEdition({ figures: listed });
      expect(period && periodOf(edition, "aldermoor-cloud", period).label).toBe("Q2 FY2026");
      const year = periodFrom("FY0");
      expect(year && periodOf(edition, "aldermoor-cloud", year).label).toBe("FY2025");
    }
  });

  it("is counted from the company's own years and quarters alone", () => {
    const period = { label: "FY2027", kind: "fiscal", ends: "2026-01-31" } as const;
    const edition = anEdition({
      figures: [
        aFigure("FY2025", "2025-12-31"),
        aFigure("H1 FY2026", "2026-06-30"),
        aFigure("CY2026-2030", "2030-12-31"),
        aFigure("2026-06", "2026-06-30"),
        aFigure("FY2027", "2026-01-31", { company: "fenwick-labs" }),
      ],
      revenueShares: [aRevenueShare(5, "FY2027", { supplier: "fenwick-labs", period })],
    });
    const asked = periodFrom("FY0");
    expect(asked && periodOf(edition, "aldermoor-cloud", asked).label).toBe("FY2025");
  });

  it("is known from the shares of revenue that a supplier discloses", () => {
    const period = periodFrom("FY-1");
    const edition = anEdition({ revenueShares: [aRevenueShare(5, "FY2025")] });
    expect(period && periodOf(edition, "aldermoor-cloud", period).label).toBe("FY2024");
  });

  it("stays as it was asked where nothing is recorded of the company's years", () => {
    expect(meant("FY-1")).toBe("FY-1");
    expect(meant("CY-1")).toBe("CY2024");
  });
});
