import { FluentProvider, makeStyles, Spinner } from "@fluentui/react-components";
import { hostTheme } from "../host/officeTheme";
import { wordsFor } from "../messages/words";
import { useColourTheme } from "./useColourTheme";

const useStyles = makeStyles({ opening: { display: "grid", placeItems: "center", height: "100vh" } });

/** What the pane shows until the host says that it is there. */
export function Opening() {
  const styles = useStyles();
  const { messages } = wordsFor(navigator.language);
  return (
    <FluentProvider theme={useColourTheme(hostTheme())}>
      <div className={styles.opening}>
        <Spinner label={messages.loading} />
      </div>
    </FluentProvider>
  );
}
