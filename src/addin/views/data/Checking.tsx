import { Body1, Button, Caption1, MessageBar, MessageBarBody, ProgressBar } from "../../ui/fluent";
import { type ReactNode, useEffect, useState } from "react";
import { FeedProblem } from "../../../feed/faults";
import type { Adopted, CalculatedAnew } from "../../app/apply";
import { Trouble } from "../../app/trouble";
import { silenceInWords, useLastCheck, useRefreshing } from "../../ui/RefreshContext";
import { Actions } from "../../ui/layout";
import { amountsTexts } from "../../ui/messages/amounts";
import { layoutTexts } from "../../ui/messages/layout";
import { newerEditionTexts } from "../../ui/messages/newerEdition";
import { troublesTexts } from "../../ui/messages/troubles";
import { useTexts, useWords, type Words } from "../../ui/words";

/** Whether Excel has been asked to calculate the DEALS cells anew, and what to do if not. */
const recalculatedInWords = ({ cells, recalculated }: CalculatedAnew, { count, language }: Words): string =>
  recalculated.outcome === "asked"
    ? newerEditionTexts[language].recalculated(count(cells))
    : newerEditionTexts[language].notRecalculated;

/** What stood in the way of refreshing, in a sentence. */
function troubleInWords(cause: unknown, { language }: Words): string {
  const { faults, troubles } = troublesTexts[language];
  if (cause instanceof FeedProblem) return faults[cause.fault](...cause.facts);
  return cause instanceof Trouble ? troubles[cause.code](...cause.facts) : troubles.unexpected();
}

/** Goes back to the edition that answered before, where there is one. */
function Undo() {
  const { count } = useWords();
  const texts = useTexts(newerEditionTexts);
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
  return before === undefined ? null : <Button onClick={() => void refresh.undo()}>{texts.undo(count(before))}</Button>;
}

/** What became of the change-over. */
function AppliedBar({ adopted }: { adopted: Adopted }) {
  const words = useWords();
  const texts = useTexts(newerEditionTexts);
  const isCalculated = adopted.recalculated.outcome === "asked";
  return (
    <MessageBar intent={isCalculated && adopted.isStored ? "success" : "warning"} layout="multiline">
      <MessageBarBody>
        {texts.applied(words.count(adopted.number))} {recalculatedInWords(adopted, words)}{" "}
        {!adopted.isStored && texts.notKept} {adopted.isPinChanged && texts.saveWorkbook}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Asks the feed, says what it has, and leads to the report. */
export function Checking() {
  const words = useWords();
  const texts = useTexts(newerEditionTexts);
  const { tryAgain } = useTexts(layoutTexts);
  const { howMany } = useTexts(amountsTexts);
  const { refresh, step } = useRefreshing();
  const lastCheck = useLastCheck();
  const silence = silenceInWords(lastCheck.silence, words);
  const check = (
    <Button appearance="primary" onClick={() => void refresh.check()}>
      {step.is === "failed" ? tryAgain : texts.check}
    </Button>
  );
  switch (step.is) {
    case "checking":
    case "fetching":
      return busy(texts[step.is]);
    case "applying":
    case "calculating":
      return busy(texts[step.is], { isFinal: true });
    case "comparing":
      return busy(texts.comparing(words.count(step.done), words.count(step.of)), { done: step.done / step.of });
    case "available": {
      const { number, day, counts } = step.offer;
      return (
        <Said says={[texts.available(words.count(number), words.day(day)), silence].filter(Boolean).join(" ")}>
          <Caption1 block>{texts.holds(howMany.deals(words.count(counts.deals)))}</Caption1>
          <Actions>
            <Button appearance="primary" onClick={() => void refresh.propose(step.offer)}>
              {texts.seeChanges}
            </Button>
            <StopButton>{texts.notNow}</StopButton>
          </Actions>
        </Said>
      );
    }
    case "applied":
      return (
        <Said says={<AppliedBar adopted={step.adopted} />}>
          <Actions>
            <Undo />
            <Button onClick={() => void refresh.check()}>{texts.check}</Button>
          </Actions>
        </Said>
      );
    case "calculated":
      return (
        <Said says={recalculatedInWords(step.anew, words)}>
          <Actions>{check}</Actions>
        </Said>
      );
    case "failed":
      return (
        <Said says={troubleInWords(step.cause, words)} also={texts.stays}>
          <Actions>{check}</Actions>
        </Said>
      );
    case "newest":
    case "pin-changed":
    case "idle":
    case "proposed": {
      return (
        <Said
          says={[step.is === "newest" && texts.newest, silence].filter(Boolean).join(" ")}
          also={lastCheck.silence?.is === "none" ? texts.noPromise : undefined}
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

/**
 * What is so, what else there is to say, and what can be done. What is so is read out when it changes: screen readers
 * listen only to what stays on the page, so every step says it here.
 */
function Said({ says, also, children }: { says: ReactNode; also?: string | undefined; children: ReactNode }) {
  return (
    <div>
      <div role="status">{typeof says === "string" ? <Body1 block>{says}</Body1> : says}</div>
      {also && <Caption1 block>{also}</Caption1>}
      {children}
    </div>
  );
}

/** How far it has come where that is known, and whether there is no way to stop it. */
interface Progress {
  readonly done?: number;
  readonly isFinal?: boolean;
}

/** What is being done. No component, or what is said would not stay on the page from step to step. */
const busy = (says: string, progress: Progress = {}) => (
  <Said says={says}>
    <Busy says={says} {...progress} />
  </Said>
);

function Busy({ says, done, isFinal = false }: Progress & { says: string }) {
  const texts = useTexts(newerEditionTexts);
  return (
    <>
      <ProgressBar {...(done !== undefined && { value: done })} aria-label={says} />
      {!isFinal && (
        <Actions>
          <StopButton>{texts.stop}</StopButton>
        </Actions>
      )}
    </>
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
