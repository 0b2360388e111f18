import type { WorkbookName } from "../host/names";
import type { NamesInSight } from "./dealsCalls";
import { placeOf } from "./place";

/** What the names of a workbook stand for on each of its sheets: a name of the sheet comes before one of the workbook. */
export function namesBySheet(names: readonly WorkbookName[]): (sheet: string) => NamesInSight {
  const formulas = new Map(names.map((one) => [keyOf(one.name, one.sheet), one.formula]));
  return (sheet) => (written) => {
    const { sheet: said, cells: name } = placeOf(written);
    return formulas.get(keyOf(name, said || sheet)) ?? formulas.get(keyOf(name, undefined));
  };
}

const keyOf = (name: string, sheet: string | undefined): string => `${sheet ?? ""}!${name}`.toLowerCase();
