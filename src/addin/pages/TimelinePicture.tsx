import { makeStyles, mergeClasses, tokens } from "../ui/fluent";
import { type KeyboardEvent, type MouseEvent, type Ref, useId, useMemo } from "react";
import { timelineTexts } from "../ui/messages/timeline";
import { vocabularyTexts } from "../ui/messages/vocabulary";
import { useTexts, useWords, type Words } from "../ui/words";
import type { Timeline } from "./timelineContents";
import { layOut, type Mark, neighbour, pointedAt, type Tick, type TimelineLayout } from "./timelineLayout";
import { lookOf, TimelineSymbol } from "./TimelineSymbol";
import { markInWords, totalInWords } from "./timelineWords";

const highContrast = "@media (forced-colors: active)";

const useStyles = makeStyles({
  picture: { display: "block", overflow: "visible", fontFamily: "inherit" },
  atMark: { cursor: "pointer" },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    [highContrast]: { fill: "CanvasText" },
  },
  grid: { stroke: tokens.colorNeutralStroke2, [highContrast]: { stroke: "GrayText" } },
  total: {
    fill: tokens.colorBrandBackground2,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: "1.5px",
    [highContrast]: { fill: "none", stroke: "CanvasText" },
  },
  mark: {
    outlineStyle: "none",
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
      [highContrast]: { outlineColor: "Highlight" },
    },
  },
  current: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    [highContrast]: { stroke: "Highlight" },
  },
});

/** The picture of a timeline: deals and what happened to them, by kind from left to right, and the total below. */
export function TimelinePicture(props: {
  timeline: Timeline;
  width: number;
  label: string;
  /** The mark at which one is. */
  current: string | undefined;
  /** Whether more is told of it. */
  isTold: boolean;
  onCurrent: (mark: Mark) => void;
  /** Is called when no more is to be told. */
  onEnough: () => void;
  onOpen: (mark: Mark) => void;
  picture: Ref<SVGSVGElement>;
}) {
  const styles = useStyles();
  const words = useWords();
  const { count } = words;
  const texts = useTexts(timelineTexts);
  const { kinds } = useTexts(vocabularyTexts);
  const { timeline, width, label, current, isTold, onCurrent, onEnough, onOpen, picture } = props;
  const layout = useMemo(() => layOut(timeline, width), [timeline, width]);
  const { lanes, height, total } = layout;
  const hint = useId();
  const marks = lanes.flatMap((lane) => lane.marks);
  const stop = marks.find(({ key }) => key === current) ?? marks[0];
  const shown = isTold && stop?.key === current ? stop : undefined;

  const markAt = ({ currentTarget, clientX, clientY }: MouseEvent): Mark | undefined => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return pointedAt(marks, clientX - left, clientY - top);
  };
  const goOn = (event: KeyboardEvent): void => {
    const drawn = [...event.currentTarget.querySelectorAll<SVGGElement>("[data-mark]")];
    // The pointer may have gone elsewhere meanwhile.
    const from = marks[drawn.findIndex((one) => one === document.activeElement)];
    if (!from) return;
    if (event.key === "Enter" || event.key === " ") onOpen(from);
    else if (event.key === "Escape") onEnough();
    else {
      const next = neighbour(lanes, from, event.key);
      if (!next) return;
      drawn[marks.indexOf(next)]?.focus();
    }
    event.preventDefault();
  };

  return (
    <>
      <span id={hint} hidden>
        {texts.keys}
      </span>
      <svg
        ref={picture}
        role="group"
        aria-label={label}
        aria-describedby={hint}
        className={mergeClasses(styles.picture, shown && styles.atMark)}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        onKeyDown={goOn}
        onPointerMove={(event) => {
          const mark = markAt(event);
          if (mark && mark !== shown) onCurrent(mark);
        }}
        onClick={(event) => {
          const mark = markAt(event);
          if (mark) onOpen(mark);
          else onEnough();
        }}
      >
        <Grid layout={layout} words={words} />
        <path aria-hidden className={styles.total} d={areaOf(layout)} />
        {shown && <CurrentDay mark={shown} layout={layout} className={styles.current} />}
        {lanes.map(({ kind, labelY, marks: inLane }) => (
          <g key={kind} role="group" aria-label={kinds[kind]}>
            <text aria-hidden className={styles.text} x={0} y={labelY}>
              {kinds[kind]}
            </text>
            {inLane.map((mark) => (
              <g
                key={mark.key}
                role="button"
                aria-label={markInWords(mark, timeline, words)}
                data-mark={mark.events[0].deal.id}
                tabIndex={mark === stop ? 0 : -1}
                className={styles.mark}
                onFocus={() => {
                  onCurrent(mark);
                }}
                onClick={(event) => {
                  event.stopPropagation();
                  onOpen(mark);
                }}
              >
                <TimelineSymbol
                  x={mark.x}
                  y={mark.y}
                  radius={mark.radius}
                  look={mark.events.length > 1 ? "several" : lookOf(mark.events[0])}
                  count={count(mark.events.length)}
                />
              </g>
            ))}
          </g>
        ))}
        <text className={styles.text} x={0} y={total.labelY}>
          {texts.total}
        </text>
        <text className={styles.text} x={width} y={total.labelY} textAnchor="end">
          {totalInWords(timeline.totalAsOf(timeline.last), words)}
        </text>
      </svg>
    </>
  );
}

/** Lines at the beginnings of years or months, with what they are. */
function Grid({ layout, words }: { layout: TimelineLayout; words: Words }) {
  const styles = useStyles();
  const { ticks, ticksY, total, width } = layout;
  return (
    <g aria-hidden>
      {ticks.map(({ x, day, of }) => (
        <g key={day}>
          <line className={styles.grid} x1={x} x2={x} y1={0} y2={total.bottom + 4} />
          <text className={styles.text} y={ticksY} {...placeOfLabel(x, width)}>
            {tickInWords({ day, of }, words)}
          </text>
        </g>
      ))}
      <line className={styles.grid} x1={0} x2={width} y1={total.bottom} y2={total.bottom} />
    </g>
  );
}

const tickInWords = ({ day, of }: Pick<Tick, "day" | "of">, { locale }: Words): string =>
  of === "year"
    ? day.slice(0, 4)
    : new Intl.DateTimeFormat(locale, { month: "short", year: "2-digit", timeZone: "UTC" }).format(
        new Date(`${day}T00:00:00Z`),
      );

/** A label stands in the middle of its line, unless that would lead it out of the picture. */
function placeOfLabel(x: number, width: number) {
  if (x < 24) return { x: 0, textAnchor: "start" } as const;
  return x > width - 24 ? ({ x: width, textAnchor: "end" } as const) : ({ x, textAnchor: "middle" } as const);
}

/** A ring around the mark of which more is told, and its day down to the total. */
function CurrentDay({ mark, layout, className }: { mark: Mark; layout: TimelineLayout; className: string }) {
  const { x, y, radius, events } = mark;
  const { total, xOf, totalYOf } = layout;
  const { on: day } = events.at(-1) ?? events[0];
  return (
    <g aria-hidden className={className}>
      <circle cx={x} cy={y} r={radius + 2.5} />
      <path strokeDasharray="1 3" d={`M${x} ${y + radius + 3}V${total.bottom}`} />
      <circle cx={xOf(day)} cy={totalYOf(day)} r={3} />
    </g>
  );
}

/** What lies under the running total, which goes on from step to step. */
const areaOf = ({ total: { left, right, bottom, steps } }: TimelineLayout): string =>
  `M${left} ${bottom}${steps.map(({ x, y }) => `H${x}V${y}`).join("")}H${right}V${bottom}`;
