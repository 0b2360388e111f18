import { Body1 } from "../ui/fluent";
import { useMemo } from "react";
import type { Edition } from "../../core/edition";
import type { Evidence } from "../../core/records/basics";
import type { Figure, RevenueShare, Stake } from "../../core/records/companies";
import type { Deal } from "../../core/records/deal";
import type { Source } from "../../core/records/documents";
import { CopyCitation, OutsideLink } from "./RecordItems";
import { Actions, Fact, Facts, PlainList, Section } from "../ui/layout";
import { dealTitle, dealValue } from "./dealPage";
import { type Page, PageLink } from "./navigation";
import { useWords } from "../ui/words";

/** A record, and what a document says of it. */
interface Resting<Kind> {
  readonly record: Kind;
  readonly evidence: Evidence;
}

/** Everything that a source's page says: the document, and the records that rest on it. */
interface SourcePage {
  readonly source: Source;
  readonly deals: readonly Resting<Deal>[];
  readonly stakes: readonly Resting<Stake>[];
  readonly revenueShares: readonly Resting<RevenueShare>[];
  readonly figures: readonly Resting<Figure>[];
}

/** Gathers what a source's page says. */
export function sourcePage(source: Source, { records }: Edition): SourcePage {
  const restingOn = <Kind extends { sources: readonly Evidence[] }>(list: readonly Kind[]): Resting<Kind>[] =>
    list.flatMap((record) =>
      record.sources.filter((evidence) => evidence.source === source.id).map((evidence) => ({ record, evidence })),
    );
  return {
    source,
    deals: restingOn(records.deals),
    stakes: restingOn(records.stakes),
    revenueShares: restingOn(records.revenueShares),
    figures: restingOn(records.figures),
  };
}

/** The page of a source: the document, and what rests on it. */
export function SourceView({ edition, source }: { edition: Edition; source: Source }) {
  const words = useWords();
  const { messages, day, several } = words;
  const { deals, stakes, revenueShares, figures } = useMemo(() => sourcePage(source, edition), [source, edition]);
  const nameOf = (id: string) => edition.parties.nameOf(id);
  const resting: readonly { id: string; title: string; page: Page; evidence: Evidence }[] = [
    ...deals.map(({ record, evidence }) => ({
      id: record.id,
      title: `${dealTitle(record, edition, words)}, ${dealValue(record, words)}`,
      page: { kind: "deal", id: record.id } satisfies Page,
      evidence,
    })),
    ...stakes.map(({ record: { id, holder, issuer }, evidence }) => ({
      id,
      title: messages.stakeOf(nameOf(holder), nameOf(issuer)),
      page: { kind: "company", id: issuer } satisfies Page,
      evidence,
    })),
    ...revenueShares.map(({ record: { id, customer, supplier, period }, evidence }) => ({
      id,
      title: messages.shareOf(nameOf(customer), nameOf(supplier), words.period(period.label)),
      page: { kind: "company", id: supplier } satisfies Page,
      evidence,
    })),
    ...figures.map(({ record: { id, company, metric, period }, evidence }) => ({
      id,
      title: messages.figureOf(nameOf(company), messages.metrics[metric], words.period(period.label)),
      page: { kind: "company", id: company } satisfies Page,
      evidence,
    })),
  ];
  return (
    <>
      <Facts>
        <Fact term={messages.publisher}>{source.publisher}</Fact>
        <Fact term={messages.published}>{source.published ? day(source.published) : messages.undated}</Fact>
        <Fact term={messages.type}>
          {messages.sourceTypes[source.type]}, {messages.sourceTiers[source.tier]}
          {source.seenAs && <span lang="en"> ({source.seenAs})</span>}
        </Fact>
      </Facts>
      {source.url && (
        <Body1 block>
          <OutsideLink url={source.url} language={messages.language}>
            {messages.openSource}
          </OutsideLink>
        </Body1>
      )}
      {source.locator && (
        <Body1 block lang="en">
          {messages.place(source.locator)}
        </Body1>
      )}
      {source.cites && <Body1 block>{messages.cites(several(source.cites))}</Body1>}
      {source.readVia && <Body1 block>{messages.readVia(several(source.readVia))}</Body1>}
      {source.note && (
        <Body1 block lang="en">
          {source.note}
        </Body1>
      )}
      <Actions>
        <CopyCitation source={source} />
      </Actions>
      <Section heading={messages.rests}>
        {resting.length === 0 && <Body1>{messages.nothingRests}</Body1>}
        <PlainList>
          {resting.map(({ id, title, page, evidence }) => (
            <li key={id}>
              <PageLink to={page}>{title}</PageLink>
              <Body1 block lang="en">
                {evidence.says}
              </Body1>
            </li>
          ))}
        </PlainList>
      </Section>
    </>
  );
}
