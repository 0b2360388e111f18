import { Button, makeStyles } from "../fluent";
import { useMemo, type Dispatch, type SetStateAction } from "react";
import type { Edition } from "../../core/edition";
import { valueInWords } from "../answer/answerWords";
import { onSheet } from "../formula/references";
import type { Words } from "../messages/words";
import { useWords } from "../messages/WordsContext";
import { ArgumentField } from "./ArgumentField";
import { typing, type BuildState } from "./buildState";
import type { BuiltArgument } from "./built";
import { choicesFor } from "./choices";
import type { DeclaredFunction, FunctionList } from "./functionList";
import type { Making } from "./useBuilt";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "10px", marginTop: "14px" },
  clear: { alignSelf: "start" },
});

/** The fields for the arguments of a function. */
export function Fields(props: {
  edition: Edition;
  list: FunctionList;
  chosen: DeclaredFunction;
  making: Making;
  onState: Dispatch<SetStateAction<BuildState>>;
  onClear: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { edition, list, chosen, making, onState, onClear } = props;
  const choices = useMemo(
    () => chosen.parameters.map((parameter) => choicesFor(chosen, parameter, list, edition, words)),
    [chosen, list, edition, words],
  );
  return (
    <div className={styles.fields}>
      {making.args.map((built, place) => (
        <ArgumentField
          key={built.parameter.name}
          built={built}
          choices={choices[place] ?? []}
          held={heldInWords(built, making, words)}
          onTyped={(typed) => {
            onState((before) => typing(before, place, typed));
          }}
        />
      ))}
      {making.args.some(({ typed }) => typed !== "") && (
        <Button size="small" className={styles.clear} onClick={onClear}>
          {words.messages.build.clear}
        </Button>
      )}
    </div>
  );
}

/** What the cell holds to which a field refers; nothing for other fields. */
function heldInWords({ argument }: BuiltArgument, { held, sheet }: Making, words: Words): string | undefined {
  const { messages } = words;
  if (argument?.is !== "reference" || !held) return undefined;
  const reference = onSheet(argument.text, sheet);
  const value = held.get(argument.text);
  if (value === undefined) return messages.answer.notRead(reference);
  return value === ""
    ? messages.build.holdsNothing(reference)
    : messages.build.holds(reference, valueInWords(value, "plain", words));
}
