import { Body1, Button, makeStyles, tokens } from "../../ui/fluent";
import { CopyRegular } from "../../ui/icons/icons";
import { type Dispatch, type ReactNode, type SetStateAction, useRef } from "react";
import type { Insertion } from "../../excel/insertion";
import { splitAddress } from "../../formulas/formulaText";
import { asTyped, onSheet, type Separators } from "../../formulas/writing";
import { AnswerLine } from "../../pages/AnswerView";
import { formatFor, type CallOutcome } from "../../pages/outcome";
import { useCopy, useHost, useSeparators } from "../../ui/HostContext";
import { notWritten, useInsert } from "../../ui/insertions";
import { FormulaText } from "../../ui/layout";
import { useNotices } from "../../ui/notices";
import { buildTexts } from "../../ui/messages/build";
import { insertionsTexts } from "../../ui/messages/insertions";
import { useTexts, useWords } from "../../ui/words";
import type { BuildState, Editing } from "./buildState";
import { editingOn, type Making, outcomeIn, replaced } from "./builtFormula";

/** A formula to write at the active cell: with room for what it spills, and, unless that is a table, with its number format. */
export function insertionOf(formula: string, elsewhere: string, outcome: CallOutcome | undefined): Insertion {
  const { rows, columns } = roomFor(outcome);
  const isTable = outcome?.answer.is === "value" && Array.isArray(outcome.answer.value);
  return { formula, elsewhere, numberFormat: outcome && !isTable ? formatFor(outcome) : undefined, rows, columns };
}

function roomFor(outcome: CallOutcome | undefined): Pick<Insertion, "rows" | "columns"> {
  const answer = outcome?.answer;
  const spilled: readonly unknown[] =
    answer?.is === "each" ? answer.answers : answer?.is === "value" && Array.isArray(answer.value) ? answer.value : [];
  const widths = spilled.map((row) => (Array.isArray(row) ? row.length : 1));
  return { rows: Math.max(1, spilled.length), columns: Math.max(1, ...widths) };
}

/** Writes a changed formula back to its cell, and says what became of it; the change itself is never lost. */
function useReplace(separators: Separators, onReplaced: (editing: Editing, formula: string) => void) {
  const host = useHost();
  const texts = useTexts(buildTexts);
  const insertions = useTexts(insertionsTexts);
  const { show } = useNotices();
  const writing = useRef(false);
  return async (editing: Editing, becomes: string): Promise<void> => {
    if (writing.current) return;
    writing.current = true;
    show({ intent: "info", sentence: insertions.inserting });
    const { address, formula: was } = editing;
    const replaced = await host.replaceFormula({ address, was, becomes });
    writing.current = false;
    if (replaced.outcome === "replaced") {
      show({ intent: "success", sentence: texts.replaced(asTyped(becomes, separators), address) });
      onReplaced(editing, becomes);
    } else if (replaced.outcome === "changed-meanwhile") {
      show({ intent: "warning", sentence: texts.changedMeanwhile(address) });
    } else {
      show(await notWritten(replaced.problem, becomes, insertions, host));
    }
  };
}

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    marginTop: "16px",
    marginInline: "-16px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // Where there is little height, as at 200 percent, it would cover what it is about.
    "@media (max-height: 480px)": { position: "static" },
  },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    userSelect: "all",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What the fields make: the answer, the formula as one would type it, and what can be done with it. */
function FormulaBar(props: { answer: ReactNode; formula: string | undefined; children: ReactNode }) {
  const styles = useStyles();
  const texts = useTexts(buildTexts);
  const copy = useCopy(texts, "formula");
  const { answer, formula, children } = props;
  return (
    <section className={styles.bar} aria-label={texts.formula}>
      <div role="status">{answer}</div>
      {formula && (
        <>
          <code className={styles.formula}>
            <FormulaText>{formula}</FormulaText>
          </code>
          <div className={styles.buttons}>
            {children}
            <Button size="small" icon={<CopyRegular />} onClick={() => void copy(formula)}>
              {texts.copy}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** The answer and the formula, and the buttons that write it to the sheet. */
export function FormulaTools(props: {
  state: BuildState;
  making: Making;
  onState: Dispatch<SetStateAction<BuildState>>;
  /** Called when a formula of the sheet is another. */
  onWritten: () => void;
}) {
  const texts = useTexts(buildTexts);
  const insert = useInsert();
  const separators = useSeparators();
  const { state, making, onState, onWritten } = props;
  const { formula = "", sheet, held } = making;
  const { editing } = state;
  const replace = useReplace(separators, (before, becomes) => {
    onState((now) => (now.editing === before ? { ...now, editing: editingOn(before, becomes) } : now));
    onWritten();
  });
  const here = formula && onSheet(formula, sheet);
  const whole = formula && editing ? replaced(editing, formula) : here;
  return (
    <FormulaBar answer={<AnswerOrHint making={making} />} formula={whole && asTyped(whole, separators)}>
      {editing ? (
        <Button size="small" appearance="primary" onClick={() => void replace(editing, whole)}>
          {texts.replace(splitAddress(editing.address).cells)}
        </Button>
      ) : (
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            // Not the outcome on show, which may be that of a moment ago.
            insert(insertionOf(here, formula, outcomeIn(formula, held ?? new Map())));
          }}
        >
          {texts.insert}
        </Button>
      )}
    </FormulaBar>
  );
}

/** What the formula answers, or what is still to be done before it answers. */
function AnswerOrHint({ making: { missing, formula, outcome, sheet } }: { making: Making }): ReactNode {
  const { several } = useWords();
  const texts = useTexts(buildTexts);
  if (missing.length > 0) return <Body1>{texts.fillIn(several(missing))}</Body1>;
  if (formula === undefined) return <Body1>{texts.mend}</Body1>;
  return outcome && <AnswerLine outcome={outcome} sheet={sheet} onlyExcel={texts.onlyExcel} />;
}
