/**
 * The values of a field, record by record, as they compress well: what is alike stands beside what is alike, and no name is
 * repeated. Records become objects whose fields are columns in turn.
 */
export type Column =
  /** Few different values: each of them once, and for every row one character that says which. */
  | readonly ["coded", values: readonly unknown[], codes: string]
  /** The same, where all values are ids of parties: many columns share these. */
  | readonly ["parties", codes: string]
  /** Many different ones, one behind the other. */
  | readonly ["texts", string]
  | readonly ["numbers", string]
  | readonly ["objects", rows: number, fields: Readonly<Record<string, Column>>]
  /** A field that some objects have: for each of these how many before it have it not, and its values. */
  | readonly ["sparse", gaps: string, values: Column]
  /** How many items each list has, and the items of all lists. */
  | readonly ["lists", counts: Column, items: Column];

/** Stands between texts that follow each other: DEL, which no text of a record has. */
export const separator = "\u007f";

/** A whole number as a character: printable ASCII if it is small, without quotes and backslash, which a script escapes. */
export const codeOf = (number: number): string => String.fromCharCode(number < 57 ? number + 35 : number + 104);

function numberAt(codes: string, place: number): number {
  const code = codes.charCodeAt(place);
  return code < 92 ? code - 35 : code - 104;
}

/**
 * The values of a column. Plain loops, for it is read at every start, and no engine has made it fast by then.
 * @param parties The ids that columns of parties share.
 */
export function valuesIn(column: Column, parties: readonly string[]): unknown[] {
  switch (column[0]) {
    case "coded":
      return decoded(column[1], column[2]);
    case "parties":
      return decoded(parties, column[1]);
    case "texts":
      return column[1].split(separator);
    case "numbers":
      return column[1].split(separator).map(Number);
    case "objects":
      return objectsIn(column[1], column[2], parties);
    case "sparse":
      return valuesIn(column[2], parties);
    case "lists": {
      const items = valuesIn(column[2], parties);
      let from = 0;
      return valuesIn(column[1], parties).map((count) => items.slice(from, (from += Number(count))));
    }
  }
}

function decoded(values: readonly unknown[], codes: string): unknown[] {
  const rows: unknown[] = [];
  for (let row = 0; row < codes.length; row += 1) rows.push(values[numberAt(codes, row)]);
  return rows;
}

function objectsIn(rows: number, fields: Readonly<Record<string, Column>>, parties: readonly string[]): unknown[] {
  const objects: Record<string, unknown>[] = [];
  for (let row = 0; row < rows; row += 1) objects.push({});
  for (const [field, column] of Object.entries(fields)) {
    const gaps = column[0] === "sparse" ? column[1] : undefined;
    const values = valuesIn(column, parties);
    for (let place = 0, row = 0; place < values.length; place += 1, row += 1) {
      if (gaps !== undefined) row += numberAt(gaps, place);
      const object = objects[row];
      if (object) object[field] = values[place];
    }
  }
  return objects;
}
