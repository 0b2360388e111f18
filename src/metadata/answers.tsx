import { type ShownAnswer, valueInWords } from "./examples";

/** How many rows of a long table a page shows. */
const mostRows = 10;

/** What a cell shows, or the cells into which it spills, of which the first row may be headings. */
export function Answer({ shown, hasHeadings }: { shown: ShownAnswer; hasHeadings: boolean }) {
  if ("error" in shown)
    return (
      <p>
        <strong>{shown.error}</strong> {shown.sentence}
      </p>
    );
  const { value } = shown;
  if (!isTable(value)) return <output>{valueInWords(value)}</output>;
  const [headings = [], ...others] = value;
  return hasHeadings ? <Table headings={headings} rows={others} /> : <Table headings={[]} rows={value} />;
}

type Row = readonly unknown[];

function Table({ headings, rows }: { headings: Row; rows: readonly Row[] }) {
  const more = rows.length - mostRows;
  return (
    <div className="sheet" role="region" aria-label="Answer" tabIndex={0}>
      <table>
        {headings.length > 0 && <Headings words={headings.map(String)} />}
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

/** The headings of a table. */
export function Headings({ words }: { words: readonly string[] }) {
  return (
    <thead>
      <tr>
        {words.map((word, column) => (
          <th key={column} scope="col">
            {word}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A year in a table's first column, which nobody writes as 2,025. */
const isYear = (value: unknown, column: number): boolean => column === 0 && typeof value === "number" && value < 2100;

const isTable = (value: unknown): value is readonly Row[] => Array.isArray(value);
