import { PageLink } from "../../pages/navigation";
import { makeStyles, tokens } from "../../ui/fluent";
import { amountsTexts } from "../../ui/messages/amounts";
import { mapTexts } from "../../ui/messages/map";
import { vocabularyTexts } from "../../ui/messages/vocabulary";
import { useTexts, useWords } from "../../ui/words";
import type { MapContents } from "./contents";
import { dollarsInWords } from "./mapWords";

const useStyles = makeStyles({
  // As wide as the pane, whatever stands in it; and so small that a company's name fits into a column of the narrowest.
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    marginTop: "8px",
    fontSize: tokens.fontSizeBase200,
    "& .fui-Link": { fontSize: "inherit" },
  },
  heading: { color: tokens.colorNeutralForeground2, textAlign: "start" },
  cell: {
    padding: "4px 4px 4px 0",
    hyphens: "auto",
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: "inherit",
    "&:nth-child(3)": { width: "27%" },
    "&:nth-child(4)": { width: "23%" },
  },
  lit: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
});

/** The same as a map draws, as a table: the largest first, what has no size last. */
export function MapTable({
  contents,
  highlighted,
  label,
  nameOf,
}: {
  contents: MapContents;
  /** The ties of a circle, by their ids. */
  highlighted: ReadonlySet<string>;
  label: string;
  nameOf: (id: string) => string;
}) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(mapTexts);
  const { kinds } = useTexts(vocabularyTexts);
  const { notDisclosed } = useTexts(amountsTexts);
  return (
    <table className={styles.table} aria-label={label}>
      <thead className={styles.heading}>
        <tr>
          {[texts.from, texts.to, texts.what, texts.amount].map((heading) => (
            <th key={heading} scope="col" className={styles.cell}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contents.ties.map((tie) => (
          <tr key={tie.id} className={highlighted.has(tie.id) ? styles.lit : undefined}>
            {[tie.from, tie.to].map((id) => (
              <td key={id} className={styles.cell}>
                <PageLink to={{ kind: "company", id }}>{nameOf(id)}</PageLink>
              </td>
            ))}
            <td className={styles.cell}>{tie.is === "stake" ? texts.stake : kinds[tie.kind]}</td>
            <td className={styles.cell}>
              {tie.is === "stake"
                ? words.percent({ value: tie.percent, qualifier: "exact" })
                : tie.dollars === undefined
                  ? notDisclosed
                  : dollarsInWords(tie.dollars, words)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
