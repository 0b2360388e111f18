import { useEffect, useState } from "react";
import { hostTheme } from "../excel/host";
import { frameTexts } from "../ui/messages/frame";
import { wordsFor } from "../ui/words";

/** Longer than Excel takes as a rule to say that it is there. */
const PATIENCE_MS = 5_000;

/**
 * What the pane shows until the host says that it is there, and why it goes on waiting if that takes long. It is of
 * plain HTML, styled by the page itself: Fluent's components would take longer to come than Excel does.
 */
export function WaitingForExcel() {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const late = setTimeout(() => {
      setLate(true);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(late);
    };
  }, []);
  const texts = frameTexts[wordsFor(navigator.language).language];
  const theme = hostTheme();
  return (
    <div className="opening" style={theme && { backgroundColor: theme.background, color: theme.foreground }}>
      <div className="opening-ring" role="progressbar" aria-labelledby="opening" />
      <div id="opening">{texts.loading}</div>
      <div role="status">{isLate && texts.waitingForExcel}</div>
    </div>
  );
}
