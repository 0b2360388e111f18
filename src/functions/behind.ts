import { dealAsked } from "./arguments";
import { basisAsked, columnsAsked } from "./choices";
import { leftOut, type Measure, type Reason } from "../core/counting";
import { newestFirst } from "../core/order";
import { Problem } from "../core/problems";
import type { Deal } from "../core/records/deal";
import type { Figure, RevenueShare, Stake } from "../core/records/companies";
import type { Basis } from "../core/records/vocabulary";
import { editionInUse } from "../editionInUse";
import { figureAsked } from "./figures";
import { found } from "./found";
import { customersAsked, revenueShareAsked } from "./revenueShares";
import { holdersAsked, stakeAsked } from "./stakes";

/** The records that stand behind an answer; of deals, newest first, also those that were passed over, with the reason. */
export interface Behind {
  readonly deals: readonly Deal[];
  /** On which the values of the deals were taken. */
  readonly basis: Basis;
  readonly passedOver: readonly { readonly deal: Deal; readonly because: Reason }[];
  readonly stakes: readonly Stake[];
  readonly revenueShares: readonly RevenueShare[];
  readonly figures: readonly Figure[];
}

const nothing: Behind = { deals: [], basis: "headline", passedOver: [], stakes: [], revenueShares: [], figures: [] };

type Given = readonly unknown[];

const byFilter = ([party, counterparty, kind, from, to]: Given, measure: Measure): Partial<Behind> => {
  const { edition, question, deals } = found([party, counterparty, kind, from, to], measure);
  const passedOver = leftOut(edition, question, measure);
  return { deals: deals.toSorted(newestFirst), passedOver: passedOver.toSorted((a, b) => newestFirst(a.deal, b.deal)) };
};

const onBasis = (given: Given, basis: Basis): Partial<Behind> => ({ ...byFilter(given, basis), basis });

type Finder = (given: Given) => Partial<Behind>;

/** How the records behind each function are found, by its arguments. */
const finders: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ...["TOTAL", "SOURCES"].map((id): [string, Finder] => [id, (given) => onBasis(given, basisAsked(given[5]))]),
  ["LIST", (given) => onBasis(given, columnsAsked(given[5]).basis)],
  ["CAPACITY", (given) => byFilter(given, "gigawatts")],
  ...["COUNT", "COVERAGE", "SCHEDULE"].map((id): [string, Finder] => [id, (given) => byFilter(given, "headline")]),
  ["REMAINING", ([party, counterparty, kind, asOf]) => byFilter([party, counterparty, kind, null, asOf], "headline")],
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
