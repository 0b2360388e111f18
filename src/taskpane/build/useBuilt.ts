import { useMemo } from "react";
import type { Edition } from "../../core/edition";
import { outcomeOf, type Outcome } from "../answer/outcome";
import { dealsCallsIn, referencesIn } from "../formula/dealsCalls";
import { placeOf } from "../formula/place";
import type { Selected } from "../host/selection";
import type { BuildState } from "./buildState";
import { built, type Built } from "./built";
import type { DeclaredFunction } from "./functionList";
import { useAtRest } from "./useAtRest";
import { useHeld } from "./useHeld";

/** What the fields make, with what the workbook adds to it. */
export interface Making extends Built {
  /** The sheet on which the formula is to stand; "" if Excel does not say. */
  readonly sheet: string;
  /** What it answers, once typing has come to rest and the cells are read to which it refers. */
  readonly outcome: Outcome | undefined;
  /** What those cells hold, by references that name their sheet; undefined until they are read. */
  readonly held: ReadonlyMap<string, unknown> | undefined;
}

/** Follows what the fields of a function make, and what it answers. */
export function useBuilt(
  state: BuildState,
  chosen: DeclaredFunction,
  edition: Edition,
  selected: Selected | undefined,
): Making {
  const active = selected?.outcome === "read" ? selected.cell.address : "";
  const { sheet } = placeOf(state.editing?.address ?? active);
  const made = useMemo(() => built(state, chosen, sheet), [state, chosen, sheet]);
  const rested = useAtRest(made);
  const references = useMemo(() => referencesIn(rested.args.flatMap(({ argument }) => argument ?? [])), [rested]);
  const held = useHeld(references, selected);
  const outcome = useMemo(
    () => (rested.formula && held ? outcomeIn(rested.formula, held, edition) : undefined),
    [rested, held, edition],
  );
  return { ...made, sheet, held, outcome: made.formula ? outcome : undefined };
}

/** What a formula answers that is one call of a DEALS function. */
export function outcomeIn(formula: string, held: ReadonlyMap<string, unknown>, edition: Edition): Outcome | undefined {
  const [call] = dealsCallsIn(formula);
  return call && outcomeOf(call, held, edition);
}
