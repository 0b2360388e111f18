import type { Spot } from "../../../src/addin/formulas/workbookIndex";

/** A cell of a workbook that is only as much of Excel as writing cells needs. */
export interface FakeCell {
  formula: string;
  value: unknown;
  numberFormat: string;
  /** Where the formula stands that fills it, if that is elsewhere. */
  spilledFrom?: string;
}

/** A sheet, its protection, and the cells that hold something by "row column". */
export interface FakeSheet {
  readonly cells: Record<string, FakeCell>;
  isProtected?: boolean;
  hasPassword?: boolean;
}

/** A workbook, and what was asked of it. */
export interface FakeWorkbook {
  readonly sheets: Record<string, FakeSheet>;
  /** The formulas for which names stand. */
  names?: Record<string, string>;
  tables?: readonly string[];
  /** Formulas that neither cells nor names take. */
  refuses?: readonly string[];
  readonly asked: string[];
}

/** What a cell holds: a formula and its value, or a value that is typed. */
export const holds = (value: unknown, formula = String(value)): FakeCell => ({
  formula,
  value,
  numberFormat: "General",
});

/**
 * Stands in for Excel: cells can be looked at and written, sheets unprotected, and it says whether one step was asked for.
 * @param level Of its API; what came later is not there.
 */
export function installFakeExcel(workbook: FakeWorkbook, level = 1.21): void {
  const isSetSupported = (set: string, wanted: string) => set === "ExcelApi" && Number(wanted) <= level;
  Object.assign(globalThis, {
    Office: { context: { requirements: { isSetSupported } } },
    Excel: {
      run: async (options: { mergeUndoGroup?: boolean }, request: (context: unknown) => Promise<unknown>) => {
        if (options.mergeUndoGroup) workbook.asked.push("one step");
        return request(contextOf(workbook));
      },
    },
  });
}

/** Takes it away again. */
export function removeFakeExcel(): void {
  for (const name of ["Office", "Excel"]) Reflect.deleteProperty(globalThis, name);
}

function contextOf(workbook: FakeWorkbook) {
  const sheetNamed = (name: string) => {
    const sheet = workbook.sheets[name];
    if (!sheet) throw Object.assign(new Error("There is no such sheet."), { code: "ItemNotFound" });
    return {
      protection: protectionOf(name, sheet, workbook),
      activate: () => workbook.asked.push(`activate ${name}`),
      getRangeByIndexes: (row: number, column: number, rows: number) =>
        rangeAt({ sheet: name, row, column }, sheet, workbook, rows),
      calculate: () => workbook.asked.push(`calculate ${name}`),
    };
  };
  const names = { getItemOrNullObject: (name: string) => nameOf(name, workbook) };
  const tables = {
    load() {
      return this;
    },
    items: workbook.tables?.map((name) => ({ name })),
  };
  return { workbook: { worksheets: { getItem: sheetNamed }, names, tables }, sync: () => Promise.resolve() };
}

function refuse(formula: string | undefined, refused: readonly string[]): void {
  if (formula !== undefined && refused.includes(formula))
    throw Object.assign(new Error("It is part of an array."), { code: "InvalidOperation" });
}

function nameOf(name: string, { names = {}, refuses = [] }: FakeWorkbook) {
  return {
    load() {
      return this;
    },
    isNullObject: names[name] === undefined,
    get formula() {
      return names[name];
    },
    set formula(formula: string | undefined) {
      refuse(formula, refuses);
      names[name] = formula ?? "";
    },
  };
}

function protectionOf(name: string, sheet: FakeSheet, { asked }: FakeWorkbook) {
  return {
    load() {
      return this;
    },
    get protected() {
      return sheet.isProtected ?? false;
    },
    options: { allowSort: true },
    unprotect: () => {
      if (sheet.hasPassword) throw Object.assign(new Error("It has a password."), { code: "AccessDenied" });
      sheet.isProtected = false;
    },
    protect: (options: unknown) => {
      sheet.isProtected = true;
      asked.push(`protect ${name} ${JSON.stringify(options)}`);
    },
  };
}

function rangeAt(
  { sheet, row, column }: Spot,
  { cells, isProtected }: FakeSheet,
  { asked, refuses = [] }: FakeWorkbook,
  rows: number,
) {
  const key = `${row} ${column}`;
  const cell = cells[key] ?? { formula: "", value: "", numberFormat: "General" };
  const address = `${sheet}!${key}`;
  return {
    address,
    load() {
      return this;
    },
    select: () => asked.push(`select ${address}`),
    setDirty: () => asked.push(`due ${sheet} ${row} ${column} ${rows}`),
    getSpillParentOrNullObject: () => ({
      load() {
        return this;
      },
      isNullObject: cell.spilledFrom === undefined,
      address: cell.spilledFrom,
    }),
    get formulas() {
      return [[cell.formula]];
    },
    set formulas([[formula = ""] = []]: string[][]) {
      if (isProtected) throw Object.assign(new Error("It is protected."), { code: "AccessDenied" });
      refuse(formula, refuses);
      cells[key] = { ...cell, numberFormat: cells[key]?.numberFormat ?? "General", formula, value: 0 };
    },
    get values() {
      return [[cell.value]];
    },
    get numberFormat() {
      return [[cell.numberFormat]];
    },
    set numberFormat([[format = ""] = []]: string[][]) {
      cells[key] = { ...(cells[key] ?? cell), numberFormat: format };
    },
  };
}
