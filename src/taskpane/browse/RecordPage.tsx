import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useLayoutEffect, useRef, type ReactNode } from "react";
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
  bar: { padding: "2px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  page: { flexGrow: 1, minHeight: 0, overflowY: "scroll", padding: "12px 16px 24px", overflowWrap: "anywhere" },
  title: { ...typographyStyles.subtitle1, margin: "0 0 8px", outlineStyle: "none" },
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
  const heading = useRef<HTMLHeadingElement>(null);
  const begun = useRef(false);

  useLayoutEffect(() => {
    if (!begun.current && scroller.current) scroller.current.scrollTop = scrolled;
    begun.current = true;
  }, [scrolled]);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const settled = useSettled(() => {
    onScrolled(scroller.current?.scrollTop ?? 0);
  });

  const { title, content, language } = contentOf(page, edition, words);
  return (
    <>
      <div className={styles.bar}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={back}>
          {words.messages.back}
        </Button>
      </div>
      <article ref={scroller} className={styles.page} onScroll={settled}>
        <h2 ref={heading} tabIndex={-1} className={styles.title} lang={language}>
          {title}
        </h2>
        {content}
      </article>
    </>
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
