import { Body1, Caption1, makeStyles, Subtitle1, tokens } from "../fluent";
import type { Edition } from "../../core/edition";
import { PagesOver } from "../browse/PagesOver";
import { placeOf } from "../formula/place";
import { NotThere, Waiting } from "../frame/Placeholders";
import { asTyped } from "../formula/separators";
import { useSeparators } from "../host/useSeparators";
import type { Messages } from "../messages/messages";
import { useWords } from "../messages/WordsContext";
import { ExplainedCall } from "./ExplainedCall";
import { useExplained, type Explained } from "./useExplained";

const useStyles = makeStyles({
  page: { paddingBottom: "24px", overflowWrap: "anywhere" },
  title: { display: "block", margin: 0 },
  formula: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
  hint: { marginTop: "8px", color: tokens.colorNeutralForeground2 },
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
  const separators = useSeparators();
  const { edition, explained } = props;
  const { cell, explanations } = explained;
  return (
    <article className={styles.page}>
      <Subtitle1 as="h2" className={styles.title}>
        {words.cell(cell.address)}
      </Subtitle1>
      {cell.spilledFrom && <Body1 block>{words.spilledFrom(cell.spilledFrom)}</Body1>}
      <div role="status">
        {explanations.length > 0 ? (
          <Caption1 block className={styles.formula}>
            {cell.local ?? asTyped(cell.formula, separators)}
          </Caption1>
        ) : (
          <Body1 block>{saysNothing(cell.formula, words)}</Body1>
        )}
      </div>
      {explanations.length === 0 && (
        <Body1 block className={styles.hint}>
          {words.hint}
        </Body1>
      )}
      <ol className={styles.calls}>
        {explanations.map((explanation, place) => (
          <li key={place}>
            <ExplainedCall explanation={explanation} sheet={placeOf(cell.address).sheet} edition={edition} />
          </li>
        ))}
      </ol>
    </article>
  );
}

/** Of a cell without a DEALS formula, what it is instead. */
function saysNothing(formula: string, words: Messages["explain"]): string {
  if (formula === "") return words.empty;
  return formula.startsWith("'=") ? words.isText : words.noDeals;
}
