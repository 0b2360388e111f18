import type { Inserted, Insertion, Target } from "../excel/insertion";
import { insertWithSource } from "../excel/sourcedValues";
import { sourcingTexts } from "./messages/sourcing";
import type { Words } from "./words";

/** What became of it, where that is another sentence than of a formula that was inserted. */
type Told = { readonly intent: "success" | "warning"; readonly sentence: string };

/**
 * Inserts the number that a formula answers as a value with its source.
 * @param typed The formula as the user types it.
 */
export async function insertSourced(
  insertion: Insertion,
  target: Target,
  typed: () => Promise<string>,
  { exactly, language }: Words,
): Promise<Told | Exclude<Inserted, { outcome: "inserted" }>> {
  const texts = sourcingTexts[language];
  const inserted = await insertWithSource(insertion, target);
  switch (inserted.outcome) {
    case "inserted": {
      const { number, note, address } = inserted;
      const sentence = `${texts.inserted(exactly(number), address)} ${texts.source[note]}`;
      return { intent: note === "nowhere" ? "warning" : "success", sentence };
    }
    case "no-number":
      return { intent: "warning", sentence: texts.noNumber(await typed(), inserted.sentence) };
    default:
      return inserted;
  }
}
