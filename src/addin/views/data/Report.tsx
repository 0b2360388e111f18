import { Body1, Button, Caption1, makeStyles, Subtitle1, tokens } from "../../ui/fluent";
import { useDeferredValue, useEffect, useId, useRef } from "react";
import type { Changes } from "../../../core/changes";
import type { Affected, Impact } from "../../app/impact";
import type { ComparedProposal } from "../../app/refresh";
import { answering, pinOf } from "../../app/session";
import type { CallAnswer } from "../../formulas/answers";
import { headlineOf, tableOf } from "../../formulas/answerTables";
import { tableSizeInWords } from "../../pages/outcome";
import { useRefreshing } from "../../ui/RefreshContext";
import { focusPart } from "../../ui/focus";
import { Actions, FormulaText, PlainList, Section } from "../../ui/layout";
import { useTyping } from "../../ui/typedFormulas";
import { insertionsTexts } from "../../ui/messages/insertions";
import { reportTexts } from "../../ui/messages/report";
import { useTexts, useWords, type Words } from "../../ui/words";
import { ChangedRecords } from "./ChangedRecords";
import { StopButton } from "./Checking";

/** How two tables differ: the rows that only the later has, and those that only the earlier has; undefined unless both are tables. */
function rowsApart(before: CallAnswer, after: CallAnswer): { readonly come: number; readonly go: number } | undefined {
  const [earlier, later] = [rowSet(before), rowSet(after)];
  return earlier && later && { come: onlyIn(later, earlier), go: onlyIn(earlier, later) };
}

const rowSet = (answer: CallAnswer): ReadonlySet<string> | undefined => {
  const value = answer.is === "value" ? headlineOf(answer.value) : undefined;
  return Array.isArray(value) ? new Set(value.map((row) => JSON.stringify(row))) : undefined;
};

const onlyIn = (rows: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...rows].filter((row) => !others.has(row)).length;

/** What a call answers, to the last digit; of a table, how large it is. */
function answerInWords(id: string, answer: CallAnswer, words: Words): string {
  if (answer.is === "unreadable") return answer.argument;
  if (answer.is === "error") return `${answer.code} ${answer.sentence}`.trim();
  const headline = answer.is === "each" ? undefined : headlineOf(answer.value);
  const table = headline === undefined || Array.isArray(headline) ? tableOf(id, answer) : undefined;
  if (table) return tableSizeInWords(table, words);
  return typeof headline === "number" ? words.exactly(headline) : String(headline);
}

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace },
  quiet: { color: tokens.colorNeutralForeground2 },
  apart: { marginTop: "8px" },
  above: { marginBottom: "8px" },
  // Scrolled to, its title would else stand against the tabs: it keeps as far from them as the view's own edge.
  report: { scrollMarginTop: "12px" },
});

/** The DEALS formulas of the workbook that would answer otherwise, each with what it answers now and then. */
function ChangedFormulas({ impact }: Pick<ComparedProposal, "impact">) {
  const styles = useStyles();
  const words = useWords();
  const { count } = words;
  const texts = useTexts(reportTexts);
  const { hostProblems } = useTexts(insertionsTexts);
  return (
    <Section heading={texts.inWorkbook}>
      {"problem" in impact ? (
        <>
          <Body1 block>{texts.workbookUnread}</Body1>
          <Body1 block>{hostProblems[impact.problem]}</Body1>
        </>
      ) : (
        <Formulas impact={impact} />
      )}
      {"unknown" in impact && impact.unknown.length > 0 && (
        <Body1 block className={styles.apart}>
          {texts.formulasUnknown(count(impact.unknown.length), cellsInWords(impact.unknown, words))}
        </Body1>
      )}
    </Section>
  );
}

/** In which cells calls are, the first of them by address. */
function cellsInWords(unknown: Impact["unknown"], { count, language }: Words): string {
  const texts = reportTexts[language];
  const addresses = [...new Set(unknown.map(({ address }) => address))];
  const more = addresses.length - CELLS_NAMED;
  const named = addresses.slice(0, CELLS_NAMED).join(", ");
  return more > 0 ? `${named} ${texts.more(count(more))}` : named;
}

/** As many cells as one goes to by hand. */
const CELLS_NAMED = 10;

function Formulas({ impact: { calls, affected, unknown } }: { impact: Impact }) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(reportTexts);
  const typed = useTyping();
  if (calls === 0) return <Body1 block>{texts.noFormulas}</Body1>;
  const foreseen = calls - unknown.length;
  if (foreseen === 0) return null;
  if (affected.length === 0)
    return <Body1 block>{texts.formulasStay(words.count(foreseen), words.count(calls))}</Body1>;
  return (
    <>
      <Body1 block className={styles.above}>
        {texts.formulasChange(words.count(affected.length), words.count(calls))}
      </Body1>
      <PlainList>
        {affected.map(({ address, call, before, after, each }, place) => (
          <li key={place}>
            <Caption1 block className={styles.quiet}>
              {address}
            </Caption1>
            <Caption1 block className={styles.code}>
              <FormulaText>{typed(call.text)}</FormulaText>
            </Caption1>
            {each.length > 0 ? (
              <OneByOne id={call.id} each={each} />
            ) : (
              <>
                <Body1 block>
                  {answerInWords(call.id, before, words)} → {answerInWords(call.id, after, words)}
                </Body1>
                <RowsApart before={before} after={after} />
              </>
            )}
          </li>
        ))}
      </PlainList>
    </>
  );
}

/** As many answers of one formula as one looks through. */
const ANSWERS_SHOWN = 10;

/** Of a formula over a range, the answers that would be otherwise, each with its cell and what it is asked about. */
function OneByOne({ id, each }: { id: string; each: Affected["each"] }) {
  const words = useWords();
  const texts = useTexts(reportTexts);
  return (
    <>
      {each.slice(0, ANSWERS_SHOWN).map(({ address, given, before, after }, place) => (
        <Body1 block key={place}>
          {address} ({given.filter((value) => value !== null && value !== "").join(", ")}):{" "}
          {answerInWords(id, before, words)} → {answerInWords(id, after, words)}
        </Body1>
      ))}
      {each.length > ANSWERS_SHOWN && <Caption1 block>{texts.more(words.count(each.length - ANSWERS_SHOWN))}</Caption1>}
    </>
  );
}

/** Of two tables, even of the same size, how many rows are not in both. */
function RowsApart({ before, after }: Pick<Affected, "before" | "after">) {
  const { count } = useWords();
  const texts = useTexts(reportTexts);
  const rows = rowsApart(before, after);
  return rows && <Caption1 block>{texts.rowsApart(count(rows.come), count(rows.go))}</Caption1>;
}

/** What would change with an edition, in this workbook and in the data, before anything does. */
export function Report({ proposal }: { proposal: ComparedProposal }) {
  const styles = useStyles();
  const { count } = useWords();
  const texts = useTexts(reportTexts);
  const { refresh, session } = useRefreshing();
  const report = useRef<HTMLElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (!report.current) return;
    report.current.scrollIntoView();
    focusPart(report.current);
  }, []);
  // There can be hundreds of lines, which React then draws bit by bit.
  const changes = useDeferredValue<Changes | undefined>(proposal.changes, undefined);
  const { edition } = proposal.session.edition;
  const before = answering(session)?.edition;
  const number = count(edition.release.number);
  return (
    <section ref={report} aria-labelledby={titleId} className={styles.report}>
      <Subtitle1 id={titleId} as="h2" block>
        {texts.title(before ? count(before.release.number) : "–", number)}
      </Subtitle1>
      {pinOf(session) && <Caption1 block>{proposal.session.pin ? texts.applyMovesPin : texts.applyTakesPin}</Caption1>}
      <Actions>
        <Button appearance="primary" onClick={() => void refresh.apply(proposal)}>
          {texts.apply(number)}
        </Button>
        <StopButton>{texts.leave}</StopButton>
      </Actions>
      <ChangedFormulas impact={proposal.impact} />
      {changes && <ChangedRecords changes={changes} before={before ?? edition} after={edition} />}
    </section>
  );
}
