import { placeOf } from "../core/evidence";
import { type FactList, factLists } from "../core/records/lists";
import { type Column, valuesIn } from "./columns";
import { type Row, saidInIds, saidInTitles, writtenOut } from "./shorthand";

/** The records of a list, and apart from them in shorthand their ids and titles. */
export interface PackedList {
  readonly rows: Column;
  readonly ids: string;
  readonly titles?: string;
}

/** All answers of an edition, so that they take little room in functions.js once it is compressed. */
export type PackedAnswers = Readonly<Record<FactList, PackedList>>;

/** The answers again: the records of each list in the order in which an edition has them. */
export function unpacked(packed: PackedAnswers): ReadonlyMap<FactList, readonly unknown[]> {
  const names = new Map<string, string | undefined>();
  const read = ({ rows: column, ids, titles }: PackedList, parties: readonly string[]): Row[] => {
    const rows = valuesIn(column, parties).filter(isRow);
    writtenOut(rows, ids, saidInIds, (row, id) => {
      row.id = id;
    });
    if (titles !== undefined)
      writtenOut(rows, titles, saidInTitles(names.get.bind(names)), (row, title) => {
        row.title = title;
      });
    return rows;
  };
  const parties = read(packed.parties, []);
  for (const { id, name } of parties) names.set(id, name);
  const ids = [...names.keys()];
  return new Map(factLists.map((list) => [list, inPlace(list === "parties" ? parties : read(packed[list], ids))]));
}

/** Records in the order of an edition, whatever the one in which they compress well. */
function inPlace(rows: readonly Row[]): Row[] {
  const byPlace = new Map(rows.map((row) => [placeOf(row), row]));
  return [...byPlace.keys()].sort().flatMap((place) => byPlace.get(place) ?? []);
}

/** Whether something is a record: who packed it has seen to that. */
export const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && "id" in value;
