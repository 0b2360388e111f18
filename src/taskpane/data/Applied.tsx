import { Body1, Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Actions } from "../browse/layout";
import { useWords } from "../messages/WordsContext";
import type { Adopted } from "./adoption";
import { useRefreshing } from "./RefreshContext";
import { Undo } from "./Undo";

/** What became of the change-over, and the way back. */
export function Applied({ adopted }: { adopted: Adopted }) {
  const { messages, count } = useWords();
  const { refresh, session } = useRefreshing();
  const { data } = messages;
  const isCalculated = adopted.recalculated.outcome === "asked";
  return (
    <div>
      <MessageBar intent={isCalculated && adopted.isKept ? "success" : "warning"} layout="multiline">
        <MessageBarBody>
          {data.applied(count(adopted.number))}{" "}
          {isCalculated ? data.recalculated(count(adopted.cells)) : data.notRecalculated}{" "}
          {!adopted.isKept && data.notKept}
        </MessageBarBody>
      </MessageBar>
      {session?.pin && <Body1 block>{data.saveWorkbook}</Body1>}
      <Actions>
        <Undo />
        <Button onClick={() => void refresh.check()}>{data.check}</Button>
      </Actions>
    </div>
  );
}
