import { makeStyles, tokens } from "../../ui/fluent";
import { useWords } from "../../ui/words";
import type { Tie } from "./contents";
import { legendOf } from "./mapWords";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 12px",
    margin: "4px 0 0",
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    // What colours mean is told by words in high contrast, where there are none.
    "@media (forced-colors: active)": { display: "none" },
  },
  swatch: { display: "inline-block", width: "10px", height: "10px", marginInlineEnd: "4px" },
});

/** What the colours of a map mean, as far as they are on it. */
export function Legend({ ties }: { ties: readonly Tie[] }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <ul className={styles.legend}>
      {legendOf(ties, words).map(({ colour, label }) => (
        <li key={colour}>
          <span className={styles.swatch} style={{ backgroundColor: colour }} />
          {label}
        </li>
      ))}
    </ul>
  );
}
