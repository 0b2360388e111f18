/**
 * Sorts records under their keys, of which each can have several.
 * @returns What gives the records under a key, in the order in which they came.
 */
export function grouped<Kind>(
  records: readonly Kind[],
  keysOf: (record: Kind) => readonly string[],
): (key: string) => readonly Kind[] {
  const groups = new Map<string, Kind[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      const group = groups.get(key);
      if (!group) groups.set(key, [record]);
      else if (group.at(-1) !== record) group.push(record);
    }
  }
  return (key) => groups.get(key) ?? [];
}
