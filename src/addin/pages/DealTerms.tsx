import type { Edition } from "../../core/edition";
import { programmesById } from "../../core/programmes";
import type { Deal } from "../../core/records/deal";
import type { Value } from "../../core/records/basics";
import type { Dossier } from "../../core/records/records";
import { Fact, Facts, PlainList, Section, Subheading } from "../ui/layout";
import { useWords, type Words } from "../ui/words";

/** On what terms money is lent or shares are bought, what a deal belongs to, its parts, options and ways out. */
export function DealTerms({ deal, dossier, edition }: { deal: Deal; dossier: Dossier | undefined; edition: Edition }) {
  const words = useWords();
  const { messages } = words;
  const facts = [...factsOf(deal, edition, words), ...wordsOf(dossier, words)].filter(([, fact]) => fact);
  if (facts.length === 0 && !deal.tranches) return null;
  return (
    <Section heading={messages.terms}>
      <Facts>
        {facts.map(([term, fact, language]) => (
          <Fact key={term} term={term}>
            {language ? <span lang={language}>{fact}</span> : fact}
          </Fact>
        ))}
      </Facts>
      {deal.tranches && (
        <>
          <Subheading>{messages.tranches}</Subheading>
          <PlainList>
            {deal.tranches.map((tranche, place) => (
              // Two parts may be called alike, and their order never changes.
              <li key={place}>{trancheInWords(tranche, words)}</li>
            ))}
          </PlainList>
        </>
      )}
    </Section>
  );
}

/** A term, what it is, and the language of a text of the data. */
type NamedFact = readonly [term: string, fact: string | undefined, language?: "en"];

function factsOf(deal: Deal, edition: Edition, { messages, count, percent, day, several, value }: Words): NamedFact[] {
  const { debt, round, valueWithRenewals } = deal;
  const programme = programmesById(edition).get(deal.programme ?? "");
  const names = (ids: readonly string[] | undefined) => ids && several(ids.map((id) => edition.parties.nameOf(id)));
  const price = (paid: { amount: number; currency: Value["currency"] } | undefined) =>
    paid && messages.money(paid.amount, paid.currency);
  return [
    [messages.programme, programme?.name, "en"],
    [messages.options, deal.optionYears === undefined ? undefined : messages.years(count(deal.optionYears))],
    [messages.withRenewals, valueWithRenewals && value(valueWithRenewals)],
    [messages.issue, (debt ?? round)?.issue, "en"],
    [messages.coupon, debt?.coupon && percent(debt.coupon)],
    [
      messages.margin,
      debt?.margin && messages.over(percent({ ...debt.margin, value: debt.margin.points }), debt.margin.over),
    ],
    [messages.maturity, debt?.maturity && day(debt.maturity)],
    [messages.rank, debt?.rank && messages.ranks[debt.rank]],
    [messages.rating, debt?.rating?.map(({ agency, grade }) => [agency, grade].filter(Boolean).join(" ")).join(", ")],
    [messages.collateral, debt?.collateral, "en"],
    [messages.conversionPrice, price(debt?.conversionPrice)],
    [messages.arrangers, names(debt?.arrangers)],
    ...(round?.valuations ?? []).map((worth): NamedFact => [messages.valuations[worth.basis], value(worth)]),
    [messages.pricePerShare, price(round?.pricePerShare)],
    [messages.leads, names((debt ?? round)?.leads)],
    ...(debt?.drawn ?? []).map(({ on, ...drawn }): NamedFact => [messages.drawn(day(on)), price(drawn)]),
  ];
}

const wordsOf = (dossier: Dossier | undefined, { messages }: Words): NamedFact[] => [
  [messages.option, dossier?.option, "en"],
  [messages.exit, dossier?.exit, "en"],
];

function trancheInWords(
  { amount, currency, qualifier = "exact", what, coupon, contingent }: NonNullable<Deal["tranches"]>[number],
  { messages, value, percent }: Words,
) {
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
      {contingent && `. ${messages.contingent}`}
    </>
  );
}
