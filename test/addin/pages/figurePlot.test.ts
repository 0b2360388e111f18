import { type Plot, plotOf } from "../../../src/addin/pages/figurePlot";
import { metricSeries } from "../../../src/addin/pages/metricSeries";
import type { WrittenFigure } from "../../../src/core/records/records";
import { aFigure, anEdition, dollars } from "../../support/records";

const size = { width: 300, height: 150, top: 10, bottom: 20, left: 40, right: 60 };
const revenue = { metric: "revenue", measure: "reported" } as const;

const worth = (label: string, amount: number, given: Partial<WrittenFigure> = {}) =>
  aFigure(label, { value: dollars(amount), ...given });
const quarters = ["Q1 FY2025", "Q2 FY2025", "Q3 FY2025", "Q4 FY2025", "Q1 FY2026", "Q2 FY2026"];

function plotted(
  figures: WrittenFigure[],
  companies = ["aldermoor-cloud"],
  frequency: "year" | "quarter" = "quarter",
): Plot {
  return plotOf(metricSeries(anEdition({ figures }), companies, revenue, frequency), size);
}

describe("a chart of figures", () => {
  it("begins at zero, and ends at a round amount above the largest", () => {
    const amounts = (largest: number) => plotted([worth("Q1 FY2025", largest)]).ticks.map(({ amount }) => amount);
    expect(amounts(77.7e9)).toEqual([0, 20e9, 40e9, 60e9, 80e9]);
    expect(amounts(5)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(plotted([worth("Q1 FY2025", 100)]).ticks.at(0)?.y).toBe(size.height - size.bottom);
    expect(plotted([worth("Q1 FY2025", 100)]).ticks.at(-1)?.y).toBe(size.top);
  });

  it("has room for the most that sources support", () => {
    const value = dollars(90, { qualifier: "range", low: 80, high: 130 });
    const { lines, ticks } = plotted([worth("Q1 FY2025", 90, { value })]);
    expect(ticks.at(-1)?.amount).toBe(150);
    const [point] = lines[0]?.runs[0] ?? [];
    expect([point?.high, point?.y, point?.low]).toEqual([expect.closeTo(26), expect.closeTo(58), expect.closeTo(66)]);
  });

  it("places periods in proportion to time, so that a missing one leaves its gap", () => {
    const { slots } = plotted([...quarters.slice(0, 2), quarters[4] ?? ""].map((label) => worth(label, 1)));
    const [first = 0, second = 0, third = 0] = slots.map(({ x }) => x);
    expect(third - second).toBeCloseTo(((second - first) * 274) / 91);
  });

  it("keeps everything between its margins", () => {
    const { slots, slotWidth } = plotted(quarters.map((label) => worth(label, 1)));
    expect(slots[0]?.x).toBeCloseTo(size.left + slotWidth / 2);
    expect(slots.at(-1)?.x).toBeCloseTo(size.width - size.right - slotWidth / 2);
  });

  it("draws no line over a period that nobody has disclosed", () => {
    const known = [...quarters.slice(0, 3), ...quarters.slice(4)];
    const [line] = plotted(known.map((label) => worth(label, 1))).lines;
    expect(line?.runs.map((run) => run.map(({ point }) => point.period.label))).toEqual([
      ["Q1 FY2025", "Q2 FY2025", "Q3 FY2025"],
      ["Q1 FY2026", "Q2 FY2026"],
    ]);
  });

  it("labels the newest period, and before it those for which there is room", () => {
    const { slots } = plotted(quarters.map((label) => worth(label, 1)));
    expect(slots.map(({ isLabelled }) => isLabelled)).toEqual([false, true, false, true, false, true]);
  });

  it("keeps the names of lines apart that end at the same height, and above the foot of the chart", () => {
    const companies = ["aldermoor-cloud", "fenwick-labs", "quarry-capital"];
    const figures = companies.map((company) => worth("Q1 FY2025", 1, { id: company, company }));
    figures.push(worth("Q2 FY2025", 100));
    const heights = plotted(figures, companies).lines.map(({ labelY }) => labelY);
    expect(heights[0]).toBe(size.top);
    expect((heights[2] ?? 0) - (heights[1] ?? 0)).toBeGreaterThanOrEqual(14);
    expect(heights[2]).toBeLessThanOrEqual(size.height - size.bottom);
  });
});
