import { Body1 } from "../fluent";
import type { Edition } from "../../core/edition";
import { useWords } from "../messages/WordsContext";
import { DealRows } from "./DealRows";
import { Folded, type Level } from "./Folded";
import { OtherRecords } from "./OtherRecords";
import type { Outcome } from "./outcome";
import { SourcesBehind } from "./SourcesBehind";

/** The records that stand behind an answer, the deals that are left out with the reason, and the documents. */
export function RecordsBehind(props: {
  outcome: Outcome;
  edition: Edition;
  /** That of its headings. */
  level: Level;
}) {
  const { messages, count } = useWords();
  const { outcome, edition, level } = props;
  const { id, behind } = outcome;
  if (!behind) return null;
  const { deals, passedOver, basis } = behind;
  return (
    <>
      {(id === "FLOWS" || id === "LOOPS") && <Body1 block>{messages.answer.whole}</Body1>}
      {deals.length > 0 && (
        <Folded heading={messages.answer.counted(count(deals.length))} level={level} open>
          <DealRows edition={edition} rows={deals.map((deal) => ({ deal }))} basis={basis} />
        </Folded>
      )}
      <OtherRecords behind={behind} edition={edition} />
      {passedOver.length > 0 && (
        <Folded heading={messages.answer.passedOver(count(passedOver.length))} level={level}>
          <DealRows edition={edition} rows={passedOver} basis={basis} />
        </Folded>
      )}
      <SourcesBehind behind={behind} edition={edition} level={level} />
    </>
  );
}
