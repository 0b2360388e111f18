import * as z from "zod/mini";
import { currencies, qualifiers } from "../../core/records/vocabulary";
import type { Words } from "../messages/words";

const Money = z.object({ amount: z.number(), currency: z.enum(currencies), qualifier: z.enum(qualifiers) });

/** What a field of a record says, for a reader: money and numbers as the language writes them, lists as they are. */
export function fieldInWords(value: unknown, words: Words): string {
  if (value === undefined) return words.messages.data.leftOut;
  if (typeof value === "number") return words.count(value);
  if (typeof value === "string") return value;
  const money = Money.safeParse(value).data;
  return money ? words.value(money) : JSON.stringify(value, undefined, 1).replace(/\s+/g, " ");
}
