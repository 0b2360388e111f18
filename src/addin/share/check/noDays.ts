import { daysOf } from "../../../core/days";
import { unlessProblem } from "../../../core/problems";
import { worksheetFunctions } from "../../../functions/worksheetFunctions";
import type { PlacedCall } from "../../formulas/cascade";
import { quoted } from "../../formulas/formulaText";
import { type GivenValue, givenValues, standsInName, withArgument } from "../../formulas/givenValues";
import type { FormulaCell } from "../../formulas/workbookContents";
import type { CheckedBook } from "./checkedBook";
import type { NoDay, Repair } from "./finding";

/** What functions call the arguments that are days. */
const dayArguments = new Set(["from", "to", "asOf"]);

/** Numbers given for days that are none, such as 20250930: the function refuses them. Found where the number stands. */
export function noDays(cell: FormulaCell, book: CheckedBook): NoDay[] {
  const context = unlessProblem(book.contextNow);
  if (!context) return [];
  return book.callsIn(cell).flatMap((placed) => {
    const parameters = Object.keys(worksheetFunctions.get(placed.call.id)?.parameters ?? {});
    return parameters.flatMap((name, place) => {
      if (!dayArguments.has(name)) return [];
      return givenValues(placed.call.args[place], cell.sheet, book.index).flatMap((given): NoDay[] => {
        const { value } = given;
        if (!isNumber(value) || standsInName(placed, given)) return [];
        const days = daysOf(value, context.dateSystem);
        if (!("meant" in days)) return [];
        const repair = repairOf(placed, place, given, days.meant, book);
        const argument = `${placed.call.id}, ${name}`;
        return [
          {
            kind: "day",
            cell: given.heldBy ?? cell,
            argument,
            given: value,
            meant: days.meant,
            ...(repair && { repair }),
          },
        ];
      });
    });
  });
}

/** A number, or a text of nothing but digits; an empty cell, and 0, mean that nothing is given. */
const isNumber = (value: unknown): value is string | number =>
  (typeof value === "number" && value !== 0) || (typeof value === "string" && /^\s*\d+([.,]\d+)?\s*$/.test(value));

/** Where it is plain which day was meant: that day. In a cell, a date of Excel's. */
function repairOf(
  { cell, call }: PlacedCall,
  place: number,
  { value, heldBy }: GivenValue,
  [day, ...others]: readonly string[],
  book: CheckedBook,
): Repair | undefined {
  if (day === undefined || others.length > 0 || !isNumber(value)) return undefined;
  if (heldBy) {
    const isDate = /^\d{4}-\d\d-\d\d$/.test(day);
    if (!isDate || book.index.formulaAt(heldBy)) return undefined;
    const becomes = `=DATE(${day.split("-").map(Number).join(",")})`;
    return { does: "write", cell: heldBy, was: value, becomes, numberFormat: "yyyy-mm-dd" };
  }
  if (call.args[place]?.is !== "value") return undefined;
  const becomes = withArgument(cell.formula, call, place, quoted(day));
  return becomes === undefined ? undefined : { does: "write", cell, was: cell.formula, becomes };
}
