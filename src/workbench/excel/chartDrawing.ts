import { type Box, type ChartPicture, labelled, palette, text } from "./chartPicture";
import { drawPlot } from "./chartPlot";

/** The chart as an SVG. */
export function drawChart(chart: ChartPicture): string {
  const { width, height, title } = chart;
  const whole = { left: 12, top: title ? 36 : 12, right: width - 12, bottom: height - 12 };
  const [legend, rest] = drawLegend(chart, whole);
  const isRound = chart.kind === "pie" || chart.kind === "doughnut";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="11">`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="#fff" stroke="#d9d9d9"/>`,
    title && text(title, width / 2, 22, "middle", 'font-size="14"'),
    legend,
    isRound ? drawRing(chart, rest) : drawPlot(chart, rest),
    "</svg>",
  ].join("");
}

/** A legend at its side of the chart, and the room that it leaves. */
function drawLegend({ legend, series, categories, kind }: ChartPicture, room: Box): [string, Box] {
  if (!legend) return ["", room];
  const slices = (series[0]?.values ?? []).map((_, slice) => ({
    name: categories[slice] ?? String(slice + 1),
    colour: palette(slice),
  }));
  const entries = kind === "pie" || kind === "doughnut" ? slices : series;
  const widthOf = (name: string): number => 24 + name.length * 6.2;
  if (legend === "Top" || legend === "Bottom") {
    const y = legend === "Top" ? room.top + 10 : room.bottom - 4;
    let x = (room.left + room.right - entries.reduce((sum, { name }) => sum + widthOf(name), 0)) / 2;
    const drawn = entries.map(({ name, colour }) => {
      const entry = key(name, colour, x, y);
      x += widthOf(name);
      return entry;
    });
    const left = legend === "Top" ? { ...room, top: room.top + 22 } : { ...room, bottom: room.bottom - 22 };
    return [drawn.join(""), left];
  }
  const width = Math.min(150, Math.max(0, ...entries.map(({ name }) => widthOf(name))));
  const x = legend === "Left" ? room.left : room.right - width;
  const top = (room.top + room.bottom - entries.length * 16) / 2;
  const drawn = entries.map(({ name, colour }, index) => key(name, colour, x, top + index * 16 + 10));
  return [
    drawn.join(""),
    legend === "Left" ? { ...room, left: room.left + width + 8 } : { ...room, right: room.right - width - 8 },
  ];
}

const key = (name: string, colour: string, x: number, y: number): string =>
  `<rect x="${x}" y="${y - 8}" width="8" height="8" fill="${colour}"/>${text(name, x + 12, y, "start")}`;

/** The first series as slices, from the top on and with the clock. */
function drawRing({ kind, series }: ChartPicture, room: Box): string {
  const [first] = series;
  const values = (first?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const sum = values.reduce((total, value) => total + value, 0);
  const radius = Math.max(0, Math.min(room.right - room.left, room.bottom - room.top) / 2 - 4);
  const [x, y] = [(room.left + room.right) / 2, (room.top + room.bottom) / 2];
  const hole = kind === "doughnut" ? radius * 0.5 : 0;
  const at = (share: number, distance: number): string => {
    const angle = 2 * Math.PI * share;
    return `${x + distance * Math.sin(angle)} ${y - distance * Math.cos(angle)}`;
  };
  let passed = 0;
  return values
    .map((value, slice) => {
      const from = passed;
      // A full circle would begin where it ends, and be none.
      const to = from + Math.min(0.9999, sum === 0 ? 0 : value / sum);
      passed = to;
      const large = to - from > 0.5 ? 1 : 0;
      const arc = `M${at(from, radius)}A${radius} ${radius} 0 ${large} 1 ${at(to, radius)}`;
      const inner = `L${at(to, hole)}A${hole} ${hole} 0 ${large} 0 ${at(from, hole)}Z`;
      const [left = "", top = ""] = at((from + to) / 2, (radius + hole) / 2).split(" ");
      return `<path d="${arc}${inner}" fill="${palette(slice)}" stroke="#fff"/>${labelled(first?.label?.(value), Number(left), Number(top) + 4, "middle")}`;
    })
    .join("");
}
