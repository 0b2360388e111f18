import { Body1, Caption1, makeStyles, tokens } from "../fluent";
import type { Edition } from "../../core/edition";
import { AnswerLine } from "../answer/AnswerLine";
import { AnswerRows } from "../answer/AnswerRows";
import { understoodInWords, valueInWords } from "../answer/answerWords";
import { RecordsBehind } from "../answer/RecordsBehind";
import { Fact, Facts, Section } from "../browse/layout";
import { onSheet } from "../formula/references";
import { asTyped } from "../formula/separators";
import { useSeparators } from "../host/useSeparators";
import { useWords } from "../messages/WordsContext";
import type { Explanation } from "./explanation";

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, marginBottom: "8px" },
});

/** One DEALS call: what it was given, what it answers, the records behind that, and those that were left out. */
export function ExplainedCall(props: {
  explanation: Explanation;
  /** That of its cell. */
  sheet: string;
  edition: Edition;
}) {
  const styles = useStyles();
  const words = useWords();
  const separators = useSeparators();
  const { explanation, sheet, edition } = props;
  const { call, local, outcome, each } = explanation;
  const { answer } = outcome;
  const { explain } = words.messages;
  const given = answer.is === "value" || answer.is === "error" ? answer.given : [];
  const held = call.args.flatMap((argument, place) =>
    argument.is === "reference" && place < given.length
      ? [`${onSheet(argument.text, sheet)} = ${valueInWords(given[place], "plain", words)}`]
      : [],
  );
  return (
    <Section heading={`DEALS.${call.id}`}>
      <Caption1 block className={styles.code}>
        {local ?? asTyped(onSheet(call.text, sheet), separators)}
      </Caption1>
      {call.behindName !== undefined && <Body1 block>{explain.behindName(call.behindName)}</Body1>}
      {/^_xldudf_|!_xldudf_/i.test(call.text) && <Body1 block>{explain.addinMissed}</Body1>}
      {each && <Body1 block>{explain.each(words.count(each.place), words.count(each.of))}</Body1>}
      <Facts>
        <Fact term={explain.given}>{held.join(", ")}</Fact>
        <Fact term={words.messages.answer.understood}>{understoodInWords(outcome.understood, words)}</Fact>
        <Fact term={words.messages.answer.answer}>
          <AnswerLine outcome={outcome} sheet={sheet} onlyExcel={explain.onlyExcel} />
        </Fact>
      </Facts>
      <AnswerRows outcome={outcome} />
      <RecordsBehind outcome={outcome} edition={edition} level="h4" />
    </Section>
  );
}
