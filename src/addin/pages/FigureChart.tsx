import { Caption1, makeStyles, tokens } from "../ui/fluent";
import { type PointerEvent, useMemo, useRef, useState } from "react";
import type { Edition } from "../../core/edition";
import { Actions } from "../ui/layout";
import { PictureTools } from "../ui/PictureTools";
import { useWidth } from "../ui/widths";
import { figuresTexts } from "../ui/messages/figures";
import { useTexts, useWords, type Words } from "../ui/words";
import { Bars, Grid, isExact, Lines } from "./FigureDrawing";
import { MarkerInText } from "./FigureMarker";
import { plotOf, type PlotSize } from "./figurePlot";
import { pointInWords } from "./figureWords";
import type { MetricSeries } from "./metricSeries";

const useStyles = makeStyles({
  chart: {
    position: "relative",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  drawing: { display: "block", overflow: "hidden", touchAction: "pan-y" },
  cursor: { stroke: tokens.colorNeutralStroke1Pressed, strokeDasharray: "2 2" },
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

/**
 * Figures over time: of one company as bars, of several as lines. One period is shown in words below: the newest, or the
 * one to which the pointer or the arrow keys lead.
 */
export function FigureChart({ series, what, edition }: { series: MetricSeries; what: string; edition: Edition }) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(figuresTexts);
  const { ref, width } = useWidth<HTMLDivElement>();
  const drawing = useRef<SVGSVGElement>(null);
  const [chosen, setChosen] = useState<number>();
  const { rows, companies } = series;
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
  const says = wordsOf(series, edition, words);
  const { period, inWords } = says;
  const whose = words.several(companies.map(says.nameOf));
  const gist = texts.chart(texts.title(what, whose), period(0), period(last), inWords(last).join("; "));
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
          aria-label={`${gist} ${texts.tableBelow}`}
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
          {isSeveral ? <Lines plot={plot} size={size} nameOf={says.nameOf} /> : <Bars plot={plot} />}
        </svg>
        <input
          type="range"
          className={styles.slider}
          min={0}
          max={last}
          value={shown}
          aria-label={texts.shownPeriod}
          aria-valuetext={`${period(shown)}: ${inWords(shown).join("; ")}`}
          onChange={({ target }) => {
            setChosen(Number(target.value));
          }}
          onBlur={() => {
            setChosen(undefined);
          }}
        />
      </div>
      <Readout companies={companies} place={shown} says={says} />
      {everyPoint.some((point) => !isExact(point)) && (
        <Caption1 block className={styles.quiet}>
          {texts.notExact}
        </Caption1>
      )}
      <Actions>
        <PictureTools picture={drawing} title={texts.title(what, whose)} description={gist} release={edition.release} />
      </Actions>
    </>
  );
}

/** What the chart shows, in words. */
type ChartWords = ReturnType<typeof wordsOf>;

function wordsOf({ rows, companies }: MetricSeries, edition: Edition, words: Words) {
  const texts = figuresTexts[words.language];
  const isSeveral = companies.length > 1;
  const nameOf = (company: string) => edition.parties.nameOf(company);
  // Years of different companies end in different months: of each the newest that there was.
  const newestOf = (column: number, place: number) => {
    const point = rows.slice(0, place + 1).findLast(({ points }) => points[column])?.points[column];
    return point && { period: words.period(point.period.label), says: pointInWords(point, words) };
  };
  /** A company's newest point at a place, with its name; undefined if it has none by then. */
  const ofCompany = (column: number, place: number): string | undefined => {
    const newest = newestOf(column, place);
    return newest && texts.of(nameOf(companies[column] ?? ""), newest.period, newest.says);
  };
  return {
    nameOf,
    ofCompany,
    /** The period at a place. */
    period: (place: number): string => {
      const { label, ends } = rows[place]?.period ?? { label: "", ends: "" };
      return isSeveral ? texts.periodsTo(words.day(ends)) : words.period(label);
    },
    /** What is shown at a place, of each company that has anything by then. */
    inWords: (place: number): string[] =>
      isSeveral ? companies.flatMap((_, column) => ofCompany(column, place) ?? []) : [newestOf(0, place)?.says ?? ""],
  };
}

/** The period that is shown, and below it what each of several companies has. */
function Readout(props: { companies: readonly string[]; place: number; says: ChartWords }) {
  const styles = useStyles();
  const { companies, place, says } = props;
  const isSeveral = companies.length > 1;
  return (
    <ul className={styles.readout}>
      <li>
        <strong>{says.period(place)}</strong>
        {!isSeveral && `: ${says.inWords(place).join("")}`}
      </li>
      {isSeveral &&
        companies.map((company, column) => (
          <li key={company}>
            <MarkerInText place={column} />
            {says.ofCompany(column, place) ?? `${says.nameOf(company)}: –`}
          </li>
        ))}
    </ul>
  );
}
