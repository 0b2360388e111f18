import { Body1Strong, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { dollarsOf } from "../../core/dollars";
import type { Edition } from "../../core/edition";
import type { Deal } from "../../core/records/deal";
import type { Basis } from "../../core/records/vocabulary";
import { useNavigation } from "../pages/NavigationContext";
import type { Page } from "../views/browse/browseState";
import type { Words } from "./words";

/** What a deal is called: who pays whom where that is recorded, else who is party to it. */
export function dealTitle({ direction, parties }: Deal, edition: Edition, { messages, several }: Words): string {
  const nameOf = (id: string) => edition.parties.nameOf(id);
  if (direction) return messages.pays(nameOf(direction.payer), nameOf(direction.payee));
  return several(parties.map(({ party }) => nameOf(party)));
}

/** What a deal is worth, in words. */
export const dealValue = ({ value }: Deal, { messages, value: inWords }: Words): string =>
  value ? inWords(value) : messages.notDisclosed;

/** What a deal is worth on a basis, in words: as printed, or the bound in US dollars that sources support. */
export function dealValueOn(basis: Basis, deal: Deal, edition: Edition, words: Words): string {
  const bound = basis === "low" || basis === "high" ? dollarsOf(deal, edition, basis) : undefined;
  return bound === undefined ? dealValue(deal, words) : words.messages.money(bound, "USD");
}

const useLayoutStyles = makeStyles({
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
  const styles = useLayoutStyles();
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
  return <dl className={useLayoutStyles().facts}>{children}</dl>;
}

/** A term, and what it is; nothing where there is nothing to say. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  const styles = useLayoutStyles();
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
  return <ul className={useLayoutStyles().list}>{children}</ul>;
}

/** Buttons in a row. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={useLayoutStyles().actions}>{children}</div>;
}

/** A link to another page of the pane. */
export function PageLink({ to, children }: { to: Page; children: ReactNode }) {
  const { open } = useNavigation();
  return (
    <Link
      as="button"
      inline
      className={useLayoutStyles().link}
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
    <Body1Strong as="h4" block className={useLayoutStyles().heading}>
      {children}
    </Body1Strong>
  );
}

/** The level of a heading, by what stands above it. */
export type Level = "h3" | "h4";
