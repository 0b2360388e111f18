import type { CellValue } from "./columns";

/** In what a number is measured. */
export type Unit = "dollars" | "fraction" | "gigawatts" | "plain";

/** A named fact on a card; a card of its own where there is more to say. */
export interface CardEntry {
  readonly name: string;
  readonly value: CellValue | Card;
  readonly unit?: Unit;
}

/** Facts that belong together. */
export interface CardSection {
  readonly title: string;
  readonly entries: readonly CardEntry[];
}

/** All there is to say of a record, for a reader who has one cell to look at. */
export interface Card {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly CardSection[];
}

/** A word of the data as a name on a card: "Part of" for part-of. */
export function nameOnCard(word: string): string {
  const words = word.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Names that stand once in a card: "Lender 1" and "Lender 2" where there are two of them. */
export function numbered(entries: readonly CardEntry[]): CardEntry[] {
  return entries.map((entry, place) => {
    const namesakes = entries.filter(({ name }) => name === entry.name);
    if (namesakes.length === 1) return entry;
    const number = entries.slice(0, place + 1).filter(({ name }) => name === entry.name).length;
    return { ...entry, name: `${entry.name} ${number}` };
  });
}
