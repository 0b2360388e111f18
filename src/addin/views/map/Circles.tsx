import { useState } from "react";
import type { Link, Loop } from "../../../core/flows";
import type { Insertion } from "../../excel/insertion";
import { Body1, Button, Caption1, makeStyles, tokens } from "../../ui/fluent";
import { InsertButton } from "../../ui/insertions";
import { PlainList, Section } from "../../ui/layout";
import { useWords, type Words } from "../../ui/words";
import { dollarsInWords } from "./mapWords";

const useStyles = makeStyles({
  circle: { justifyContent: "start", textAlign: "start", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { marginTop: "8px", display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** As many as are listed at first. */
const FIRST = 5;

/** The same text for the same circle. */
export const loopKey = ({ links }: Loop): string => links.map(({ payer }) => payer).join(" ");

/** Circular chains of money, each of which can be shown on the map, one at a time. */
export function Circles(props: {
  loops: readonly Loop[];
  shown: Loop | undefined;
  nameOf: (party: string) => string;
  insertion: Insertion | undefined;
  onShow: (loop: Loop | undefined) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { messages, count } = words;
  const { loops, shown, nameOf, insertion, onShow } = props;
  const [all, setAll] = useState(false);
  const listed = all ? loops : loops.slice(0, FIRST);
  return (
    <Section heading={messages.map.loops(count(loops.length))}>
      {loops.length === 0 && <Body1>{messages.map.noLoops}</Body1>}
      <PlainList>
        {listed.map((loop) => {
          const isShown = loop === shown;
          return (
            <li key={loopKey(loop)}>
              <Button
                size="small"
                appearance={isShown ? "primary" : "subtle"}
                aria-pressed={isShown}
                className={styles.circle}
                onClick={() => {
                  onShow(isShown ? undefined : loop);
                }}
              >
                {chain(loop.links, nameOf)}
              </Button>
              {isShown && (
                <Caption1 block className={styles.quiet}>
                  {smallestInWords(loop, nameOf, words)}
                </Caption1>
              )}
            </li>
          );
        })}
      </PlainList>
      <div className={styles.actions}>
        {loops.length > listed.length && (
          <Button
            size="small"
            onClick={() => {
              setAll(true);
            }}
          >
            {messages.answer.showAll(count(loops.length))}
          </Button>
        )}
        {insertion && loops.length > 0 && <InsertButton insertion={insertion} label={messages.map.insertLoops} />}
      </div>
    </Section>
  );
}

const chain = (links: readonly Link[], nameOf: (party: string) => string): string =>
  [...links.map(({ payer }) => payer), links.at(-1)?.payee ?? ""].map(nameOf).join(" → ");

function smallestInWords({ smallest, isDisclosed }: Loop, nameOf: (party: string) => string, words: Words): string {
  const { map } = words.messages;
  if (smallest?.value === undefined) return map.noneDisclosed;
  const says = isDisclosed ? map.smallest : map.smallestKnown;
  return says(chain([smallest], nameOf), dollarsInWords(smallest.value, words));
}
