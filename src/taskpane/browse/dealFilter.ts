import { type DealKind, kindGroups } from "../../core/records/vocabulary";
import type { AskedKind, Filters } from "./browseState";
import type { DealEntry } from "./dealEntry";

const isGroup = (kind: AskedKind): kind is keyof typeof kindGroups => kind in kindGroups;

/** The kinds that a kind or a group stands for. */
export const kindsIn = (kind: AskedKind): readonly DealKind[] => (isGroup(kind) ? kindGroups[kind] : [kind]);

/** Whether a deal is among those that the filters leave. */
export function passes({ deal, parties, confidence }: DealEntry, filters: Filters): boolean {
  return (
    (!filters.party || parties.includes(filters.party)) &&
    (!filters.kind || kindsIn(filters.kind).includes(deal.kind)) &&
    (!filters.year || deal.announced.startsWith(filters.year)) &&
    (!filters.status || deal.status === filters.status) &&
    (!filters.confidence || confidence === filters.confidence)
  );
}

/** How many filters narrow the list. */
export const filtersSet = (filters: Filters): number => Object.values(filters).filter(Boolean).length;
