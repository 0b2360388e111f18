import { useEffect, useId, useState } from "react";
import type { Day } from "../../../core/days";
import { Button, Caption1, makeStyles, tokens } from "../../ui/fluent";
import { mapTexts } from "../../ui/messages/map";
import { useTexts, useWords } from "../../ui/words";

/** So long each day is shown while the days pass; where nothing is to move, long enough to be looked at. */
const STEP_MS = { moving: 400, still: 1_200 };

/** At most so many days are shown while they pass, or it would take minutes. */
const MOST_STEPS = 60;

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: "8px", marginTop: "8px" },
  slider: { flexGrow: 1, minWidth: 0, height: "24px", accentColor: tokens.colorCompoundBrandBackground },
  day: { display: "flex", justifyContent: "space-between", gap: "8px", color: tokens.colorNeutralForeground2 },
});

/** Chooses as of which day a map is drawn, among those on which it changes; and lets them pass. */
export function DaySlider(props: {
  days: readonly Day[];
  day: Day;
  isPlaying: boolean;
  onDay: (day: Day) => void;
  onPlaying: (isPlaying: boolean) => void;
}) {
  const styles = useStyles();
  const { day: inWords } = useWords();
  const texts = useTexts(mapTexts);
  const { days, day, isPlaying, onDay, onPlaying } = props;
  const id = useId();
  const last = days.length - 1;
  // The last of them that has come by then.
  const place = Math.max(
    0,
    days.findLastIndex((one) => one <= day),
  );
  usePassing(isPlaying, () => {
    const next = Math.min(last, place + Math.ceil(days.length / MOST_STEPS));
    onDay(days[next] ?? day);
    if (next === last) onPlaying(false);
  });
  return (
    <div>
      <div className={styles.row}>
        <Button
          size="small"
          disabled={last < 1}
          onClick={() => {
            if (!isPlaying && place === last) onDay(days[0] ?? day);
            onPlaying(!isPlaying);
          }}
        >
          {isPlaying ? texts.pause : texts.play}
        </Button>
        <input
          id={id}
          type="range"
          className={styles.slider}
          aria-label={texts.day}
          aria-valuetext={inWords(day)}
          min={0}
          max={last}
          value={place}
          onChange={({ target }) => {
            onPlaying(false);
            onDay(days[Number(target.value)] ?? day);
          }}
        />
      </div>
      <Caption1 block className={styles.day}>
        <span>{texts.asOf(inWords(day))}</span>
      </Caption1>
    </div>
  );
}

/** Takes a step again and again, as long as it is asked to. */
function usePassing(isPassing: boolean, step: () => void): void {
  const [isStill] = useState(() => window.matchMedia("(prefers-reduced-motion: reduce)").matches);
  useEffect(() => {
    if (!isPassing) return undefined;
    const timer = setTimeout(step, isStill ? STEP_MS.still : STEP_MS.moving);
    return () => {
      clearTimeout(timer);
    };
  });
}
