import { Caption1, makeStyles, tokens } from "../ui/fluent";
import type { Ref } from "react";
import { PlainList } from "../ui/layout";
import { timelineTexts } from "../ui/messages/timeline";
import { vocabularyTexts } from "../ui/messages/vocabulary";
import { useTexts, useWords } from "../ui/words";
import { DealLink } from "./navigation";
import type { Timeline } from "./timelineContents";
import type { Mark } from "./timelineLayout";
import { eventInWords, totalInWords, valueInWords } from "./timelineWords";

const useStyles = makeStyles({
  card: {
    // In sight wherever in the picture one points, however high that is.
    position: "sticky",
    bottom: 0,
    maxHeight: "min(160px, 30vh)",
    overflowY: "auto",
    marginTop: "8px",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  total: { display: "block", marginTop: "4px", color: tokens.colorNeutralForeground2 },
});

/** What there is to know of a mark, with the way to its deals; before one is chosen, how to choose. */
export function TimelineCard(props: {
  mark: Mark | undefined;
  timeline: Timeline;
  card: Ref<HTMLDivElement>;
  /** Goes back to the picture. */
  onLeave: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { day } = words;
  const texts = useTexts(timelineTexts);
  const { kinds } = useTexts(vocabularyTexts);
  const { mark, timeline, card, onLeave } = props;
  if (!mark) return <Caption1 className={styles.quiet}>{texts.hint}</Caption1>;
  const { on } = mark.events.at(-1) ?? mark.events[0];
  return (
    <div
      ref={card}
      role="group"
      aria-label={texts.card}
      className={styles.card}
      onKeyDown={({ key }) => {
        if (key === "Escape") onLeave();
      }}
    >
      <PlainList>
        {mark.events.map((event) => (
          <li key={`${event.deal.id} ${event.event} ${event.on}`}>
            <DealLink deal={event.deal} />
            <Caption1 block>{eventInWords(event, words)}</Caption1>
            <Caption1 block className={styles.quiet}>
              {[kinds[event.deal.kind], valueInWords(event, words)].join(" · ")}
            </Caption1>
          </li>
        ))}
      </PlainList>
      <Caption1 className={styles.total}>
        {texts.totalAsOf(day(on), totalInWords(timeline.totalAsOf(on), words))}
      </Caption1>
    </div>
  );
}
