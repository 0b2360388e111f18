import * as z from "zod/mini";
import { originIn, type Origin } from "../app/editions";
import { jsonIn } from "../app/settings";
import { escaped, unescaped } from "./xmlText";

/** Tells our part of a workbook's custom XML from those of others. */
export const FROZEN_NAMESPACE = "urn:deals:frozen-formulas:1";

const Entries = z.array(z.array(z.union([z.string(), z.number(), z.boolean()])));
const Formats = z.array(z.array(z.string()));

const FrozenFormula = z.object({
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
});
export type FrozenFormula = z.infer<typeof FrozenFormula>;

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
