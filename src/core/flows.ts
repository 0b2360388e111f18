import { candidateFor, candidatesFor, type DealQuestion, reasonAgainst } from "./counting";
import type { Edition } from "./edition";
import type { CellValue } from "./fields";
import { isPaid, type Pair, paymentsIn, type Sides } from "./pairs";
import { inOrder } from "./spelling";
import type { Deal } from "./records/deal";
import type { DealKind } from "./records/vocabulary";

/** What one party pays another in deals of one kind. */
export interface Flow {
  readonly payer: string;
  readonly payee: string;
  readonly kind: DealKind;
  /** In US dollars; undefined where none of the deals has a disclosed value. */
  readonly value: number | undefined;
  readonly deals: readonly Deal[];
}

/**
 * Who pays whom between two sides, either way, by kind, each dollar counted once, largest first.
 * A vehicle is looked through to the party for which it is paid: that is the payee. A whole stands for those of its parts
 * that are paid between the same two.
 */
export function flowsOf(edition: Edition, question: DealQuestion): Flow[] {
  const { party, counterparty } = question;
  const flows = new Map<string, Flow & { value: number | undefined; deals: Deal[] }>();
  for (const candidate of candidatesFor(edition, { party, counterparty })) {
    const { deal, kind } = candidate;
    for (const [payer, payee] of paymentsOnce(deal, question)) {
      const ofThese =
        deal.partOf === undefined ? candidate : candidateFor(edition, deal, { party: payer, counterparty: payee });
      if (reasonAgainst(ofThese, question)) continue;
      const key = [payer, payee, kind].join(" ");
      const flow = flows.get(key) ?? { payer, payee, kind, value: undefined, deals: [] };
      flow.value = disclosedSum(flow.value, ofThese.amounts.headline);
      flow.deals.push(deal);
      flows.set(key, flow);
    }
  }
  // Those of one value go by their ids, whatever the order in which a question found the deals.
  return [...flows]
    .sort(([a, one], [b, other]) => (other.value ?? 0) - (one.value ?? 0) || inOrder(a, b))
    .map(([, flow]) => flow);
}

/**
 * Who pays whom between two sides in a deal, as it is recorded; else as the roles say. There several can pay or be paid, as
 * the lenders of a loan do together, and nothing says how much: what is recorded, or has a value, is paid once, by the first
 * ones of those who are asked about. JPMorgan's loans are so found under its name, and under their group's for everybody.
 */
function paymentsOnce(deal: Deal, sides: Sides): Pair[] {
  const theOtherWay = { party: sides.counterparty, counterparty: sides.party };
  const isAsked = (pair: Pair) => isPaid([pair], deal, sides) || isPaid([pair], deal, theOtherWay);
  const { direction, value } = deal;
  const recorded: Pair | undefined = direction && [direction.payer, direction.payeeFor ?? direction.payee];
  if (recorded && isAsked(recorded)) return [recorded];
  const looksThrough = ([, payee]: Pair) => !direction?.payeeFor || payee !== direction.payee;
  const payments = paymentsIn(deal).filter((pair) => looksThrough(pair) && isAsked(pair));
  return direction || value ? payments.slice(0, 1) : payments;
}

/** The sum of what is disclosed; undefined if neither is. */
export const disclosedSum = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : a + (b ?? 0);

/** Flows of money as a table with a header row. */
export function flowTable(flows: readonly Flow[], edition: Edition): CellValue[][] {
  const rows = flows.map(({ payer, payee, kind, value = "", deals }) => {
    return [edition.parties.nameOf(payer), edition.parties.nameOf(payee), kind, value, deals.length];
  });
  return [["payer", "payee", "kind", "value", "deals"], ...rows];
}
