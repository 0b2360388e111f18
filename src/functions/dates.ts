import { type DateSystem, dayNumber, daysTo1904, isPartialDay, lastDay } from "../core/days";
import type { Callable } from "./callable";
import type { ColumnUnits, Context, WorksheetFunction } from "./declaration";
import { number, takesTypedValues } from "./entity";

/** A partial day as a cell takes it: the number of its last day, which shows as far as it is known. */
function date(partial: string, system: DateSystem): Excel.DoubleCellValue {
  const serial = dayNumber(lastDay(partial)) - (system === 1904 ? daysTo1904 : 0);
  return number(serial, "yyyy-mm-dd".slice(0, partial.length));
}

/** A function whose tables show days as dates where the host takes typed values; elsewhere, and of any other function, as it answers. */
export function withDates(called: Callable, { columnUnits }: WorksheetFunction, contextNow: () => Context): Callable {
  if (!Object.values(columnUnits).includes("day")) return called;
  return (...values) => {
    const table = called(...values);
    return takesTypedValues() && Array.isArray(table) ? dated(table, columnUnits, contextNow().dateSystem) : table;
  };
}

/** The header row stays as it is: nothing in it is a day. */
function dated(table: readonly unknown[][], units: ColumnUnits, system: DateSystem): unknown[][] {
  const [headings = []] = table;
  const areDays = headings.map((heading) => units[String(heading)] === "day");
  return table.map((row) =>
    row.map((cell, column) =>
      areDays[column] && typeof cell === "string" && isPartialDay(cell) ? date(cell, system) : cell,
    ),
  );
}
