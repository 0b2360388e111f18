import {
  type ComponentProps,
  Fragment,
  type ReactElement,
  type ReactNode,
  type Ref,
  useEffect,
  useRef,
  useState,
} from "react";
import { Body1, Body1Strong, Button, makeStyles, mergeClasses, Spinner, Subtitle2, tokens } from "./fluent";
import { focusPart } from "./focus";
import { layoutTexts } from "./messages/layout";
import { useTexts, useWords } from "./words";

/** The style of a field that is as narrow as its place; Fluent's keep 250 pixels, also where text is twice as large. */
export const narrowField = { minWidth: 0, "& > input": { minWidth: 0, width: "100%" } } as const;

const useStyles = makeStyles({
  section: { marginTop: "20px" },
  heading: { display: "block", margin: "0 0 4px" },
  facts: { display: "flex", flexDirection: "column", gap: "4px", margin: 0 },
  fact: {
    display: "grid",
    // Wide enough for the longest word of a term, in Italian too.
    gridTemplateColumns: "minmax(84px, 26%) minmax(0, 1fr)",
    columnGap: "12px",
    alignItems: "baseline",
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  detail: { margin: 0, overflowWrap: "anywhere" },
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px", ":empty": { display: "none" } },
  more: { marginTop: "8px" },
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

/** Terms and what they are for a record, in two columns. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={useStyles().facts}>{children}</dl>;
}

/** A term, and what it is; nothing where there is nothing to say. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  const styles = useStyles();
  if (children === undefined || children === false || children === "") return null;
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.detail}>{children}</dd>
    </div>
  );
}

/** A list without bullets. */
export function PlainList({ children, ref }: { children: ReactNode; ref?: Ref<HTMLUListElement> }) {
  return (
    <ul ref={ref} className={useStyles().list}>
      {children}
    </ul>
  );
}

/** As many as one looks through before one asks for the others. */
const SHOWN_AT_FIRST = 6;

/** A list of which the first stand there, and the others when they are asked for. */
export function LongList<Item>(props: {
  items: readonly Item[];
  /** How many stand there at first. */
  first?: number;
  /** An item of the list, with its key. */
  children: (item: Item) => ReactNode;
}) {
  const { items, first = SHOWN_AT_FIRST, children } = props;
  const styles = useStyles();
  const { count } = useWords();
  const { showAll } = useTexts(layoutTexts);
  const [all, setAll] = useState(false);
  // To hide a single one would take as much room as to show it.
  const isCut = !all && items.length > first + 1;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const next = all && list.current?.children[first];
    if (next instanceof HTMLElement) focusPart(next);
  }, [all, first]);
  return (
    <>
      <PlainList ref={list}>{(isCut ? items.slice(0, first) : items).map(children)}</PlainList>
      {isCut && (
        <Button
          size="small"
          className={styles.more}
          onClick={() => {
            setAll(true);
          }}
        >
          {showAll(count(items.length))}
        </Button>
      )}
    </>
  );
}

const useLineStyles = makeStyles({
  // A dot at the beginning of a line stands to the left of it, where nothing is drawn.
  line: { display: "block", clipPath: "inset(-4px)" },
  parts: { display: "block", marginInlineStart: "-14px" },
  part: {
    display: "inline-block",
    boxSizing: "border-box",
    position: "relative",
    maxWidth: "100%",
    paddingInlineStart: "14px",
  },
  dot: { position: "absolute", insetInlineStart: "5px", whiteSpace: "pre", textIndent: "-0.3em" },
});

/** Short facts in a line, a dot between each two; where the line breaks, no dot begins or ends it. What is left out is no fact. */
export function Line({ parts }: { parts: readonly (string | false | undefined | ReactElement)[] }) {
  const styles = useLineStyles();
  return (
    <span className={styles.line}>
      <span className={styles.parts}>
        {parts.filter(Boolean).map((part, place) => (
          <span key={place} className={styles.part}>
            {place > 0 && <span className={styles.dot}>{" · "}</span>}
            {part}
          </span>
        ))}
      </span>
    </span>
  );
}

/** Buttons in a row; nothing where there are none. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={useStyles().actions}>{children}</div>;
}

/** A formula, which breaks where an argument ends. */
export function FormulaText({ children }: { children: string }) {
  const pieces = children.split(/(?<=[,;])/);
  return pieces.map((piece, place) => (
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
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
  const { tryAgain } = useTexts(layoutTexts);
  return (
    <div className={useStyles().placeholder} role="alert">
      <Body1>{children}</Body1>
      <Button onClick={onTryAgain}>{tryAgain}</Button>
    </div>
  );
}

const useToggleStyles = makeStyles({
  on: {
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
});

/** A small, quiet button that is on or off. In high contrast Fluent gives both the same frame, so that one could not tell. */
export function Toggle({ isOn, className, ...button }: { isOn: boolean } & ComponentProps<typeof Button>) {
  const styles = useToggleStyles();
  return (
    <Button
      {...button}
      size="small"
      appearance={isOn ? "secondary" : "subtle"}
      aria-pressed={isOn}
      className={mergeClasses(isOn && styles.on, className)}
    />
  );
}
