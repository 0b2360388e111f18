import { Body1, Caption1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Edition } from "../../core/edition";
import type { Page } from "../browse/browseState";
import { NavigationContext } from "../browse/NavigationContext";
import { RecordPage } from "../browse/RecordPage";
import { NotThere, Waiting } from "../frame/Placeholders";
import { useWords } from "../messages/WordsContext";
import { ExplainedCall } from "./ExplainedCall";
import { useExplained, type Explained } from "./useExplained";

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, overflowY: "scroll", padding: "12px 16px 24px", overflowWrap: "anywhere" },
  title: { display: "block", margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  calls: { margin: 0, padding: 0, listStyleType: "none" },
});

/** Explain: what stands behind the DEALS formulas of the active cell; pages of deals and sources open over it. */
export function Explain({ edition }: { edition: Edition }) {
  const [explained, readAgain] = useExplained();
  return <Pages key={addressOf(explained)} edition={edition} explained={explained} readAgain={readAgain} />;
}

interface Shown {
  readonly edition: Edition;
  readonly explained: Explained;
  readonly readAgain: () => void;
}

/** The explanation, or the page that was opened from it; another cell begins afresh. */
function Pages(shown: Shown) {
  const [trail, setTrail] = useState<readonly Page[]>([]);
  const navigation = useMemo(
    () => ({
      open: (page: Page) => {
        setTrail((before) => [...before, page]);
      },
      back: () => {
        setTrail((before) => before.slice(0, -1));
      },
    }),
    [],
  );
  const page = trail.at(-1);
  return (
    <NavigationContext value={navigation}>
      {page ? (
        <RecordPage
          key={trail.length}
          edition={shown.edition}
          page={page}
          scrolled={0}
          takesFocus
          onScrolled={() => undefined}
        />
      ) : (
        <Explanations {...shown} />
      )}
    </NavigationContext>
  );
}

function Explanations({ edition, explained, readAgain }: Shown) {
  const styles = useStyles();
  const { messages } = useWords();
  const words = messages.explain;
  if (!explained) return <Waiting says={words.reading} />;
  if (explained.outcome === "failed")
    return (
      <NotThere onTryAgain={readAgain}>
        {words.refused} {explained.problem === "editing" && messages.hostProblems.editing}
      </NotThere>
    );

  const { cell, explanations } = explained;
  return (
    <article className={styles.page}>
      <Subtitle1 as="h2" className={styles.title}>
        {words.cell(cell.address)}
      </Subtitle1>
      <Caption1 role="status" block className={styles.quiet}>
        {cell.formula === "" ? words.empty : explanations.length === 0 ? words.noDeals : cell.formula}
      </Caption1>
      {explanations.length === 0 && <Body1 block>{words.hint}</Body1>}
      <ol className={styles.calls}>
        {explanations.map((explanation) => (
          <li key={explanation.call.place.join()}>
            <ExplainedCall explanation={explanation} edition={edition} />
          </li>
        ))}
      </ol>
    </article>
  );
}

const addressOf = (explained: Explained): string => (explained?.outcome === "read" ? explained.cell.address : "");
