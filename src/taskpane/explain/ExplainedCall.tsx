import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Edition } from "../../core/edition";
import { AnswerLine } from "../answer/AnswerLine";
import { AnswerRows } from "../answer/AnswerRows";
import { understoodInWords, valueInWords } from "../answer/answerWords";
import { RecordsBehind } from "../answer/RecordsBehind";
import { Fact, Facts, Section } from "../browse/layout";
import { onSheet } from "../formula/references";
import { asTyped } from "../formula/separators";
import { useDecimalSeparator } from "../host/useDecimalSeparator";
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
  const decimalSeparator = useDecimalSeparator();
  const { explanation, sheet, edition } = props;
  const { call, outcome } = explanation;
  const { answer } = outcome;
  const { explain } = words.messages;
  const held = call.args.flatMap((argument, place) =>
    argument.is === "reference" && answer.is !== "unreadable" && place < answer.given.length
      ? [`${onSheet(argument.text, sheet)} = ${valueInWords(answer.given[place], "plain", words)}`]
      : [],
  );
  return (
    <Section heading={`DEALS.${call.id}`}>
      <Caption1 block className={styles.code}>
        {asTyped(onSheet(call.text, sheet), decimalSeparator)}
      </Caption1>
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
