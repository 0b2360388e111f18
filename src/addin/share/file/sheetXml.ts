import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import type { Steps } from "../../../core/steps";
import { attributeOf, encoded, unescaped } from "../xml";

/** A sheet whose cells hold values where formulas were. */
interface SheetWithout {
  readonly xml: string;
  /** The formulas that went, as the file has them, without "=". */
  readonly removed: readonly string[];
}

/** A cell that has a formula, which is the first thing in it: the tag of the cell, that of the formula, and the formula. */
const cellWithFormula = /<((?:\w+:)?)c(\s[^>]*?)>\s*<\1f(\s[^>]*?)?(?:\/>|>([^<]*)<\/\1f>)/g;

/** Formulas that others share, by the number under which they do: where the first of them goes, the others need their own. */
type SharedFormulas = Map<string, { readonly formula: string; readonly at: string }>;

/** As many characters of a sheet, some thousand cells, as are read before the page may have its turn. */
const CHARACTERS_AT_A_TIME = 200_000;

/**
 * Takes the formulas out of some cells of a sheet; the values stay, and everything else as it is. What a formula filled
 * holds plain values in a file already, and only its own cell says that it did.
 * @param isOut Says of an address whether its formula goes.
 */
export function* withoutFormulas(xml: string, isOut: (address: string) => boolean): Steps<SheetWithout> {
  const pieces: string[] = [];
  const removed: string[] = [];
  const shared: SharedFormulas = new Map();
  for (let from = 0; from < xml.length;) {
    const end = rowEnd(xml, from + CHARACTERS_AT_A_TIME);
    pieces.push(pieceWithout(xml.slice(from, end), isOut, removed, shared));
    from = end;
    yield;
  }
  return { xml: pieces.join(""), removed };
}

/** Where the row ends in which a place is; the end of the sheet if it is in none. */
function rowEnd(xml: string, place: number): number {
  const found = /<\/(?:\w+:)?row>/g;
  found.lastIndex = place;
  return found.exec(xml) ? found.lastIndex : xml.length;
}

function pieceWithout(
  piece: string,
  isOut: (address: string) => boolean,
  removed: string[],
  shared: SharedFormulas,
): string {
  return piece.replace(cellWithFormula, (whole: string, ...groups: (string | undefined)[]) => {
    const [prefix = "", cell = "", tag = "", text = ""] = groups;
    const address = attributeOf(cell, "r") ?? "";
    const number = attributeOf(tag, "t") === "shared" ? attributeOf(tag, "si") : undefined;
    const isFirst = number !== undefined && text !== "";
    if (isOut(address)) {
      removed.push(unescaped(text));
      if (isFirst) shared.set(number, { formula: unescaped(text), at: address });
      return `<${prefix}c${withoutMetadata(cell)}>`;
    }
    const first = number === undefined || isFirst ? undefined : shared.get(number);
    if (!first) return whole;
    return `<${prefix}c${cell}><${prefix}f>${encoded(movedTo(address, first))}</${prefix}f>`;
  });
}

/** A cell that holds a value is part of no dynamic array, which is what its metadata said. */
const withoutMetadata = (cell: string): string => cell.replace(/\scm="\d+"/, "");

/** A shared formula as another cell means it. */
const movedTo = (address: string, { formula, at }: { readonly formula: string; readonly at: string }): string =>
  translateFormulaToA1(translateFormulaToR1C1(`=${formula}`, at), address).slice(1);
