import { makeStyles, mergeClasses, tokens, Caption1 } from "../ui/fluent";
import type { DealEvent } from "./timelineContents";
import { timelineTexts } from "../ui/messages/timeline";
import { useTexts, useWords } from "../ui/words";

/** What a mark looks like: a deal by whether it counts and how it ended, what became of one, or several together. */
export type Look =
  | "counted"
  | "undisclosed"
  | "left-out"
  | "superseded-since"
  | "cancelled-since"
  | Exclude<DealEvent["event"], "announced" | "enlarged">
  | "several";

/** How an event looks, in the picture and in what explains it. */
export function lookOf(event: DealEvent): Look {
  if (event.event !== "announced" && event.event !== "enlarged") return event.event;
  if (event.because === "superseded") return "superseded-since";
  if (event.because === "cancelled") return "cancelled-since";
  if (event.because) return "left-out";
  return event.dollars === undefined ? "undisclosed" : "counted";
}

const highContrast = "@media (forced-colors: active)";

const useStyles = makeStyles({
  counted: {
    fill: tokens.colorCompoundBrandBackground,
    stroke: "none",
    [highContrast]: { fill: "CanvasText" },
  },
  undisclosed: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: "1.5px",
    [highContrast]: { fill: "Canvas", stroke: "CanvasText" },
  },
  leftOut: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground3,
    strokeDasharray: "2 1.5",
    [highContrast]: { fill: "Canvas", stroke: "CanvasText" },
  },
  line: {
    fill: "none",
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "1.5px",
    [highContrast]: { stroke: "CanvasText" },
  },
  surface: { fill: tokens.colorNeutralForeground2, stroke: "none", [highContrast]: { fill: "CanvasText" } },
  several: {
    fill: tokens.colorNeutralBackground3,
    stroke: tokens.colorNeutralForeground3,
    [highContrast]: { fill: "Canvas", stroke: "CanvasText" },
  },
  number: {
    fill: tokens.colorNeutralForeground1,
    fontSize: "9px",
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: "middle",
    [highContrast]: { fill: "CanvasText" },
  },
});

/** A mark around a place, drawn so that it can be told without its colour. */
export function TimelineSymbol(props: {
  look: Look;
  x: number;
  y: number;
  radius: number;
  count?: string | undefined;
}) {
  const styles = useStyles();
  const { look, x, y, radius: r, count } = props;
  const circle = (className: string) => <circle className={className} cx={x} cy={y} r={r} />;
  const line = (d: string) => <path className={styles.line} d={d} />;
  switch (look) {
    case "counted":
      return circle(styles.counted);
    case "undisclosed":
      return circle(styles.undisclosed);
    case "left-out":
      return circle(styles.leftOut);
    case "superseded-since":
      return (
        <>
          {circle(styles.leftOut)}
          {line(`M${x - r - 2} ${y}h${2 * r + 4}`)}
        </>
      );
    case "cancelled-since":
      return (
        <>
          {circle(styles.leftOut)}
          {line(crossed(x, y, r + 1))}
        </>
      );
    case "signed":
      return line(diamond(x, y, r));
    case "closed":
      return <path className={mergeClasses(styles.line, styles.surface)} d={diamond(x, y, r + 0.5)} />;
    case "superseded":
      return line(`M${x - r} ${y}h${2 * r}`);
    case "cancelled":
      return line(crossed(x, y, r - 0.5));
    case "term ends":
      return line(`M${x} ${y - r - 1}v${2 * r + 2}`);
    case "correction":
      return line(`M${x} ${y - r}l${r} ${2 * r - 1}h${-2 * r}Z`);
    case "several":
      return (
        <>
          {circle(styles.several)}
          <text className={styles.number} x={x} y={y + 3.2}>
            {count}
          </text>
        </>
      );
  }
}

const diamond = (x: number, y: number, r: number): string => `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}Z`;

const crossed = (x: number, y: number, r: number): string =>
  `M${x - r} ${y - r}l${2 * r} ${2 * r}M${x - r} ${y + r}l${2 * r} ${-2 * r}`;

const useLegendStyles = makeStyles({
  legend: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(130px, 1fr))",
    gap: "4px 8px",
    margin: "4px 0 0",
    padding: 0,
    listStyleType: "none",
  },
  item: { display: "flex", alignItems: "center", gap: "6px" },
  symbol: { flexShrink: 0 },
});

const looks: readonly Look[] = [
  "counted",
  "undisclosed",
  "left-out",
  "superseded-since",
  "cancelled-since",
  "signed",
  "closed",
  "superseded",
  "cancelled",
  "term ends",
  "correction",
  "several",
];

/** What the marks of a timeline mean. */
export function TimelineLegend() {
  const styles = useLegendStyles();
  const { count } = useWords();
  const texts = useTexts(timelineTexts);
  return (
    <>
      <Caption1 block>{texts.legendSays}</Caption1>
      <ul className={styles.legend}>
        {looks.map((look) => (
          <li key={look} className={styles.item}>
            <svg aria-hidden width={18} height={18} className={styles.symbol}>
              <TimelineSymbol look={look} x={9} y={9} radius={look === "several" ? 8 : 5} count={count(5)} />
            </svg>
            <Caption1>{texts.looks[look]}</Caption1>
          </li>
        ))}
      </ul>
    </>
  );
}
