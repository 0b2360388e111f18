import type { Shown } from "../examples";
import { valueInWords } from "../wording";

/** How many rows of a long table a page shows. */
const mostRows = 10;

/** What a cell shows, or the cells into which it spills. */
export function Answer({ shown }: { shown: Shown }) {
  if ("error" in shown)
    return (
      <p>
        <strong>{shown.error}</strong> {shown.sentence}
      </p>
    );
  return isTable(shown.value) ? <Table rows={shown.value} /> : <output>{valueInWords(shown.value)}</output>;
}

function Table({ rows }: { rows: readonly (readonly unknown[])[] }) {
  const more = rows.length - mostRows;
  return (
    <div className="sheet" role="region" aria-label="Answer" tabIndex={0}>
      <table>
        <tbody>
          {rows.slice(0, mostRows).map((row, place) => (
            <tr key={place}>
              {row.map((value, column) => (
                <td key={column} className={typeof value === "number" ? "number" : undefined}>
                  {isYear(value, column) ? String(value) : valueInWords(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className="quiet">
          … and {more} more {more === 1 ? "row" : "rows"}
        </p>
      )}
    </div>
  );
}

/** A year in a table's first column, which nobody writes as 2,025. */
const isYear = (value: unknown, column: number): boolean => column === 0 && typeof value === "number" && value < 2100;

const isTable = (value: unknown): value is readonly (readonly unknown[])[] => Array.isArray(value);
