import { useDebounced } from "../../ui/debounce";
import { useEffect, useMemo, useState } from "react";
import type { Edition } from "../../../core/edition";
import { EvidenceNeeded } from "../../../core/evidence";
import { contextNow } from "../../app/session";
import type { Selected } from "../../excel/selection";
import { loadFor } from "../../formulas/answers";
import { dealsCallsIn } from "../../formulas/calls";
import type { WrittenArgument } from "../../formulas/dealsCall";
import { referencesIn } from "../../formulas/givenValues";
import { longestLiteral, splitAddress, writtenCall } from "../../formulas/formulaText";
import { namingSheets, onSheet } from "../../formulas/writing";
import { type CallOutcome, outcomeOf, outcomeWithoutEvidence } from "../../pages/outcome";
import { type EvidenceRead, useEvidence } from "../../ui/evidence";
import { useHost } from "../../ui/HostContext";
import type { DescribedFunction, DescribedParameter } from "../../../functions/functionsJson";
import { parseArgument, type BuildState, type Editing, fieldAt, writtenOf } from "./buildState";

/** A parameter with what its field holds. */
export interface BuiltArgument {
  readonly parameter: DescribedParameter;
  readonly typed: string;
  readonly written: string;
  /** Undefined if it is nothing that a formula can have there. */
  readonly argument: WrittenArgument | undefined;
  /** Whether that is as its text is too long. */
  readonly isTooLong: boolean;
}

const isTooLongIn = (argument: WrittenArgument | undefined): boolean =>
  argument?.is === "value" && typeof argument.value === "string" && argument.value.length > longestLiteral;

/** What the fields make: every argument, and the formula unless something is missing or wrong. */
interface Built {
  readonly args: readonly BuiltArgument[];
  /** The names of required arguments whose fields are empty. */
  readonly missing: readonly string[];
  /** Its references say which sheet they mean. */
  readonly formula: string | undefined;
}

/**
 * Makes the formula that the fields of a function ask for.
 * @param sheet Where it is to stand; "" if that is not known.
 */
export function built(state: BuildState, { id, parameters }: DescribedFunction, sheet: string): Built {
  const args = parameters.map((parameter, place): BuiltArgument => {
    const field = fieldAt(state, place);
    const asIs = field.written ?? writtenOf(field.typed, parameter);
    const written = sheet === "" ? asIs : namingSheets(asIs, sheet);
    const argument = parseArgument(written);
    const isTooLong = isTooLongIn(argument);
    return { parameter, typed: field.typed, written, argument: isTooLong ? undefined : argument, isTooLong };
  });
  const missing = args.filter(({ parameter, written }) => !parameter.optional && written === "");
  const isWhole = missing.length === 0 && args.every(({ argument }) => argument);
  const writtenArgs = args.map(({ written }) => written);
  return {
    args,
    missing: missing.map(({ parameter }) => parameter.name),
    formula: isWhole ? `=${writtenCall(id, writtenArgs)}` : undefined,
  };
}

/** The formula that is being edited, with nothing changed but the one call. */
export function replaced({ address, formula, start, end }: Editing, changed: string): string {
  const call = onSheet(changed, splitAddress(address).sheet).slice(1);
  return `${formula.slice(0, start)}${call}${formula.slice(end)}`;
}

/** What is being edited once its call is replaced. */
export const editingOn = (editing: Editing, formula: string): Editing => ({
  ...editing,
  formula,
  end: editing.end + formula.length - editing.formula.length,
});

/** What a formula refers to, each reference in a line. */
const referencesOf = ({ args }: Built): string =>
  referencesIn(args.flatMap(({ argument }) => argument ?? [])).join("\n");

/** What cells hold, read again whenever `occasion` changes; undefined until it is read. */
function useReferenced(asked: string, occasion: unknown): ReadonlyMap<string, unknown> | undefined {
  const host = useHost();
  const [read, setRead] = useState<{ readonly asked: string; readonly held: ReadonlyMap<string, unknown> }>();
  useEffect(() => {
    let gone = false;
    void host.readReferences(asked === "" ? [] : asked.split("\n")).then((held) => {
      if (!gone) setRead({ asked, held });
    });
    return () => {
      gone = true;
    };
  }, [host, asked, occasion]);
  // Of what was read of other cells, these would seem to be unreadable.
  return read?.asked === asked ? read.held : undefined;
}

/** What the fields make, with what the workbook adds to it. */
export interface Making extends Built {
  /** The sheet on which the formula is to stand; "" if Excel does not say. */
  readonly sheet: string;
  /** What it answers, once typing has come to rest and the cells are read to which it refers. */
  readonly outcome: CallOutcome | undefined;
  /** What those cells hold, by references that name their sheet; undefined until they are read. */
  readonly held: ReadonlyMap<string, unknown> | undefined;
}

/** Follows what the fields of a function make, and what it answers. */
export function useBuilt(
  state: BuildState,
  chosen: DescribedFunction,
  edition: Edition,
  selected: Selected | undefined,
): Making {
  const active = selected?.outcome === "read" ? selected.cell.address : "";
  const { sheet } = splitAddress(state.editing?.address ?? active);
  const made = useMemo(() => built(state, chosen, sheet), [state, chosen, sheet]);
  const rested = useDebounced(made);
  const [references, restedReferences] = useMemo(
    () => [referencesOf(made), referencesOf(rested)] as const,
    [made, rested],
  );
  const restedHeld = useReferenced(restedReferences, selected);
  const ask = () => (rested.formula && restedHeld ? outcomeIn(rested.formula, restedHeld) : undefined);
  // The edition is not asked for here, but what answers changes with it.
  const outcome = useEvidence(() => inMemory(ask()), [rested, restedHeld, edition]);
  const held = references === restedReferences ? restedHeld : undefined;
  return { ...made, sheet, held, outcome: made.formula ? shownOf(outcome, ask, edition) : undefined };
}

/** An outcome, unless it needs evidence. @throws EvidenceNeeded */
function inMemory(outcome: CallOutcome | undefined): CallOutcome | undefined {
  const load = outcome && loadFor(outcome.answer);
  if (load) throw new EvidenceNeeded(load);
  return outcome;
}

/** What is shown of an outcome: nothing while its evidence is loading, and an error, as in the cell, if it can't be had. */
function shownOf(
  outcome: EvidenceRead<CallOutcome | undefined>,
  ask: () => CallOutcome | undefined,
  edition: Edition,
): CallOutcome | undefined {
  if (outcome.is === "there") return outcome.value;
  const without = outcome.is === "away" ? ask() : undefined;
  return without && outcomeWithoutEvidence(without, edition);
}

/** What a formula answers that is one call of a DEALS function. */
export function outcomeIn(formula: string, held: ReadonlyMap<string, unknown>): CallOutcome | undefined {
  const [call] = dealsCallsIn(formula);
  return call && outcomeOf(call, held, contextNow);
}
