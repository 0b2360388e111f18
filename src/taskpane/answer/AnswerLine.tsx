import { Body1, Body1Strong, Caption1, makeStyles, Subtitle2, tokens } from "../fluent";
import { onSheet } from "../formula/references";
import { useWords } from "../messages/WordsContext";
import { headlineOf, tableOf } from "./answerTable";
import { sizeInWords, valueInWords } from "./answerWords";
import type { Outcome } from "./outcome";

const useStyles = makeStyles({
  line: { overflowWrap: "anywhere" },
  exact: { color: tokens.colorNeutralForeground2, marginInlineStart: "8px" },
});

/** What a formula answers, in a line: a value, how large a table, or an error with its sentence. */
export function AnswerLine(props: {
  outcome: Outcome;
  /** Where its call stands. */
  sheet: string;
  /** What to do where only Excel can calculate an argument. */
  onlyExcel: (argument: string) => string;
}) {
  const styles = useStyles();
  const words = useWords();
  const { answer: texts, language } = words.messages;
  const { id, answer, unit } = props.outcome;
  const inEnglish = language === "en";
  if (answer.is === "unreadable") {
    const says = { calculated: props.onlyExcel, "not-read": texts.notRead, "handed-on": texts.handedOn }[
      answer.because
    ];
    return <Body1>{says(onSheet(answer.argument, props.sheet))}</Body1>;
  }
  if (answer.is === "error")
    return (
      <div className={styles.line}>
        <Body1Strong>{answer.code}</Body1Strong> {!inEnglish && <Body1>{texts.errorMeans(answer.code)}</Body1>}{" "}
        {answer.passedOn !== undefined && answer.sentence === "" ? (
          <Body1>{texts.passedOn(onSheet(answer.passedOn, props.sheet))}</Body1>
        ) : (
          // The cell says it in English, whatever the language of Excel.
          <Body1 lang="en">{answer.sentence}</Body1>
        )}
      </div>
    );
  const headline = answer.is === "each" ? undefined : headlineOf(answer.value);
  const table = headline === undefined || Array.isArray(headline) ? tableOf(id, answer) : undefined;
  if (table) return <Subtitle2>{sizeInWords(table, words)}</Subtitle2>;
  return (
    <div className={styles.line}>
      <Subtitle2>{valueInWords(headline, unit, words)}</Subtitle2>
      {unit === "dollars" && typeof headline === "number" && headline !== 0 && (
        <Caption1 className={styles.exact}>{words.count(headline)}</Caption1>
      )}
    </div>
  );
}
