import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { attributeOf, decoded, encoded } from "./xml";

/** A sheet whose cells hold values where formulas were. */
export interface SheetWithout {
  readonly xml: string;
  /** The formulas that went, as the file has them, without "=". */
  readonly removed: readonly string[];
}

/** A cell that has a formula, which is the first thing in it: the tag of the cell, that of the formula, and the formula. */
const cellWithFormula = /<((?:\w+:)?)c(\s[^>]*?)>\s*<\1f(\s[^>]*?)?(?:\/>|>([^<]*)<\/\1f>)/g;

/**
 * Takes the formulas out of some cells of a sheet; the values stay, and everything else as it is. What a formula filled
 * holds plain values in a file already, and only its own cell says that it did.
 * @param isOut Says of an address whether its formula goes.
 */
export function withoutFormulas(xml: string, isOut: (address: string) => boolean): SheetWithout {
  const removed: string[] = [];
  /** Formulas that others share, by the number under which they do: where the first of them goes, the others need their own. */
  const shared = new Map<string, { readonly formula: string; readonly at: string }>();
  const changed = xml.replace(cellWithFormula, (whole: string, ...groups: (string | undefined)[]) => {
    const [prefix = "", cell = "", tag = "", text = ""] = groups;
    const address = attributeOf(cell, "r") ?? "";
    const number = attributeOf(tag, "t") === "shared" ? attributeOf(tag, "si") : undefined;
    const isFirst = number !== undefined && text !== "";
    if (isOut(address)) {
      removed.push(decoded(text));
      if (isFirst) shared.set(number, { formula: decoded(text), at: address });
      return `<${prefix}c${withoutMetadata(cell)}>`;
    }
    const first = number === undefined || isFirst ? undefined : shared.get(number);
    if (!first) return whole;
    return `<${prefix}c${cell}><${prefix}f>${encoded(movedTo(address, first))}</${prefix}f>`;
  });
  return { xml: changed, removed };
}

/** A cell that holds a value is part of no dynamic array, which is what its metadata said. */
const withoutMetadata = (cell: string): string => cell.replace(/\scm="\d+"/, "");

/** A shared formula as another cell means it. */
const movedTo = (address: string, { formula, at }: { readonly formula: string; readonly at: string }): string =>
  translateFormulaToA1(translateFormulaToR1C1(`=${formula}`, at), address).slice(1);
