import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { use, useSyncExternalStore } from "react";
import { followSession, session } from "../../editions/session";
import { requestView } from "../frame/viewRequests";
import { useWords } from "../messages/WordsContext";
import { numberOf } from "./editionNumber";
import { RefreshContext } from "./RefreshContext";
import type { Refresh } from "./refresh";

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { paddingBlock: "6px" } });

/** Says in every view what the Data view has to say: that another edition is there, or that the pinned one is not. */
export function RefreshNotice() {
  const refresh = use(RefreshContext);
  return refresh && <Notice refresh={refresh} />;
}

function Notice({ refresh }: { refresh: Refresh }) {
  const styles = useStyles();
  const { messages, count } = useWords();
  const step = useSyncExternalStore(refresh.follow, refresh.step);
  const now = useSyncExternalStore(followSession, session);
  const { data } = messages;
  const sentence =
    now && !now.held && now.pin
      ? data.notAtHand(count(now.pin.number))
      : step.is === "available"
        ? data.waiting(count(step.offer.number))
        : step.is === "elsewhere" && data.elsewhere(count(numberOf(step.named)));
  if (!sentence) return null;
  return (
    <MessageBar intent={now?.held ? "info" : "warning"} layout="multiline" className={styles.bar}>
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
