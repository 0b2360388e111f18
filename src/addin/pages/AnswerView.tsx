import { Body1, Body1Strong, Caption1, makeStyles, Subtitle2, tokens } from "../ui/fluent";
import { headlineOf, tableOf } from "../formulas/answerTables";
import { asTyped, onSheet } from "../formulas/writing";
import { useSeparators } from "../ui/HostContext";
import { answerTexts } from "../ui/messages/answer";
import { documentsTexts } from "../ui/messages/documents";
import { useTexts, useWords } from "../ui/words";
import { cellInWords, type CallOutcome, tableSizeInWords, answerValueInWords } from "./outcome";

const useLineStyles = makeStyles({
  line: { overflowWrap: "anywhere" },
  // The number beside it stands in a line of its own before this one is broken; its first line is that of what it answers to.
  headline: { display: "inline-flex", marginInlineEnd: "8px" },
  exact: { color: tokens.colorNeutralForeground2 },
});

/** What a formula answers, in a line: a value, how large a table, or an error with its sentence. */
export function AnswerLine(props: {
  outcome: CallOutcome;
  /** Where its call stands. */
  sheet: string;
  /** What to do where only Excel can calculate an argument. */
  onlyExcel: (argument: string) => string;
}) {
  const styles = useLineStyles();
  const words = useWords();
  const texts = useTexts(answerTexts);
  const { loadingEvidence } = useTexts(documentsTexts);
  const separators = useSeparators();
  const { id, answer, unit } = props.outcome;
  const argument = (text: string) => asTyped(onSheet(text, props.sheet), separators);
  if (answer.is === "unreadable") {
    if (answer.because === "evidence") return <Body1>{loadingEvidence}</Body1>;
    const says = { calculated: props.onlyExcel, "not-read": texts.notRead, "handed-on": texts.handedOn }[
      answer.because
    ];
    return <Body1>{says(argument(answer.argument))}</Body1>;
  }
  if (answer.is === "error") {
    // The cell says it in English, whatever the language of Excel; and of a function that there is not it has nothing to say.
    const isExplained = words.language !== "en" || (answer.sentence === "" && answer.passedOn === undefined);
    return (
      <div className={styles.line}>
        <Body1Strong>{answer.code}</Body1Strong> {isExplained && <Body1>{texts.errorMeans(answer.code)}</Body1>}{" "}
        {answer.passedOn !== undefined && answer.sentence === "" ? (
          <Body1>{texts.passedOn(argument(answer.passedOn))}</Body1>
        ) : (
          <Body1 lang="en">{answer.sentence}</Body1>
        )}
      </div>
    );
  }
  const headline = answer.is === "each" ? undefined : headlineOf(answer.value);
  const table = headline === undefined || Array.isArray(headline) ? tableOf(id, answer) : undefined;
  if (table) return <Subtitle2>{tableSizeInWords(table, words)}</Subtitle2>;
  return (
    <div className={styles.line}>
      <Subtitle2 className={styles.headline}>{answerValueInWords(headline, unit, words)}</Subtitle2>
      {unit === "dollars" && typeof headline === "number" && headline !== 0 && (
        <Caption1 className={styles.exact}>{words.count(headline)}</Caption1>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  whole: { marginTop: "16px" },
  scroller: { overflow: "auto", maxHeight: "260px", border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: "collapse", width: "max-content", fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: "3px 6px",
    maxWidth: "190px",
    overflowWrap: "break-word",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { textAlign: "end", whiteSpace: "nowrap" },
  heading: { position: "sticky", top: 0, backgroundColor: tokens.colorNeutralBackground3 },
  more: { display: "block", color: tokens.colorNeutralForeground2, marginTop: "2px" },
});

/** As many rows as one looks through before one inserts the table. */
const ROWS_SHOWN = 20;

/** The first rows of an answer that is a table; it scrolls in itself, also by keyboard. */
export function AnswerRows({ outcome: { id, answer, unit } }: { outcome: CallOutcome }) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(answerTexts);
  const table = tableOf(id, answer);
  if (!table) return null;
  const { headings, rows } = table;
  return (
    <div className={styles.whole}>
      <div className={styles.scroller} role="region" aria-label={texts.answer} tabIndex={0}>
        <table className={styles.table}>
          {headings.length > 0 && (
            <thead>
              <tr>
                {headings.map((heading, column) => (
                  <th key={column} scope="col" className={`${styles.cell} ${styles.heading}`}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.slice(0, ROWS_SHOWN).map((row, place) => (
              <tr key={place}>
                {row.map((value, column) => (
                  <td
                    key={column}
                    className={typeof value === "number" ? `${styles.cell} ${styles.number}` : styles.cell}
                  >
                    {answer.is === "each"
                      ? answerValueInWords(value, unit, words)
                      : cellInWords(value, id, headings[column], words)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > ROWS_SHOWN && (
        <Caption1 className={styles.more}>
          {texts.firstRows(words.count(ROWS_SHOWN), words.count(rows.length))}
        </Caption1>
      )}
    </div>
  );
}
