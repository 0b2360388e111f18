import { FeedProblem } from "../../feed/problems";
import type { Words } from "../messages/words";
import { Trouble } from "./trouble";

/** What stood in the way of refreshing, in a sentence. */
export function troubleInWords(cause: unknown, { messages: { data } }: Words): string {
  if (cause instanceof FeedProblem) return data.faults[cause.fault](...cause.facts);
  return data.trouble[cause instanceof Trouble ? cause.code : "unexpected"];
}
