import { Body1, Caption1, makeStyles, Subtitle1, tokens } from "../../ui/fluent";
import type { Edition } from "../../../core/edition";
import { splitAddress } from "../../formulas/formulaText";
import { asTyped, onSheet } from "../../formulas/writing";
import { AnswerLine, AnswerRows } from "../../pages/AnswerView";
import { PagesOver } from "../../pages/RecordPage";
import { AnswerRecords } from "../../pages/AnswerRecords";
import { understoodInWords, answerValueInWords } from "../../pages/outcome";
import { useSeparators } from "../../ui/HostContext";
import { Fact, Facts, FormulaText, NotThere, Section, Waiting } from "../../ui/layout";
import { answerTexts } from "../../ui/messages/answer";
import { type ExplainMessages, explainTexts } from "../../ui/messages/explain";
import { insertionsTexts } from "../../ui/messages/insertions";
import { useTexts, useWords } from "../../ui/words";
import { type Explained, type Explanation, useExplained } from "./explanation";

const useCallStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, marginBottom: "8px" },
});

/** One DEALS call: what it was given, what it answers, the records behind that, and those that were left out. */
function ExplainedCall(props: {
  explanation: Explanation;
  /** That of its cell. */
  sheet: string;
  /** Whether its cell holds nothing else, so that the formula need not be said twice. */
  isWhole: boolean;
  edition: Edition;
}) {
  const styles = useCallStyles();
  const words = useWords();
  const texts = useTexts(explainTexts);
  const { understood, answer: answerTerm } = useTexts(answerTexts);
  const separators = useSeparators();
  const { explanation, sheet, isWhole, edition } = props;
  const { call, local, outcome, holding, each } = explanation;
  const held = holding.map(({ reference, value }) => {
    const here = onSheet(reference, sheet);
    return value === "" ? texts.emptyCell(here) : `${here} = ${answerValueInWords(value, "plain", words)}`;
  });
  return (
    <Section heading={call.id === "" ? call.text : `DEALS.${call.id}`}>
      {!isWhole && (
        <Caption1 block className={styles.code}>
          <FormulaText>{local ?? asTyped(onSheet(call.text, sheet), separators)}</FormulaText>
        </Caption1>
      )}
      {call.behindName !== undefined && <Body1 block>{texts.behindName(call.behindName)}</Body1>}
      {/^_xldudf_|!_xldudf_/i.test(call.text) && <Body1 block>{texts.addinMissed}</Body1>}
      {each && <Body1 block>{texts.each(words.count(each.place), words.count(each.of))}</Body1>}
      <Facts>
        <Fact term={texts.given}>{held.join(", ")}</Fact>
        <Fact term={understood}>{understoodInWords(outcome.understood, words)}</Fact>
        <Fact term={answerTerm}>
          <AnswerLine outcome={outcome} sheet={sheet} onlyExcel={texts.onlyExcel} />
        </Fact>
      </Facts>
      <AnswerRows outcome={outcome} />
      <AnswerRecords outcome={outcome} edition={edition} level="h4" />
    </Section>
  );
}

const useStyles = makeStyles({
  page: { paddingBottom: "24px", overflowWrap: "anywhere" },
  title: { display: "block", margin: 0 },
  formula: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
  hint: { marginTop: "8px", color: tokens.colorNeutralForeground2 },
  calls: { margin: 0, padding: 0, listStyleType: "none" },
});

/** A formula as one would type it, for who has none yet. */
const EXAMPLE = '=DEALS.TOTAL("CoreWeave","OpenAI")';

/** Explain: what stands behind the DEALS formulas of the active cell; the pages of its records open over it. */
export function Explain({ edition }: { edition: Edition }) {
  const texts = useTexts(explainTexts);
  const { hostProblems } = useTexts(insertionsTexts);
  const { explained, readAgain } = useExplained(edition);
  if (!explained) return <Waiting says={texts.reading} />;
  if (explained.outcome === "failed")
    return (
      <NotThere onTryAgain={readAgain}>
        {texts.refused} {explained.problem === "editing" && hostProblems.editing}
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
  const texts = useTexts(explainTexts);
  const separators = useSeparators();
  const { edition, explained } = props;
  const { cell, explanations } = explained;
  return (
    <article className={styles.page}>
      <Subtitle1 as="h2" className={styles.title}>
        {texts.cell(cell.address)}
      </Subtitle1>
      {cell.spilledFrom && <Body1 block>{texts.spilledFrom(cell.spilledFrom)}</Body1>}
      <div role="status">
        {explanations.length > 0 ? (
          <Caption1 block className={styles.formula}>
            <FormulaText>{cell.local ?? asTyped(cell.formula, separators)}</FormulaText>
          </Caption1>
        ) : (
          <Body1 block>{saysNothing(cell.formula, texts)}</Body1>
        )}
      </div>
      {explanations.length === 0 && (
        <Body1 block className={styles.hint}>
          {texts.hint(asTyped(EXAMPLE, separators))}
        </Body1>
      )}
      <ol className={styles.calls}>
        {explanations.map((explanation, place) => (
          <li key={place}>
            <ExplainedCall
              explanation={explanation}
              sheet={splitAddress(cell.address).sheet}
              isWhole={explanation.call.isWhole && explanation.call.behindName === undefined}
              edition={edition}
            />
          </li>
        ))}
      </ol>
    </article>
  );
}

/** Of a cell without a DEALS formula, what it is instead. */
function saysNothing(formula: string, texts: ExplainMessages): string {
  if (formula === "") return texts.empty;
  return formula.startsWith("'=") ? texts.isText : texts.noDeals;
}
