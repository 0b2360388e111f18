import { Button, Caption1, makeStyles, Title3, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Release } from "../core/records/edition";
import { dayInWords } from "./wording";

const useStyles = makeStyles({
  bar: {
    // The host keeps its own menu in the top right corner.
    padding: "12px 54px 12px 20px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  edition: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px" },
  outcome: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Which edition of the data answers, and the button that looks for a newer one. */
export function EditionBar({ release }: { release: Release }) {
  const styles = useStyles();
  const [outcome, setOutcome] = useState("");

  return (
    <header className={styles.bar}>
      <Title3 as="h1" className={styles.title}>
        DEALS
      </Title3>
      <div className={styles.edition}>
        <Caption1>
          Edition {release.number}, {dayInWords(release.day)}
        </Caption1>
        <Button
          size="small"
          onClick={() => {
            setOutcome("Nothing is newer: this version of DEALS answers from the edition that ships with it.");
          }}
        >
          Refresh
        </Button>
      </div>
      <Caption1 role="status" className={styles.outcome}>
        {outcome}
      </Caption1>
    </header>
  );
}
