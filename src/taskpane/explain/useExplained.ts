import { useEffect, useState } from "react";
import type { Edition } from "../../core/edition";
import { possibleNamesIn, referencesIn } from "../formula/dealsCalls";
import { placeOf } from "../formula/place";
import type { Host } from "../host/host";
import { useHost } from "../host/HostContext";
import type { WorkbookName } from "../host/names";
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
  const { readReferences, readNames } = useHost();
  const { selected, look } = useActiveCell();
  const [explained, setExplained] = useState<Explained>();
  useEffect(() => {
    let gone = false;
    const explain = async (): Promise<Explained> => {
      if (selected?.outcome !== "read") return selected;
      const { cell } = selected;
      const calls = callsIn(cell, await namesBehind(cell, readNames));
      const held = await readReferences(referencesIn(calls.flatMap(({ args }) => args)));
      return { outcome: "read", cell, explanations: explanationsOf(calls, held, edition, cell) };
    };
    void explain().then((found) => {
      if (!gone) setExplained(found);
    });
    return () => {
      gone = true;
    };
  }, [selected, readReferences, readNames, edition]);
  return { explained, readAgain: look };
}

/** What the names stand for that a formula uses, and those that these use in turn. */
async function namesBehind({ address, formula }: ActiveCell, readNames: Host["readNames"]): Promise<WorkbookName[]> {
  const { sheet } = placeOf(address);
  const names: WorkbookName[] = [];
  const asked = new Set<string>();
  for (let formulas = [formula]; formulas.length > 0;) {
    const words = formulas.flatMap(possibleNamesIn).filter((word) => !asked.has(word.toLowerCase()));
    for (const word of words) asked.add(word.toLowerCase());
    const found = await readNames(words, sheet);
    names.push(...found);
    formulas = found.map((name) => name.formula);
  }
  return names;
}
