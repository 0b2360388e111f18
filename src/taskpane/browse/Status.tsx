import { Caption1, makeStyles, tokens } from "../fluent";
import { useWords } from "../messages/WordsContext";
import { listNames, type ListName } from "./browseState";
import type { Results } from "./results";

const useStyles = makeStyles({ status: { color: tokens.colorNeutralForeground2, paddingBlockEnd: "4px" } });

/** How much is on show, read out when it changes. */
export function Status(props: { found: Results; all: Results; list: ListName; search: string }) {
  const styles = useStyles();
  const { messages, count } = useWords();
  const { found, all, list, search } = props;
  const here = found[list].length;
  const whole = messages.allOf[list](count(all[list].length));
  const sentence =
    here === 0 ? messages.nothing[list] : here === all[list].length ? whole : messages.found(count(here), whole);
  const elsewhere = listNames
    .filter((name) => name !== list && search !== "" && here === 0 && found[name].length > 0)
    .map((name) => messages.allOf[name](count(found[name].length)));
  return (
    <Caption1 role="status" className={styles.status}>
      {[sentence, search && messages.searching(search), ...elsewhere].filter(Boolean).join(" · ")}
    </Caption1>
  );
}
