import { Body1, Caption1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { Edition } from "../../core/edition";
import { PagesOver } from "../browse/PagesOver";
import { placeOf } from "../formula/place";
import { NotThere, Waiting } from "../frame/Placeholders";
import { asTyped } from "../formula/separators";
import { useDecimalSeparator } from "../host/useDecimalSeparator";
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
  const decimalSeparator = useDecimalSeparator();
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
            {asTyped(cell.formula, decimalSeparator)}
          </Caption1>
        ) : (
          <Body1 block>{cell.formula === "" ? words.empty : words.noDeals}</Body1>
        )}
      </div>
      {explanations.length === 0 && (
        <Body1 block className={styles.hint}>
          {words.hint}
        </Body1>
      )}
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
