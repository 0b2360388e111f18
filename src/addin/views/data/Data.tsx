import { useSyncExternalStore } from "react";
import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Subtitle1,
} from "../../ui/fluent";
import { followKept, isKept } from "../../../offline/keep";
import { feedOf, numberOf } from "../../app/editions";
import { answering, missingIn, pinOf } from "../../app/session";
import { storageInWords, unansweredInWords, useLastCheck, useRefreshing } from "../../ui/RefreshContext";
import { Actions, Fact, Facts, Section } from "../../ui/layout";
import { offlineTexts } from "../../ui/messages/offline";
import { useTexts, useWords } from "../../ui/words";
import { Checking } from "./Checking";
import { FeedSettings } from "./FeedSettings";
import { NumberSettings } from "./NumberSettings";
import { Report } from "./Report";

/** Says that no edition answers, or another one than should, and offers to fetch it. */
function EditionWarning() {
  const words = useWords();
  const { refresh, session } = useRefreshing();
  const { data } = words.messages;
  const missing = missingIn(session);
  const warning = unansweredInWords(session, words) ?? storageInWords(session, words);
  if (!warning) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody role="status">{warning}</MessageBarBody>
      {missing && (
        <MessageBarActions>
          <Button onClick={() => void refresh.proposeMissing()}>{data.fetchAgain(words.count(missing.number))}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** Whether the add-in would open without a network: not every browser keeps its files. */
function OfflineFact() {
  const { offline, kept, notKept } = useTexts(offlineTexts);
  return <Fact term={offline}>{useSyncExternalStore(followKept, isKept) ? kept : notKept}</Fact>;
}

const useInUseStyles = makeStyles({ asSaved: { marginTop: "8px" } });

/** Which edition answers, where it came from, and when a newer one was last asked for. */
function InUse() {
  const styles = useInUseStyles();
  const { messages, count, day } = useWords();
  const { refresh, session } = useRefreshing();
  const lastCheck = useLastCheck();
  const { data } = messages;
  const loaded = answering(session);
  if (!loaded) return null;
  const { release, records } = loaded.edition;
  return (
    <Section heading={data.inUse}>
      <Facts>
        <Fact term={data.number}>{count(release.number)}</Fact>
        <Fact term={data.day}>{day(release.day)}</Fact>
        <Fact term={data.version}>{release.version}</Fact>
        <Fact term={data.deals}>{count(records.deals.length)}</Fact>
        <Fact term={data.origin}>{feedOf(loaded.source) ?? data.shipped}</Fact>
        <Fact term={data.lastCheck}>{lastCheck?.moment ?? data.neverChecked}</Fact>
        <OfflineFact />
      </Facts>
      <Actions>
        <Button size="small" onClick={() => void refresh.calculate()}>
          {data.calculate}
        </Button>
      </Actions>
      <Caption1 block className={styles.asSaved}>
        {data.asSaved}
      </Caption1>
    </Section>
  );
}

/** Pins the workbook to the edition that answers, or takes the pin away. */
export function Pinning() {
  const { messages, count } = useWords();
  const { refresh, session } = useRefreshing();
  const { data } = messages;
  if (session.is === "starting") return null;
  const pin = pinOf(session);
  return (
    <Section heading={data.pinning}>
      {!pin && <Body1 block>{data.unpinned}</Body1>}
      {session.is === "answering" && session.pin && <Body1 block>{data.pinned(count(session.pin.number))}</Body1>}
      <Actions>
        {session.is === "pinned-elsewhere" && (
          <Button appearance="primary" onClick={() => void refresh.fetchPinned()}>
            {data.fetchPinned(count(session.pin.number))}
          </Button>
        )}
        {pin && <Button onClick={() => void refresh.unpin()}>{data.unpin}</Button>}
        {session.is === "answering" && !pin && (
          <Button onClick={() => void refresh.pin()}>{data.pin(count(session.edition.edition.release.number))}</Button>
        )}
      </Actions>
    </Section>
  );
}

/** Offers what another workbook has come to use, beside whatever else there is to say. */
export function ElsewhereOffer() {
  const { messages, count } = useWords();
  const { refresh, elsewhere } = useRefreshing();
  const { data } = messages;
  return (
    <div>
      <Body1 block role="status">
        {elsewhere && data.elsewhere(count(numberOf(elsewhere)))}
      </Body1>
      {elsewhere && (
        <Actions>
          <Button appearance="primary" onClick={() => void refresh.proposeStored(elsewhere)}>
            {data.seeChanges}
          </Button>
          <Button
            onClick={() => {
              refresh.leaveElsewhere();
            }}
          >
            {data.notNow}
          </Button>
        </Actions>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "12px 16px 24px", overflowWrap: "anywhere" },
  title: { margin: 0 },
  checking: { marginTop: "8px" },
});

/** Data: which edition answers, whether there is a newer one and what it would change, the workbook's pin, the feed. */
export function Data() {
  const styles = useStyles();
  const { messages } = useWords();
  const { step } = useRefreshing();
  return (
    <div className={styles.page}>
      {step.is === "proposed" ? (
        <Report proposal={step.proposal} />
      ) : (
        <>
          <Subtitle1 as="h2" block className={styles.title}>
            {messages.data.view}
          </Subtitle1>
          <div className={styles.checking}>
            <EditionWarning />
            <ElsewhereOffer />
            <Checking />
          </div>
          <InUse />
          <Pinning />
          <FeedSettings />
          <NumberSettings />
        </>
      )}
    </div>
  );
}
