import { Caption1, makeStyles, mergeClasses, tokens } from "../ui/fluent";
import { type ReactNode, useMemo } from "react";
import type { Edition } from "../../core/edition";
import type { Party } from "../../core/records/companies";
import { isUnknown, type Sum } from "../../core/totals";
import type { Insertion } from "../excel/insertion";
import { InsertButton } from "../ui/insertions";
import { Line, LongList, PlainList, Section } from "../ui/layout";
import { amountsTexts } from "../ui/messages/amounts";
import { companyTexts } from "../ui/messages/company";
import { recordsTexts } from "../ui/messages/records";
import { vocabularyTexts } from "../ui/messages/vocabulary";
import { useTexts, useWords } from "../ui/words";
import { companyOverview, type Overview, dealsIn } from "./overview";
import { dealValue } from "./dealPage";
import { PageLink } from "./navigation";
import { DealWithFacts } from "./RecordItems";
import { totalInsertion } from "./recordInsertions";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 32px",
    columnGap: "8px",
    alignItems: "center",
  },
  // Where both do not fit beside each other, as in Italian at 320 pixels, the amount stands below.
  sum: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  money: { fontVariantNumeric: "tabular-nums" },
  whole: { fontWeight: tokens.fontWeightSemibold },
  bar: {
    gridColumn: 1,
    height: "4px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How many are shown before one asks for the others. */
const shown = { counterparties: 5, ending: 3, newest: 4 } as const;

/** What matters most of a company before all lists: its total by kind, whom it deals with, what ends and happened. */
export function CompanyOverview({ edition, party }: { edition: Edition; party: Party }) {
  const styles = useStyles();
  const words = useWords();
  const { day } = words;
  const texts = useTexts(companyTexts);
  const vocabulary = useTexts(vocabularyTexts);
  const { events: eventNames } = useTexts(recordsTexts);
  const page = useMemo(() => companyOverview(party, edition), [party, edition]);
  const { total, kinds, apart, counterparties, ending, newest } = page;
  const largestKind = Math.max(...kinds.map(({ sum }) => sum.amount));
  const largest = Math.max(...counterparties.map(({ sum }) => sum.amount));
  return (
    <>
      {dealsIn(total) > 0 && (
        <Section heading={texts.totalByKind}>
          <PlainList>
            <TotalRow sum={total} isWhole insertion={totalInsertion(party.name)}>
              {texts.allKinds}
            </TotalRow>
            {kinds.map(({ kind, sum }) => (
              <TotalRow key={kind} sum={sum} of={largestKind} insertion={totalInsertion(party.name, undefined, kind)}>
                {vocabulary.kinds[kind]}
              </TotalRow>
            ))}
          </PlainList>
          {addsUpToMore(page) && (
            <Caption1 block className={styles.quiet}>
              {texts.addsUpToMore}
            </Caption1>
          )}
        </Section>
      )}
      {apart.length > 0 && (
        <Section heading={texts.apart}>
          <PlainList>
            {apart.map(({ kind, sum }) => (
              <TotalRow key={kind} sum={sum} insertion={totalInsertion(party.name, undefined, kind)}>
                {vocabulary.kinds[kind]}
              </TotalRow>
            ))}
          </PlainList>
        </Section>
      )}
      {counterparties.length > 0 && (
        <Section heading={texts.counterparties}>
          <LongList first={shown.counterparties} items={counterparties}>
            {({ party: id, sum }) => (
              <TotalRow
                key={id}
                sum={sum}
                of={largest}
                insertion={totalInsertion(party.name, edition.parties.nameOf(id))}
              >
                <PageLink to={{ kind: "company", id }}>{edition.parties.nameOf(id)}</PageLink>
              </TotalRow>
            )}
          </LongList>
        </Section>
      )}
      {ending.length > 0 && (
        <Section heading={texts.ending}>
          <LongList first={shown.ending} items={ending}>
            {({ deal, day: last }) => (
              <li key={deal.id}>
                <DealWithFacts deal={deal} facts={[texts.endsOn(day(last)), dealValue(deal, words)]} />
              </li>
            )}
          </LongList>
        </Section>
      )}
      {newest.length > 0 && (
        <Section heading={texts.newest}>
          <LongList first={shown.newest} items={newest}>
            {({ deal, day: when, on, events }) => (
              <li key={`${on} ${deal.id}`}>
                <DealWithFacts
                  deal={deal}
                  facts={[
                    day(when),
                    events.map((event) => eventNames[event].toLocaleLowerCase(words.locale)).join(", "),
                    dealValue(deal, words),
                  ]}
                />
              </li>
            )}
          </LongList>
        </Section>
      )}
    </>
  );
}

/** What some deals are worth together, of how many that is, and the formula that says so; a bar shows how much of the largest it is. */
function TotalRow(props: {
  sum: Sum;
  /** What a bar of full length stands for; none is drawn without it. */
  of?: number;
  isWhole?: boolean;
  insertion: Insertion;
  children: ReactNode;
}) {
  const { sum, of, isWhole, insertion, children } = props;
  const styles = useStyles();
  const { count, money } = useWords();
  const texts = useTexts(companyTexts);
  const { notDisclosed, howMany } = useTexts(amountsTexts);
  return (
    <li className={styles.row}>
      <div>
        <div className={mergeClasses(styles.sum, isWhole && styles.whole)}>
          <span>{children}</span>
          <span className={styles.money}>{isUnknown(sum) ? notDisclosed : money(sum.amount, "USD")}</span>
        </div>
        <Caption1 className={styles.quiet}>
          <Line
            parts={[
              howMany.deals(count(dealsIn(sum))),
              !isUnknown(sum) && sum.undisclosed > 0 && texts.undisclosed(count(sum.undisclosed)),
            ]}
          />
        </Caption1>
      </div>
      {/* Where nothing is disclosed the formula answers with an error. */}
      {!isUnknown(sum) && <InsertButton insertion={insertion} />}
      {of !== undefined && of > 0 && sum.amount > 0 && (
        <span aria-hidden className={styles.bar} style={{ width: `${Math.max(1, (100 * sum.amount) / of)}%` }} />
      )}
    </li>
  );
}

/** A deal that is part of one of another kind counts once in the total, and once for its own kind. */
const addsUpToMore = ({ total, kinds }: Overview): boolean =>
  kinds.reduce((sum, one) => sum + one.sum.amount, 0) > total.amount;
