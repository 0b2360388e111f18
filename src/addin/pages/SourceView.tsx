import { Body1, Caption1, makeStyles, tokens } from "../ui/fluent";
import type { Edition } from "../../core/edition";
import type { Evidence } from "../../core/records/basics";
import type { Figure, Party, RevenueShare, Stake } from "../../core/records/companies";
import type { Deal } from "../../core/records/deal";
import type { ExchangeRate, Source } from "../../core/records/documents";
import type { FactList } from "../../core/records/lists";
import { AwaitedEvidence, useEvidence } from "../ui/evidence";
import { CopyCitation, OutsideLink } from "./RecordItems";
import { Actions, Fact, Facts, PlainList, Section } from "../ui/layout";
import { dealValue } from "./dealPage";
import { measuredInWords } from "./figureWords";
import { type Page, PageLink } from "./navigation";
import { documentsTexts } from "../ui/messages/documents";
import { recordsTexts } from "../ui/messages/records";
import { sourceTexts } from "../ui/messages/source";
import { vocabularyTexts } from "../ui/messages/vocabulary";
import { useTexts, useWords, type Words } from "../ui/words";

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
  readonly parties: readonly Resting<Party>[];
  readonly exchangeRates: readonly Resting<ExchangeRate>[];
}

/**
 * Gathers what a source's page says.
 * @throws EvidenceNeeded, for it may stand behind any record.
 */
export function sourcePage(source: Source, { records, evidence }: Edition): SourcePage {
  const restingOn = <Kind extends { id: string }>(list: FactList, all: readonly Kind[]): Resting<Kind>[] =>
    all.flatMap((record) =>
      (evidence.dossierOf(list, record).sources ?? [])
        .filter((one) => one.source === source.id)
        .map((one) => ({ record, evidence: one })),
    );
  evidence.needAll();
  // A rate has one document, and what that says of it under names of its own.
  const rates = records.exchangeRates.flatMap((record) => {
    const { source: id, basis: says } = evidence.dossierOf("exchangeRates", record);
    return id === source.id && says !== undefined ? [{ record, evidence: { source: id, says } }] : [];
  });
  return {
    source,
    deals: restingOn("deals", records.deals),
    stakes: restingOn("stakes", records.stakes),
    revenueShares: restingOn("revenueShares", records.revenueShares),
    figures: restingOn("figures", records.figures),
    parties: restingOn("parties", records.parties),
    exchangeRates: rates,
  };
}

/** The page of a source, once it is known what rests on it. */
export function SourceView({ edition, id }: { edition: Edition; id: string }) {
  const texts = useTexts(sourceTexts);
  const page = useEvidence(() => {
    edition.evidence.needAll();
    const source = edition.evidence.source(id);
    return source && sourcePage(source, edition);
  }, [id, edition]);
  if (page.is !== "there") return <AwaitedEvidence evidence={page} />;
  return page.value ? <SourceFacts edition={edition} page={page.value} /> : <Body1>{texts.sourceGone}</Body1>;
}

const useStyles = makeStyles({
  document: { marginTop: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The document, and what rests on it. */
function SourceFacts({ edition, page }: { edition: Edition; page: SourcePage }) {
  const styles = useStyles();
  const words = useWords();
  const { day, several } = words;
  const texts = useTexts(sourceTexts);
  const { undated } = useTexts(recordsTexts);
  const { place } = useTexts(documentsTexts);
  const { sourceTypes, sourceTiers } = useTexts(vocabularyTexts);
  const { source } = page;
  const resting = restingInWords(page, edition, words);
  return (
    <>
      <Facts>
        <Fact term={texts.publisher}>{source.publisher}</Fact>
        <Fact term={texts.published}>{source.published ? day(source.published) : undated}</Fact>
        <Fact term={texts.type}>
          {sourceTypes[source.type]}, {sourceTiers[source.tier]}
          {source.seenAs && <span lang="en"> ({source.seenAs})</span>}
        </Fact>
      </Facts>
      {source.url && (
        <Body1 block className={styles.document}>
          <OutsideLink url={source.url} language={words.language}>
            {texts.openSource}
          </OutsideLink>
        </Body1>
      )}
      {source.locator && (
        <Body1 block lang="en">
          {place(source.locator)}
        </Body1>
      )}
      {source.cites && <Body1 block>{texts.cites(several(source.cites))}</Body1>}
      {source.readVia && <Body1 block>{texts.readVia(several(source.readVia))}</Body1>}
      {source.note && (
        <Body1 block lang="en">
          {source.note}
        </Body1>
      )}
      <Actions>
        <CopyCitation source={source} />
      </Actions>
      <Section heading={texts.rests}>
        {resting.length === 0 && <Body1>{texts.nothingRests}</Body1>}
        <PlainList>
          {resting.map(({ id, title, worth, page: about, evidence }) => (
            <li key={id}>
              {about ? <PageLink to={about}>{title}</PageLink> : title}
              {worth && (
                <Caption1 block className={styles.quiet}>
                  {worth}
                </Caption1>
              )}
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

/** A record that rests on a document, as it is listed: with the page on which it is shown, which a rate has none of. */
interface RestingInWords {
  readonly id: string;
  readonly title: string;
  readonly worth?: string;
  readonly page?: Page;
  readonly evidence: Evidence;
}

/** Every record that rests on the document, deals first. */
function restingInWords(
  { deals, stakes, revenueShares, figures, parties, exchangeRates }: SourcePage,
  edition: Edition,
  words: Words,
): readonly RestingInWords[] {
  const { stakeOf, shareOf, figureOf } = recordsTexts[words.language];
  const nameOf = (id: string) => edition.parties.nameOf(id);
  return [
    ...deals.map(({ record, evidence }) => ({
      id: record.id,
      title: record.title,
      worth: dealValue(record, words),
      page: { kind: "deal", id: record.id } satisfies Page,
      evidence,
    })),
    ...stakes.map(({ record: { id, holder, issuer }, evidence }) => ({
      id,
      title: stakeOf(nameOf(holder), nameOf(issuer)),
      page: { kind: "company", id: issuer } satisfies Page,
      evidence,
    })),
    ...revenueShares.map(({ record: { id, customer, supplier, period }, evidence }) => ({
      id,
      title: shareOf(nameOf(customer), nameOf(supplier), words.period(period.label)),
      page: { kind: "company", id: supplier } satisfies Page,
      evidence,
    })),
    ...figures.map(({ record: { id, company, period, ...measured }, evidence }) => ({
      id,
      title: figureOf(nameOf(company), measuredInWords(measured, words), words.period(period.label)),
      page: { kind: "company", id: company } satisfies Page,
      evidence,
    })),
    ...parties.map(({ record: { id, name }, evidence }) => ({
      id,
      title: name,
      page: { kind: "company", id } satisfies Page,
      evidence,
    })),
    ...exchangeRates.map(({ record: { id, currency, day, usdPerUnit }, evidence }) => ({
      id,
      title: `1 ${currency} = ${words.exactly(usdPerUnit)} USD, ${words.day(day)}`,
      evidence,
    })),
  ];
}
