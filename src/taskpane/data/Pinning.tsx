import { Body1, Button } from "@fluentui/react-components";
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
  return (
    <Section heading={data.pinning}>
      <Body1 block>{pin ? held && data.pinned(count(pin.number)) : data.unpinned}</Body1>
      <Actions>
        {pin && !held && (
          <Button appearance="primary" onClick={() => void refresh.fetchPinned()}>
            {data.fetchPinned(count(pin.number))}
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
