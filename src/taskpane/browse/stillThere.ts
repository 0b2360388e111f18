import type { Edition } from "../../core/edition";
import type { BrowseState, Page } from "./browseState";

/** What was kept, without the pages and the party of which this edition no longer knows. */
export function stillThere(state: BrowseState, edition: Edition): BrowseState {
  const { party } = state.filters;
  const trail = state.trail.filter((page) => isThere(page, edition));
  if (trail.length === state.trail.length && (!party || isParty(party, edition))) return state;
  return {
    ...state,
    trail,
    filters: { ...state.filters, party: party && isParty(party, edition) ? party : undefined },
  };
}

function isThere({ kind, id }: Page, edition: Edition): boolean {
  if (kind === "company") return isParty(id, edition);
  return (kind === "deal" ? edition.deal(id) : edition.source(id)) !== undefined;
}

const isParty = (id: string, edition: Edition): boolean => edition.parties.all.some((party) => party.id === id);
