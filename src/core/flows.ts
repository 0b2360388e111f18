import { countable } from "./countableDeal";
import { leftOut } from "./counting";
import { dollarsOf } from "./dollars";
import type { Edition } from "./edition";
import type { Deal } from "./records/deal";
import type { DealKind } from "./vocabulary";

/** What one party pays another in deals of one kind. */
export interface Flow {
  readonly payer: string;
  readonly payee: string;
  readonly kind: DealKind;
  /** In US dollars; undefined where none of the deals has a disclosed value. */
  readonly value: number | undefined;
  readonly deals: number;
}

/**
 * Who pays whom, by kind, each dollar counted once as of the edition's day, largest first.
 * Only deals whose payer and payee are recorded; a vehicle is looked through to the party for which it is paid.
 * @param party Only what this party pays or is paid; of what a vehicle is paid for another, the other is the payee.
 */
export function flowsOf(edition: Edition, party?: string): Flow[] {
  const flows = new Map<string, Flow>();
  for (const deal of party ? edition.dealsOf(party) : edition.records.deals) {
    if (!deal.direction) continue;
    const { payer, payee, payeeFor = payee } = deal.direction;
    if (party !== undefined && party !== payer && party !== payeeFor) continue;
    const between = { party: payer, counterparty: payeeFor, to: edition.release.day };
    if (leftOut(countable(deal, edition), between)) continue;
    const key = [payer, payeeFor, deal.kind].join(" ");
    flows.set(key, withDeal(flows.get(key) ?? { payer, payee: payeeFor, kind: deal.kind, ...nothing }, deal, edition));
  }
  return [...flows.values()].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
}

const nothing = { value: undefined, deals: 0 };

function withDeal(flow: Flow, deal: Deal, edition: Edition): Flow {
  return { ...flow, value: summed(flow.value, dollarsOf(deal, edition, "headline")), deals: flow.deals + 1 };
}

/** The sum of what is disclosed; undefined if neither is. */
export const summed = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : a + (b ?? 0);
