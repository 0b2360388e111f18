import { Body1, Caption1, makeStyles, tokens } from "../fluent";
import { PlainList, Section } from "../browse/layout";
import type { Words } from "../messages/words";
import { useWords } from "../messages/WordsContext";
import { exactly, rowsApart } from "./exactly";
import type { Affected, Impact } from "./impact";
import type { Proposal } from "./proposal";

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The DEALS formulas of the workbook that would answer otherwise, each with what it answers now and then. */
export function ChangedFormulas({ impact }: Pick<Proposal, "impact">) {
  const words = useWords();
  const { messages, count } = words;
  const { data } = messages;
  return (
    <Section heading={data.inWorkbook}>
      {"problem" in impact ? (
        <>
          <Body1 block>{data.workbookUnread}</Body1>
          <Body1 block>{messages.hostProblems[impact.problem]}</Body1>
        </>
      ) : (
        <Formulas impact={impact} />
      )}
      {"unknown" in impact && impact.unknown.length > 0 && (
        <Body1 block>{data.formulasUnknown(count(impact.unknown.length), cellsOf(impact.unknown, words))}</Body1>
      )}
    </Section>
  );
}

/** In which cells calls are, the first of them by address. */
function cellsOf(unknown: Impact["unknown"], { messages, count }: Words): string {
  const addresses = [...new Set(unknown.map(({ address }) => address))];
  const more = addresses.length - CELLS_NAMED;
  const named = addresses.slice(0, CELLS_NAMED).join(", ");
  return more > 0 ? `${named} ${messages.data.more(count(more))}` : named;
}

/** As many cells as one goes to by hand. */
const CELLS_NAMED = 10;

function Formulas({ impact: { calls, affected, unknown } }: { impact: Impact }) {
  const styles = useStyles();
  const words = useWords();
  const { data } = words.messages;
  if (calls === 0) return <Body1 block>{data.noFormulas}</Body1>;
  const foreseen = calls - unknown.length;
  if (foreseen === 0) return null;
  if (affected.length === 0) return <Body1 block>{data.formulasStay(words.count(foreseen), words.count(calls))}</Body1>;
  return (
    <>
      <Body1 block>{data.formulasChange(words.count(affected.length), words.count(calls))}</Body1>
      <PlainList>
        {affected.map(({ address, call, before, after, each }, place) => (
          <li key={place}>
            <Caption1 block className={styles.quiet}>
              {address}
            </Caption1>
            <Caption1 block className={styles.code}>
              {call.text}
            </Caption1>
            {each.length > 0 ? (
              <OneByOne id={call.id} each={each} />
            ) : (
              <>
                <Body1 block>
                  {exactly(call.id, before, words)} → {exactly(call.id, after, words)}
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
  return (
    <>
      {each.slice(0, ANSWERS_SHOWN).map(({ address, given, before, after }, place) => (
        <Body1 block key={place}>
          {address} ({given.filter((value) => value !== null && value !== "").join(", ")}): {exactly(id, before, words)}{" "}
          → {exactly(id, after, words)}
        </Body1>
      ))}
      {each.length > ANSWERS_SHOWN && (
        <Caption1 block>{words.messages.data.more(words.count(each.length - ANSWERS_SHOWN))}</Caption1>
      )}
    </>
  );
}

/** Of two tables, even of the same size, how many rows are not in both. */
function RowsApart({ before, after }: Pick<Affected, "before" | "after">) {
  const { messages, count } = useWords();
  const rows = rowsApart(before, after);
  return rows && <Caption1 block>{messages.data.rowsApart(count(rows.come), count(rows.go))}</Caption1>;
}
