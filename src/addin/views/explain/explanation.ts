import { useEffect, useState } from "react";
import type { Edition } from "../../../core/edition";
import { loadAny } from "../../../core/evidence";
import type { Context } from "../../../functions/declaration";
import { contextNow } from "../../app/session";
import type { Host } from "../../excel/host";
import type { ActiveCell, Selected } from "../../excel/selection";
import { type CallAnswer, loadFor, type SingleAnswer } from "../../formulas/answers";
import { isCellError, namesBySheet, rowsIn, type WorkbookName } from "../../formulas/workbookContents";
import { dealsCallsBehind, dealsCallsIn } from "../../formulas/calls";
import type { DealsCall } from "../../formulas/dealsCall";
import { possibleNamesIn } from "../../formulas/precedents";
import { ownReferencesIn, referencesIn } from "../../formulas/givenValues";
import { mentioningDeals, splitAddress } from "../../formulas/formulaText";
import { cornerOf, localPart, namingSheets } from "../../formulas/writing";
import { type CallOutcome, outcomeOf, outcomeWith, outcomeWithoutEvidence } from "../../pages/outcome";
import { useActiveCell, useHost } from "../../ui/HostContext";

/** A DEALS call of a formula, what it answers, and what stands behind that. */
export interface Explanation {
  readonly call: DealsCall;
  /** The call as Excel shows it to its user; undefined if that is not known. */
  readonly local: string | undefined;
  readonly outcome: CallOutcome;
  /** The cells to which it refers by itself, with what they hold: arguments, and what these are calculated out of. */
  readonly holding: readonly Holding[];
  /** Where Excel asks for each cell of a range by itself: which of how many answers this is, counted from 1. */
  readonly each?: { readonly place: number; readonly of: number };
}

/** A reference, and what its cell holds. */
interface Holding {
  readonly reference: string;
  readonly value: unknown;
}

/** How many answers of one call are explained one below the other. */
const MOST_EXPLAINED = 20;

/**
 * Every DEALS call in the formula of a cell and behind its names, outer ones first; references say which sheet they mean.
 * @param names What the names stand for that the formula uses.
 */
export function callsIn({ address, formula }: ActiveCell, names: readonly WorkbookName[] = []): DealsCall[] {
  const { sheet } = splitAddress(address);
  if (!mentioningDeals(names)(formula)) return [];
  return dealsCallsBehind(namingSheets(formula, sheet), namesBySheet(names)(sheet));
}

/**
 * Explains calls. Of one that is asked for each cell of a range by itself, that answer is explained which the cell
 * shows, and where the formula goes on calculating with them, each of the first ones.
 * @param held What the cells hold to which they refer.
 */
export const explanationsOf = (
  calls: readonly DealsCall[],
  held: ReadonlyMap<string, unknown>,
  answering: () => Context,
  cell: ActiveCell,
): Explanation[] =>
  calls.flatMap((call) => {
    const local = localTextOf(call, cell);
    const outcome = outcomeOf(call, held, answering);
    const { answer } = outcome;
    if (answer.is !== "each") return [{ call, local, outcome, holding: holdingOf(call, answer, held) }];
    const columns = answer.answers[0]?.length ?? 0;
    const answers = answer.answers.flat();
    const isExplained = call.isWhole ? isShownBy(cell, answers, columns) : () => true;
    return answers
      .map((one, place) => ({ one, place }))
      .filter(isExplained)
      .slice(0, MOST_EXPLAINED)
      .map(({ one, place }) => ({
        call,
        local,
        outcome: outcomeWith(call.id, one, answering),
        holding: holdingOf(call, one, held),
        each: { place: place + 1, of: answers.length },
      }));
  });

/** What the cells hold to which a call refers, each once; nothing where the function was not asked. */
function holdingOf(call: DealsCall, answer: CallAnswer, held: ReadonlyMap<string, unknown>): Holding[] {
  const given = answer.is === "value" || answer.is === "error" ? answer.given : [];
  const holding = call.args.slice(0, given.length).flatMap((argument, place): Holding[] => {
    // Of a range, each answer has its own cell.
    if (argument.is === "reference") return [{ reference: argument.text, value: given[place] }];
    return ownReferencesIn([argument])
      .map((reference) => ({ reference, value: held.get(reference) }))
      .filter(({ value }) => value !== undefined && !rowsIn(value));
  });
  return [...new Map(holding.map((one) => [one.reference, one])).values()];
}

/** One of several answers, with its place among them, counted row by row from 0. */
interface PlacedAnswer {
  readonly one: SingleAnswer;
  readonly place: number;
}

/**
 * Which of several answers a cell shows. Of cells over which one formula was entered, {=…}, Excel gives each the formula as
 * if it were its own, and tells of none where it begins: there it is whatever answer has the value that the cell shows.
 */
function isShownBy(
  { address, spilledFrom, value }: ActiveCell,
  answers: readonly SingleAnswer[],
  columns: number,
): (answer: PlacedAnswer) => boolean {
  const [cell, first] = [cornerOf(address), cornerOf(spilledFrom ?? address)];
  const placed = (cell.row - first.row) * columns + cell.column - first.column;
  const isAlike = (one: SingleAnswer | undefined) =>
    one?.is === "error" ? isCellError(value) && value.error === one.code : one?.value === value;
  if (spilledFrom !== undefined || isAlike(answers[0]) || !answers.some(isAlike))
    return ({ place }) => place === placed;
  return ({ one }) => isAlike(one);
}

/** A call as the user's Excel writes it: it stands in the formula itself, where calls come in the same order. */
function localTextOf(call: DealsCall, { address, formula, local }: ActiveCell): string | undefined {
  if (local === undefined || call.behindName !== undefined) return undefined;
  const { sheet } = splitAddress(address);
  const place = dealsCallsIn(namingSheets(formula, sheet)).findIndex((one) => one.place[0] === call.place[0]);
  const own = dealsCallsIn(formula)[place];
  return own && localPart({ formula, local }, own.place);
}

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
      const explanations = await withEvidence(() => explanationsOf(calls, held, contextNow, cell), edition);
      return { outcome: "read", cell, explanations };
    };
    void explain().then((found) => {
      if (!gone) setExplained(found);
    });
    return () => {
      gone = true;
    };
    // What answers changes with the edition.
  }, [selected, readReferences, readNames, edition]);
  return { explained, readAgain: look };
}

/** Explanations with the evidence that they need; where it can't be had, with the error that the cell shows. */
async function withEvidence(explain: () => Explanation[], edition: Edition): Promise<Explanation[]> {
  for (;;) {
    const explanations = explain();
    const loads = explanations.flatMap(({ outcome }) => loadFor(outcome.answer) ?? []);
    if (loads.length === 0) return explanations;
    if (!(await loadAny(loads)))
      return explanations.map((one) =>
        loadFor(one.outcome.answer) ? { ...one, outcome: outcomeWithoutEvidence(one.outcome, edition) } : one,
      );
  }
}

/** What the names stand for that a formula uses, and those that these use in turn. */
async function namesBehind({ address, formula }: ActiveCell, readNames: Host["readNames"]): Promise<WorkbookName[]> {
  const { sheet } = splitAddress(address);
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
