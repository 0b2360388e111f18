import type { ReactNode } from "react";
import { tickerOf } from "../../../core/exchanges";
import { type Row } from "./VirtualList";
import { type ListName } from "./browseState";
import type { CompanyEntry, DealEntry, Results } from "./results";
import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "../../ui/fluent";
import type { Source } from "../../../core/records/documents";
import { dealValue } from "../../pages/dealPage";
import { useWords } from "../../ui/words";

/** The rows of a list, and the ids of the records that they lead to. */
interface Rows {
  readonly ids: readonly string[];
  readonly rowAt: (place: number) => Row;
}

/** What a search has found, as rows of the three lists; a row is made when it is shown. */
export function listRows({ deals, companies, sources }: Results): Record<ListName, Rows> {
  return {
    deals: rows(
      deals,
      ({ deal }) => deal.id,
      (entry) => <DealRow entry={entry} />,
    ),
    companies: rows(
      companies,
      ({ party }) => party.id,
      (entry) => <CompanyRow entry={entry} />,
    ),
    sources: rows(
      sources,
      ({ id }) => id,
      (source) => <SourceRow source={source} />,
    ),
  };
}

function rows<Entry>(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
  contentOf: (entry: Entry) => ReactNode,
): Rows {
  return {
    ids: entries.map(idOf),
    rowAt: (place) => {
      const entry = entries[place];
      return entry === undefined
        ? { id: String(place), content: null }
        : { id: idOf(entry), content: contentOf(entry) };
    },
  };
}

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: "1px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A deal in a list: its title, how much, what kind, when, how far and how sure. */
function DealRow({ entry: { deal, confidence } }: { entry: DealEntry }) {
  const styles = useStyles();
  const words = useWords();
  const { messages } = words;
  return (
    <span className={styles.row}>
      <Body1Strong lang="en">{deal.title}</Body1Strong>
      <Body1>{dealValue(deal, words)}</Body1>
      <Caption1 className={styles.quiet}>
        {[messages.kinds[deal.kind], words.day(deal.announced)].join(" · ")}
        <br />
        {[messages.statuses[deal.status], messages.confidenceIn[confidence]].join(" · ")}
      </Caption1>
    </span>
  );
}

/** A company in a list: its name, what it is, and how many deals name it. */
function CompanyRow({ entry: { party, deals } }: { entry: CompanyEntry }) {
  const styles = useStyles();
  const { messages, count } = useWords();
  const facts = [messages.partyKinds[party.kind], tickerOf(party), messages.allOf.deals(count(deals))];
  return (
    <span className={styles.row}>
      <Body1Strong>{party.name}</Body1Strong>
      <Caption1 className={styles.quiet}>{facts.filter(Boolean).join(" · ")}</Caption1>
    </span>
  );
}

/** A source in a list: its title, who published it, what it is and when. */
function SourceRow({ source: { title, publisher, type, published, language } }: { source: Source }) {
  const styles = useStyles();
  const { messages, day } = useWords();
  return (
    <span className={styles.row}>
      <Body1Strong lang={language ?? "en"}>{title}</Body1Strong>
      <Caption1 className={styles.quiet}>
        {[publisher, messages.sourceTypes[type], published ? day(published) : messages.undated].join(" · ")}
      </Caption1>
    </span>
  );
}
