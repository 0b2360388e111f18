import { Caption1, makeStyles, mergeClasses, tokens } from "../ui/fluent";
import { type PointerEvent, useMemo, useRef, useState } from "react";
import type { Edition } from "../../core/edition";
import { Actions } from "../ui/layout";
import { PictureTools } from "../ui/PictureTools";
import { useWidth } from "../ui/useWidth";
import { useWords } from "../ui/words";
import { Marker, MarkerInText, useLineLooks } from "./FigureMarker";
import { type Plot, plotOf, type PlotSize } from "./figurePlot";
import { pointInWords, shortPeriod, tickFormat } from "./figureWords";
import type { FigurePoint, MetricSeries } from "./metricSeries";

const useStyles = makeStyles({
  chart: {
    position: "relative",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  drawing: { display: "block", overflow: "hidden", touchAction: "pan-y" },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: "11px",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  grid: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  cursor: { stroke: tokens.colorNeutralStroke1Pressed, strokeDasharray: "2 2" },
  line: { stroke: "currentColor", strokeWidth: "2px", fill: "none" },
  bar: { stroke: "currentColor", strokeWidth: "1px", fill: "currentColor" },
  hollow: { fill: tokens.colorNeutralBackground1 },
  range: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  // For the keyboard and for readers of the screen: those who point at the chart see its cursor.
  slider: {
    position: "absolute",
    inset: 0,
    width: "100%",
    height: "100%",
    margin: 0,
    opacity: 0,
    pointerEvents: "none",
  },
  readout: { margin: "4px 0 0", padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const isExact = ({ figure, low, high }: FigurePoint): boolean => {
  const stated = figure?.value ?? figure?.percent ?? figure?.capacity;
  return (stated === undefined || stated.qualifier === "exact") && low === undefined && high === undefined;
};

/**
 * Figures over time: of one company as bars, of several as lines. One period is shown in words below: the newest, or the
 * one to which the pointer or the arrow keys lead.
 */
export function FigureChart({ series, what, edition }: { series: MetricSeries; what: string; edition: Edition }) {
  const styles = useStyles();
  const words = useWords();
  const { ref, width } = useWidth<HTMLDivElement>();
  const drawing = useRef<SVGSVGElement>(null);
  const [chosen, setChosen] = useState<number>();
  const { rows, companies } = series;
  const { figuresOverTime: says } = words.messages;
  const isSeveral = companies.length > 1;
  const size: PlotSize = useMemo(
    () => ({
      width,
      height: isSeveral ? 190 : 150,
      top: 10,
      bottom: 20,
      left: 58,
      right: isSeveral ? Math.min(130, width * 0.3) : 2,
    }),
    [width, isSeveral],
  );
  const plot = useMemo(() => plotOf(series, size), [series, size]);
  const last = rows.length - 1;
  const shown = Math.min(chosen ?? last, last);
  const nameOf = (company: string) => edition.parties.nameOf(company);
  const period = (place: number) => {
    const { label, ends } = rows[place]?.period ?? { label: "", ends: "" };
    return isSeveral ? says.periodsTo(words.day(ends)) : words.period(label);
  };
  // Years of different companies end in different months: of each the newest that there was.
  const ofCompany = (column: number, place: number) => {
    const point = rows.slice(0, place + 1).findLast(({ points }) => points[column])?.points[column];
    return point && { period: words.period(point.period.label), says: pointInWords(point, words) };
  };
  const inWords = (place: number) =>
    isSeveral
      ? companies.flatMap((company, column) => {
          const newest = ofCompany(column, place);
          return newest ? says.of(nameOf(company), newest.period, newest.says) : [];
        })
      : [ofCompany(0, place)?.says ?? ""];
  const whose = words.several(companies.map(nameOf));
  const gist = says.chart(says.title(what, whose), period(0), period(last), inWords(last).join("; "));
  const everyPoint = rows.flatMap(({ points }) => points.flatMap((point) => point ?? []));
  const pointAt = ({ clientX, currentTarget }: PointerEvent) => {
    const x = clientX - currentTarget.getBoundingClientRect().left;
    const distances = plot.slots.map((slot) => Math.abs(slot.x - x));
    setChosen(distances.indexOf(Math.min(...distances)));
  };
  return (
    <>
      <div
        ref={ref}
        className={styles.chart}
        onPointerMove={pointAt}
        onPointerDown={pointAt}
        onPointerLeave={() => {
          setChosen(undefined);
        }}
      >
        <svg
          ref={drawing}
          role="img"
          aria-label={`${gist} ${says.tableBelow}`}
          width={width}
          height={size.height}
          className={styles.drawing}
        >
          <Grid plot={plot} size={size} series={series} />
          {chosen !== undefined && (
            <line
              className={styles.cursor}
              x1={plot.slots[shown]?.x}
              x2={plot.slots[shown]?.x}
              y1={size.top}
              y2={plot.baseline}
            />
          )}
          {isSeveral ? <Lines plot={plot} size={size} nameOf={nameOf} /> : <Bars plot={plot} />}
        </svg>
        <input
          type="range"
          className={styles.slider}
          min={0}
          max={last}
          value={shown}
          aria-label={says.shownPeriod}
          aria-valuetext={`${period(shown)}: ${inWords(shown).join("; ")}`}
          onChange={({ target }) => {
            setChosen(Number(target.value));
          }}
          onBlur={() => {
            setChosen(undefined);
          }}
        />
      </div>
      <ul className={styles.readout}>
        <li>
          <strong>{period(shown)}</strong>
          {!isSeveral && `: ${inWords(shown).join("")}`}
        </li>
        {isSeveral &&
          companies.map((company, column) => {
            const newest = ofCompany(column, shown);
            return (
              <li key={company}>
                <MarkerInText place={column} />
                {newest ? says.of(nameOf(company), newest.period, newest.says) : `${nameOf(company)}: –`}
              </li>
            );
          })}
      </ul>
      {everyPoint.some((point) => !isExact(point)) && (
        <Caption1 block className={styles.quiet}>
          {says.notExact}
        </Caption1>
      )}
      <Actions>
        <PictureTools picture={drawing} title={says.title(what, whose)} description={gist} release={edition.release} />
      </Actions>
    </>
  );
}

/** The lines of the grid with their amounts, and the periods under them. */
function Grid({ plot, size, series }: { plot: Plot; size: PlotSize; series: MetricSeries }) {
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
function Bars({ plot }: { plot: Plot }) {
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
function Lines({ plot, size, nameOf }: { plot: Plot; size: PlotSize; nameOf: (company: string) => string }) {
  const styles = useStyles();
  const looks = useLineLooks();
  // Letters of this size are some 6 pixels wide.
  const letters = Math.floor((size.right - 18) / 6);
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
        {shortened(nameOf(company), letters)}
      </text>
    </g>
  ));
}

const shortened = (name: string, letters: number): string =>
  name.length <= letters ? name : `${name.slice(0, letters - 1).trim()}…`;

/** From the least to the most that sources support. */
function Range(props: { x: number; y: number; low: number | undefined; high: number | undefined }) {
  const styles = useStyles();
  const { x, y, low = y, high = y } = props;
  if (low === high) return null;
  return <path className={styles.range} d={`M${x - 4},${high}h8M${x},${high}V${low}M${x - 4},${low}h8`} />;
}
