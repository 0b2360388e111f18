import { Button, Tooltip } from "./fluent";
import { TableAddRegular } from "./icons/icons";
import { createContext, type FunctionComponent, type ReactNode, use, useCallback, useRef, useState } from "react";
import type { HostProblem } from "../app/hostWorkbook";
import { formulaFor, type Insertion, type Occupied, type Target } from "../excel/insertion";
import { useHost } from "./HostContext";
import { useNotices } from "./notices";
import type { OccupiedQuestion } from "./OccupiedDialog";
import { useWords } from "./words";

/** Writes a formula at the active cell; the pane says what became of it, and asks before it overwrites anything. */
type Insert = (insertion: Insertion) => void;

const InsertionsContext = createContext<Insert>(() => undefined);

/** Writes a formula at the active cell. */
export const useInsert = (): Insert => use(InsertionsContext);

/** Writes a formula at the active cell: with a label, or small beside the figure that it answers. */
export function InsertButton({ insertion, label }: { insertion: Insertion; label?: string }) {
  const { messages } = useWords();
  const insert = useInsert();
  const name = messages.insertFormula(insertion.formula);
  const press = () => {
    insert(insertion);
  };
  if (label)
    return (
      <Tooltip content={insertion.formula} relationship="description" withArrow>
        <Button size="small" icon={<TableAddRegular />} onClick={press}>
          {label}
        </Button>
      </Tooltip>
    );
  return (
    <Tooltip content={name} relationship="label" withArrow>
      <Button size="small" appearance="subtle" icon={<TableAddRegular />} onClick={press} />
    </Tooltip>
  );
}

/** What is to be written where something stands, and the dialog that asks about it. */
interface Question {
  readonly insertion: Insertion;
  readonly occupied: Occupied;
  readonly Dialog: FunctionComponent<OccupiedQuestion>;
}

/** The dialog, which most people never see, loaded when it is first needed; undefined if it cannot be. */
const occupiedDialog = async (): Promise<FunctionComponent<OccupiedQuestion> | undefined> => {
  try {
    return (await import("./OccupiedDialog")).OccupiedDialog;
  } catch {
    return undefined;
  }
};

/** Problems that trying again does not mend: the user gets the formula to type. */
export const lasting: readonly HostProblem[] = ["too-old", "not-in-excel", "refused"];

/** Writes formulas to the sheet one at a time, and says what became of each. */
export function Insertions({ children }: { children: ReactNode }) {
  const host = useHost();
  const { messages } = useWords();
  const { show } = useNotices();
  const writing = useRef(false);
  const [question, setQuestion] = useState<Question>();
  const [asking, setAsking] = useState(false);

  const insert = useCallback(
    async (insertion: Insertion, target: Target): Promise<void> => {
      if (writing.current) return;
      writing.current = true;
      show({ intent: "info", sentence: messages.inserting });
      const inserted = await host.insert(insertion, target);
      writing.current = false;
      if (inserted.outcome === "occupied") {
        const Dialog = await occupiedDialog();
        if (!Dialog) {
          show({ intent: "error", sentence: messages.viewNotLoaded, text: insertion.formula });
          return;
        }
        show(undefined);
        setQuestion({ insertion, occupied: inserted.occupied, Dialog });
        setAsking(true);
      } else if (inserted.outcome === "inserted") {
        show({
          intent: "success",
          sentence: messages.inserted(formulaFor(insertion, target === "new-sheet"), inserted.address),
        });
      } else {
        const text = lasting.includes(inserted.problem) ? insertion.formula : undefined;
        show({ intent: "error", sentence: messages.hostProblems[inserted.problem], text });
      }
    },
    [host, messages, show],
  );
  const atActiveCell = useCallback((insertion: Insertion) => void insert(insertion, "active-cell"), [insert]);

  return (
    <InsertionsContext value={atActiveCell}>
      {children}
      {question && (
        <question.Dialog
          open={asking}
          occupied={question.occupied}
          onChoice={(target) => {
            setAsking(false);
            if (target) void insert(question.insertion, target);
          }}
        />
      )}
    </InsertionsContext>
  );
}
