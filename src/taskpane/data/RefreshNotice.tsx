import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { use } from "react";
import { requestView } from "../frame/viewRequests";
import { useWords } from "../messages/WordsContext";
import { numberOf } from "./editionNumber";
import { RefreshContext, useRefreshing } from "./RefreshContext";
import { silenceInWords, useLastCheck } from "./useLastCheck";

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { paddingBlock: "6px" } });

/** Says in every view what the Data view has to say: that another edition is there, or that the pinned one is not. */
export function RefreshNotice() {
  return use(RefreshContext) && <Notice />;
}

function Notice() {
  const styles = useStyles();
  const words = useWords();
  const { messages, count } = words;
  const { step, session } = useRefreshing();
  const { data } = messages;
  const lastCheck = useLastCheck();
  const silence = step.is === "newest" && silenceInWords(lastCheck?.silence, words);
  const sentence =
    session && !session.held && session.pin
      ? data.notAtHand(count(session.pin.number))
      : step.is === "available"
        ? data.waiting(count(step.offer.number))
        : step.is === "elsewhere"
          ? data.elsewhere(count(numberOf(step.named)))
          : silence;
  if (!sentence) return null;
  return (
    <MessageBar intent={session?.held && !silence ? "info" : "warning"} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>{sentence}</MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            requestView("data");
          }}
        >
          {data.show}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
