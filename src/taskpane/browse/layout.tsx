import { Body1Strong, Link, makeStyles, Subtitle2, tokens } from "../fluent";
import type { ReactNode } from "react";
import type { Page } from "./browseState";
import { useNavigation } from "./NavigationContext";

const useStyles = makeStyles({
  section: { marginTop: "20px" },
  heading: { display: "block", margin: "0 0 4px" },
  facts: { display: "flex", flexDirection: "column", gap: "8px", margin: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  detail: { margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
  link: { textAlign: "start", fontSize: "inherit", lineHeight: "inherit" },
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

/** A link to another page of the pane. */
export function PageLink({ to, children }: { to: Page; children: ReactNode }) {
  const { open } = useNavigation();
  return (
    <Link
      as="button"
      inline
      className={useStyles().link}
      onClick={() => {
        open(to);
      }}
    >
      {children}
    </Link>
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
