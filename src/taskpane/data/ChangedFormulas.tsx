import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { PlainList, Section } from "../browse/layout";
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
  const { messages, count } = useWords();
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
        <Body1 block>{data.formulasUnknown(count(impact.unknown.length))}</Body1>
      )}
    </Section>
  );
}

function Formulas({ impact: { calls, affected } }: { impact: Impact }) {
  const styles = useStyles();
  const words = useWords();
  const { data } = words.messages;
  if (calls === 0) return <Body1 block>{data.noFormulas}</Body1>;
  if (affected.length === 0) return <Body1 block>{data.formulasStay(words.count(calls))}</Body1>;
  return (
    <>
      <Body1 block>{data.formulasChange(words.count(affected.length), words.count(calls))}</Body1>
      <PlainList>
        {affected.map(({ address, call, before, after }) => (
          <li key={`${address} ${call.place.join()}`}>
            <Caption1 block className={styles.quiet}>
              {address}
            </Caption1>
            <Caption1 block className={styles.code}>
              {call.text}
            </Caption1>
            <Body1 block>
              {exactly(call.id, before, words)} → {exactly(call.id, after, words)}
            </Body1>
            <RowsApart before={before} after={after} />
          </li>
        ))}
      </PlainList>
    </>
  );
}

/** Of two tables, even of the same size, how many rows are not in both. */
function RowsApart({ before, after }: Pick<Affected, "before" | "after">) {
  const { messages, count } = useWords();
  const rows = rowsApart(before, after);
  return rows && <Caption1 block>{messages.data.rowsApart(count(rows.come), count(rows.go))}</Caption1>;
}
