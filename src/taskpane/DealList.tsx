import { makeStyles, tokens } from "@fluentui/react-components";
import { DealCard } from "./DealCard";
import type { DealEntry } from "./dealEntry";

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    margin: 0,
    padding: "0 20px 20px",
    listStyleType: "none",
    // Always shown: WebView2 hides scroll bars until the pointer is over them.
    overflowY: "scroll",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The deals found, one card each. */
export function DealList({ entries }: { entries: readonly DealEntry[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="Deals">
      {entries.map((entry) => (
        <DealCard key={entry.deal.id} entry={entry} />
      ))}
    </ul>
  );
}
