import { Caption1, Combobox, makeStyles, Option, tokens } from "../fluent";
import { useState } from "react";
import { useWords } from "../messages/WordsContext";
import { matching, type Choice } from "./choices";

const useStyles = makeStyles({
  box: { minWidth: 0, flexGrow: 1, "& > input": { minWidth: 0, width: "100%" } },
  option: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A longer list would be slow to open, and nobody reads it to its end. */
const LONGEST_LIST = 40;

/** A field that offers choices, found by any of their words, and takes any other text as well. */
export function ChoiceBox(props: { typed: string; choices: readonly Choice[]; onTyped: (typed: string) => void }) {
  const styles = useStyles();
  const { messages, count } = useWords();
  const { typed, choices, onTyped } = props;
  const [open, setOpen] = useState(false);
  const [narrowed, setNarrowed] = useState(false);
  const found = narrowed ? matching(choices, typed) : choices;
  const more = found.length - LONGEST_LIST;
  return (
    <Combobox
      className={styles.box}
      freeform
      // The arrow keys open the list from the field itself.
      expandIcon={{ tabIndex: -1 }}
      value={typed}
      selectedOptions={choices.some(({ value }) => value === typed) ? [typed] : []}
      open={open && found.length > 0}
      onOpenChange={(_, data) => {
        setOpen(data.open);
        if (data.open) setNarrowed(false);
      }}
      onChange={({ target }) => {
        setNarrowed(true);
        onTyped(target.value);
      }}
      onOptionSelect={(_, { optionValue }) => {
        // Fluent also reports, without a value, that what is typed is no longer one of the options.
        if (optionValue !== undefined) onTyped(optionValue);
      }}
    >
      {found.slice(0, LONGEST_LIST).map(({ value, says }) => (
        <Option key={value} value={value} text={value}>
          <span className={styles.option}>
            <span>{value}</span>
            <Caption1 className={styles.quiet}>{says}</Caption1>
          </span>
        </Option>
      ))}
      {more > 0 && (
        <Option disabled text="">
          {messages.build.more(count(more))}
        </Option>
      )}
    </Combobox>
  );
}
