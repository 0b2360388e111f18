import { dealAsked } from "../core/arguments";
import { dealsPassedOver, type PassedOver } from "../core/dealsCounted";
import { newestFirst } from "../core/order";
import { Problem } from "../core/problems";
import type { Deal } from "../core/records/deal";
import type { Figure } from "../core/records/figure";
import type { RevenueShare } from "../core/records/revenueShare";
import type { Stake } from "../core/records/stake";
import { editionInUse } from "../editionInUse";
import { figureAsked } from "./figures";
import { found } from "./found";
import { customersAsked, revenueShareAsked } from "./revenueShares";
import { holdersAsked, stakeAsked } from "./stakes";

/** The records that stand behind an answer; of deals, newest first, also those that were passed over, with the reason. */
export interface Behind {
  readonly deals: readonly Deal[];
  readonly passedOver: readonly { readonly deal: Deal; readonly because: PassedOver }[];
  readonly stakes: readonly Stake[];
  readonly revenueShares: readonly RevenueShare[];
  readonly figures: readonly Figure[];
}

const nothing: Behind = { deals: [], passedOver: [], stakes: [], revenueShares: [], figures: [] };

type Given = readonly unknown[];

const byFilter = ([party, counterparty, kind, from, to]: Given): Partial<Behind> => {
  const { edition, question, deals } = found(party, counterparty, kind, from, to);
  const passedOver = dealsPassedOver(edition, question);
  return { deals: deals.toSorted(newestFirst), passedOver: passedOver.toSorted((a, b) => newestFirst(a.deal, b.deal)) };
};

/** How the records behind each function are found, by its arguments. */
const finders: ReadonlyMap<string, (given: Given) => Partial<Behind>> = new Map([
  ...["TOTAL", "CAPACITY", "COUNT", "COVERAGE", "LIST", "SOURCES", "SCHEDULE"].map((id): [string, typeof byFilter] => [
    id,
    byFilter,
  ]),
  ["REMAINING", ([party, counterparty, kind, asOf]) => byFilter([party, counterparty, kind, null, asOf])],
  ["STAKE", ([holder, issuer, asOf]) => ({ stakes: [stakeAsked(holder, issuer, asOf)] })],
  ["HOLDERS", ([issuer, asOf]) => ({ stakes: holdersAsked(issuer, asOf) })],
  [
    "REVENUESHARE",
    ([customer, period, supplier]) => ({ revenueShares: [revenueShareAsked(customer, period, supplier)] }),
  ],
  ["CUSTOMERS", ([supplier, period]) => ({ revenueShares: customersAsked(supplier, period) })],
  ["FIGURE", ([company, metric, period]) => ({ figures: [figureAsked(company, metric, period).figure] })],
  ["DEAL", ([id]) => ({ deals: [dealAsked(editionInUse(), id)] })],
]);

/**
 * What stands behind a function's answer to some arguments; nothing for a question without an answer, and for functions
 * that tell of the whole edition.
 */
export function behind(id: string, given: Given): Behind {
  try {
    return { ...nothing, ...finders.get(id)?.(given) };
  } catch (cause) {
    if (cause instanceof Problem) return nothing;
    throw cause;
  }
}
