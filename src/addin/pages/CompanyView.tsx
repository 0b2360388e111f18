import { Body1, makeStyles } from "../ui/fluent";
import { useMemo } from "react";
import type { Edition } from "../../core/edition";
import { listedAs } from "../../core/exchanges";
import type { Party, Stake } from "../../core/records/companies";
import { DealWithFacts, documentsIn, FigureRow, SourceItem } from "./RecordItems";
import { stakeInsertion, tableInsertion, totalInsertion } from "./recordInsertions";
import { AwaitedEvidence, useEvidence } from "../ui/evidence";
import { InsertButton } from "../ui/insertions";
import { Actions, Fact, Facts, Line, LongList, PlainList, Section, Subheading } from "../ui/layout";
import { dealValue } from "./dealPage";
import { PageLink } from "./navigation";
import { companyTexts } from "../ui/messages/company";
import { insertionsTexts } from "../ui/messages/insertions";
import { recordsTexts } from "../ui/messages/records";
import { vocabularyTexts } from "../ui/messages/vocabulary";
import { useTexts, useWords } from "../ui/words";
import { CompanyOverview } from "./CompanyOverview";
import { RevenueShares } from "./CompanyShares";
import { CompanyTimeline } from "./Timeline";
import { companyPage } from "./companyPage";
import { onDemand } from "../ui/onDemand";
import type { MetricFiguresProps } from "./MetricFigures";

/** Stakes that a company holds or gives, each with the other side. */
function Stakes(props: { heading: string; stakes: readonly Stake[]; other: "holder" | "issuer"; edition: Edition }) {
  const { percent, day } = useWords();
  const texts = useTexts(companyTexts);
  const { shareUnknown, asOf } = useTexts(recordsTexts);
  const { heading, stakes, other, edition } = props;
  if (stakes.length === 0) return null;
  return (
    <Section heading={heading}>
      <LongList items={stakes}>
        {(stake) => (
          <FigureRow
            key={stake.id}
            edition={edition}
            company={stake[other]}
            says={stake.percent ? percent(stake.percent) : shareUnknown}
            of={<Line parts={[stake.instrument && texts.warrant, asOf(day(stake.asOf))]} />}
            insertion={stakeInsertion(edition, stake)}
          />
        )}
      </LongList>
    </Section>
  );
}

const useStyles = makeStyles({ kind: { marginTop: "8px" } });

/** The page of a company: what matters most of it, then stakes, customers, figures and its deals by kind. */
export function CompanyView({ edition, party }: { edition: Edition; party: Party }) {
  const styles = useStyles();
  const words = useWords();
  const { count, day, several, country } = words;
  const texts = useTexts(companyTexts);
  const { partyKinds, kinds } = useTexts(vocabularyTexts);
  const { insertTotal, insertTable } = useTexts(insertionsTexts);
  const shared = useTexts(recordsTexts);
  const page = useMemo(() => companyPage(party, edition), [party, edition]);
  const table = useMemo(() => tableInsertion(edition, { party: party.id }), [party, edition]);
  const behind = useEvidence(() => edition.evidence.dossierOf("parties", party), [party, edition]);
  const note = behind.is === "there" && behind.value.note;
  const documents = behind.is === "there" ? documentsIn(behind.value, edition) : [];
  const { lei, cik, isin } = party.identifiers ?? {};
  const isNamed = [party.aliases, party.formerNames, lei, cik, isin].some(Boolean);
  return (
    <>
      <Body1 block>
        <Line parts={[partyKinds[party.kind], listedAs(party), party.country && country(party.country)]} />
      </Body1>
      {page.parent && (
        <Body1 block>
          <PageLink to={{ kind: "company", id: page.parent.id }}>{texts.partOfGroup(page.parent.name)}</PageLink>
        </Body1>
      )}
      <Actions>
        {page.hasTotal && <InsertButton label={insertTotal} insertion={totalInsertion(party.name)} />}
        <InsertButton label={insertTable} insertion={table} />
      </Actions>
      <CompanyOverview edition={edition} party={party} />
      {page.deals.length > 0 && <CompanyTimeline edition={edition} party={party} />}
      {page.members.length > 0 && (
        <Section heading={texts.members}>
          <PlainList>
            {page.members.map(({ id, name }) => (
              <li key={id}>
                <PageLink to={{ kind: "company", id }}>{name}</PageLink>
              </li>
            ))}
          </PlainList>
        </Section>
      )}
      <Stakes heading={texts.stakesHeld} stakes={page.held} other="issuer" edition={edition} />
      <Stakes heading={texts.stakesGiven} stakes={page.given} other="holder" edition={edition} />
      <RevenueShares heading={texts.customers} shares={page.customers} other="customer" edition={edition} />
      <RevenueShares heading={texts.suppliers} shares={page.suppliers} other="supplier" edition={edition} />
      <CompanyFigures company={party.id} figures={page.figures} edition={edition} />
      <Section heading={texts.dealsOf}>
        {page.deals.length === 0 && <Body1>{texts.noDeals}</Body1>}
        {page.deals.map(({ kind, deals }) => (
          <div key={kind} className={styles.kind}>
            <Subheading>
              {kinds[kind]} ({count(deals.length)})
            </Subheading>
            <LongList items={deals}>
              {(deal) => (
                <li key={deal.id}>
                  <DealWithFacts deal={deal} facts={[dealValue(deal, words), day(deal.announced)]} />
                </li>
              )}
            </LongList>
          </div>
        ))}
      </Section>
      {isNamed && (
        <Section heading={texts.names}>
          <Facts>
            <Fact term={texts.also}>{party.aliases && several(party.aliases)}</Fact>
            <Fact term={texts.formerly}>{party.formerNames && several(party.formerNames)}</Fact>
            <Fact term="LEI">{lei}</Fact>
            <Fact term="CIK">{cik}</Fact>
            <Fact term="ISIN">{isin && several(isin)}</Fact>
          </Facts>
        </Section>
      )}
      <AwaitedEvidence evidence={behind} />
      {note && (
        <Section heading={shared.note}>
          <Body1 lang="en">{note}</Body1>
        </Section>
      )}
      {documents.length > 0 && (
        <Section heading={`${shared.evidence} (${count(documents.length)})`}>
          <PlainList>
            {documents.map((entry) => (
              <SourceItem key={entry.source.id} entry={entry} />
            ))}
          </PlainList>
        </Section>
      )}
    </>
  );
}

const MetricFigures = onDemand(
  async () => (await import(/* webpackChunkName: "figures" */ "./MetricFigures")).MetricFigures,
);

/** A company's figures over time, whose code comes when they are first shown. */
export function CompanyFigures(props: MetricFiguresProps) {
  const texts = useTexts(companyTexts);
  if (props.figures.length === 0) return null;
  return (
    <Section heading={texts.figures}>
      <MetricFigures {...props} />
    </Section>
  );
}
