import { Button, Caption1, Subtitle1 } from "../fluent";
import { useDeferredValue, useEffect, useRef } from "react";
import type { Changes } from "../../core/changes";
import { Actions } from "../browse/layout";
import { useWords } from "../messages/WordsContext";
import { ChangedFormulas } from "./ChangedFormulas";
import { ChangedRecords } from "./ChangedRecords";
import type { Proposal } from "./proposal";
import { useRefreshing } from "./RefreshContext";
import { StopButton } from "./StopButton";

/** What would change with an edition, in this workbook and in the data, before anything does. */
export function Report({ proposal }: { proposal: Proposal }) {
  const { messages, count } = useWords();
  const { refresh, session } = useRefreshing();
  const { data } = messages;
  const report = useRef<HTMLElement>(null);
  useEffect(() => {
    report.current?.scrollIntoView();
  }, []);
  // There can be hundreds of lines, which React then draws bit by bit.
  const changes = useDeferredValue<Changes | undefined>(proposal.changes, undefined);
  const { edition } = proposal.held;
  const before = session?.held?.edition;
  const number = count(edition.release.number);
  return (
    <article ref={report}>
      <Subtitle1 as="h2" block>
        {data.report(before ? count(before.release.number) : "–", number)}
      </Subtitle1>
      {session?.pin && <Caption1 block>{proposal.pin ? data.applyMovesPin : data.applyTakesPin}</Caption1>}
      <Actions>
        <Button appearance="primary" onClick={() => void refresh.apply(proposal)}>
          {data.apply(number)}
        </Button>
        <StopButton>{data.leave}</StopButton>
      </Actions>
      <ChangedFormulas impact={proposal.impact} />
      {changes && <ChangedRecords changes={changes} before={before ?? edition} after={edition} />}
    </article>
  );
}
