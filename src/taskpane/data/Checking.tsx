import { Body1, Button, Caption1, ProgressBar } from "../fluent";
import type { ReactNode } from "react";
import { Actions } from "../browse/layout";
import { useWords } from "../messages/WordsContext";
import { Applied } from "./Applied";
import { silenceInWords, useLastCheck } from "./useLastCheck";
import { useRefreshing } from "./RefreshContext";
import { recalculatedInWords } from "./recalculatedInWords";
import { StopButton } from "./StopButton";
import { troubleInWords } from "./troubleInWords";
import { Undo } from "./Undo";

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
      const promise = lastCheck?.silence.is === "none" && data.noPromise;
      return (
        <Said
          says={[step.is === "newest" && data.newest, silence].filter(Boolean).join(" ")}
          also={lastCheck && [data.lastCheck(lastCheck.moment), promise].filter(Boolean).join(" ")}
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
