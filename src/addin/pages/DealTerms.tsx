import { type Edition, programmesById } from "../../core/edition";
import type { Deal } from "../../core/records/deal";
import type { Value } from "../../core/records/basics";
import type { Dossier } from "../../core/records/records";
import { makeStyles } from "../ui/fluent";
import { Fact, Facts, PlainList, Section, Subheading } from "../ui/layout";
import { dealTermsTexts } from "../ui/messages/dealTerms";
import { useTexts, useWords, type Words } from "../ui/words";

const useStyles = makeStyles({ apart: { marginTop: "8px" } });

/** On what terms money is lent or shares are bought, what a deal belongs to, its parts, options and ways out. */
export function DealTerms({ deal, dossier, edition }: { deal: Deal; dossier: Dossier | undefined; edition: Edition }) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(dealTermsTexts);
  const facts = [...factsOf(deal, edition, words), ...wordsOf(dossier, words)].filter(([, fact]) => fact);
  if (facts.length === 0 && !deal.tranches) return null;
  return (
    <Section heading={texts.terms}>
      <Facts>
        {facts.map(([term, fact, language]) => (
          <Fact key={term} term={term}>
            {language ? <span lang={language}>{fact}</span> : fact}
          </Fact>
        ))}
      </Facts>
      {deal.tranches && (
        <div className={styles.apart}>
          <Subheading>{texts.tranches}</Subheading>
          <PlainList>
            {deal.tranches.map((tranche, place) => (
              // Two parts may be called alike, and their order never changes.
              <li key={place}>{trancheInWords(tranche, words)}</li>
            ))}
          </PlainList>
        </div>
      )}
    </Section>
  );
}

/** A term, what it is, and the language of a text of the data. */
type NamedFact = readonly [term: string, fact: string | undefined, language?: "en"];

function factsOf(
  deal: Deal,
  edition: Edition,
  { count, percent, day, several, value, money, language }: Words,
): NamedFact[] {
  const { debt, round, valueWithRenewals } = deal;
  const programme = programmesById(edition).get(deal.programme ?? "");
  const names = (ids: readonly string[] | undefined) => ids && several(ids.map((id) => edition.parties.nameOf(id)));
  const price = (paid: { amount: number; currency: Value["currency"] } | undefined) =>
    paid && money(paid.amount, paid.currency);
  const texts = dealTermsTexts[language];
  return [
    [texts.programme, programme?.name, "en"],
    [texts.options, deal.optionYears === undefined ? undefined : texts.years(count(deal.optionYears))],
    [texts.withRenewals, valueWithRenewals && value(valueWithRenewals)],
    [texts.issue, debt?.issue ?? round?.issue, "en"],
    [texts.coupon, debt?.coupon && percent(debt.coupon)],
    [
      texts.margin,
      debt?.margin && texts.over(percent({ ...debt.margin, value: debt.margin.points }), debt.margin.over),
    ],
    [texts.maturity, debt?.maturity && day(debt.maturity)],
    [texts.rank, debt?.rank && texts.ranks[debt.rank]],
    [texts.rating, debt?.rating?.map(({ agency, grade }) => [agency, grade].filter(Boolean).join(" ")).join(", ")],
    [texts.collateral, debt?.collateral, "en"],
    [
      texts.issuePrice,
      debt?.issuePrice === undefined
        ? undefined
        : texts.ofPrincipal(percent({ value: debt.issuePrice, qualifier: "exact" })),
    ],
    [texts.parts, debt?.parts === undefined ? undefined : texts.bondsOrLoans(count(debt.parts))],
    [texts.convertible, debt?.convertible && texts.intoShares],
    [texts.conversionPrice, price(debt?.conversionPrice)],
    [texts.arrangers, names(debt?.arrangers)],
    ...(round?.valuations ?? []).map((worth): NamedFact => [texts.valuations[worth.basis], value(worth)]),
    [texts.pricePerShare, price(round?.pricePerShare)],
    [texts.leads, names(debt?.leads ?? round?.leads)],
    ...(debt?.drawn ?? []).map(({ on, ...drawn }): NamedFact => [texts.drawn(day(on)), price(drawn)]),
  ];
}

const wordsOf = (dossier: Dossier | undefined, { language }: Words): NamedFact[] => [
  [dealTermsTexts[language].option, dossier?.option, "en"],
  [dealTermsTexts[language].exit, dossier?.exit, "en"],
];

function trancheInWords(
  { amount, currency, qualifier = "exact", what, coupon, contingent }: NonNullable<Deal["tranches"]>[number],
  { value, percent, language }: Words,
) {
  const texts = dealTermsTexts[language];
  const money = amount !== undefined && currency && value({ amount, currency, qualifier });
  const parts = [
    money,
    coupon !== undefined && percent({ value: coupon, qualifier: "exact" }),
    what && <span lang="en">{what}</span>,
  ];
  return (
    <>
      {parts.filter(Boolean).map((part, place) => (
        <span key={place}>
          {place > 0 && ", "}
          {part}
        </span>
      ))}
      {contingent && `. ${texts.contingent}`}
    </>
  );
}
