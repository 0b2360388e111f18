import { makeStyles } from "@fluentui/react-components";
import { Checking } from "./Checking";
import { FeedSettings } from "./FeedSettings";
import { InUse } from "./InUse";
import { Pinning } from "./Pinning";
import { useRefreshing } from "./RefreshContext";
import { Report } from "./Report";

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "12px 16px 24px", overflowWrap: "anywhere" },
  checking: { marginTop: "12px" },
});

/** Data: which edition answers, whether there is a newer one and what it would change, the workbook's pin, the feed. */
export function Data() {
  const styles = useStyles();
  const { step } = useRefreshing();
  return (
    <div className={styles.page}>
      {step.is === "proposed" ? (
        <Report proposal={step.proposal} />
      ) : (
        <>
          <InUse />
          <div className={styles.checking}>
            <Checking />
          </div>
          <Pinning />
          <FeedSettings />
        </>
      )}
    </div>
  );
}
