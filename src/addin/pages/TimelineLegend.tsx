import { Caption1, makeStyles } from "../ui/fluent";
import { timelineTexts } from "../ui/messages/timeline";
import { useTexts, useWords } from "../ui/words";
import { type Look, TimelineSymbol } from "./TimelineSymbol";

const useStyles = makeStyles({
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
  const styles = useStyles();
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
