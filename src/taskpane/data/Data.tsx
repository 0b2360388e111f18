import { makeStyles, Subtitle1 } from "../fluent";
import { useWords } from "../messages/WordsContext";
import { Checking } from "./Checking";
import { ElsewhereOffer } from "./ElsewhereOffer";
import { FeedSettings } from "./FeedSettings";
import { InUse } from "./InUse";
import { Pinning } from "./Pinning";
import { useRefreshing } from "./RefreshContext";
import { Report } from "./Report";

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "12px 16px 24px", overflowWrap: "anywhere" },
  title: { margin: 0 },
  checking: { marginTop: "12px" },
});

/** Data: which edition answers, whether there is a newer one and what it would change, the workbook's pin, the feed. */
export function Data() {
  const styles = useStyles();
  const { messages } = useWords();
  const { step } = useRefreshing();
  return (
    <div className={styles.page}>
      {step.is === "proposed" ? (
        <Report proposal={step.proposal} />
      ) : (
        <>
          <Subtitle1 as="h2" block className={styles.title}>
            {messages.data.view}
          </Subtitle1>
          <InUse />
          <div className={styles.checking}>
            <ElsewhereOffer />
            <Checking />
          </div>
          <Pinning />
          <FeedSettings />
        </>
      )}
    </div>
  );
}
