import { fromCol } from "@borgar/fx";
import type { PlannedChart, SheetPlan, StyleName } from "../../sheets/sheetPlan";
import { makeStyles, tokens } from "../../ui/fluent";

const useStyles = makeStyles({
  picture: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    height: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { fill: tokens.colorNeutralForeground1 },
  input: { fill: tokens.colorPaletteYellowBackground2, stroke: tokens.colorPaletteYellowBorder2 },
  heading: { fill: tokens.colorBrandBackground },
  cell: { fill: tokens.colorNeutralStroke2 },
  chart: { fill: tokens.colorNeutralBackground3, stroke: tokens.colorNeutralStroke1 },
  bar: { fill: tokens.colorBrandBackground2Hover, stroke: tokens.colorBrandStroke1, strokeWidth: 0.5 },
  line: { fill: "none", stroke: tokens.colorBrandStroke1, strokeWidth: 1.5 },
});

const [ROW, SHOWN_ROWS] = [7, 34];
const [COLUMN, SHOWN_COLUMNS] = [30, 10];
const WIDTH = COLUMN * SHOWN_COLUMNS;

/** A sheet in small, as it is planned: where its inputs, tables and charts will be. */
export function ModelPicture({ plan, className }: { plan: SheetPlan; className?: string }) {
  const styles = useStyles();
  return (
    <svg viewBox={`0 0 ${WIDTH} ${ROW * SHOWN_ROWS}`} className={`${styles.picture} ${className ?? ""}`} aria-hidden>
      {plan.cells.map(({ at, contents, style }) => {
        const { x, y } = cornerOf(at);
        if (x >= WIDTH || style === "note") return null;
        const kind = shapeOf(style);
        const width = kind === "title" ? COLUMN * 4 : COLUMN - 5;
        return contents.map((_, row) => (
          <rect
            key={`${at} ${row}`}
            className={styles[kind]}
            x={x}
            y={y + row * ROW + 2}
            width={width}
            height={kind === "heading" ? ROW - 2 : ROW - 4}
          />
        ));
      })}
      {plan.charts.map((chart) => (
        <Chart key={chart.over} chart={chart} />
      ))}
    </svg>
  );
}

function shapeOf(style: StyleName | undefined): "title" | "input" | "heading" | "cell" {
  if (style === "title" || style === "input") return style;
  return style === "heading" || style === "numberHeading" ? "heading" : "cell";
}

function Chart({ chart: { type, over } }: { chart: PlannedChart }) {
  const styles = useStyles();
  const [from = "A1", to = from] = over.split(":");
  const [{ x, y }, end] = [cornerOf(from), cornerOf(to)];
  const [width, height] = [end.x + COLUMN - x, end.y + ROW - y];
  const isAcross = type.startsWith("Bar");
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className={styles.chart} width={width} height={height} />
      {type.startsWith("Line") ? (
        <polyline
          className={styles.line}
          points={sizes
            .map((size, place) => `${((place + 0.5) / sizes.length) * width},${height * (1 - size * 0.85)}`)
            .join(" ")}
        />
      ) : type === "Doughnut" ? (
        <circle className={styles.line} cx={width / 2} cy={height / 2} r={height * 0.32} strokeDasharray="30 4" />
      ) : (
        sizes.map((size, place) => {
          const share = place / sizes.length;
          const long = size * 0.85;
          return isAcross ? (
            <rect
              key={place}
              className={styles.bar}
              x={4}
              y={height * share + 4}
              width={width * long}
              height={height / 8}
            />
          ) : (
            <rect
              key={place}
              className={styles.bar}
              x={width * share + 6}
              y={height * (1 - long)}
              width={width / 9}
              height={height * long}
            />
          );
        })
      )}
    </g>
  );
}

/** A chart's numbers come when it is inserted; the picture shows of what kind it is. */
const sizes = [0.45, 0.7, 0.9, 0.8, 0.6, 0.4];

function cornerOf(address: string): { readonly x: number; readonly y: number } {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? "A";
  const column = fromCol(letters);
  // Column A is a narrow margin.
  return { x: (column - 1) * COLUMN + 6, y: (Number(address.slice(letters.length)) - 1) * ROW + 4 };
}
