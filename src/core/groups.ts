/** Records under their keys, of which each can have several, in the order in which they came. */
export class Groups<Kind> {
  readonly #groups = new Map<string, Kind[]>();

  add(record: Kind, keys: readonly string[]): void {
    for (const key of keys) {
      const group = this.#groups.get(key);
      if (!group) this.#groups.set(key, [record]);
      else if (group.at(-1) !== record) group.push(record);
    }
  }

  /** The records under a key; none if no record has it. */
  readonly under = (key: string): readonly Kind[] => this.#groups.get(key) ?? [];
}

/** Sorts records under their keys. @returns What gives the records under a key. */
export function grouped<Kind>(
  records: readonly Kind[],
  keysOf: (record: Kind) => readonly string[],
): (key: string) => readonly Kind[] {
  const groups = new Groups<Kind>();
  for (const record of records) groups.add(record, keysOf(record));
  return groups.under;
}
