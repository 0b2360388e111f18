import * as z from "zod/mini";
import { Body1, Button, Caption1, makeStyles, tokens } from "../ui/fluent";
import { useMemo } from "react";
import type { Day } from "../../core/days";
import type { Edition } from "../../core/edition";
import type { Deal } from "../../core/records/deal";
import { kindsAsked } from "../../functions/choices";
import { events } from "../../functions/events";
import { sideAsked } from "../../functions/parties";
import { formula, type Insertion, spilling } from "../excel/insertion";
import { Folded } from "../ui/Folded";
import { useRemembered } from "../ui/HostContext";
import { PictureTools } from "../ui/PictureTools";
import { InsertButton } from "../ui/insertions";
import { type Level, Toggle } from "../ui/layout";
import { useWidth } from "../ui/widths";
import { recordsTexts } from "../ui/messages/records";
import { timelineTexts } from "../ui/messages/timeline";
import { useTexts, useWords, type Words } from "../ui/words";
import { type Range, ranges, type Timeline, timelineOf } from "./timelineContents";
import { TimelineCard, useToldMark } from "./TimelineCard";
import { TimelineLegend } from "./TimelineSymbol";
import { TimelinePicture } from "./TimelinePicture";
import { TimelineTable } from "./TimelineTable";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "4px", alignItems: "center" },
  ranges: { display: "flex", flexWrap: "wrap", gap: "2px" },
  range: { minWidth: "auto", paddingInline: "6px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  place: { marginBlock: "4px" },
});

/** What colours tell apart, where no words are beside them. */
const legend = [
  { colour: tokens.colorCompoundBrandBackground, look: "counted" },
  { colour: tokens.colorNeutralForeground3, look: "left-out" },
] as const;

/** How a reader looks at timelines, wherever they stand. */
const Look = z.object({ range: z.enum(ranges), asTable: z.boolean() });
type Look = z.infer<typeof Look>;
const initialLook: Look = { range: "three-years", asTable: false };

/** Deals and what happened to them by day, as a picture or a table, with the running total. */
export function TimelineView(props: {
  edition: Edition;
  /** Whose, as functions take it; left out, everybody's. */
  party?: string | undefined;
  /** Of which kind or group of kinds, as functions take it. */
  kind?: string | undefined;
  /** Only these deals, where they are not all of that party and kind. */
  deals?: readonly Deal[] | undefined;
  /** The level of the heading under which its explanation is folded away. */
  level: Level;
  /** The deal from whose page one comes back. */
  cameFrom?: string | undefined;
}) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(timelineTexts);
  const { edition, party, kind, deals, level, cameFrom } = props;
  const [look, setLook] = useRemembered("timeline", Look, initialLook);
  const { range, asTable } = look;
  const timeline = useMemo(
    () =>
      timelineOf(edition, {
        party: sideAsked(edition, "party", party),
        kinds: kindsAsked(kind),
        deals: deals && new Set(deals),
        range,
      }),
    [edition, party, kind, deals, range],
  );
  const told = useToldMark(cameFrom);
  const { picture, current, isTold } = told;
  const { ref: place, width } = useWidth<HTMLDivElement>();

  const number = timeline.lanes.reduce((sum, lane) => sum + lane.events.length, 0);
  const label = texts.of(party ?? texts.everybody);
  const says = shownInWords(timeline, number, words);
  const isPicture = number > 0 && !asTable;
  return (
    <>
      <LookTools
        look={look}
        onRange={(range) => {
          told.forget();
          setLook((before) => ({ ...before, range }));
        }}
        onTable={() => {
          setLook((before) => ({ ...before, asTable: !asTable }));
        }}
      />
      <Caption1 block role="status" className={styles.quiet}>
        {says}
      </Caption1>
      <div ref={place} className={styles.place}>
        {number === 0 && <Body1>{texts.nothing}</Body1>}
        {number > 0 &&
          (asTable ? (
            <TimelineTable key={range} timeline={timeline} label={label} />
          ) : (
            <TimelinePicture
              timeline={timeline}
              width={width}
              label={label}
              current={current?.key}
              isTold={isTold}
              onEnough={told.hide}
              onCurrent={told.show}
              onOpen={told.open}
              picture={picture}
            />
          ))}
      </div>
      {isPicture && (
        <>
          <TimelineCard
            mark={isTold ? current : undefined}
            timeline={timeline}
            card={told.card}
            onLeave={told.backToPicture}
          />
          <Folded heading={texts.legend} level={level}>
            <TimelineLegend />
          </Folded>
        </>
      )}
      <div className={styles.tools}>
        <InsertButton label={texts.insert} insertion={eventsInsertion(edition, { party, kind, range, timeline })} />
        {deals && <Caption1 className={styles.quiet}>{texts.tableIgnores}</Caption1>}
        {isPicture && (
          <PictureTools
            picture={picture}
            title={label}
            description={says}
            legend={legend.map(({ colour, look }) => ({ colour, label: texts.looks[look] }))}
            release={edition.release}
          />
        )}
      </div>
    </>
  );
}

/** Of which days the timeline is, and whether as a table. */
function LookTools(props: { look: Look; onRange: (range: Range) => void; onTable: () => void }) {
  const styles = useStyles();
  const texts = useTexts(timelineTexts);
  const { look, onRange, onTable } = props;
  return (
    <div className={styles.tools}>
      <div role="group" aria-label={texts.range} className={styles.ranges}>
        {ranges.map((range) => (
          <Button
            key={range}
            size="small"
            className={styles.range}
            appearance={range === look.range ? "primary" : "secondary"}
            aria-pressed={range === look.range}
            onClick={() => {
              onRange(range);
            }}
          >
            {texts.ranges[range]}
          </Button>
        ))}
      </div>
      <Toggle className={styles.range} isOn={look.asTable} onClick={onTable}>
        {texts.asTable}
      </Toggle>
    </div>
  );
}

/** How much is shown, of which days, and whether there was more before. */
function shownInWords(timeline: Timeline, number: number, { count, day, language }: Words): string {
  const { first, last, earlier } = timeline;
  const texts = timelineTexts[language];
  const { fromUntil } = recordsTexts[language];
  const shown = texts.shows(count(number), fromUntil(day(monthOf(first)), day(monthOf(last))));
  return [shown, ...(earlier > 0 ? [texts.earlier(count(earlier))] : [])].join(" · ");
}

const monthOf = (day: Day): string => day.slice(0, "2025-05".length);

/** What EVENTS has of the same party and kind over the same days. */
function eventsInsertion(
  edition: Edition,
  {
    party,
    kind,
    range,
    timeline,
  }: { party: string | undefined; kind: string | undefined; range: Range; timeline: Timeline },
): Insertion {
  const from = range === "all" ? undefined : timeline.first;
  const to = range === "to-come" ? timeline.last : undefined;
  const asked = [party, from, to, kind];
  return spilling(formula("EVENTS", ...asked), () => events.EVENTS.answer(asked, { edition, dateSystem: 1900 }));
}
