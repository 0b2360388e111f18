import { Body1, Button, Caption1, makeStyles, MessageBar, MessageBarBody, ProgressBar } from "../../ui/fluent";
import { type ReactNode, useEffect, useState } from "react";
import { FeedProblem } from "../../../feed/faults";
import type { Adopted, CalculatedAnew } from "../../app/apply";
import { pinOf } from "../../app/session";
import { Trouble } from "../../app/trouble";
import { silenceInWords, useLastCheck, useRefreshing } from "../../ui/RefreshContext";
import { Actions } from "../../ui/layout";
import { useWords, type Words } from "../../ui/words";

/** Whether Excel has been asked to calculate the DEALS cells anew, and what to do if not. */
const recalculatedInWords = ({ cells, recalculated }: CalculatedAnew, { messages, count }: Words): string =>
  recalculated.outcome === "asked" ? messages.data.recalculated(count(cells)) : messages.data.notRecalculated;

/** What stood in the way of refreshing, in a sentence. */
function troubleInWords(cause: unknown, { messages: { data } }: Words): string {
  if (cause instanceof FeedProblem) return data.faults[cause.fault](...cause.facts);
  return cause instanceof Trouble ? data.trouble[cause.code](...cause.facts) : data.trouble.unexpected();
}

/** Goes back to the edition that answered before, where there is one. */
function Undo() {
  const { messages, count } = useWords();
  const { refresh, session } = useRefreshing();
  const [before, setBefore] = useState<number>();
  useEffect(() => {
    let isCurrent = true;
    void refresh.before().then((edition) => {
      if (isCurrent) setBefore(edition?.number);
    });
    return () => {
      isCurrent = false;
    };
  }, [refresh, session]);
  return before === undefined ? null : (
    <Button onClick={() => void refresh.undo()}>{messages.data.undo(count(before))}</Button>
  );
}

const useStyles = makeStyles({ save: { marginTop: "8px" } });

/** What became of the change-over, and the way back. */
function Applied({ adopted }: { adopted: Adopted }) {
  const styles = useStyles();
  const words = useWords();
  const { refresh, session } = useRefreshing();
  const { data } = words.messages;
  const isCalculated = adopted.recalculated.outcome === "asked";
  return (
    <div>
      <MessageBar intent={isCalculated && adopted.isStored ? "success" : "warning"} layout="multiline">
        <MessageBarBody>
          {data.applied(words.count(adopted.number))} {recalculatedInWords(adopted, words)}{" "}
          {!adopted.isStored && data.notKept}
        </MessageBarBody>
      </MessageBar>
      {pinOf(session) && (
        <Body1 block className={styles.save}>
          {data.saveWorkbook}
        </Body1>
      )}
      <Actions>
        <Undo />
        <Button onClick={() => void refresh.check()}>{data.check}</Button>
      </Actions>
    </div>
  );
}

const MEGABYTE = 1_000_000;

/** Asks the feed, says what it has, and leads to the report. */
export function Checking() {
  const words = useWords();
  const { refresh, step } = useRefreshing();
  const lastCheck = useLastCheck();
  const silence = silenceInWords(lastCheck?.silence, words);
  const { data } = words.messages;
  const check = (
    <Button appearance="primary" onClick={() => void refresh.check()}>
      {step.is === "failed" ? data.tryAgain : data.check}
    </Button>
  );
  switch (step.is) {
    case "checking":
      return <Busy says={data.checking} />;
    case "fetching":
      return <Busy says={data.fetching} />;
    case "applying":
      return <Busy says={data.applying} isFinal />;
    case "calculating":
      return <Busy says={data.calculating} isFinal />;
    case "comparing":
      return <Busy says={data.comparing(words.count(step.done), words.count(step.of))} done={step.done / step.of} />;
    case "available": {
      const { number, day, counts, bytes } = step.offer;
      return (
        <Said says={[data.available(words.count(number), words.day(day)), silence].filter(Boolean).join(" ")}>
          <Caption1 block>{data.holds(words.count(counts.deals), words.count(bytes / MEGABYTE))}</Caption1>
          <Actions>
            <Button appearance="primary" onClick={() => void refresh.propose(step.offer)}>
              {data.seeChanges}
            </Button>
            <StopButton>{data.notNow}</StopButton>
          </Actions>
        </Said>
      );
    }
    case "applied":
      return <Applied adopted={step.adopted} />;
    case "calculated":
      return (
        <Said says={recalculatedInWords(step.anew, words)}>
          <Actions>{check}</Actions>
        </Said>
      );
    case "failed":
      return (
        <Said says={troubleInWords(step.cause, words)} also={data.stays}>
          <Actions>{check}</Actions>
        </Said>
      );
    case "newest":
    case "idle":
    case "proposed": {
      return (
        <Said
          says={[step.is === "newest" && data.newest, silence].filter(Boolean).join(" ")}
          also={lastCheck?.silence.is === "none" ? data.noPromise : undefined}
        >
          <Actions>
            {check}
            <Undo />
          </Actions>
        </Said>
      );
    }
  }
}

/** A sentence that is read out when it changes, what else there is to say, and what can be done. */
function Said({ says, also, children }: { says: string; also?: string | undefined; children: ReactNode }) {
  return (
    <div>
      <Body1 block role="status">
        {says}
      </Body1>
      {also && <Caption1 block>{also}</Caption1>}
      {children}
    </div>
  );
}

/** What is being done, how far it has come where that is known, and a way to stop it where there is one. */
function Busy({ says, done, isFinal = false }: { says: string; done?: number; isFinal?: boolean }) {
  const { messages } = useWords();
  return (
    <Said says={says}>
      <ProgressBar {...(done !== undefined && { value: done })} aria-label={says} />
      {!isFinal && (
        <Actions>
          <StopButton>{messages.data.stop}</StopButton>
        </Actions>
      )}
    </Said>
  );
}

/** Stops what is being done, or leaves what is offered: nothing has changed. */
export function StopButton({ children }: { children: string }) {
  const { refresh } = useRefreshing();
  return (
    <Button
      onClick={() => {
        refresh.stop();
      }}
    >
      {children}
    </Button>
  );
}
