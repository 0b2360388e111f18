import { Body1, Caption1, makeStyles, tokens } from "../ui/fluent";
import type { ReactNode } from "react";
import { standingOf } from "../../core/confidence";
import type { Reason } from "../../core/counting";
import type { Edition } from "../../core/edition";
import type { Deal } from "../../core/records/deal";
import { sourcedLists } from "../../core/records/lists";
import type { BackingRecords } from "../../functions/declaration";
import { AwaitedEvidence, useEvidence } from "../ui/evidence";
import { DealWithFacts, documentsIn, type EvidenceEntry, FigureRow, SourceItem } from "./RecordItems";
import { Folded } from "../ui/Folded";
import { type Level, Line, LongList, PlainList } from "../ui/layout";
import { dealValueOn, type Taken } from "./dealPage";
import { measuredInWords } from "./figureWords";
import { answerTexts } from "../ui/messages/answer";
import { reasonsTexts } from "../ui/messages/reasons";
import { recordsTexts } from "../ui/messages/records";
import { vocabularyTexts } from "../ui/messages/vocabulary";
import { useTexts, useWords } from "../ui/words";
import type { CallOutcome } from "./outcome";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** A deal, and why it is left out if it is. */
interface ListedDeal {
  readonly deal: Deal;
  readonly because?: Reason;
}

/** Deals in a few lines each, with the way to their pages. */
function DealRows(props: {
  edition: Edition;
  rows: readonly ListedDeal[];
  /** How their values are shown. */
  taken: Taken;
}) {
  const { edition, rows, taken } = props;
  const styles = useStyles();
  const words = useWords();
  const { day } = words;
  const reasons = useTexts(reasonsTexts);
  const { kinds } = useTexts(vocabularyTexts);
  return (
    <LongList items={rows}>
      {({ deal, because }) => (
        <li key={deal.id}>
          <DealWithFacts
            deal={deal}
            facts={[dealValueOn(taken, deal, edition, words), kinds[deal.kind], day(deal.announced)]}
          />
          {because && <Caption1 className={styles.quiet}>{reasons.leftOut(reasons.because[because])}</Caption1>}
        </li>
      )}
    </LongList>
  );
}

/** The stakes, shares of revenue and figures behind an answer. */
function OtherRecords({ behind, edition }: { behind: BackingRecords; edition: Edition }) {
  const words = useWords();
  const { percent, day, period, value, gigawatts } = words;
  const texts = useTexts(recordsTexts);
  const nameOf = (id: string) => edition.parties.nameOf(id);
  const lines: readonly { id: string; company: string; says: string; of: ReactNode }[] = [
    ...behind.stakes.map(({ id, holder, issuer, percent: share, asOf }) => ({
      id,
      company: issuer,
      says: share ? percent(share) : texts.shareUnknown,
      of: <Line parts={[texts.stakeOf(nameOf(holder), nameOf(issuer)), texts.asOf(day(asOf))]} />,
    })),
    ...behind.revenueShares.map((one) => ({
      id: one.id,
      company: one.supplier,
      says: percent(one.percent),
      of: texts.shareOf(nameOf(one.customer), nameOf(one.supplier), period(one.period.label)),
    })),
    ...behind.figures.map((figure) => ({
      id: figure.id,
      company: figure.company,
      says: [
        figure.value && value(figure.value),
        figure.percent && percent(figure.percent),
        figure.capacity && gigawatts(figure.capacity),
      ]
        .filter(Boolean)
        .join(),
      of: texts.figureOf(nameOf(figure.company), measuredInWords(figure, words), period(figure.period.label)),
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <PlainList>
      {lines.map(({ id, ...line }) => (
        <FigureRow key={id} edition={edition} {...line} />
      ))}
    </PlainList>
  );
}

/** The documents behind an answer, with what each says of its record. */
function SourcesBehind(props: { behind: BackingRecords; edition: Edition; level: Level }) {
  const { behind, edition, level } = props;
  const { count } = useWords();
  const texts = useTexts(answerTexts);
  const records: readonly { id: string }[] = sourcedLists.flatMap((list): readonly { id: string }[] => behind[list]);
  const documents = records.reduce((sum, record) => sum + standingOf(record).sourceCount, 0);
  if (documents === 0) return null;
  return (
    <Folded heading={texts.sources(count(documents))} level={level}>
      <Documents behind={behind} edition={edition} />
    </Folded>
  );
}

function Documents({ behind, edition }: { behind: BackingRecords; edition: Edition }) {
  const evidence = useEvidence(() => evidenceBehind(behind, edition), [behind, edition]);
  return (
    <>
      <AwaitedEvidence evidence={evidence} />
      <PlainList>
        {evidence.is === "there" &&
          evidence.value.map(({ id, entry }) => <SourceItem key={`${id} ${entry.source.id}`} entry={entry} />)}
      </PlainList>
    </>
  );
}

/** @throws EvidenceNeeded */
function evidenceBehind(behind: BackingRecords, edition: Edition): { id: string; entry: EvidenceEntry }[] {
  const { evidence } = edition;
  for (const list of sourcedLists) evidence.need(list, behind[list]);
  return sourcedLists.flatMap((list) =>
    behind[list].flatMap((record) =>
      documentsIn(evidence.dossierOf(list, record), edition).map((entry) => ({ id: record.id, entry })),
    ),
  );
}

/** The records that stand behind an answer, the deals that are left out with the reason, and the documents. */
export function AnswerRecords(props: {
  outcome: CallOutcome;
  edition: Edition;
  /** That of its headings. */
  level: Level;
}) {
  const { count } = useWords();
  const texts = useTexts(answerTexts);
  const { outcome, edition, level } = props;
  const { id, behind } = outcome;
  if (!behind) return null;
  const { deals, leftOut } = behind;
  return (
    <>
      {(id === "FLOWS" || id === "LOOPS") && <Body1 block>{texts.whole}</Body1>}
      {deals.length > 0 && (
        <Folded heading={texts.counted(count(deals.length))} level={level} open>
          <DealRows edition={edition} rows={deals.map((deal) => ({ deal }))} taken={behind} />
        </Folded>
      )}
      <OtherRecords behind={behind} edition={edition} />
      {leftOut.length > 0 && (
        <Folded heading={texts.dealsLeftOut(count(leftOut.length))} level={level}>
          <DealRows edition={edition} rows={leftOut} taken={behind} />
        </Folded>
      )}
      <SourcesBehind behind={behind} edition={edition} level={level} />
    </>
  );
}
