import { Body1, Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Actions } from "../browse/layout";
import { useWords } from "../messages/WordsContext";
import type { Adopted } from "./adoption";
import { recalculatedInWords } from "./recalculatedInWords";
import { useRefreshing } from "./RefreshContext";
import { Undo } from "./Undo";

/** What became of the change-over, and the way back. */
export function Applied({ adopted }: { adopted: Adopted }) {
  const words = useWords();
  const { refresh, session } = useRefreshing();
  const { data } = words.messages;
  const isCalculated = adopted.recalculated.outcome === "asked";
  return (
    <div>
      <MessageBar intent={isCalculated && adopted.isKept ? "success" : "warning"} layout="multiline">
        <MessageBarBody>
          {data.applied(words.count(adopted.number))} {recalculatedInWords(adopted, words)}{" "}
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
