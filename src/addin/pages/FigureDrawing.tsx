import { qualifierOf } from "../../core/figures";
import { makeStyles, mergeClasses, tokens } from "../ui/fluent";
import { fitted } from "../ui/widths";
import { useWords } from "../ui/words";
import { Marker, useLineLooks } from "./FigureMarker";
import type { Plot, PlotSize } from "./figurePlot";
import { shortPeriod, tickFormat } from "./figureWords";
import type { FigurePoint, MetricSeries } from "./metricSeries";

const useStyles = makeStyles({
  text: {
    fill: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: "11px",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  grid: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  line: { stroke: "currentColor", strokeWidth: "2px", fill: "none" },
  bar: { stroke: "currentColor", strokeWidth: "1px", fill: "currentColor" },
  hollow: { fill: tokens.colorNeutralBackground1 },
  range: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

/** Whether a figure is what was printed, and no document supports another one. */
export const isExact = ({ figure, low, high }: FigurePoint): boolean =>
  ((figure && qualifierOf(figure)) ?? "exact") === "exact" && low === undefined && high === undefined;

/** The lines of the grid with their amounts, and the periods under them. */
export function Grid({ plot, size, series }: { plot: Plot; size: PlotSize; series: MetricSeries }) {
  const styles = useStyles();
  const words = useWords();
  const { unit = "dollars" } = series.rows.flatMap(({ points }) => points).find(Boolean) ?? {};
  const inShort = tickFormat(unit, words);
  return (
    <>
      {plot.ticks.map(({ amount, y }) => (
        <g key={amount}>
          <line className={styles.grid} x1={size.left} x2={size.width - size.right} y1={y} y2={y} />
          <text className={styles.text} x={size.left - 4} y={y + 4} textAnchor="end">
            {inShort(amount)}
          </text>
        </g>
      ))}
      {plot.slots.map(
        ({ x, isLabelled }, place) =>
          isLabelled && (
            <text
              key={x}
              className={styles.text}
              x={Math.min(x, size.width - 24)}
              y={size.height - 5}
              textAnchor="middle"
            >
              {shortPeriod(series, place, words)}
            </text>
          ),
      )}
    </>
  );
}

/** One company's figures as bars, hollow where a figure is not exact, with the range that sources support. */
export function Bars({ plot }: { plot: Plot }) {
  const styles = useStyles();
  const { className } = useLineLooks()(0);
  const width = Math.max(3, Math.min(28, plot.slotWidth * 0.7));
  return (
    <g className={className}>
      {plot.lines.flatMap(({ runs }) =>
        runs.flat().map(({ point, x, y, low, high }) => (
          <g key={point.period.label}>
            <rect
              className={mergeClasses(styles.bar, !isExact(point) && styles.hollow)}
              x={x - width / 2}
              y={y}
              width={width}
              height={Math.max(0, plot.baseline - y)}
            />
            <Range x={x} y={y} low={low} high={high} />
          </g>
        )),
      )}
    </g>
  );
}

/** Several companies' figures as lines with markers, each with its name at the end. */
export function Lines({ plot, size, nameOf }: { plot: Plot; size: PlotSize; nameOf: (company: string) => string }) {
  const styles = useStyles();
  const looks = useLineLooks();
  return plot.lines.map(({ company, runs, labelY }, place) => (
    <g key={company} className={looks(place).className}>
      {runs.map((run) => (
        <polyline
          key={run[0]?.x}
          className={styles.line}
          strokeDasharray={looks(place).dashes}
          points={run.map(({ x, y }) => `${x},${y}`).join(" ")}
        />
      ))}
      {runs.flat().map(({ point, x, y, low, high }) => (
        <g key={point.period.label}>
          <Range x={x} y={y} low={low} high={high} />
          <Marker place={place} isExact={isExact(point)} x={x} y={y} />
        </g>
      ))}
      <Marker place={place} isExact x={size.width - size.right + 9} y={labelY} />
      <text className={styles.text} x={size.width - size.right + 17} y={labelY + 4}>
        {fitted(nameOf(company), size.right - 18)}
      </text>
    </g>
  ));
}

/** From the least to the most that sources support. */
function Range(props: { x: number; y: number; low: number | undefined; high: number | undefined }) {
  const styles = useStyles();
  const { x, y, low = y, high = y } = props;
  if (low === high) return null;
  return <path className={styles.range} d={`M${x - 4},${high}h8M${x},${high}V${low}M${x - 4},${low}h8`} />;
}
