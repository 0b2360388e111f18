import { Body1, Button } from "../fluent";
import type { Dispatch, ReactNode, SetStateAction } from "react";
import type { Edition } from "../../core/edition";
import { AnswerLine } from "../answer/AnswerLine";
import { placeOf } from "../formula/place";
import { onSheet } from "../formula/references";
import { asTyped } from "../formula/separators";
import { useSeparators } from "../host/useSeparators";
import { useInsert } from "../insertion/InsertionsContext";
import { useWords } from "../messages/WordsContext";
import type { BuildState } from "./buildState";
import { editingOn, replaced } from "./built";
import { FormulaBar } from "./FormulaBar";
import { insertionOf } from "./insertionOf";
import { outcomeIn, type Making } from "./useBuilt";
import { useReplace } from "./useReplace";

/** The answer and the formula, and the buttons that write it to the sheet. */
export function FormulaTools(props: {
  edition: Edition;
  state: BuildState;
  making: Making;
  onState: Dispatch<SetStateAction<BuildState>>;
  /** Called when a formula of the sheet is another. */
  onWritten: () => void;
}) {
  const { messages } = useWords();
  const insert = useInsert();
  const separators = useSeparators();
  const { edition, state, making, onState, onWritten } = props;
  const { formula = "", sheet, held } = making;
  const { editing } = state;
  const replace = useReplace((before, becomes) => {
    onState((now) => (now.editing === before ? { ...now, editing: editingOn(before, becomes) } : now));
    onWritten();
  });
  const here = formula && onSheet(formula, sheet);
  const whole = formula && editing ? replaced(editing, formula) : here;
  return (
    <FormulaBar answer={<AnswerOrHint making={making} />} formula={whole && asTyped(whole, separators)}>
      {editing ? (
        <Button size="small" appearance="primary" onClick={() => void replace(editing, whole)}>
          {messages.build.replace(placeOf(editing.address).cells)}
        </Button>
      ) : (
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            // Not the outcome on show, which may be that of a moment ago.
            insert(insertionOf(here, formula, outcomeIn(formula, held ?? new Map(), edition)));
          }}
        >
          {messages.build.insert}
        </Button>
      )}
    </FormulaBar>
  );
}

/** What the formula answers, or what is still to be done before it answers. */
function AnswerOrHint({ making: { missing, formula, outcome, sheet } }: { making: Making }): ReactNode {
  const { messages, several } = useWords();
  if (missing.length > 0) return <Body1>{messages.build.fillIn(several(missing))}</Body1>;
  if (formula === undefined) return <Body1>{messages.build.mend}</Body1>;
  return outcome && <AnswerLine outcome={outcome} sheet={sheet} onlyExcel={messages.build.onlyExcel} />;
}
