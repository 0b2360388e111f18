import { FeedProblem } from "../../feed/faults";
import type { Words } from "../messages/words";
import { Trouble } from "./trouble";

/** What stood in the way of refreshing, in a sentence. */
export function troubleInWords(cause: unknown, { messages: { data } }: Words): string {
  if (cause instanceof FeedProblem) return data.faults[cause.fault](...cause.facts);
  return cause instanceof Trouble ? data.trouble[cause.code](...cause.facts) : data.trouble.unexpected();
}
