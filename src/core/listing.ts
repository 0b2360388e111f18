import { counted, type DealQuestion, leftOut, type Measure, type Reason } from "./counting";
import { firstDay } from "./days";
import { publicDayOf } from "./dollars";
import type { Edition } from "./edition";
import type { Deal } from "./records/deal";
import type { Include } from "./records/vocabulary";

/** Deals that a list shows, each with the reason why it is left out; undefined of one that counts. */
export type Listed = ReadonlyMap<Deal, Reason | undefined>;

/** The deals that answer a question, those of its kinds and days that do not, or both: together all that name its parties. */
export function listed(edition: Edition, question: DealQuestion, include: Include, measure?: Measure): Listed {
  const shown = new Map<Deal, Reason | undefined>();
  if (include !== "left-out") for (const deal of counted(edition, question, measure)) shown.set(deal, undefined);
  if (include !== "counted")
    for (const { deal, because } of leftOut(edition, question, measure))
      if (isAskedFor(deal, question)) shown.set(deal, because);
  return shown;
}

/** Whether a deal is of the kinds and days of a question; of a last day also one that may have been public by then. */
function isAskedFor(deal: Deal, { kinds, from, to }: DealQuestion): boolean {
  if (kinds && !kinds.includes(deal.kind)) return false;
  const publicDay = publicDayOf(deal);
  if (from !== undefined && publicDay < from) return false;
  return publicDay <= to || firstDay(deal.announced) <= to;
}
