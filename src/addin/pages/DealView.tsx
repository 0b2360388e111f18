import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "../ui/fluent";
import { useMemo } from "react";
import type { Edition } from "../../core/edition";
import type { Value } from "../../core/records/basics";
import type { Deal } from "../../core/records/deal";
import type { Correction } from "../../core/records/documents";
import { AwaitedEvidence, useEvidence } from "../ui/evidence";
import { SourceItem } from "./RecordItems";
import { dealValueInsertion } from "./recordInsertions";
import { InsertButton } from "../ui/insertions";
import { Actions, Fact, Facts, Line, PlainList, Section, Subheading } from "../ui/layout";
import { type DealPage, dealPage, dealValue } from "./dealPage";
import { DealTerms } from "./DealTerms";
import { DealLink, PageLink } from "./navigation";
import { useWords, type Words } from "../ui/words";

/** What sources get wrong about a record, what we hold, and why. */
function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  const { messages } = useWords();
  if (corrections.length === 0) return null;
  return (
    <Section heading={messages.corrections}>
      <PlainList>
        {corrections.map(({ id, status, sourceSays, weHold, why }) => (
          <li key={id}>
            <Subheading>{messages.correctionStatuses[status]}</Subheading>
            <Facts>
              <Fact term={messages.sourceSays}>{sourceSays}</Fact>
              <Fact term={messages.weHold}>{weHold}</Fact>
              <Fact term={messages.why}>{why}</Fact>
            </Facts>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

const useStyles = makeStyles({
  value: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, marginBottom: "4px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What a deal is worth, for how long, how much power and what else is counted in it. */
function DealFigures({ page: { deal, converted } }: { page: DealPage }) {
  const styles = useStyles();
  const words = useWords();
  const { messages, percent, gigawatts } = words;
  const { value, capacity, percent: share, quantities = [] } = deal;
  return (
    <>
      <Body1Strong block className={styles.value}>
        {dealValue(deal, words)}
      </Body1Strong>
      {value && value.currency !== "USD" && (
        <Body1 block>
          {converted === undefined ? messages.noRate : messages.inDollars(messages.money(converted, "USD"))}
        </Body1>
      )}
      {value && <Body1 block>{boundsInWords(value, words)}</Body1>}
      {value?.basis && (
        <Body1 block lang="en">
          {messages.printed(value.basis)}
        </Body1>
      )}
      {deal.contingent && <Body1 block>{messages.contingent}</Body1>}
      <Facts>
        <Fact term={messages.kind}>{messages.kinds[deal.kind]}</Fact>
        <Fact term={messages.term}>{termInWords(deal, words)}</Fact>
        <Fact term={messages.capacity}>{capacity && gigawatts(capacity)}</Fact>
        <Fact term={messages.share}>{share && percent(share)}</Fact>
        {quantities.map(({ of, amount, currency }) => (
          <Fact key={of} term={messages.quantities[of]}>
            {currency ? messages.money(amount, currency) : words.count(amount)}
          </Fact>
        ))}
        <Fact term={messages.id}>{deal.id}</Fact>
      </Facts>
    </>
  );
}

function termInWords({ start, end, termYears }: DealPage["deal"], { messages, day, count }: Words): string {
  const years = termYears === undefined ? [] : [messages.years(count(termYears))];
  if (start && end) return [messages.fromUntil(day(start), day(end)), ...years].join(", ");
  if (start) return [messages.from(day(start)), ...years].join(", ");
  return [...(end ? [messages.until(day(end))] : []), ...years].join(", ");
}

function boundsInWords({ low, high, currency }: Value, { messages }: Words): string {
  const inWords = (amount: number): string => messages.money(amount, currency);
  if (low !== undefined && high !== undefined) return messages.between(inWords(low), inWords(high));
  if (low !== undefined) return messages.noLess(inWords(low));
  return high === undefined ? "" : messages.noMore(inWords(high));
}

/** The page of a deal. */
export function DealView({ edition, deal }: { edition: Edition; deal: Deal }) {
  const styles = useStyles();
  const words = useWords();
  const { messages, count, day } = words;
  const behind = useEvidence(() => edition.evidence.dossierOf("deals", deal), [deal, edition]);
  const dossier = behind.is === "there" ? behind.value : undefined;
  const page = useMemo(() => dealPage(deal, edition, dossier), [deal, edition, dossier]);
  return (
    <>
      <Actions>
        {deal.value && (
          <>
            <InsertButton label={messages.insertValue} insertion={dealValueInsertion(deal.id)} />
            <InsertButton
              label={messages.insertWithSource}
              insertion={{ ...dealValueInsertion(deal.id), isValue: true }}
            />
          </>
        )}
      </Actions>
      <Section heading={messages.value}>
        <DealFigures page={page} />
      </Section>
      <DealTerms deal={deal} dossier={dossier} edition={edition} />
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
        {dossier?.identifiedBy && <Body1 block>{messages.identifiedBy(dossier.identifiedBy)}</Body1>}
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
                  <DealLink deal={by} />
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
            {dossier?.judgement && <span lang="en">. {dossier.judgement.why}</span>}
          </Fact>
        </Facts>
      </Section>
      {page.relations.length > 0 && (
        <Section heading={messages.relations}>
          <Facts>
            {page.relations.map(({ relation, deal: other }) => (
              <Fact key={other.id} term={messages.relation[relation]}>
                <DealLink deal={other} />
                <Caption1 className={styles.quiet}>
                  <Line parts={[dealValue(other, words), day(other.announced)]} />
                </Caption1>
              </Fact>
            ))}
          </Facts>
        </Section>
      )}
      {dossier?.note && (
        <Section heading={messages.note}>
          <Body1 lang="en">{dossier.note}</Body1>
        </Section>
      )}
      <Section heading={`${messages.evidence} (${count(page.sourceCount)})`}>
        <AwaitedEvidence evidence={behind} />
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
