import type { Edition } from "../../core/edition";
import type { Behind } from "../../functions/behind";
import { evidenceOf } from "../browse/evidence";
import { PlainList } from "../browse/layout";
import { SourceItem } from "../browse/SourceItem";
import { useWords } from "../messages/WordsContext";
import { Folded, type Level } from "./Folded";

/** The documents behind an answer, with what each says of its record. */
export function SourcesBehind(props: { behind: Behind; edition: Edition; level: Level }) {
  const { behind, edition, level } = props;
  const { messages, count } = useWords();
  const records = [...behind.deals, ...behind.stakes, ...behind.revenueShares, ...behind.figures];
  const evidence = records.flatMap((record) => evidenceOf(record, edition).map((entry) => ({ record, entry })));
  if (evidence.length === 0) return null;
  return (
    <Folded heading={messages.answer.sources(count(evidence.length))} level={level}>
      <PlainList>
        {evidence.map(({ record, entry }) => (
          <SourceItem key={`${record.id} ${entry.source.id}`} entry={entry} />
        ))}
      </PlainList>
    </Folded>
  );
}
