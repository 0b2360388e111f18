import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Source } from "../core/records/source";
import type { DealEntry } from "./dealEntry";
import { dayInWords } from "./wording";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  source: { display: "flex", flexDirection: "column", paddingBottom: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The documents behind a deal, each with what it says in our own words. */
export function SourceList({ evidence }: Pick<DealEntry, "evidence">) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {evidence.map(({ source, says }) => (
        <li key={source.id} className={styles.source}>
          <Title source={source} />
          <Caption1 className={styles.quiet}>
            {[source.publisher, source.seenAs, publishedInWords(source)].filter(Boolean).join(" · ")}
          </Caption1>
          <Caption1>{says}</Caption1>
        </li>
      ))}
    </ul>
  );
}

function Title({ source: { url, title } }: { source: Source }) {
  if (!url) return <Caption1>{title}</Caption1>;
  return (
    <Caption1>
      <Link inline href={url} target="_blank" rel="noreferrer">
        {title}
      </Link>
    </Caption1>
  );
}

const publishedInWords = ({ published }: Source): string => (published ? dayInWords(published) : "undated");
