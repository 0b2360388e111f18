import { Body1, Caption1, makeStyles, tokens } from "../fluent";
import { useMemo } from "react";
import type { Edition } from "../../core/edition";
import type { Deal } from "../../core/records/deal";
import { dealValueInsertion } from "../insertion/dealInsertions";
import { InsertButton } from "../insertion/InsertButton";
import type { Words } from "../messages/words";
import { useWords } from "../messages/WordsContext";
import { Corrections } from "./Corrections";
import { dealPage } from "./dealPage";
import { DealFigures } from "./DealFigures";
import { Actions, Fact, Facts, PageLink, PlainList, Section } from "./layout";
import { SourceItem } from "./SourceItem";
import { dealTitle, dealValue } from "./titles";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** The page of a deal. */
export function DealView({ edition, deal }: { edition: Edition; deal: Deal }) {
  const styles = useStyles();
  const words = useWords();
  const { messages, count, day } = words;
  const page = useMemo(() => dealPage(deal, edition), [deal, edition]);
  const { judgement } = deal;
  return (
    <>
      <Caption1 className={styles.quiet}>{deal.id}</Caption1>
      <Actions>
        {deal.value && <InsertButton label={messages.insertValue} insertion={dealValueInsertion(deal.id)} />}
      </Actions>
      <Section heading={messages.value}>
        <DealFigures page={page} />
      </Section>
      <Section heading={messages.parties}>
        <PlainList>
          {deal.parties.map(({ party, role }) => (
            <li key={`${party} ${role}`}>
              <PageLink to={{ kind: "company", id: party }}>{edition.parties.nameOf(party)}</PageLink>,{" "}
              {messages.roles[role]}
            </li>
          ))}
        </PlainList>
        {deal.likely && <Body1 block>{messages.likely(edition.parties.nameOf(deal.likely))}</Body1>}
        {deal.identifiedBy && <Body1 block>{messages.identifiedBy(deal.identifiedBy)}</Body1>}
      </Section>
      <Section heading={messages.totals}>
        <Body1 block>
          {page.leftOut ? `${messages.leftOut} ${messages.leftOutBecause[page.leftOut]}` : messages.counted}
        </Body1>
        {deal.notCounted && (
          <Body1 block lang="en">
            {deal.notCounted.why}
          </Body1>
        )}
      </Section>
      <Section heading={messages.history}>
        <Facts>
          <Fact term={messages.status}>{messages.statuses[deal.status]}</Fact>
          {page.events.map(({ on, what, by, note }) => (
            <Fact key={`${on} ${what} ${by?.id ?? ""}`} term={day(on)}>
              {messages.events[what]}
              {by && (
                <>
                  {": "}
                  <PageLink to={{ kind: "deal", id: by.id }}>{inShort(by, edition, words)}</PageLink>
                </>
              )}
              {note && (
                <Caption1 block lang="en" className={styles.quiet}>
                  {note}
                </Caption1>
              )}
            </Fact>
          ))}
          <Fact term={messages.confidence}>
            {messages.confidences[page.confidence]}
            {judgement && <span lang="en">. {judgement.why}</span>}
          </Fact>
        </Facts>
      </Section>
      {page.relations.length > 0 && (
        <Section heading={messages.relations}>
          <Facts>
            {page.relations.map(({ relation, deal: other }) => (
              <Fact key={other.id} term={messages.relation[relation]}>
                <PageLink to={{ kind: "deal", id: other.id }}>{inShort(other, edition, words)}</PageLink>
              </Fact>
            ))}
          </Facts>
        </Section>
      )}
      {deal.note && (
        <Section heading={messages.note}>
          <Body1 lang="en">{deal.note}</Body1>
        </Section>
      )}
      <Section heading={`${messages.evidence} (${count(page.evidence.length)})`}>
        <PlainList>
          {page.evidence.map((entry) => (
            <SourceItem key={entry.source.id} entry={entry} />
          ))}
        </PlainList>
      </Section>
      <Corrections corrections={page.corrections} />
    </>
  );
}

/** A deal in the text of another one's page. */
const inShort = (deal: Deal, edition: Edition, words: Words): string =>
  [dealTitle(deal, edition, words), dealValue(deal, words), words.day(deal.announced)].join(", ");
