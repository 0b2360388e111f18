import { Button, Caption1, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Actions, Fact, Facts, Section } from "../browse/layout";
import { useWords } from "../messages/WordsContext";
import { useRefreshing } from "./RefreshContext";

const useStyles = makeStyles({ asSaved: { marginTop: "8px" } });

/** Which edition answers, and where it came from. */
export function InUse() {
  const styles = useStyles();
  const { messages, count, day } = useWords();
  const { refresh, session } = useRefreshing();
  const { data } = messages;
  if (!session) return null;
  const { held, pin, trouble } = session;
  return (
    <Section heading={data.inUse}>
      {!held && pin && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{data.notAtHand(count(pin.number))}</MessageBarBody>
        </MessageBar>
      )}
      {trouble && held && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{data.storage[trouble]}</MessageBarBody>
        </MessageBar>
      )}
      {held && (
        <Facts>
          <Fact term={data.number}>{count(held.edition.release.number)}</Fact>
          <Fact term={data.day}>{day(held.edition.release.day)}</Fact>
          <Fact term={data.version}>{held.edition.release.version}</Fact>
          <Fact term={data.deals}>{count(held.edition.records.deals.length)}</Fact>
          <Fact term={data.origin}>{held.feed ?? data.shipped}</Fact>
        </Facts>
      )}
      {held && (
        <>
          <Caption1 block className={styles.asSaved}>
            {data.asSaved}
          </Caption1>
          <Actions>
            <Button onClick={() => void refresh.calculate()}>{data.calculate}</Button>
          </Actions>
        </>
      )}
    </Section>
  );
}
