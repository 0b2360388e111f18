import { Body1, Button, makeStyles, MessageBar, MessageBarBody } from "../fluent";
import { Actions } from "../browse/layout";
import { useWords } from "../messages/WordsContext";
import type { Adopted } from "./adoption";
import { recalculatedInWords } from "./recalculatedInWords";
import { useRefreshing } from "./RefreshContext";
import { Undo } from "./Undo";

const useStyles = makeStyles({ save: { marginTop: "8px" } });

/** What became of the change-over, and the way back. */
export function Applied({ adopted }: { adopted: Adopted }) {
  const styles = useStyles();
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
      {session?.pin && (
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
