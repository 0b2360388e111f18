import { Body1, Caption1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { Edition } from "../../core/edition";
import { PagesOver } from "../browse/PagesOver";
import { placeOf } from "../formula/place";
import { NotThere, Waiting } from "../frame/Placeholders";
import { useWords } from "../messages/WordsContext";
import { ExplainedCall } from "./ExplainedCall";
import { useExplained, type Explained } from "./useExplained";

const useStyles = makeStyles({
  page: { paddingBottom: "24px", overflowWrap: "anywhere" },
  title: { display: "block", margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  calls: { margin: 0, padding: 0, listStyleType: "none" },
});

/** Explain: what stands behind the DEALS formulas of the active cell; the pages of its records open over it. */
export function Explain({ edition }: { edition: Edition }) {
  const { messages } = useWords();
  const { explained, readAgain } = useExplained(edition);
  if (!explained) return <Waiting says={messages.explain.reading} />;
  if (explained.outcome === "failed")
    return (
      <NotThere onTryAgain={readAgain}>
        {messages.explain.refused} {explained.problem === "editing" && messages.hostProblems.editing}
      </NotThere>
    );
  // Another cell begins afresh.
  return (
    <PagesOver key={explained.cell.address} edition={edition}>
      <Explanations edition={edition} explained={explained} />
    </PagesOver>
  );
}

function Explanations(props: { edition: Edition; explained: Extract<Explained, { outcome: "read" }> }) {
  const styles = useStyles();
  const words = useWords().messages.explain;
  const { edition, explained } = props;
  const { cell, explanations } = explained;
  return (
    <article className={styles.page}>
      <Subtitle1 as="h2" className={styles.title}>
        {words.cell(cell.address)}
      </Subtitle1>
      {cell.spilledFrom && <Body1 block>{words.spilledFrom(cell.spilledFrom)}</Body1>}
      <Caption1 role="status" block className={styles.quiet}>
        {cell.formula === "" ? words.empty : explanations.length === 0 ? words.noDeals : cell.formula}
      </Caption1>
      {explanations.length === 0 && <Body1 block>{words.hint}</Body1>}
      <ol className={styles.calls}>
        {explanations.map((explanation) => (
          <li key={explanation.call.place.join()}>
            <ExplainedCall explanation={explanation} sheet={placeOf(cell.address).sheet} edition={edition} />
          </li>
        ))}
      </ol>
    </article>
  );
}
