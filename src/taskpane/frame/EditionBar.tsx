import { Caption1, makeStyles, Title3, tokens } from "../fluent";
import { useSyncExternalStore } from "react";
import type { Release } from "../../core/records/edition";
import { followSession, session } from "../../editions/session";
import { useWords } from "../messages/WordsContext";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: "8px",
    // The host keeps its own menu, 34 by 32 pixels, in the top right corner.
    padding: "8px 46px 4px 16px",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  edition: { color: tokens.colorNeutralForeground2 },
});

/** The add-in's name, and which edition of the data answers; where none does, which one is shown all the same. */
export function EditionBar({ release }: { release: Release }) {
  const styles = useStyles();
  const { messages, count, day } = useWords();
  const { held } = useSyncExternalStore(followSession, session) ?? { held: release };
  const inWords = held ? messages.edition : messages.editionShown;
  return (
    <header className={styles.bar}>
      <Title3 as="h1" className={styles.title}>
        DEALS
      </Title3>
      <Caption1 className={styles.edition}>{inWords(count(release.number), day(release.day))}</Caption1>
    </header>
  );
}
