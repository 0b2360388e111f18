import type { Words } from "../messages/words";
import type { CalculatedAnew } from "./adoption";

/** Whether Excel has been asked to calculate the DEALS cells anew, and what to do if not. */
export const recalculatedInWords = ({ cells, recalculated }: CalculatedAnew, { messages, count }: Words): string =>
  recalculated.outcome === "asked" ? messages.data.recalculated(count(cells)) : messages.data.notRecalculated;
