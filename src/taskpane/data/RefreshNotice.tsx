import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "../fluent";
import { use } from "react";
import { requestView } from "../frame/viewRequests";
import { useWords } from "../messages/WordsContext";
import { numberOf } from "./editionNumber";
import { RefreshContext, useRefreshing } from "./RefreshContext";
import { storageInWords, unansweredInWords } from "./sessionInWords";
import { silenceInWords, useLastCheck } from "./useLastCheck";

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { paddingBlock: "6px" } });

/** Says in every view what the Data view has to say: that the edition that should answer is not there, or that another one is. */
export function RefreshNotice() {
  return use(RefreshContext) && <Notice />;
}

function Notice() {
  const styles = useStyles();
  const words = useWords();
  const { messages } = words;
  const { step, elsewhere, session } = useRefreshing();
  const { data } = messages;
  const lastCheck = useLastCheck();
  const silence = step.is === "newest" && silenceInWords(lastCheck?.silence, words);
  const sentences = [
    session && unansweredInWords(session, words),
    session?.missing && storageInWords(session, words),
    step.is === "available" && data.waiting(words.count(step.offer.number)),
    elsewhere && data.elsewhere(words.count(numberOf(elsewhere.named))),
    silence,
  ];
  const sentence = sentences.find(Boolean);
  if (!sentence) return null;
  return (
    <MessageBar
      intent={session?.held && !session.missing && sentence !== silence ? "info" : "warning"}
      layout="multiline"
      className={styles.bar}
    >
      <MessageBarBody className={styles.body} role="status">
        {sentence}
      </MessageBarBody>
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
