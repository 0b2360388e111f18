import type { DealQuestion } from "./dealQuestion";
import { dealsCounted } from "./dealsCounted";
import { decimalSum } from "./decimals";
import type { Edition } from "./edition";

/** The power in the deals that answer a question, in gigawatts, each counted once; those that state none add nothing. */
export function capacityOf(edition: Edition, question: DealQuestion): number {
  return decimalSum(dealsCounted(edition, question, "gigawatts").map(({ capacity }) => capacity?.gigawatts ?? 0));
}
