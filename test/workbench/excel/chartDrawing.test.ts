import { drawChart } from "../../../src/workbench/excel/chartDrawing";
import type { ChartPicture } from "../../../src/workbench/excel/chartPicture";

const chart: ChartPicture = {
  kind: "column",
  isStacked: false,
  hasMarkers: false,
  width: 400,
  height: 300,
  title: "Backlog",
  legend: undefined,
  categories: ["2025", "2026"],
  series: [
    { name: "Oracle", colour: "#111111", values: [10, 20] },
    { name: "Microsoft", colour: "#222222", values: [20, null] },
  ],
  axisTitles: { category: "", value: "" },
  formatTick: String,
};

/** The marks of one colour: where each begins and ends, from left to right and from top to bottom. */
function marksOf(svg: string, colour: string) {
  const pattern = new RegExp(`<rect x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)" fill="${colour}"`, "g");
  return [...svg.matchAll(pattern)].map((match) => {
    const [x = 0, y = 0, width = 0, height = 0] = match.slice(1).map(Number);
    return { left: x, right: x + width, top: y, bottom: y + height };
  });
}

const near = (expected: number | undefined): unknown => expect.closeTo(expected ?? Number.NaN, 6);

describe("a chart of columns", () => {
  it("has a column for each number, as high as the number says, and none where there is no number", () => {
    const svg = drawChart(chart);
    const [oracle, microsoft] = [marksOf(svg, "#111111"), marksOf(svg, "#222222")];
    expect([oracle.length, microsoft.length]).toEqual([2, 1]);
    const [low, high] = oracle.map(({ top, bottom }) => bottom - top);
    expect(high).toEqual(near((low ?? 0) * 2));
    expect(oracle[0]?.right).toEqual(near(microsoft[0]?.left));
  });

  it("puts one series upon the other where it is stacked", () => {
    const svg = drawChart({ ...chart, isStacked: true });
    const [[oracle], [microsoft]] = [marksOf(svg, "#111111"), marksOf(svg, "#222222")];
    expect(microsoft?.bottom).toEqual(near(oracle?.top));
    expect(microsoft?.left).toEqual(near(oracle?.left));
  });

  it("lets what is below zero hang from the line of zero", () => {
    const series = [{ name: "Cash", colour: "#111111", values: [10, -10] }];
    const [above, below] = marksOf(drawChart({ ...chart, series }), "#111111");
    expect(below?.top).toEqual(near(above?.bottom));
  });
});

describe("a chart of bars", () => {
  it("goes from left to right, the first category at the bottom", () => {
    const [first, second] = marksOf(drawChart({ ...chart, kind: "bar" }), "#111111");
    expect(second?.left).toEqual(near(first?.left));
    expect(second?.right).toBeGreaterThan(first?.right ?? 0);
    expect(second?.bottom).toBeLessThan(first?.top ?? 0);
  });
});

describe("a line", () => {
  it("goes through its numbers alone, with markers where they are wanted", () => {
    const svg = drawChart({ ...chart, kind: "line", hasMarkers: true });
    expect([...svg.matchAll(/<polyline points="([^"]*)"/g)].map(([, points]) => points?.split(" ").length)).toEqual([
      2, 1,
    ]);
    expect(svg.match(/<circle/g)).toHaveLength(3);
  });
});

describe("a ring", () => {
  it("has a slice for each number, and closes where one is the whole", () => {
    const series = [{ name: "Share", colour: "", values: [5, 0] }];
    const svg = drawChart({ ...chart, kind: "doughnut", series, legend: "Right" });
    expect(svg.match(/<path/g)).toHaveLength(2);
    expect(svg).not.toContain("NaN");
    expect(svg).toContain(">2025</text>");
  });
});

describe("the texts of a chart", () => {
  it("are its title, categories, titles of axes, legend and labels, none of them read as markup", () => {
    const svg = drawChart({
      ...chart,
      title: "R&D <bn>",
      legend: "Bottom",
      axisTitles: { category: "Year", value: "$" },
      series: [{ name: "Oracle", colour: "#111111", values: [10, 20], label: (value) => `${value} bn` }],
    });
    const texts = [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text);
    const wanted = ["R&amp;D &lt;bn&gt;", "2025", "2026", "Year", "$", "Oracle", "10 bn", "20 bn"];
    expect(texts).toEqual(expect.arrayContaining(wanted));
  });

  it("leave out categories for which there is no room", () => {
    const categories = Array.from({ length: 40 }, (_, index) => `Q1 ${2000 + index}`);
    const series = [{ name: "Oracle", colour: "#111111", values: categories.map(() => 1) }];
    const svg = drawChart({ ...chart, categories, series });
    expect(svg).toContain("Q1…");
    expect(svg.match(/>Q1[^<]*</g)?.length).toBeLessThan(20);
  });
});
