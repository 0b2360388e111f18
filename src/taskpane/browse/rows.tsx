import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "../fluent";
import type { Edition } from "../../core/edition";
import type { Source } from "../../core/records/source";
import { useWords } from "../messages/WordsContext";
import type { DealEntry } from "./dealEntry";
import type { CompanyEntry } from "./results";
import { dealTitle, dealValue } from "./titles";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: "1px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A deal in a list: who pays whom, how much, what kind, when, how far and how sure. */
export function DealRow({ entry: { deal, confidence }, edition }: { entry: DealEntry; edition: Edition }) {
  const styles = useStyles();
  const words = useWords();
  const { messages } = words;
  return (
    <span className={styles.row}>
      <Body1Strong>{dealTitle(deal, edition, words)}</Body1Strong>
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
export function CompanyRow({ entry: { party, deals } }: { entry: CompanyEntry }) {
  const styles = useStyles();
  const { messages, count } = useWords();
  const facts = [messages.partyKinds[party.kind], party.ticker, messages.allOf.deals(count(deals))];
  return (
    <span className={styles.row}>
      <Body1Strong>{party.name}</Body1Strong>
      <Caption1 className={styles.quiet}>{facts.filter(Boolean).join(" · ")}</Caption1>
    </span>
  );
}

/** A source in a list: its title, who published it, what it is and when. */
export function SourceRow({ source: { title, publisher, type, published, language } }: { source: Source }) {
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
