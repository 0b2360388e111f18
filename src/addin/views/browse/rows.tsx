import type { ReactNode } from "react";
import { standingOf } from "../../../core/confidence";
import { tickerOf } from "../../../core/exchanges";
import type { Deal } from "../../../core/records/deal";
import { type ListName } from "./browseState";
import type { CompanyEntry, Results } from "./results";
import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "../../ui/fluent";
import type { Source } from "../../../core/records/documents";
import { dealValue } from "../../pages/dealPage";
import { Line } from "../../ui/layout";
import { amountsTexts } from "../../ui/messages/amounts";
import { recordsTexts } from "../../ui/messages/records";
import { vocabularyTexts } from "../../ui/messages/vocabulary";
import { useTexts, useWords } from "../../ui/words";

/** The rows of a list, and the places of the records that they lead to. */
interface Rows {
  readonly idAt: (place: number) => string;
  readonly contentAt: (place: number) => ReactNode;
  /** Where a record stands; -1 if it does not. */
  readonly placeOf: (id: string) => number;
}

/** What a search has found in a list, as rows; a row is made when it is shown. */
export function listRows(list: ListName, results: Results): Rows {
  switch (list) {
    case "deals":
      return rows(
        results.deals,
        ({ id }) => id,
        (deal) => <DealRow deal={deal} />,
      );
    case "companies":
      return rows(
        results.companies,
        ({ party }) => party.id,
        (entry) => <CompanyRow entry={entry} />,
      );
    case "sources":
      return rows(
        results.sources,
        ({ id }) => id,
        (source) => <SourceRow source={source} />,
      );
  }
}

function rows<Entry>(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
  contentOf: (entry: Entry) => ReactNode,
): Rows {
  return {
    idAt: (place) => {
      const entry = entries[place];
      return entry === undefined ? String(place) : idOf(entry);
    },
    contentAt: (place) => {
      const entry = entries[place];
      return entry === undefined ? null : contentOf(entry);
    },
    placeOf: (id) => entries.findIndex((entry) => idOf(entry) === id),
  };
}

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: "1px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A deal in a list: its title, how much, what kind, when, how far and how sure. */
function DealRow({ deal }: { deal: Deal }) {
  const styles = useStyles();
  const words = useWords();
  const { kinds, statuses, confidenceIn } = useTexts(vocabularyTexts);
  return (
    <span className={styles.row}>
      <Body1Strong lang="en">{deal.title}</Body1Strong>
      <Body1>{dealValue(deal, words)}</Body1>
      <Caption1 className={styles.quiet}>
        <Line parts={[kinds[deal.kind], words.day(deal.announced)]} />
        <Line parts={[statuses[deal.status], confidenceIn[standingOf(deal).confidence]]} />
      </Caption1>
    </span>
  );
}

/** A company in a list: its name, what it is, and how many deals name it. */
function CompanyRow({ entry: { party, deals } }: { entry: CompanyEntry }) {
  const styles = useStyles();
  const { count } = useWords();
  const { partyKinds } = useTexts(vocabularyTexts);
  const { howMany } = useTexts(amountsTexts);
  const facts = [partyKinds[party.kind], tickerOf(party), howMany.deals(count(deals))];
  return (
    <span className={styles.row}>
      <Body1Strong>{party.name}</Body1Strong>
      <Caption1 className={styles.quiet}>
        <Line parts={facts} />
      </Caption1>
    </span>
  );
}

/** A source in a list: its title, who published it, what it is and when. */
function SourceRow({ source: { title, publisher, type, published, language } }: { source: Source }) {
  const styles = useStyles();
  const { day } = useWords();
  const { sourceTypes } = useTexts(vocabularyTexts);
  const { undated } = useTexts(recordsTexts);
  return (
    <span className={styles.row}>
      <Body1Strong lang={language ?? "en"}>{title}</Body1Strong>
      <Caption1 className={styles.quiet}>
        <Line parts={[publisher, sourceTypes[type], published ? day(published) : undated]} />
      </Caption1>
    </span>
  );
}
