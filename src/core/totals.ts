import type { CountableDeal } from "./countableDeal";
import type { DealQuestion } from "./dealQuestion";
import { dealsAskedAbout, passedOver } from "./dealsCounted";
import { dollarsOf } from "./dollars";
import type { Edition } from "./edition";
import { oncePer } from "./oncePer";
import type { Deal } from "./records/deal";
import { TotalsByDay } from "./totalsByDay";
import type { Basis } from "./vocabulary";

/** From as many deals on, their total is kept by day; to add up fewer takes no longer than to look it up. */
const many = 32;

/** So many totals by day take some 30 MB: one has a number for every day of ten years. Further ones are added up. */
const mostKept = 1000;

/** What the deals that answer a question are worth together, in US dollars; those without a disclosed value add nothing. */
export function totalOf(edition: Edition, question: DealQuestion, basis: Basis): number {
  const deals = dealsAskedAbout(edition, question);
  const kept = question.from === undefined && deals.length >= many && totalsKept(deals, edition, question, basis);
  if (kept) return kept.asOf(question.to);
  let total = 0;
  for (const deal of deals) if (!passedOver(deal, question, basis)) total += deal.amounts[basis] ?? 0;
  return total;
}

function totalsKept(
  deals: readonly CountableDeal[],
  edition: Edition,
  question: DealQuestion,
  basis: Basis,
): TotalsByDay | undefined {
  const { party, counterparty, kinds } = question;
  const kept = keptTotals(edition);
  const key = [party, counterparty, basis, kinds].join();
  const known = kept.get(key);
  if (known || kept.size >= mostKept) return known;
  const made = new TotalsByDay(deals, question, basis);
  kept.set(key, made);
  return made;
}

const keptTotals = oncePer<Edition, Map<string, TotalsByDay>>(() => new Map());

/** The share of deals whose value in US dollars is disclosed. */
export function disclosedShareOf(deals: readonly Deal[], edition: Edition): number {
  return deals.filter((deal) => dollarsOf(deal, edition, "headline") !== undefined).length / deals.length;
}
