import { Button, Tooltip } from "./fluent";
import { TableAddRegular } from "./icons/icons";
import { createContext, type FunctionComponent, type ReactNode, use, useCallback, useRef, useState } from "react";
import type { HostProblem } from "../app/hostWorkbook";
import type { Host } from "../excel/host";
import { formulaFor, type Insertion, type Occupied, type Target } from "../excel/insertion";
import { splitAddress } from "../formulas/formulaText";
import { useHost } from "./HostContext";
import { type Notice, useNotices } from "./notices";
import { typedIn } from "./typedFormulas";
import type { OccupiedQuestion } from "./OccupiedDialog";
import { type InsertionsMessages, insertionsTexts } from "./messages/insertions";
import { layoutTexts } from "./messages/layout";
import { useTexts, useWords, type Words } from "./words";

/** Writes a formula at the active cell; the pane says what became of it, and asks before it overwrites anything. */
type Insert = (insertion: Insertion) => void;

const InsertionsContext = createContext<Insert>(() => undefined);

/** Writes a formula at the active cell. */
export const useInsert = (): Insert => use(InsertionsContext);

/** Writes a formula at the active cell: with a label, or small beside the figure that it answers. */
export function InsertButton({ insertion, label }: { insertion: Insertion; label?: string }) {
  const { insertFormula } = useTexts(insertionsTexts);
  const insert = useInsert();
  const name = insertFormula(insertion.formula);
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

/** Inserts a number with its source; what does that is loaded when it is first asked for. */
async function insertValue(insertion: Insertion, target: Target, host: Host, words: Words) {
  const typed = () => typedIn(host, insertion.formula);
  try {
    const { insertSourced } = await import(/* webpackChunkName: "sourced" */ "./sourcedInsertion");
    return await insertSourced(insertion, target, typed, words);
  } catch {
    return { intent: "error", sentence: layoutTexts[words.language].viewNotLoaded, text: await typed() } as const;
  }
}

/** Where a formula has just been written, to put something else there. */
function placeOf(address: string, contents: string): Occupied {
  const { sheet, cells: range } = splitAddress(address);
  return { sheet, range, address, contents: [contents] };
}

/** Problems that trying again does not mend. */
const lasting: readonly HostProblem[] = ["too-old", "not-in-excel", "refused"];

/** Why a formula was not written; the user gets it to type where Excel will not take it at all. */
export async function notWritten(
  problem: HostProblem,
  formula: string,
  { hostProblems, typeIt }: InsertionsMessages,
  host: Host,
): Promise<Notice> {
  const says = hostProblems[problem];
  return lasting.includes(problem)
    ? { intent: "error", sentence: `${says} ${typeIt}`, text: await typedIn(host, formula) }
    : { intent: "error", sentence: says };
}

/** Writes formulas to the sheet one at a time, and says what became of each. */
export function Insertions({ children }: { children: ReactNode }) {
  const host = useHost();
  const words = useWords();
  const texts = useTexts(insertionsTexts);
  const { viewNotLoaded } = useTexts(layoutTexts);
  const { show } = useNotices();
  const writing = useRef(false);
  const [question, setQuestion] = useState<Question>();
  const [asking, setAsking] = useState(false);

  const insert = useCallback(
    async (insertion: Insertion, target: Target): Promise<void> => {
      if (writing.current) return;
      writing.current = true;
      show({ intent: "info", sentence: texts.inserting });
      const written = formulaFor(insertion, target === "new-sheet");
      // Asked for at once, since Excel answers nothing while the user edits the next cell.
      const [inserted, typed] = await Promise.all([
        insertion.isValue ? insertValue(insertion, target, host, words) : host.insert(insertion, target),
        typedIn(host, written),
      ]);
      writing.current = false;
      if ("sentence" in inserted) show(inserted);
      else if (inserted.outcome === "occupied") {
        const Dialog = await occupiedDialog();
        if (!Dialog) {
          show({ intent: "error", sentence: viewNotLoaded, text: typed });
          return;
        }
        show(undefined);
        setQuestion({ insertion, occupied: inserted.occupied, Dialog });
        setAsking(true);
      } else if (inserted.outcome === "inserted") {
        const { address } = inserted;
        // A formula that refers to cells answers for these, as they may come to be.
        const isNumber = insertion.rows * insertion.columns === 1 && insertion.elsewhere === undefined;
        const act = () => void insert({ ...insertion, isValue: true }, placeOf(address, written));
        show({
          intent: "success",
          sentence: texts.inserted(typed, address),
          action: isNumber ? { label: texts.insertWithSource, act } : undefined,
        });
      } else {
        show(await notWritten(inserted.problem, insertion.formula, texts, host));
      }
    },
    [host, words, texts, viewNotLoaded, show],
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
