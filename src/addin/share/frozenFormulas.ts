import hash from "@emotion/hash";
import * as z from "zod/mini";
import { grouped } from "../../core/caches";
import { countFirst } from "../../core/sorted";
import { originIn, type Origin } from "../app/editions";
import { jsonIn } from "../app/settings";
import { precedentsOf } from "../formulas/precedents";
import { type FormulaCell, isCellError, type WorkbookContents } from "../formulas/workbookContents";
import { cellKey, type SheetRange, type Spot, spotsIn, WorkbookIndex } from "../formulas/workbookIndex";
import { escaped, unescaped } from "./xml";

/** Tells our part of a workbook's custom XML from those of others. */
export const FROZEN_NAMESPACE = "urn:deals:frozen-formulas:1";

const Entries = z.array(z.array(z.union([z.string(), z.number(), z.boolean()])));
const Formats = z.array(z.array(z.string()));
const Witness = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** The rows and columns of a sheet of Excel's. */
const SHEET = { rows: 1_048_576, columns: 16_384 };

const FrozenFormula = z
  .object({
    /** Excel's own id of the sheet, which stays when the sheet is renamed; "" where Excel gave none. */
    sheetId: z.string(),
    sheet: z.string(),
    /** Counted from 0. */
    row: z.int().check(z.nonnegative()),
    column: z.int().check(z.nonnegative()),
    /** In English. */
    formula: z.string().check(z.startsWith("=")),
    /** What was entered in its place: into the cell, and into those that its answer filled. */
    left: Entries.check(z.minLength(1)),
    /** The number formats that these cells had; left out if they had none. */
    formats: z.optional(Formats),
    /** What was seen around it; left out by earlier versions. */
    witness: z.optional(Witness),
  })
  .check(z.refine(isOnSheet));
export type FrozenFormula = z.infer<typeof FrozenFormula>;

/** Whether its cells are a rectangle of a sheet: Excel gives nothing at all to who asks for others among them. */
function isOnSheet({ row, column, left }: { row: number; column: number; left: readonly (readonly unknown[])[] }) {
  const columns = left[0]?.length ?? 0;
  const isRectangle = columns > 0 && left.every((line) => line.length === columns);
  return isRectangle && row + left.length <= SHEET.rows && column + columns <= SHEET.columns;
}

const FrozenName = z.object({
  name: z.string(),
  /** The sheet that alone knows it; left out if every sheet does. */
  sheet: z.optional(z.string()),
  formula: z.string().check(z.startsWith("=")),
  /** What it was made to stand for. */
  left: z.string().check(z.startsWith("=")),
});
export type FrozenName = z.infer<typeof FrozenName>;

const FrozenWorkbook = z.object({
  edition: z.object({ number: z.int(), version: z.string(), day: z.string() }),
  /** As settings have it; left out if the workbook had none, or keeps it. */
  pin: z.optional(z.unknown()),
  startsWithWorkbook: z.optional(z.literal(true)),
  /** All sheets, to which formulas can refer; left out by earlier versions. */
  sheets: z.optional(z.array(z.object({ id: z.string(), name: z.string() }))),
  /** The sheet that lists the sources. */
  sourcesSheet: z.string(),
  formulas: z.array(FrozenFormula),
  names: z.array(FrozenName),
});

/** What freezing took out of a workbook, and what it left in its place. */
export interface FrozenWorkbook extends Omit<z.infer<typeof FrozenWorkbook>, "pin"> {
  /** The edition to which the workbook was pinned; left out if to none, or if it still is. */
  readonly pin?: Origin | undefined;
}

/** The custom XML part in which a workbook keeps what was taken out of it. */
export function partWith(frozen: FrozenWorkbook): string {
  return `<frozen xmlns="${FROZEN_NAMESPACE}">${escaped(JSON.stringify(frozen))}</frozen>`;
}

/** What a custom XML part says of a frozen workbook; undefined for one that is not ours, or damaged. */
export function frozenIn(part: string): FrozenWorkbook | undefined {
  const [, json = ""] = /<frozen xmlns="urn:deals:frozen-formulas:1">([^<]*)<\/frozen>\s*$/.exec(part) ?? [];
  const read = jsonIn(unescaped(json), FrozenWorkbook);
  if (!read) return undefined;
  const { pin, ...frozen } = read;
  return { ...frozen, pin: originIn(pin) };
}

/**
 * What is seen around a formula: how many filled cells stand above it and to its left, and in short what the cells hold to which
 * it refers. Excel moves no reference of a text that is stored; but rows and columns that come or go change the one or the
 * other. Of cells of which one has what no plain value can stand for, null is seen; of a formula that is not frozen that it is
 * one, for TODAY() shows something else whenever thawing comes, and nothing has moved.
 */
export type Witness = z.infer<typeof Witness>;

/** Sees what is around formulas of a workbook. @param dealsCells Those that freezing replaces by values. */
export function witnessesIn(
  contents: WorkbookContents,
  dealsCells: readonly FormulaCell[],
): (cell: FormulaCell) => Witness {
  const index = new WorkbookIndex(contents);
  const frozen = new Set(dealsCells.map(cellKey));
  const seenAt = (spot: Spot): Seen =>
    index.formulaAt(spot) && !frozen.has(cellKey(spot)) ? "=" : plain(index.valueAt(spot));
  const seenIn = (area: SheetRange): string | null => {
    const first = spotsIn(firstOf(area)).flat();
    if (!isWhole(area)) return inShort([...first, lastOf(area)].map(seenAt));
    const filled = first.find((spot) => index.valueAt(spot) !== "");
    return inShort([filled ? seenAt(filled) : ""]);
  };
  const filled = filledCells(contents);
  const inColumn = grouped(filled, ({ sheet, column }) => [`${sheet.toLowerCase()} ${column}`]);
  const inRow = grouped(filled, ({ sheet, row }) => [`${sheet.toLowerCase()} ${row}`]);
  return ({ sheet, row, column, formula }) => {
    const above = countFirst(inColumn(`${sheet.toLowerCase()} ${column}`), (spot) => spot.row < row);
    const before = countFirst(inRow(`${sheet.toLowerCase()} ${row}`), (spot) => spot.column < column);
    // What a name stands for, Excel moves.
    const { references } = precedentsOf(formula, () => undefined);
    const areas = references.flatMap((reference) => index.areaOf(reference.replace(/#$/, ""), sheet) ?? []);
    return [above, before, ...areas.map(seenIn)];
  };
}

/** Whether what is seen around a formula is what was seen there. */
export const isSameWitness = (before: Witness, now: Witness): boolean =>
  before.length === now.length &&
  before.every((value, place) => value === null || now[place] === null || value === now[place]);

/**
 * The cells of a workbook that are not empty, from the top of each sheet, and from the left of each row: the blocks of a sheet
 * are read one beneath the other.
 */
const filledCells = ({ blocks }: WorkbookContents): Spot[] =>
  blocks
    .toSorted((one, other) => one.row - other.row)
    .flatMap(({ sheet, row, column, values }) =>
      values.flatMap((line, down) =>
        line.flatMap((value, right) => (value === "" ? [] : { sheet, row: row + down, column: column + right })),
      ),
    );

/** As many rows, and columns, of an area as are looked at; of a larger one its last cell too, which moves with all before it. */
const MOST_SEEN = 100;

const firstOf = ({ sheet, top, left, bottom, right }: SheetRange): SheetRange => ({
  ...{ sheet, top, left },
  bottom: Math.min(bottom, top + MOST_SEEN - 1),
  right: Math.min(right, left + MOST_SEEN - 1),
});

/** Whole columns hold the rows that come into them, as whole rows do columns: what stands first in them tells them apart. */
const isWhole = ({ bottom, right }: SheetRange): boolean => bottom === Infinity || right === Infinity;

const lastOf = ({ sheet, bottom, right }: SheetRange): Spot => ({ sheet, row: bottom, column: right });

/** What a cell holds; null for what no plain value can stand for. */
type Seen = string | number | boolean | null;

function plain(value: unknown): Seen {
  if (isCellError(value)) return value.error;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/**
 * What cells hold, in a few characters that are as good as never the same for others. A lookup in a hundred rows would be stored
 * with every formula otherwise, and what stands there handed on with the workbook even where it has been deleted from it.
 * The browser's own hashes make everybody wait for each of them.
 */
const inShort = (seen: readonly Seen[]): string | null => (seen.includes(null) ? null : hash(JSON.stringify(seen)));
