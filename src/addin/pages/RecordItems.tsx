import { Body1, Button, Caption1, Link, makeStyles, tokens } from "../ui/fluent";
import { CopyRegular, OpenRegular } from "../ui/icons/icons";
import type { MouseEvent, ReactNode } from "react";
import type { Edition } from "../../core/edition";
import type { Evidence } from "../../core/records/basics";
import type { Deal } from "../../core/records/deal";
import type { Source } from "../../core/records/documents";
import type { Dossier } from "../../core/records/records";
import type { Insertion } from "../excel/insertion";
import { useCopy, useHost } from "../ui/HostContext";
import { InsertButton } from "../ui/insertions";
import { Line } from "../ui/layout";
import { DealLink, PageLink } from "./navigation";
import { useNotices } from "../ui/notices";
import { recordsTexts } from "../ui/messages/records";
import { documentsTexts } from "../ui/messages/documents";
import { vocabularyTexts } from "../ui/messages/vocabulary";
import { useTexts, useWords, type Words } from "../ui/words";

const useLinkStyles = makeStyles({ place: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" } });

/**
 * A link to a document on the web, which the host opens outside the pane. Beside it stands where it leads, which its
 * words may not say, and whether others can read and change what comes from there.
 */
export function OutsideLink({ url, language, children }: { url: string; language: string; children: ReactNode }) {
  const host = useHost();
  const texts = useTexts(documentsTexts);
  const { show } = useNotices();
  const styles = useLinkStyles();
  const open = (event: MouseEvent) => {
    event.preventDefault();
    if (!host.openOutside(url)) show({ intent: "warning", sentence: texts.openByHand, text: url });
  };
  return (
    <>
      <Link inline href={url} target="_blank" rel="noreferrer" onClick={open}>
        <span lang={language}>{children}</span> <OpenRegular aria-label={texts.opensOutside} />
      </Link>{" "}
      <Caption1 className={styles.place}>
        ({hostOf(url)}
        {!url.startsWith("https:") && `, ${texts.unencrypted}`})
      </Caption1>
    </>
  );
}

/** The host of an address, without www., without a user who would pass for it, and with letters of other scripts as xn--. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : url);

const useFactsStyles = makeStyles({ facts: { color: tokens.colorNeutralForeground2 } });

/** A deal with the way to its page, and below its title some facts of it; what is left out is no fact. */
export function DealWithFacts({ deal, facts }: { deal: Deal; facts: readonly (string | false | undefined)[] }) {
  const styles = useFactsStyles();
  return (
    <>
      <DealLink deal={deal} />
      <Caption1 className={styles.facts}>
        <Line parts={facts} />
      </Caption1>
    </>
  );
}

/** A document behind a record, and what it says of it. */
export interface EvidenceEntry {
  readonly source: Source;
  readonly evidence: Evidence;
}

/** The documents that a dossier names, best first. */
export const documentsIn = ({ sources = [] }: Dossier, edition: Edition): EvidenceEntry[] =>
  sources.flatMap((evidence) => {
    const source = edition.evidence.source(evidence.source);
    return source ? [{ source, evidence }] : [];
  });

/** How a document is cited: publisher, title in quotes, day, address. */
function citation({ publisher, title, published, url, locator }: Source, { day, language }: Words): string {
  const { undated } = recordsTexts[language];
  const where = url ?? locator;
  return [`${publisher}, “${title}”`, published ? day(published) : undated, ...(where ? [where] : [])].join(", ");
}

const useSourceStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", gap: "2px", alignItems: "start" },
  // Its icon stands under the text above it.
  copy: { marginInlineStart: "-8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A document behind a record: where to read it, who published it and when, and what it says in our own words. */
export function SourceItem({ entry: { source, evidence } }: { entry: EvidenceEntry }) {
  const styles = useSourceStyles();
  const { day } = useWords();
  const texts = useTexts(documentsTexts);
  const { sourceTypes } = useTexts(vocabularyTexts);
  const { undated } = useTexts(recordsTexts);
  const { url, title, published } = source;
  const language = source.language ?? "en";
  const facts = [
    <PageLink key="publisher" to={{ kind: "source", id: source.id }}>
      {source.publisher}
    </PageLink>,
    sourceTypes[source.type],
    published ? day(published) : undated,
    evidence.context && texts.context,
    evidence.readThrough && texts.readThrough,
  ];
  return (
    <li className={styles.item}>
      <Body1>
        {url ? (
          <OutsideLink url={url} language={language}>
            {title}
          </OutsideLink>
        ) : (
          <span lang={language}>{title}</span>
        )}
      </Body1>
      <Caption1 className={styles.quiet}>
        <Line parts={facts} />
      </Caption1>
      <Body1 lang="en">{evidence.says}</Body1>
      {evidence.locator && (
        <Caption1 className={styles.quiet} lang="en">
          {texts.place(evidence.locator)}
        </Caption1>
      )}
      <CopyCitation source={source} />
    </li>
  );
}

/** Puts the citation of a document on the clipboard, or shows it for copying by hand. */
export function CopyCitation({ source }: { source: Source }) {
  const styles = useSourceStyles();
  const words = useWords();
  const texts = useTexts(documentsTexts);
  const copy = useCopy(texts);
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.copy}
      icon={<CopyRegular />}
      onClick={() => void copy(citation(source, words))}
    >
      {texts.copyCitation}
    </Button>
  );
}

const useFigureStyles = makeStyles({
  row: { display: "flex", alignItems: "start", justifyContent: "space-between", gap: "8px" },
  // A name can fill a line, or several: the colon is part of its last one, and the figure then begins the next. Readers
  // of the screen need no colon; where it can't be kept from them, they hear it.
  company: { "& > button::after": { content: ["':'", "':' / ''"] } },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A figure of a company in a list, and beside it a button that inserts it. */
export function FigureRow(props: {
  edition: Edition;
  company: string;
  says: string;
  /** What the figure is of, and when. */
  of: ReactNode;
  /** None where no function answers with it. */
  insertion?: Insertion | undefined;
}) {
  const styles = useFigureStyles();
  const { edition, company, says, of, insertion } = props;
  return (
    <li className={styles.row}>
      <div>
        <span className={styles.company}>
          <PageLink to={{ kind: "company", id: company }}>{edition.parties.nameOf(company)}</PageLink>
        </span>{" "}
        {says}
        <Caption1 block className={styles.quiet}>
          {of}
        </Caption1>
      </div>
      {insertion && <InsertButton insertion={insertion} />}
    </li>
  );
}
