import type { Link, Loop } from "../../../core/loops";
import { Body1, Caption1, Field, makeStyles, Select, tokens } from "../../ui/fluent";
import { mapTexts } from "../../ui/messages/map";
import { useTexts, useWords, type Words } from "../../ui/words";
import { loopKey } from "./contents";
import { dollarsInWords } from "./mapWords";

const useStyles = makeStyles({
  circles: { marginTop: "8px" },
  choice: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/**
 * Circular chains of money, one of which can be shown on the map. One list in one line, not a line for each: so the map
 * is on show while one goes from circle to circle.
 */
export function Circles(props: {
  /** Undefined where there are too many ways to go to know them. */
  loops: readonly Loop[] | undefined;
  shown: Loop | undefined;
  /** Whether there is a picture, in which the smallest link is marked. */
  isPicture: boolean;
  nameOf: (party: string) => string;
  onShow: (loop: Loop | undefined) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { count } = words;
  const texts = useTexts(mapTexts);
  const { loops, shown, isPicture, nameOf, onShow } = props;
  if (!loops || loops.length === 0)
    return (
      <Body1 block className={styles.circles}>
        {loops ? texts.noLoops : texts.tooManyLoops}
      </Body1>
    );
  return (
    <div className={styles.circles}>
      <Field label={texts.loops(count(loops.length))} size="small">
        <Select
          size="small"
          className={styles.choice}
          value={shown ? loopKey(shown) : ""}
          onChange={(_, { value }) => {
            onShow(loops.find((loop) => loopKey(loop) === value));
          }}
        >
          <option value="">{texts.noLoopShown}</option>
          {loops.map((loop) => (
            <option key={loopKey(loop)} value={loopKey(loop)}>
              {chain(loop.links, nameOf)}
            </option>
          ))}
        </Select>
      </Field>
      <Caption1 block role="status" className={styles.quiet}>
        {shown &&
          [
            `${chain(shown.links, nameOf)}.`,
            smallestInWords(shown, nameOf, words),
            isPicture && shown.smallest && texts.smallestMarked,
          ]
            .filter(Boolean)
            .join(" ")}
      </Caption1>
    </div>
  );
}

const chain = (links: readonly Link[], nameOf: (party: string) => string): string =>
  [...links.map(({ payer }) => payer), links.at(-1)?.payee ?? ""].map(nameOf).join(" → ");

function smallestInWords({ smallest, isDisclosed }: Loop, nameOf: (party: string) => string, words: Words): string {
  const texts = mapTexts[words.language];
  if (smallest?.value === undefined) return texts.noneDisclosed;
  const says = isDisclosed ? texts.smallest : texts.smallestKnown;
  return says(chain([smallest], nameOf), dollarsInWords(smallest.value, words));
}
