import { useCallback, useEffect, useState } from "react";
import { worksheetFunctions } from "../../functions";
import { useHost } from "../host/HostContext";
import type { ActiveCell, Selected } from "../host/selection";
import { explanationsOf, referencesIn, type Explanation } from "./explanation";

/** The active cell, explained; undefined while it is being read for the first time. */
export type Explained =
  | undefined
  | Extract<Selected, { outcome: "failed" }>
  | { readonly outcome: "read"; readonly cell: ActiveCell; readonly explanations: readonly Explanation[] };

/** Follows the selection, and explains the cell that is active; what is read meanwhile for an earlier one is dropped. */
export function useExplained(): [explained: Explained, readAgain: () => void] {
  const { readActiveCell, readReferences, followSelection } = useHost();
  const [explained, setExplained] = useState<Explained>();
  const [asked, setAsked] = useState(0);
  const readAgain = useCallback(() => {
    setAsked((times) => times + 1);
  }, []);

  useEffect(() => followSelection(readAgain), [followSelection, readAgain]);
  useEffect(() => {
    let current = true;
    const read = async (): Promise<Explained> => {
      const selected = await readActiveCell();
      if (selected.outcome === "failed") return selected;
      const { cell } = selected;
      const held = await readReferences(referencesIn(cell.formula));
      const answering = { functions: worksheetFunctions, read: (reference: string) => held.get(reference) };
      return { outcome: "read", cell, explanations: explanationsOf(cell.formula, answering) };
    };
    void read().then((found) => {
      if (current) setExplained(found);
    });
    return () => {
      current = false;
    };
  }, [asked, readActiveCell, readReferences]);
  return [explained, readAgain];
}
