import { useCallback, useRef, useState, type ReactNode } from "react";
import { useHost } from "../host/HostContext";
import type { HostProblem } from "../host/hostProblem";
import type { Occupied, Target } from "../host/sheet";
import { useWords } from "../messages/WordsContext";
import { useNotices } from "../notices/NoticesContext";
import { formulaFor, type Insertion } from "./insertion";
import { InsertionsContext } from "./InsertionsContext";
import { OccupiedDialog } from "./OccupiedDialog";

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
