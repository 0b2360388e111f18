import { useDebouncedCallback } from "../ui/debounce";
import { Button, makeStyles, tokens, typographyStyles } from "../ui/fluent";
import { ArrowLeftRegular } from "../ui/icons/icons";
import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Edition } from "../../core/edition";
import { recordsTexts } from "../ui/messages/records";
import { useTexts } from "../ui/words";
import { NavigationContext, type Page, useNavigation } from "./navigation";
import { CompanyView } from "./CompanyView";
import { DealView } from "./DealView";
import { onDemand } from "../ui/onDemand";

/** The page of a source, which waits for documents anyway, so that its code may come meanwhile. */
const SourceView = onDemand(async () => (await import(/* webpackChunkName: "source" */ "./SourceView")).SourceView);

const useRecordStyles = makeStyles({
  record: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  // The arrow stands above the beginning of the text.
  bar: { padding: "2px 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
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
  const styles = useRecordStyles();
  const texts = useTexts(recordsTexts);
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
  const settled = useDebouncedCallback(onScrolled);

  const { title, content, language } = contentOf(page, edition);
  return (
    <section aria-labelledby={titleId} className={styles.record}>
      <div className={styles.bar}>
        <Button ref={wayBack} appearance="subtle" icon={<ArrowLeftRegular />} onClick={back}>
          {texts.back}
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

function contentOf({ kind, id }: Page, edition: Edition): Content {
  const deal = kind === "deal" ? edition.deal(id) : undefined;
  if (deal) return { title: deal.title, language: "en", content: <DealView edition={edition} deal={deal} /> };
  if (kind === "source") {
    // Without the documents, its id is all that is known of it.
    const { title = id, language = "en" } = edition.evidence.source(id) ?? {};
    return { title, language, content: <SourceView edition={edition} id={id} /> };
  }
  const party = edition.parties.all.find((one) => one.id === id);
  return { title: edition.parties.nameOf(id), content: party && <CompanyView edition={edition} party={party} /> };
}

const useStyles = makeStyles({
  scroller: { position: "relative", flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "12px 16px 0" },
});

/** A part of the pane over which the pages of records open that it leads to; going back, one finds each as one left it. */
export function PagesOver({ edition, children }: { edition: Edition; children: ReactNode }) {
  const styles = useStyles();
  const [trail, setTrail] = useState<readonly (Page & { readonly scrolled: number })[]>([]);
  const left = useRef<Element | null>(null);
  const page = trail.at(-1);

  const navigation = useMemo(
    () => ({
      open: (next: Page) => {
        setTrail((before) => {
          if (before.length === 0) left.current = document.activeElement;
          return [...before, { ...next, scrolled: 0 }];
        });
      },
      back: () => {
        setTrail((before) => before.slice(0, -1));
      },
    }),
    [],
  );
  useEffect(() => {
    if (!page && left.current instanceof HTMLElement) left.current.focus();
  }, [page]);

  return (
    <NavigationContext value={navigation}>
      {page && (
        <RecordPage
          key={`${trail.length} ${page.kind} ${page.id}`}
          edition={edition}
          page={page}
          scrolled={page.scrolled}
          takesFocus
          onScrolled={(scrolled) => {
            setTrail((before) => [...before.slice(0, -1), { ...page, scrolled }]);
          }}
        />
      )}
      <div className={styles.scroller} hidden={page !== undefined}>
        {children}
      </div>
    </NavigationContext>
  );
}
