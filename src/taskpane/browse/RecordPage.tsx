import { Button, makeStyles, tokens, typographyStyles } from "../fluent";
import { ArrowLeftRegular } from "../icons/icons";
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from "react";
import type { Edition } from "../../core/edition";
import { useWords } from "../messages/WordsContext";
import type { Page } from "./browseState";
import { CompanyView } from "./CompanyView";
import { DealView } from "./DealView";
import { useNavigation } from "./NavigationContext";
import { SourceView } from "./SourceView";
import { dealTitle } from "./titles";
import { useSettled } from "./useSettled";

const useStyles = makeStyles({
  record: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  bar: { padding: "2px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  page: { flexGrow: 1, minHeight: 0, overflowY: "scroll", padding: "12px 16px 24px", overflowWrap: "anywhere" },
  title: { ...typographyStyles.subtitle1, margin: "0 0 8px" },
});

/** The page of a deal, a company or a source, with the way back. */
export function RecordPage(props: {
  edition: Edition;
  page: Page;
  scrolled: number;
  takesFocus: boolean;
  onScrolled: (scrolled: number) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { back } = useNavigation();
  const { edition, page, scrolled, takesFocus, onScrolled } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const wayBack = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const begun = useRef(false);

  useLayoutEffect(() => {
    if (!begun.current && scroller.current) scroller.current.scrollTop = scrolled;
    begun.current = true;
  }, [scrolled]);
  useEffect(() => {
    // Not the heading: in Excel on the web, office.js takes the Tab key, and leaves the pane from what is no tab stop.
    if (takesFocus) wayBack.current?.focus();
  }, [takesFocus]);
  // Read at once: a pane that has been closed meanwhile would say 0.
  const settled = useSettled(onScrolled);

  const { title, content, language } = contentOf(page, edition, words);
  return (
    <section aria-labelledby={titleId} className={styles.record}>
      <div className={styles.bar}>
        <Button ref={wayBack} appearance="subtle" icon={<ArrowLeftRegular />} onClick={back}>
          {words.messages.back}
        </Button>
      </div>
      <article
        ref={scroller}
        className={styles.page}
        onScroll={({ currentTarget }) => {
          settled(currentTarget.scrollTop);
        }}
      >
        <h2 id={titleId} className={styles.title} lang={language}>
          {title}
        </h2>
        {content}
      </article>
    </section>
  );
}

interface Content {
  readonly title: string;
  readonly content: ReactNode;
  readonly language?: string;
}

function contentOf({ kind, id }: Page, edition: Edition, words: Parameters<typeof dealTitle>[2]): Content {
  const deal = kind === "deal" ? edition.deal(id) : undefined;
  if (deal) return { title: dealTitle(deal, edition, words), content: <DealView edition={edition} deal={deal} /> };
  const source = kind === "source" ? edition.source(id) : undefined;
  if (source)
    return {
      title: source.title,
      language: source.language ?? "en",
      content: <SourceView edition={edition} source={source} />,
    };
  const party = edition.parties.all.find((one) => one.id === id);
  return { title: edition.parties.nameOf(id), content: party && <CompanyView edition={edition} party={party} /> };
}
