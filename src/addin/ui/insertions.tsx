import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Tooltip,
} from "./fluent";
import { TableAddRegular } from "./icons/icons";
import { createContext, type ReactNode, use, useCallback, useRef, useState } from "react";
import type { HostProblem } from "../app/hostWorkbook";
import { formulaFor, type Insertion, type Occupied, type Target } from "../excel/insertion";
import { useHost } from "./HostContext";
import { useNotices } from "./notices";
import { useWords } from "./words";

/** Writes a formula at the active cell; the pane says what became of it, and asks before it overwrites anything. */
type Insert = (insertion: Insertion) => void;

const InsertionsContext = createContext<Insert>(() => undefined);

/** Writes a formula at the active cell. */
export const useInsert = (): Insert => use(InsertionsContext);

const useStyles = makeStyles({
  content: { overflowWrap: "anywhere" },
});

/** Asks whether to overwrite what stands where a formula is to go; the way out is to keep it. */
function OccupiedDialog(props: {
  /** A dialog that is taken away instead of closed leaves the rest of the pane hidden from screen readers. */
  open: boolean;
  occupied: Occupied;
  onChoice: (target: Target | undefined) => void;
}) {
  const styles = useStyles();
  const { messages, count } = useWords();
  const { open, occupied, onChoice } = props;
  const isCell = !occupied.range.includes(":");
  const choose = (target: Target | undefined) => () => {
    onChoice(target);
  };
  return (
    <Dialog open={open} modalType="alert" onOpenChange={choose(undefined)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{messages.occupied(occupied.address)}</DialogTitle>
          <DialogContent className={styles.content}>
            {isCell
              ? messages.occupiedCell(shortened(occupied.contents.join()))
              : messages.occupiedRange(occupied.range, count(occupied.contents.length))}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={choose(undefined)}>
              {messages.keep}
            </Button>
            <Button onClick={choose("new-sheet")}>{messages.newSheet}</Button>
            <Button onClick={choose(occupied)}>{messages.replace}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

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

/** Problems that trying again does not mend: the user gets the formula to type. */
export const lasting: readonly HostProblem[] = ["too-old", "not-in-excel", "refused"];

/** Writes formulas to the sheet one at a time, and says what became of each. */
export function Insertions({ children }: { children: ReactNode }) {
  const host = useHost();
  const { messages } = useWords();
  const { show } = useNotices();
  const writing = useRef(false);
  const [question, setQuestion] = useState<{ insertion: Insertion; occupied: Occupied }>();
  const [asking, setAsking] = useState(false);

  const insert = useCallback(
    async (insertion: Insertion, target: Target): Promise<void> => {
      if (writing.current) return;
      writing.current = true;
      show({ intent: "info", sentence: messages.inserting });
      const inserted = await host.insert(insertion, target);
      writing.current = false;
      if (inserted.outcome === "occupied") {
        show(undefined);
        setQuestion({ insertion, occupied: inserted.occupied });
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
        <OccupiedDialog
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
