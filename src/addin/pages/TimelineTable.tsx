import { Button, Caption1, makeStyles, mergeClasses, tokens } from "../ui/fluent";
import { useState } from "react";
import { inOrder } from "../../core/spelling";
import { layoutTexts } from "../ui/messages/layout";
import { recordsTexts } from "../ui/messages/records";
import { timelineTexts } from "../ui/messages/timeline";
import { vocabularyTexts } from "../ui/messages/vocabulary";
import { useTexts, useWords } from "../ui/words";
import { DealLink } from "./navigation";
import type { Timeline } from "./timelineContents";
import { eventInWords, totalInWords, valueInWords } from "./timelineWords";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  heading: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  cell: { padding: "4px 8px 4px 0", textAlign: "start", fontWeight: "inherit", verticalAlign: "top" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  total: { width: "84px", paddingInlineEnd: 0, textAlign: "end" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const SHOWN_AT_FIRST = 50;

/** What a timeline shows, as a table, newest first; of many the first, and the others when they are asked for. */
export function TimelineTable({ timeline, label }: { timeline: Timeline; label: string }) {
  const styles = useStyles();
  const words = useWords();
  const { count, day } = words;
  const texts = useTexts(timelineTexts);
  const { kinds } = useTexts(vocabularyTexts);
  const { asOf } = useTexts(recordsTexts);
  const { showAll } = useTexts(layoutTexts);
  const [all, setAll] = useState(false);
  const events = timeline.lanes.flatMap((lane) => lane.events).sort((a, b) => inOrder(b.on, a.on));
  return (
    <>
      <table className={styles.table} aria-label={label}>
        <thead className={styles.heading}>
          <tr>
            <th scope="col" className={styles.cell}>
              {texts.event}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.total)}>
              {texts.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {events.slice(0, all ? events.length : SHOWN_AT_FIRST).map((event) => (
            <tr key={`${event.deal.id} ${event.event} ${event.on}`} className={styles.row}>
              <th scope="row" className={styles.cell}>
                {eventInWords(event, words)}
                <br />
                <DealLink deal={event.deal} />
                <Caption1 block className={styles.quiet}>
                  {[kinds[event.deal.kind], valueInWords(event, words)].join(" · ")}
                </Caption1>
              </th>
              <td className={mergeClasses(styles.cell, styles.total)}>
                {totalInWords(timeline.totalAsOf(event.on), words)}
                <Caption1 block className={styles.quiet}>
                  {asOf(day(event.on))}
                </Caption1>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {events.length > SHOWN_AT_FIRST && !all && (
        <Button
          size="small"
          onClick={() => {
            setAll(true);
          }}
        >
          {showAll(count(events.length))}
        </Button>
      )}
    </>
  );
}
