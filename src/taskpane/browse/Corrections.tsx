import { Body1, Body1Strong } from "../fluent";
import type { Correction } from "../../core/records/correction";
import { useWords } from "../messages/WordsContext";
import { PlainList, Section } from "./layout";

/** What sources get wrong about a record, what we hold, and why. */
export function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  const { messages } = useWords();
  if (corrections.length === 0) return null;
  return (
    <Section heading={messages.corrections}>
      <PlainList>
        {corrections.map(({ id, status, sourceSays, weHold, why }) => (
          <li key={id}>
            <Body1Strong block>{messages.correctionStatuses[status]}</Body1Strong>
            <Body1 block>{messages.sourceSays(sourceSays)}</Body1>
            <Body1 block>{messages.weHold(weHold)}</Body1>
            <Body1 block>{messages.why(why)}</Body1>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
