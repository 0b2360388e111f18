import { useSyncExternalStore } from "react";
import * as z from "zod/mini";
import {
  Body1,
  Button,
  Caption1,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Subtitle1,
} from "../../ui/fluent";
import { followKept, isKept } from "../../../offline/keep";
import { feedOf, numberOf } from "../../app/editions";
import { answering, missingIn, pinOf } from "../../app/session";
import { isBusy } from "../../app/refresh";
import { CARRY_SOURCES } from "../../app/settings";
import { useHost, useRemembered } from "../../ui/HostContext";
import { storageInWords, unansweredInWords, useLastCheck, useRefreshing } from "../../ui/RefreshContext";
import { Actions, Fact, Facts, Section } from "../../ui/layout";
import { dataTexts, settingsTexts } from "../../ui/messages/data";
import { frameTexts } from "../../ui/messages/frame";
import { newerEditionTexts } from "../../ui/messages/newerEdition";
import { refreshTexts } from "../../ui/messages/refresh";
import { useTexts, useWords } from "../../ui/words";
import { Checking } from "./Checking";
import { FeedSettings } from "./FeedSettings";
import { Report } from "./Report";

/** Says that no edition answers, or another one than should, and offers to fetch it. */
function EditionWarning() {
  const words = useWords();
  const texts = useTexts(dataTexts);
  const { refresh, session, step } = useRefreshing();
  const missing = missingIn(session);
  const warning = unansweredInWords(session, words) ?? storageInWords(session, words);
  if (!warning) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody role="status">{warning}</MessageBarBody>
      {missing && (
        <MessageBarActions>
          <Button disabledFocusable={isBusy(step)} onClick={() => void refresh.proposeMissing()}>
            {texts.fetchAgain(words.count(missing.number))}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** Whether the add-in would open without a network: not every browser keeps its files. */
function OfflineFact() {
  const { offline, kept, notKept } = useTexts(dataTexts);
  return <Fact term={offline}>{useSyncExternalStore(followKept, isKept) ? kept : notKept}</Fact>;
}

const useInUseStyles = makeStyles({ asSaved: { marginTop: "8px" } });

/** Which edition answers, where it came from, and when a newer one was last asked for. */
function InUse() {
  const styles = useInUseStyles();
  const { count, day } = useWords();
  const texts = useTexts(dataTexts);
  const { refresh, session, step } = useRefreshing();
  const { answered, failed } = useLastCheck();
  const loaded = answering(session);
  if (!loaded) return null;
  const { release, records } = loaded.edition;
  return (
    <Section heading={texts.inUse}>
      <Facts>
        <Fact term={texts.number}>{count(release.number)}</Fact>
        <Fact term={texts.day}>{day(release.day)}</Fact>
        <Fact term={texts.version}>{release.version}</Fact>
        <Fact term={texts.deals}>{count(records.deals.length)}</Fact>
        <Fact term={texts.origin}>{feedOf(loaded.source) ?? texts.shipped}</Fact>
        <Fact term={texts.lastCheck}>
          {failed ? texts.failedCheck(failed, answered) : (answered ?? texts.neverChecked)}
        </Fact>
        <OfflineFact />
      </Facts>
      <Actions>
        <Button size="small" disabledFocusable={isBusy(step)} onClick={() => void refresh.calculate()}>
          {texts.calculate}
        </Button>
      </Actions>
      <Caption1 block className={styles.asSaved}>
        {texts.asSaved}
      </Caption1>
    </Section>
  );
}

/** Pins the workbook to the edition that answers, or takes the pin away. */
function Pinning() {
  const { count } = useWords();
  const texts = useTexts(dataTexts);
  const { saveWorkbook } = useTexts(newerEditionTexts);
  const { refresh, session, step } = useRefreshing();
  if (session.is === "starting") return null;
  const pin = pinOf(session);
  return (
    <Section heading={texts.pinning}>
      <div role="status">
        {!pin && <Body1 block>{texts.unpinned}</Body1>}
        {session.is === "answering" && session.pin && <Body1 block>{texts.pinned(count(session.pin.number))}</Body1>}
        {step.is === "pin-changed" && <Body1 block>{saveWorkbook}</Body1>}
      </div>
      <Actions>
        {session.is === "pinned-elsewhere" && (
          <Button appearance="primary" disabledFocusable={isBusy(step)} onClick={() => void refresh.fetchPinned()}>
            {texts.fetchPinned(count(session.pin.number))}
          </Button>
        )}
        {pin && (
          <Button disabledFocusable={isBusy(step)} onClick={() => void refresh.unpin()}>
            {texts.unpin}
          </Button>
        )}
        {session.is === "answering" && !pin && (
          <Button disabledFocusable={isBusy(step)} onClick={() => void refresh.pin()}>
            {texts.pin(count(session.edition.edition.release.number))}
          </Button>
        )}
      </Actions>
    </Section>
  );
}

/** Offers what another workbook has come to use, beside whatever else there is to say. */
function ElsewhereOffer() {
  const { count } = useWords();
  const texts = useTexts(newerEditionTexts);
  const { elsewhere: says } = useTexts(refreshTexts);
  const { refresh, elsewhere } = useRefreshing();
  return (
    <div>
      <Body1 block role="status">
        {elsewhere && says(count(numberOf(elsewhere)))}
      </Body1>
      {elsewhere && (
        <Actions>
          <Button appearance="primary" onClick={() => void refresh.proposeStored(elsewhere)}>
            {texts.seeChanges}
          </Button>
          <Button
            onClick={() => {
              refresh.leaveElsewhere();
            }}
          >
            {texts.notNow}
          </Button>
        </Actions>
      )}
    </div>
  );
}

/** Whether numbers in cells carry their source. */
function NumberSettings() {
  const texts = useTexts(settingsTexts);
  const { takesSourcedNumbers, letCarrySources } = useHost();
  const { refresh, step } = useRefreshing();
  const [isOn, setOn] = useRemembered(CARRY_SOURCES, z.boolean(), false);
  const takesThem = takesSourcedNumbers();
  return (
    <Section heading={texts.numbers}>
      <Checkbox
        label={texts.carrySources}
        checked={isOn && takesThem}
        // Not while cells are calculated, as at a press of this one: what is turned off loses the keyboard.
        disabled={!takesThem || (isBusy(step) && step.is !== "calculating")}
        onChange={(_, { checked }) => {
          setOn(checked === true);
          letCarrySources(checked === true);
          void refresh.calculate();
        }}
      />
      <Caption1 block>{takesThem ? texts.carrySourcesHint : texts.noSourcedNumbers}</Caption1>
    </Section>
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
  const { tabs } = useTexts(frameTexts);
  const { step } = useRefreshing();
  return (
    <div className={styles.page}>
      {step.is === "proposed" ? (
        <Report proposal={step.proposal} />
      ) : (
        <>
          <Subtitle1 as="h2" block className={styles.title}>
            {tabs.data}
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
