import { Button, Caption1, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "../fluent";
import { Actions, Fact, Facts, Section } from "../browse/layout";
import { useWords } from "../messages/WordsContext";
import { useRefreshing } from "./RefreshContext";
import { storageInWords, unansweredInWords } from "./sessionInWords";

const useStyles = makeStyles({ asSaved: { marginTop: "8px" } });

/** Which edition answers, and where it came from. */
export function InUse() {
  const styles = useStyles();
  const words = useWords();
  const { messages, count, day } = words;
  const { refresh, session } = useRefreshing();
  const { data } = messages;
  if (!session) return null;
  const { held, missing } = session;
  const warning = unansweredInWords(session, words) ?? storageInWords(session, words);
  return (
    <Section heading={data.inUse}>
      {warning && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody role="status">{warning}</MessageBarBody>
          {missing && (
            <MessageBarActions>
              <Button onClick={() => void refresh.proposeMissing()}>{data.fetchAgain(count(missing.number))}</Button>
            </MessageBarActions>
          )}
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
