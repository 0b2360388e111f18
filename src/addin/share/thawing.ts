import type { Pin, WorkbookPin } from "../app/hostWorkbook";
import { addressOf } from "../formulas/workbookIndex";
import { renamingSheets } from "../formulas/writing";
import type { SheetFacts } from "./freezing";
import {
  type FrozenFormula,
  type FrozenName,
  type FrozenWorkbook,
  isSameWitness,
  type Witness,
} from "./frozenFormulas";
import { entryFor, type ShownCell } from "./leftValues";

/** What the cells show now in which freezing left values; undefined where the sheet is not found. */
export interface CellsNow {
  readonly frozen: FrozenFormula;
  readonly sheet: SheetFacts;
  readonly shown: readonly (readonly ShownCell[])[];
  /** Whether one of the cells holds a formula now. */
  readonly hasFormulas: boolean;
  /** The formula that the first of them holds now. */
  readonly formula?: string | undefined;
  /** What is seen around the formula that was frozen, if it came back. */
  readonly witness?: Witness | undefined;
}

/** A cell or a name that is not given its formula back. */
interface StillFrozen {
  readonly address: string;
  readonly formula: string;
}

/** What thawing will do, before anything is done. */
export interface ThawingPlan {
  /** Formulas that are given back, on the sheets as they are called now. */
  readonly formulas: readonly FrozenFormula[];
  readonly names: readonly FrozenName[];
  /** Cells and names in which something else stands by now, with their formulas. */
  readonly changed: readonly StillFrozen[];
  /** Cells whose formulas may refer to other cells than before, were they given back. */
  readonly moved: readonly StillFrozen[];
  /** Cells of sheets that are not there any more. */
  readonly lost: readonly StillFrozen[];
  /** Protected sheets whose cells stay as they are. */
  readonly left: readonly StillFrozen[];
  /** What Excel turned out not to take, as what refers to a table that is not there any more. */
  readonly refused: readonly StillFrozen[];
  /** Protected sheets, of which the protection is taken off meanwhile. */
  readonly unprotected: readonly string[];
  /** What goes on being frozen; undefined if nothing does. */
  readonly rest: FrozenWorkbook | undefined;
}

/** The sheet on which a formula stood: by its id, or else by its name. */
export const sheetFor = (
  { sheetId, sheet }: Pick<FrozenFormula, "sheetId" | "sheet">,
  sheets: readonly SheetFacts[],
): SheetFacts | undefined =>
  sheets.find(({ id }) => id !== "" && id === sheetId) ??
  sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());

/** What freezing took out, with the sheets called as they are called now. */
export function withSheetsOfNow(frozen: FrozenWorkbook, sheets: readonly Omit<SheetFacts, "isProtected">[]) {
  const before = new Map(frozen.sheets?.map(({ id, name }) => [name.toLowerCase(), id]));
  // Where Excel gave no ids, all sheets would be one.
  const now = new Map(sheets.filter(({ id }) => id !== "").map(({ id, name }) => [id, name]));
  const nameOf = (sheet: string): string => now.get(before.get(sheet.toLowerCase()) ?? "") ?? sheet;
  return {
    ...frozen,
    ...(frozen.sheets && { sheets: frozen.sheets.map(({ id, name }) => ({ id, name: nameOf(name) })) }),
    formulas: frozen.formulas.map((one) => ({ ...one, formula: renamingSheets(one.formula, nameOf) })),
    names: frozen.names.map(({ sheet, ...one }) => ({
      ...one,
      formula: renamingSheets(one.formula, nameOf),
      ...(sheet !== undefined && { sheet: nameOf(sheet) }),
    })),
  };
}

/** Whether two plans come to the same for who looks at them. */
export const isSameThawing = (one: ThawingPlan, other: ThawingPlan): boolean => inShort(one) === inShort(other);

const inShort = ({ formulas, names, rest, ...lists }: ThawingPlan): string =>
  JSON.stringify({
    formulas: formulas.map(listed),
    names: names.map(listedName),
    staysFrozen: rest !== undefined,
    ...lists,
  });

/**
 * What thawing will do to a workbook.
 * @param now What the cells show; those of sheets that are not found are not among them.
 * @param namesNow What a name stands for now. @param unprotects Whether the user lets protections be taken off.
 * @param takesMoved Whether the user wants those formulas too that may refer to other cells than before.
 */
export function thawingPlan(
  frozen: FrozenWorkbook,
  now: readonly CellsNow[],
  namesNow: (name: FrozenName) => string | undefined,
  unprotects: boolean,
  takesMoved = false,
): ThawingPlan {
  const found = new Map(now.map((cells) => [cells.frozen, cells]));
  const formulas: FrozenFormula[] = [];
  const others: Record<"changed" | "moved" | "lost" | "left", FrozenFormula[]> = {
    changed: [],
    moved: [],
    lost: [],
    left: [],
  };
  for (const formula of frozen.formulas) {
    const cells = found.get(formula);
    if (!cells) others.lost.push(formula);
    // Excel may have been stopped while another thawing was under way.
    else if (cells.formula !== formula.formula) {
      const here = { ...formula, sheet: cells.sheet.name };
      if (!isAsLeft(cells)) others.changed.push(here);
      else if (!takesMoved && mayHaveMoved(cells)) others.moved.push(here);
      else if (cells.sheet.isProtected && !unprotects) others.left.push(here);
      else formulas.push(here);
    }
  }
  const names = frozen.names.filter((name) => namesNow(name) === name.left);
  const namesKept = frozen.names.filter((name) => !names.includes(name) && namesNow(name) !== name.formula);
  const rest = Object.values(others).flat();
  const isAll = rest.length === 0 && namesKept.length === 0;
  return {
    formulas,
    names,
    changed: [...others.changed.map(listed), ...namesKept.map(listedName)],
    moved: others.moved.map(listed),
    lost: others.lost.map(listed),
    left: others.left.map(listed),
    refused: [],
    unprotected: [
      ...new Set(
        now
          .filter(({ sheet }) => sheet.isProtected && formulas.some((formula) => formula.sheet === sheet.name))
          .map(({ sheet }) => sheet.name),
      ),
    ],
    rest: isAll ? undefined : { ...frozen, formulas: rest, names: namesKept },
  };
}

/** The pin that comes back with the formulas; none where the workbook has one, for that is the user's. */
export const pinBack = ({ pin }: FrozenWorkbook, pinNow: WorkbookPin): Pin | undefined =>
  pinNow === undefined ? pin : undefined;

/** The plan without the formulas of sheets that turned out to be out of reach: they go on being frozen. */
export function withoutSheets(plan: ThawingPlan, frozen: FrozenWorkbook, sheets: readonly string[]): ThawingPlan {
  const out = plan.formulas.filter(({ sheet }) => sheets.includes(sheet));
  return out.length === 0 ? plan : { ...keeping(plan, frozen, out, []), left: [...plan.left, ...out.map(listed)] };
}

/** The plan without what Excel turned out not to take: it goes on being frozen. */
export function withoutRefused(
  plan: ThawingPlan,
  frozen: FrozenWorkbook,
  formulas: readonly FrozenFormula[],
  names: readonly FrozenName[],
): ThawingPlan {
  if (formulas.length + names.length === 0) return plan;
  return { ...keeping(plan, frozen, formulas, names), refused: [...formulas.map(listed), ...names.map(listedName)] };
}

/** The plan with some formulas and names stored as they are, instead of given back. */
function keeping(
  plan: ThawingPlan,
  frozen: FrozenWorkbook,
  formulas: readonly FrozenFormula[],
  names: readonly FrozenName[],
): ThawingPlan {
  const rest = plan.rest ?? { ...frozen, formulas: [], names: [] };
  return {
    ...plan,
    formulas: plan.formulas.filter((formula) => !formulas.includes(formula)),
    names: plan.names.filter((name) => !names.includes(name)),
    rest: { ...rest, formulas: [...rest.formulas, ...formulas], names: [...rest.names, ...names] },
  };
}

const listedName = ({ name, formula }: FrozenName) => ({ address: name, formula });

const listed = (formula: FrozenFormula) => ({ address: addressOf(formula), formula: formula.formula });

const mayHaveMoved = ({ frozen, witness }: CellsNow): boolean =>
  frozen.witness !== undefined && witness !== undefined && !isSameWitness(frozen.witness, witness);

/** Whether the cells still show what freezing left in them. */
const isAsLeft = ({ frozen: { left }, shown, hasFormulas }: CellsNow): boolean =>
  !hasFormulas &&
  left.every((line, down) =>
    line.every((entry, right) => {
      const cell = shown[down]?.[right];
      return cell !== undefined && entryFor(cell) === entry;
    }),
  );
