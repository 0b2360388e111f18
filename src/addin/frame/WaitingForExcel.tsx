import { Body1, FluentProvider, makeStyles, Spinner } from "../ui/fluent";
import { useEffect, useState } from "react";
import { hostTheme } from "../excel/host";
import { useColourTheme } from "../ui/theme";
import { learn, wordsFor } from "../ui/words";

/** Longer than Excel takes as a rule to say that it is there. */
const PATIENCE_MS = 5_000;

const useStyles = makeStyles({
  opening: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: "16px",
    height: "100vh",
    boxSizing: "border-box",
    padding: "16px",
  },
});

/** What the pane shows until the host says that it is there, and why it goes on waiting if that takes long. */
export function WaitingForExcel() {
  const styles = useStyles();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const late = setTimeout(() => {
      // Without its texts the pane speaks English.
      void learn(navigator.language)
        .catch(() => undefined)
        .then(() => {
          setLate(true);
        });
    }, PATIENCE_MS);
    return () => {
      clearTimeout(late);
    };
  }, []);
  const { messages } = wordsFor(navigator.language);
  return (
    <FluentProvider theme={useColourTheme(hostTheme())}>
      <div className={styles.opening}>
        <Spinner label={messages.loading} />
        <Body1 role="status">{isLate && messages.waitingForExcel}</Body1>
      </div>
    </FluentProvider>
  );
}
