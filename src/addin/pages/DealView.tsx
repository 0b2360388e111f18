import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "../ui/fluent";
import { useMemo } from "react";
import type { Edition } from "../../core/edition";
import { isPurchase } from "../../core/events";
import type { Value } from "../../core/records/basics";
import type { Deal } from "../../core/records/deal";
import type { Correction } from "../../core/records/documents";
import { AwaitedEvidence, useEvidence } from "../ui/evidence";
import { DealWithFacts, SourceItem } from "./RecordItems";
import { dealValueInsertion } from "./recordInsertions";
import { InsertButton } from "../ui/insertions";
import { Actions, Fact, Facts, PlainList, Section, Subheading } from "../ui/layout";
import { type DealPage, dealPage, dealValue } from "./dealPage";
import { DealTerms } from "./DealTerms";
import { DealLink, PageLink } from "./navigation";
import { dealTexts } from "../ui/messages/deal";
import { dealTermsTexts } from "../ui/messages/dealTerms";
import { insertionsTexts } from "../ui/messages/insertions";
import { reasonsTexts } from "../ui/messages/reasons";
import { recordsTexts } from "../ui/messages/records";
import { vocabularyTexts } from "../ui/messages/vocabulary";
import { useTexts, useWords, type Words } from "../ui/words";

/** What sources get wrong about a record, what we hold, and why. */
function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  const texts = useTexts(dealTexts);
  const { correctionStatuses } = useTexts(vocabularyTexts);
  if (corrections.length === 0) return null;
  return (
    <Section heading={texts.corrections}>
      <PlainList>
        {corrections.map(({ id, status, sourceSays, weHold, why }) => (
          <li key={id}>
            <Subheading>{correctionStatuses[status]}</Subheading>
            <Facts>
              <Fact term={texts.sourceSays}>{sourceSays}</Fact>
              <Fact term={texts.weHold}>{weHold}</Fact>
              <Fact term={texts.why}>{why}</Fact>
            </Facts>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

const useStyles = makeStyles({
  value: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
  apart: { marginTop: "4px" },
});

/** What a deal is worth, for how long, how much power and what else is counted in it. */
function DealFigures({ page: { deal, converted } }: { page: DealPage }) {
  const styles = useStyles();
  const words = useWords();
  const { percent, gigawatts } = words;
  const texts = useTexts(dealTexts);
  const { contingent } = useTexts(dealTermsTexts);
  const vocabulary = useTexts(vocabularyTexts);
  const { kind } = useTexts(recordsTexts);
  const { value, capacity, percent: share, quantities = [] } = deal;
  return (
    <>
      <Body1Strong block className={styles.value}>
        {dealValue(deal, words)}
      </Body1Strong>
      {value && value.currency !== "USD" && (
        <Body1 block>{converted === undefined ? texts.noRate : texts.inDollars(words.money(converted, "USD"))}</Body1>
      )}
      {value && <Body1 block>{boundsInWords(value, words)}</Body1>}
      {value?.basis && (
        <Body1 block lang="en">
          {texts.printed(value.basis)}
        </Body1>
      )}
      {deal.contingent && <Body1 block>{contingent}</Body1>}
      <div className={styles.apart}>
        <Facts>
          <Fact term={kind}>{vocabulary.kinds[deal.kind]}</Fact>
          <Fact term={texts.term}>{termInWords(deal, words)}</Fact>
          <Fact term={texts.capacity}>{capacity && gigawatts(capacity)}</Fact>
          <Fact term={texts.share}>{share && percent(share)}</Fact>
          {quantities.map(({ of, amount, currency }) => (
            <Fact key={of} term={vocabulary.quantities[of]}>
              {currency ? words.money(amount, currency) : words.count(amount)}
            </Fact>
          ))}
          <Fact term={texts.id}>{deal.id}</Fact>
        </Facts>
      </div>
    </>
  );
}

function termInWords(deal: Deal, { day, count, language }: Words): string {
  const { start, termYears } = deal;
  const end = isPurchase(deal) ? undefined : deal.end;
  const texts = dealTexts[language];
  const { fromUntil } = recordsTexts[language];
  const years = termYears === undefined ? [] : [dealTermsTexts[language].years(count(termYears))];
  if (start && end) return [fromUntil(day(start), day(end)), ...years].join(", ");
  if (start) return [texts.from(day(start)), ...years].join(", ");
  return [...(end ? [texts.until(day(end))] : []), ...years].join(", ");
}

function boundsInWords({ low, high, currency }: Value, { money, language }: Words): string {
  const texts = dealTexts[language];
  const inWords = (amount: number): string => money(amount, currency);
  if (low !== undefined && high !== undefined) return texts.between(inWords(low), inWords(high));
  if (low !== undefined) return texts.noLess(inWords(low));
  return high === undefined ? "" : texts.noMore(inWords(high));
}

/** The page of a deal. */
export function DealView({ edition, deal }: { edition: Edition; deal: Deal }) {
  const styles = useStyles();
  const words = useWords();
  const { count, day, several } = words;
  const texts = useTexts(dealTexts);
  const shared = useTexts(recordsTexts);
  const { roles, statuses, confidences } = useTexts(vocabularyTexts);
  const { insertValue, insertWithSource } = useTexts(insertionsTexts);
  const { because } = useTexts(reasonsTexts);
  const behind = useEvidence(() => edition.evidence.dossierOf("deals", deal), [deal, edition]);
  const dossier = behind.is === "there" ? behind.value : undefined;
  const page = useMemo(() => dealPage(deal, edition, dossier), [deal, edition, dossier]);
  return (
    <>
      <Actions>
        {page.dollars !== undefined && (
          <>
            <InsertButton label={insertValue} insertion={dealValueInsertion(deal.id)} />
            <InsertButton label={insertWithSource} insertion={{ ...dealValueInsertion(deal.id), isValue: true }} />
          </>
        )}
      </Actions>
      <Section heading={texts.value}>
        <DealFigures page={page} />
      </Section>
      <DealTerms deal={deal} dossier={dossier} edition={edition} />
      <Section heading={texts.parties}>
        <PlainList>
          {deal.parties.map(({ party, role }) => (
            <li key={`${party} ${role}`}>
              <PageLink to={{ kind: "company", id: party }}>{edition.parties.nameOf(party)}</PageLink>, {roles[role]}
            </li>
          ))}
        </PlainList>
        {page.payers.length > 0 && (
          <div className={styles.apart}>
            <Facts>
              <Fact term={texts.payer}>{several(page.payers)}</Fact>
              <Fact term={texts.payee}>{several(page.payees)}</Fact>
            </Facts>
          </div>
        )}
        {deal.likely && <Body1 block>{shared.likely(edition.parties.nameOf(deal.likely))}</Body1>}
        {dossier?.identifiedBy && <Body1 block>{texts.identifiedBy(dossier.identifiedBy)}</Body1>}
      </Section>
      <Section heading={texts.totals}>
        <Body1 block>{page.leftOut ? `${texts.leftOut} ${because[page.leftOut]}` : texts.counted}</Body1>
        {dossier?.notCountedNote && (
          <Body1 block lang="en">
            {dossier.notCountedNote}
          </Body1>
        )}
      </Section>
      <Section heading={texts.history}>
        <Facts>
          <Fact term={shared.status}>{statuses[deal.status]}</Fact>
          {page.events.map(({ on, what, by, note }) => (
            <Fact key={`${on} ${what} ${by?.id ?? ""}`} term={day(on)}>
              {texts.events[what]}
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
          <Fact term={shared.confidence}>
            {confidences[page.confidence]}
            {dossier?.judgement && <span lang="en">. {dossier.judgement.why}</span>}
          </Fact>
        </Facts>
      </Section>
      {page.relations.length > 0 && (
        <Section heading={texts.relations}>
          <Facts>
            {page.relations.map(({ relation, deal: other }) => (
              <Fact key={other.id} term={texts.relation[relation]}>
                <DealWithFacts deal={other} facts={[dealValue(other, words), day(other.announced)]} />
              </Fact>
            ))}
          </Facts>
        </Section>
      )}
      {dossier?.note && (
        <Section heading={shared.note}>
          <Body1 lang="en">{dossier.note}</Body1>
        </Section>
      )}
      <Section heading={`${shared.evidence} (${count(page.sourceCount)})`}>
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
