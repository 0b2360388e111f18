import { Caption1, makeStyles, tokens } from "../fluent";
import { useWords } from "../messages/WordsContext";
import { tableOf } from "./answerTable";
import { cellInWords, valueInWords } from "./answerWords";
import type { Outcome } from "./outcome";

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
export function AnswerRows({ outcome: { id, answer, unit } }: { outcome: Outcome }) {
  const styles = useStyles();
  const words = useWords();
  const texts = words.messages.answer;
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
                      ? valueInWords(value, unit, words)
                      : cellInWords(value, headings[column], words)}
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
