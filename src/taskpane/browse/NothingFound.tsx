import { Body1, Button, makeStyles, tokens } from "../fluent";
import { useWords } from "../messages/WordsContext";
import { listNames, type BrowseState } from "./browseState";
import { filtersSet } from "./dealFilter";
import type { Results } from "./results";

const useStyles = makeStyles({
  nothing: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: "8px",
    padding: "16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What to do where nothing is found: look into the other lists, or ask for less. */
export function NothingFound(props: {
  results: Results;
  state: BrowseState;
  onAsk: (asked: Partial<BrowseState>) => void;
}) {
  const styles = useStyles();
  const { messages, count } = useWords();
  const { results, state, onAsk } = props;
  const others = listNames.filter((name) => name !== state.list && state.search.trim() && results[name].length > 0);
  return (
    <div className={styles.nothing}>
      <Body1>{others.length > 0 ? messages.elsewhere : messages.nothingHelps}</Body1>
      {others.map((list) => (
        <Button
          key={list}
          onClick={() => {
            onAsk({ list });
          }}
        >
          {messages.allOf[list](count(results[list].length))}
        </Button>
      ))}
      {state.list === "deals" && filtersSet(state.filters) > 0 && (
        <Button
          onClick={() => {
            onAsk({ filters: {} });
          }}
        >
          {messages.clearFilters}
        </Button>
      )}
    </div>
  );
}
