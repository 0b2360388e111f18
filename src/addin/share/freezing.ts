import type { Release } from "../../core/records/records";
import type { Pin } from "../app/hostWorkbook";
import { type Answering, answerTo, cellsOf } from "../formulas/answers";
import { arrayFormulas } from "../formulas/arrayFormulas";
import { dealsCallsBehind, dealsCallsIn } from "../formulas/calls";
import {
  type FormulaCell,
  isCellError,
  namesBySheet,
  rowsIn,
  type WorkbookContents,
  type WorkbookName,
} from "../formulas/workbookContents";
import { addressOf, cellKey } from "../formulas/workbookIndex";
import { longestLiteral, mentioningDeals, quoted } from "../formulas/formulaText";
import { generalFormat } from "../sheets/formats";
import type { FrozenFormula, FrozenName, FrozenWorkbook, Witness } from "./frozenFormulas";
import { entryFor, formatFor, ownFormat, type ShownCell } from "./leftValues";

/** A sheet of the workbook. */
export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** A cell with a DEALS call, and what it and the cells that it fills show, row by row. */
export interface DealsCell extends FormulaCell {
  readonly shown: readonly (readonly ShownCell[])[];
  /** What is seen around its formula. */
  readonly witness?: Witness | undefined;
}

/** What freezing has to know of a workbook. */
export interface WorkbookToFreeze {
  readonly contents: WorkbookContents;
  readonly sheets: readonly SheetFacts[];
  readonly cells: readonly DealsCell[];
  readonly pin: Pin | undefined;
  readonly startsWithWorkbook: boolean;
}

/**
 * Why a cell keeps its formula: what it shows is no answer, no add-in could give the formula back, its sheet is protected, or
 * Excel takes no value in its place.
 */
export type WhyLeft = "unfinished" | "name-unknown" | "no-room" | "array" | "protected" | "refused";

/** A formula that is to be frozen. */
export interface FormulaToFreeze extends FrozenFormula {
  /** The number format of its own cell, as it looks now. */
  readonly format: string;
  /** The number formats that its cells are given; left out if they have none. */
  readonly newFormats?: readonly (readonly string[])[] | undefined;
}

/** What freezing will do, before anything is done. */
export interface FreezingPlan {
  readonly formulas: readonly FormulaToFreeze[];
  readonly names: readonly FrozenName[];
  readonly left: readonly { readonly address: string; readonly because: WhyLeft }[];
  /** Names that go on standing for a call, since no constant can stand for what they mean. */
  readonly namesLeft: readonly string[];
  /** Protected sheets, of which the protection is taken off meanwhile. */
  readonly unprotected: readonly string[];
  /** The pin that goes; a workbook in which formulas are left keeps it for them. */
  readonly pin: Pin | undefined;
  readonly startsWithWorkbook: boolean;
  readonly sheets: readonly SheetFacts[];
}

/**
 * The formulas with a DEALS call, be it behind a name; those that only refer to cells with one stay as they are. What
 * can't be taken apart and mentions DEALS counts too: a value is better than what it would become.
 */
export function dealsCellsIn({ formulas, names }: WorkbookContents): FormulaCell[] {
  const mentions = mentioningDeals(names);
  const namesOn = namesBySheet(names);
  return formulas.filter(
    ({ formula, sheet }) => mentions(formula) && dealsCallsBehind(formula, namesOn(sheet)).length > 0,
  );
}

/** Whether two plans come to the same for who looks at them, whatever the cells show. */
export const isSameFreezing = (one: FreezingPlan, other: FreezingPlan): boolean => inShort(one) === inShort(other);

const inShort = ({ formulas, names, ...rest }: FreezingPlan): string =>
  JSON.stringify({
    formulas: formulas.map(({ formula, left, ...cell }) => [addressOf(cell), formula, left.length, left[0]?.length]),
    names: names.map(({ name, sheet, formula }) => [name, sheet, formula]),
    ...rest,
  });

/** What answers calls behind names; not what cells hold, for what a name's references mean can depend on the cell that uses it. */
type AnsweringNames = Omit<Answering, "read">;

/**
 * What freezing will do to a workbook.
 * @param answering What answers the calls behind names. @param unprotects Whether the user lets protections be taken off.
 */
export function freezingPlan(workbook: WorkbookToFreeze, answering: AnsweringNames, unprotects: boolean): FreezingPlan {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const sheetOf = (cell: DealsCell) => sheets.get(cell.sheet.toLowerCase());
  const single = workbook.cells.filter(({ shown }) => shown.flat().length === 1);
  // Excel takes neither a value for one of their cells nor, from an add-in, the formula for all of them.
  const arrays = arrayFormulas(single, ({ shown }) => (shown[0]?.[0]?.isError ? undefined : shown[0]?.[0]?.value));
  const judged = workbook.cells.map((cell) => ({
    cell,
    because: whyLeft(cell, arrays.has(cellKey(cell)), !unprotects && sheetOf(cell)?.isProtected === true),
  }));
  const frozen = judged.filter(({ because }) => !because).map(({ cell }) => cell);
  const left = judged.flatMap(({ cell, because }) => (because ? [{ address: addressOf(cell), because }] : []));
  const calling = workbook.contents.names.filter(({ formula }) => mayCallDeals(formula));
  const names = calling.flatMap((name) => frozenName(name, answering) ?? []);
  const isAll = left.length === 0;
  return {
    formulas: frozen.map((cell) => toFreeze(cell, sheetOf(cell)?.id ?? "")),
    names,
    left,
    namesLeft: calling.filter((one) => !names.some((frozen) => isSameName(frozen, one))).map(({ name }) => name),
    unprotected: workbook.sheets
      .filter(({ isProtected, name }) => isProtected && frozen.some(({ sheet }) => sheet === name))
      .map(({ name }) => name),
    pin: isAll ? workbook.pin : undefined,
    startsWithWorkbook: isAll && workbook.startsWithWorkbook,
    sheets: workbook.sheets,
  };
}

/** What freezing takes out of a workbook, to be stored in it. */
export const frozenBy = (
  { formulas, names, pin, startsWithWorkbook, sheets }: FreezingPlan,
  { number, version, day }: Release,
  sourcesSheet: string,
): FrozenWorkbook => ({
  edition: { number, version, day },
  sheets: sheets.map(({ id, name }) => ({ id, name })),
  sourcesSheet,
  formulas: formulas.map(({ sheetId, sheet, row, column, formula, left, witness, formats }) => ({
    ...{ sheetId, sheet, row, column, formula, left },
    ...(witness && { witness }),
    ...(formats && { formats }),
  })),
  names: [...names],
  ...(pin && { pin }),
  ...(startsWithWorkbook && { startsWithWorkbook }),
});

/** The plan without the formulas of sheets that turned out to be out of reach. */
export const withoutSheets = (plan: FreezingPlan, sheets: readonly string[]): FreezingPlan =>
  leaving(
    plan,
    plan.formulas.filter(({ sheet }) => sheets.includes(sheet)),
    "protected",
  );

/** The plan without some of its formulas, which stay, and the pin with them. */
export function leaving(plan: FreezingPlan, formulas: readonly FormulaToFreeze[], because: WhyLeft): FreezingPlan {
  if (formulas.length === 0) return plan;
  return {
    ...plan,
    formulas: plan.formulas.filter((formula) => !formulas.includes(formula)),
    left: [...plan.left, ...formulas.map((formula) => ({ address: addressOf(formula), because }))],
    pin: undefined,
    startsWithWorkbook: false,
  };
}

/** What a cell shows that has no answer yet, or none that could be left in its place. */
const noAnswers = new Map<unknown, WhyLeft>([
  ["#BUSY!", "unfinished"],
  ["#GETTING_DATA", "unfinished"],
  ["#CONNECT!", "unfinished"],
  ["#NAME?", "name-unknown"],
  ["#SPILL!", "no-room"],
]);

function whyLeft({ shown }: DealsCell, isOfArray: boolean, isProtected: boolean): WhyLeft | undefined {
  const [[first] = []] = shown;
  if (first?.isError === true && noAnswers.has(first.value)) return noAnswers.get(first.value);
  if (isOfArray) return "array";
  return isProtected ? "protected" : undefined;
}

function toFreeze({ sheet, row, column, formula, shown, witness }: DealsCell, sheetId: string): FormulaToFreeze {
  const formats = shown.map((line) => line.map(ownFormat));
  const newFormats = shown.map((line) => line.map(formatFor));
  // Whether a cell's format is its own, or came with its number, not every Excel tells.
  const areAny = [...formats, ...newFormats].flat().some((format) => format !== generalFormat);
  const left = shown.map((line) => line.map(entryFor));
  const format = newFormats[0]?.[0] ?? generalFormat;
  return {
    sheetId,
    sheet,
    row,
    column,
    formula,
    left,
    format,
    ...(witness && { witness }),
    ...(areAny && { formats, newFormats }),
  };
}

/** A name of the workbook and one of a sheet can be called alike. */
const isSameName = (frozen: FrozenName, { name, sheet }: WorkbookName): boolean =>
  frozen.name === name && frozen.sheet === sheet;

/** Whether a formula calls DEALS by itself, or mentions it and can't be taken apart. */
const mayCallDeals = (formula: string): boolean =>
  mentioningDeals([])(formula) && dealsCallsBehind(formula, () => undefined).length > 0;

/** A name that is a DEALS call and nothing else, as the constant that this answers. */
function frozenName({ name, sheet, formula }: WorkbookName, answering: AnsweringNames): FrozenName | undefined {
  const [call] = dealsCallsIn(formula);
  if (!call?.isWhole) return undefined;
  const answer = answerTo(call, { ...answering, read: () => undefined });
  const constant = answer.is === "unreadable" ? undefined : constantFor(cellsOf(answer));
  return constant === undefined ? undefined : { name, formula, left: constant, ...(sheet !== undefined && { sheet }) };
}

/** As many characters as Excel takes for a formula. */
const LONGEST_FORMULA = 8192;

function constantFor(value: unknown): string | undefined {
  const rows = (rowsIn(value) ?? [[value]]).map((row) => row.map(literalFor));
  if (rows.flat().includes(undefined)) return undefined;
  const literals = rows.map((row) => row.join(",")).join(";");
  const constant = Array.isArray(value) ? `={${literals}}` : `=${literals}`;
  return constant.length <= LONGEST_FORMULA ? constant : undefined;
}

function literalFor(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value.length <= longestLiteral ? quoted(value) : undefined;
  if (typeof value === "boolean") return String(value).toUpperCase();
  // Of a function that is not known, nobody knows what it answers.
  return isCellError(value) && value.error !== "#NAME?" ? value.error : undefined;
}
