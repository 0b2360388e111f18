import { Body1, Body1Strong, Button, makeStyles, Spinner, Subtitle2, tokens } from "./fluent";
import type { ReactNode } from "react";
import { useWords } from "./words";

const useStyles = makeStyles({
  section: { marginTop: "20px" },
  heading: { display: "block", margin: "0 0 4px" },
  facts: { display: "flex", flexDirection: "column", gap: "8px", margin: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  detail: { margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
  placeholder: { display: "flex", flexDirection: "column", alignItems: "start", gap: "8px", padding: "24px 16px" },
});

/** A part of a page under its heading. */
export function Section({ heading, children }: { heading: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3" className={styles.heading}>
        {heading}
      </Subtitle2>
      {children}
    </section>
  );
}

/** A heading of the fourth level. */
export function Subheading({ children }: { children: ReactNode }) {
  return (
    <Body1Strong as="h4" block className={useStyles().heading}>
      {children}
    </Body1Strong>
  );
}

/** Terms and what they are for a record. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={useStyles().facts}>{children}</dl>;
}

/** A term, and what it is; nothing where there is nothing to say. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  const styles = useStyles();
  if (children === undefined || children === false || children === "") return null;
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.detail}>{children}</dd>
    </div>
  );
}

/** A list without bullets. */
export function PlainList({ children }: { children: ReactNode }) {
  return <ul className={useStyles().list}>{children}</ul>;
}

/** Buttons in a row. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={useStyles().actions}>{children}</div>;
}

/** The level of a heading, by what stands above it. */
export type Level = "h2" | "h3" | "h4";

/** Stands where a view will be, as long as something is on its way. */
export function Waiting({ says }: { says: string }) {
  return (
    <div className={useStyles().placeholder} role="status">
      <Spinner size="small" label={says} />
    </div>
  );
}

/** Stands where a view would be, if what it needs could not be had. */
export function NotThere({ children, onTryAgain }: { children: ReactNode; onTryAgain: () => void }) {
  const { messages } = useWords();
  return (
    <div className={useStyles().placeholder} role="alert">
      <Body1>{children}</Body1>
      <Button onClick={onTryAgain}>{messages.tryAgain}</Button>
    </div>
  );
}
