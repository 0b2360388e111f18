import { Body1, Button, makeStyles, Title3 } from "../ui/fluent";
import type { FallbackProps } from "react-error-boundary";
import { settings } from "../app/settings";
import { useHost } from "../ui/HostContext";
import { frameTexts } from "../ui/messages/frame";
import { useTexts } from "../ui/words";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    boxSizing: "border-box",
    padding: "48px 20px",
  },
  title: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Stands in for a whole pane that has crashed. */
export const BrokenPane = (props: FallbackProps) => (
  <main>
    <Broken {...props} />
  </main>
);

/**
 * Stands in for something that has crashed: it can be shown again as it was, or as on the first day but for the user's
 * settings.
 */
export function Broken({ resetErrorBoundary }: FallbackProps) {
  const styles = useStyles();
  const texts = useTexts(frameTexts);
  const { memory } = useHost();
  return (
    <section className={styles.page} role="alert">
      <Title3 as="h2" className={styles.title}>
        {texts.broken}
      </Title3>
      <Body1>{texts.brokenSays}</Body1>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={resetErrorBoundary}>
          {texts.reload}
        </Button>
        <Button
          onClick={() => {
            memory.forgetAllBut(settings);
            resetErrorBoundary();
          }}
        >
          {texts.startAfresh}
        </Button>
      </div>
    </section>
  );
}
