import { Caption1, makeStyles, tokens } from "../ui/fluent";
import { type Ref, useEffect, useRef, useState } from "react";
import { PlainList } from "../ui/layout";
import { timelineTexts } from "../ui/messages/timeline";
import { vocabularyTexts } from "../ui/messages/vocabulary";
import { useTexts, useWords } from "../ui/words";
import { DealLink, useNavigation } from "./navigation";
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

/**
 * Of which mark the card tells, and where the focus goes between it and the picture.
 * @param cameFrom The deal from whose page one comes back: its mark has the focus.
 */
export function useToldMark(cameFrom: string | undefined) {
  const { open: openPage } = useNavigation();
  const [current, setCurrent] = useState<Mark>();
  const [isTold, setTold] = useState(false);
  /** A new object each time that the focus is to go to the card, once that tells of the mark. */
  const [cardWanted, setCardWanted] = useState<object>();
  const picture = useRef<SVGSVGElement>(null);
  const card = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const marks = picture.current?.querySelectorAll<SVGElement>("[data-mark]") ?? [];
    [...marks].find(({ dataset }) => dataset["mark"] === cameFrom)?.focus();
  }, [cameFrom]);

  useEffect(() => {
    const marked = document.activeElement;
    if (!isTold || !marked || !card.current || !picture.current?.contains(marked)) return;
    // What tells of a mark covers the lower part of the pane, and must not cover the mark that has the focus.
    const shown = card.current;
    const isCovered = () => marked.getBoundingClientRect().bottom > shown.getBoundingClientRect().top;
    if (isCovered()) marked.scrollIntoView({ block: "center" });
    // In a low pane the card reaches above the middle.
    if (isCovered()) marked.scrollIntoView({ block: "start" });
  }, [current, isTold]);

  useEffect(() => {
    if (cardWanted) card.current?.querySelector("button")?.focus();
  }, [cardWanted]);

  const tell = (mark: Mark): void => {
    setCurrent(mark);
    setTold(true);
  };
  return {
    picture,
    card,
    current,
    isTold,
    show: (mark: Mark): void => {
      // What one is about to press in the card stays there, whatever the pointer passes on its way.
      if (!card.current?.contains(document.activeElement)) tell(mark);
    },
    hide: (): void => {
      setTold(false);
    },
    forget: (): void => {
      setCurrent(undefined);
    },
    /** Opens the page of the mark's deal; of several deals, the card offers each of them. */
    open: (mark: Mark): void => {
      tell(mark);
      const [{ deal }, ...others] = mark.events;
      if (others.every((other) => other.deal === deal)) openPage({ kind: "deal", id: deal.id });
      else setCardWanted({});
    },
    backToPicture: (): void => {
      picture.current?.querySelector<SVGElement>("[tabindex='0']")?.focus();
    },
  };
}
