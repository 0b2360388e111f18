import { useEffect, useState } from "react";
import type { Edition } from "../../core/edition";
import { referencesIn } from "../formula/dealsCalls";
import { useHost } from "../host/HostContext";
import type { ActiveCell, Selected } from "../host/selection";
import { useActiveCell } from "../host/useActiveCell";
import { callsIn, explanationsOf, type Explanation } from "./explanation";

/** The active cell, explained; undefined while it is being read for the first time. */
export type Explained =
  | undefined
  | Extract<Selected, { outcome: "failed" }>
  | { readonly outcome: "read"; readonly cell: ActiveCell; readonly explanations: readonly Explanation[] };

/** Follows the selection, and explains the cell that is active; what is read meanwhile for an earlier one is dropped. */
export function useExplained(edition: Edition): { readonly explained: Explained; readonly readAgain: () => void } {
  const { readReferences } = useHost();
  const { selected, look } = useActiveCell();
  const [explained, setExplained] = useState<Explained>();
  useEffect(() => {
    let gone = false;
    const explain = async (): Promise<Explained> => {
      if (selected?.outcome !== "read") return selected;
      const { cell } = selected;
      const calls = callsIn(cell);
      const held = await readReferences(referencesIn(calls.flatMap(({ args }) => args)));
      return { outcome: "read", cell, explanations: explanationsOf(calls, held, edition) };
    };
    void explain().then((found) => {
      if (!gone) setExplained(found);
    });
    return () => {
      gone = true;
    };
  }, [selected, readReferences, edition]);
  return { explained, readAgain: look };
}
