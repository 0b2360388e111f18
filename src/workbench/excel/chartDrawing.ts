import { type Box, type ChartPicture, labelled, palette, type PictureSeries, text } from "./chartPicture";

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

/** A chart with axes: where a category and a value are depends on which way its bars go. */
function drawPlot(chart: ChartPicture, room: Box): string {
  const { kind, categories, series, axisTitles, formatTick } = chart;
  const isSideways = kind === "bar";
  const layers = chart.isStacked
    ? stacked(series)
    : series.map(({ values }) => values.map((value) => ({ from: 0, value })));
  const ends = layers.flat().flatMap(({ from, value }) => (value === null ? [] : [from, from + value]));
  const ticks = ticksBetween(Math.min(0, ...ends), Math.max(0, ...ends));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];

  const widestTick = Math.max(...ticks.map((tick) => formatTick(tick).length)) * 6.2;
  const widestCategory = Math.min(120, Math.max(0, ...categories.map(({ length }) => length)) * 6.2);
  const plot = {
    left: room.left + 8 + (isSideways ? widestCategory : widestTick) + (verticalTitle(chart) ? 16 : 0),
    right: room.right,
    top: room.top + 4,
    bottom: room.bottom - 18 - (horizontalTitle(chart) ? 16 : 0),
  };
  const count = Math.max(1, categories.length, ...series.map(({ values }) => values.length));
  const along = (isSideways ? plot.bottom - plot.top : plot.right - plot.left) / count;
  const valueAt = (value: number): number => {
    const share = (value - low) / (high - low || 1);
    return isSideways ? plot.left + share * (plot.right - plot.left) : plot.bottom - share * (plot.bottom - plot.top);
  };
  /** Where a category begins; as in Excel, the first one of bars is at the bottom. */
  const categoryAt = (place: number): number => (isSideways ? plot.bottom - place * along : plot.left + place * along);

  /** Where columns are narrow, only every second category is written, or every third. */
  const every = Math.min(3, Math.max(1, Math.ceil((widestCategory + 6) / along)));

  const axes = [
    ...ticks.map((tick) => {
      const at = valueAt(tick);
      return isSideways
        ? `${line(at, plot.top, at, plot.bottom)}${text(formatTick(tick), at, plot.bottom + 14, "middle")}`
        : `${line(plot.left, at, plot.right, at)}${text(formatTick(tick), plot.left - 6, at + 4, "end")}`;
    }),
    ...categories.map((category, index) => {
      const middle = categoryAt(index + 0.5);
      if (isSideways) return text(shortened(category, widestCategory), plot.left - 6, middle + 4, "end");
      return index % every === 0 ? text(shortened(category, along * every), middle, plot.bottom + 14, "middle") : "";
    }),
    verticalTitle(chart) &&
      text(
        verticalTitle(chart),
        0,
        0,
        "middle",
        `transform="translate(${room.left + 6} ${(plot.top + plot.bottom) / 2}) rotate(-90)"`,
      ),
    horizontalTitle(chart) && text(horizontalTitle(chart), (plot.left + plot.right) / 2, room.bottom, "middle"),
  ];

  const marks = series.map((one, layer) => {
    const places = layers[layer] ?? [];
    return kind === "line" || kind === "area"
      ? drawLine(one, places, { x: (index) => categoryAt(index + 0.5), y: valueAt }, chart)
      : places.map(({ from, value }, index) => {
          if (value === null) return "";
          const thickness = (along * 0.7) / (chart.isStacked ? 1 : series.length);
          const begin = index + 0.15 + (chart.isStacked ? 0 : (layer * 0.7) / series.length);
          const [a, b] = [valueAt(from), valueAt(from + value)];
          const [start, length] = [Math.min(a, b), Math.abs(a - b)];
          const at = isSideways ? categoryAt(begin) - thickness : categoryAt(begin);
          const label = one.label?.(value);
          return isSideways
            ? rect(start, at, length, thickness, one.colour) + labelled(label, b + 4, at + thickness / 2 + 4, "start")
            : rect(at, start, thickness, length, one.colour) + labelled(label, at + thickness / 2, b - 4, "middle");
        });
  });
  return [...axes, ...marks.flat()].join("");

  function verticalTitle({ kind: of }: ChartPicture): string {
    return of === "bar" ? axisTitles.category : axisTitles.value;
  }
  function horizontalTitle({ kind: of }: ChartPicture): string {
    return of === "bar" ? axisTitles.value : axisTitles.category;
  }
}

interface Layer {
  readonly from: number;
  readonly value: number | null;
}

/** Each series upon those before it; what is below zero goes down. */
function stacked(series: readonly PictureSeries[]): Layer[][] {
  const up: number[] = [];
  const down: number[] = [];
  return series.map(({ values }) =>
    values.map((value, index) => {
      const pile = (value ?? 0) < 0 ? down : up;
      const from = pile[index] ?? 0;
      pile[index] = from + (value ?? 0);
      return { from, value };
    }),
  );
}

function drawLine(
  { colour, label }: PictureSeries,
  layers: readonly Layer[],
  at: { x: (index: number) => number; y: (value: number) => number },
  { kind, hasMarkers }: ChartPicture,
): string {
  const points = layers.flatMap(({ from, value }, index) =>
    value === null ? [] : [{ x: at.x(index), y: at.y(from + value), base: at.y(from), value }],
  );
  const path = points.map(({ x, y }) => `${x},${y}`).join(" ");
  const back = points.map(({ x, base }) => `${x},${base}`).reverse();
  const drawn =
    kind === "area"
      ? `<polygon points="${path} ${back.join(" ")}" fill="${colour}"/>`
      : `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2.25"/>`;
  const markers = points.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="3.5" fill="${colour}"/>`);
  const labels = points.map(({ x, y, value }) => labelled(label?.(value), x, y - 8, "middle"));
  return [drawn, ...(hasMarkers ? markers : []), ...labels].join("");
}

/** Round numbers from at most the lowest to at least the highest. */
function ticksBetween(low: number, high: number): number[] {
  const rough = (high - low || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => power * factor >= rough) ?? 10);
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  return Array.from({ length: Math.max(1, last - first) + 1 }, (_, index) => (first + index) * step);
}

const shortened = (says: string, width: number): string => {
  const room = Math.max(3, Math.floor(width / 6.2));
  return says.length > room ? `${says.slice(0, room - 1)}…` : says;
};

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#d9d9d9"/>`;

const rect = (x: number, y: number, width: number, height: number, colour: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;
