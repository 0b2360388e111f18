import { Button, makeStyles, tokens } from "../fluent";
import { CopyRegular } from "../icons/icons";
import type { ReactNode } from "react";
import { useWords } from "../messages/WordsContext";
import { useCopy } from "../notices/useCopy";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    marginTop: "16px",
    marginInline: "-16px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // Where there is little height, as at 200 percent, it would cover what it is about.
    "@media (max-height: 480px)": { position: "static" },
  },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    userSelect: "all",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What the fields make: the answer, the formula as one would type it, and what can be done with it. */
export function FormulaBar(props: { answer: ReactNode; formula: string | undefined; children: ReactNode }) {
  const styles = useStyles();
  const { build } = useWords().messages;
  const copy = useCopy(build, "formula");
  const { answer, formula, children } = props;
  return (
    <section className={styles.bar} aria-label={build.formula}>
      <div role="status">{answer}</div>
      {formula && (
        <>
          <code className={styles.formula}>{formula}</code>
          <div className={styles.buttons}>
            {children}
            <Button size="small" icon={<CopyRegular />} onClick={() => void copy(formula)}>
              {build.copy}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
