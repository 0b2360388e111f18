import { Body1, Button } from "../fluent";
import { Actions, Section } from "../browse/layout";
import { useWords } from "../messages/WordsContext";
import { useRefreshing } from "./RefreshContext";

/** Pins the workbook to the edition that answers, or takes the pin away. */
export function Pinning() {
  const { messages, count } = useWords();
  const { refresh, session } = useRefreshing();
  const { data } = messages;
  if (!session) return null;
  const { held, pin } = session;
  const named = typeof pin === "object" ? pin : undefined;
  return (
    <Section heading={data.pinning}>
      {!pin && <Body1 block>{data.unpinned}</Body1>}
      {named && held && <Body1 block>{data.pinned(count(named.number))}</Body1>}
      <Actions>
        {named && !held && (
          <Button appearance="primary" onClick={() => void refresh.fetchPinned()}>
            {data.fetchPinned(count(named.number))}
          </Button>
        )}
        {pin && <Button onClick={() => void refresh.unpin()}>{data.unpin}</Button>}
        {!pin && held && (
          <Button onClick={() => void refresh.pin()}>{data.pin(count(held.edition.release.number))}</Button>
        )}
      </Actions>
    </Section>
  );
}
