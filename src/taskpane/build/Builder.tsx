import { Caption1, makeStyles, tokens } from "../fluent";
import { useRef, type Dispatch, type SetStateAction } from "react";
import type { Edition } from "../../core/edition";
import { AnswerRows } from "../answer/AnswerRows";
import { understoodInWords } from "../answer/answerWords";
import { RecordsBehind } from "../answer/RecordsBehind";
import { useActiveCell } from "../host/useActiveCell";
import { useWords } from "../messages/WordsContext";
import { asking, clearing, leavingCell, reopening, type BuildState } from "./buildState";
import { EditingNotice, EditOffer } from "./EditOffer";
import { Fields } from "./Fields";
import { FormulaTools } from "./FormulaTools";
import type { DeclaredFunction, FunctionList } from "./functionList";
import { FunctionPicker } from "./FunctionPicker";
import { useBuilt } from "./useBuilt";

const useStyles = makeStyles({
  // For screen readers alone: what is seen says it by its place.
  heading: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  understood: { color: tokens.colorNeutralForeground2, marginTop: "8px" },
});

/** Chooses a function, fills in its arguments, and shows what it answers and what stands behind that. */
export function Builder(props: {
  edition: Edition;
  list: FunctionList;
  chosen: DeclaredFunction;
  state: BuildState;
  onState: Dispatch<SetStateAction<BuildState>>;
}) {
  const styles = useStyles();
  const words = useWords();
  const { messages } = words;
  const { edition, list, chosen, state, onState } = props;
  const { selected, look } = useActiveCell();
  const question = useRef<HTMLInputElement>(null);
  /** Changes everything at once: what had the focus may be gone, so it goes to the beginning. */
  const beginWith = (change: SetStateAction<BuildState>) => {
    onState(change);
    question.current?.focus();
  };
  const making = useBuilt(state, chosen, edition, selected);
  const { outcome } = making;
  return (
    <>
      <EditOffer
        selected={selected}
        editing={state.editing}
        known={list.functions.map(({ id }) => id)}
        onLook={look}
        onEdit={(call, address, formula) => {
          beginWith(reopening(call, address, formula));
        }}
      />
      {state.editing && (
        <EditingNotice
          editing={state.editing}
          onStop={() => {
            beginWith(leavingCell);
          }}
        />
      )}
      <FunctionPicker
        field={question}
        list={list}
        chosen={chosen}
        onChoice={(next) => {
          onState((before) => asking(before, chosen, next));
        }}
      />
      <Fields
        edition={edition}
        list={list}
        chosen={chosen}
        making={making}
        onState={onState}
        onClear={() => {
          beginWith(clearing);
        }}
      />
      {outcome && (
        <>
          <h2 className={styles.heading}>{messages.answer.answer}</h2>
          {outcome.understood.length > 0 && (
            <Caption1 block className={styles.understood}>
              {messages.answer.understood}: {understoodInWords(outcome.understood, words)}
            </Caption1>
          )}
          <AnswerRows outcome={outcome} />
          <RecordsBehind key={chosen.id} outcome={outcome} edition={edition} level="h3" />
        </>
      )}
      <FormulaTools edition={edition} state={state} making={making} onState={onState} onWritten={look} />
    </>
  );
}
