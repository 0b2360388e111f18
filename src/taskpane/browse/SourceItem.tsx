import { Body1, Button, Caption1, makeStyles, tokens } from "../fluent";
import { CopyRegular } from "../icons/icons";
import { useWords } from "../messages/WordsContext";
import { useCopy } from "../notices/useCopy";
import type { Source } from "../../core/records/source";
import { citation } from "./citation";
import type { EvidenceEntry } from "./evidence";
import { PageLink } from "./layout";
import { OutsideLink } from "./OutsideLink";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", gap: "2px", alignItems: "start" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A document behind a record: where to read it, who published it and when, and what it says in our own words. */
export function SourceItem({ entry: { source, evidence } }: { entry: EvidenceEntry }) {
  const styles = useStyles();
  const { messages, day } = useWords();
  const { url, title, published } = source;
  const language = source.language ?? "en";
  const facts = [
    messages.sourceTypes[source.type],
    published ? day(published) : messages.undated,
    evidence.context && messages.context,
    evidence.readThrough && messages.readThrough,
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
        <PageLink to={{ kind: "source", id: source.id }}>{source.publisher}</PageLink>
        {facts.filter(Boolean).map((fact) => ` · ${fact}`)}
      </Caption1>
      <Body1 lang="en">{evidence.says}</Body1>
      {evidence.locator && (
        <Caption1 className={styles.quiet} lang="en">
          {messages.place(evidence.locator)}
        </Caption1>
      )}
      <CopyCitation source={source} />
    </li>
  );
}

/** Puts the citation of a document on the clipboard, or shows it for copying by hand. */
export function CopyCitation({ source }: { source: Source }) {
  const words = useWords();
  const { messages } = words;
  const copy = useCopy(messages);
  return (
    <Button size="small" appearance="subtle" icon={<CopyRegular />} onClick={() => void copy(citation(source, words))}>
      {messages.copyCitation}
    </Button>
  );
}
