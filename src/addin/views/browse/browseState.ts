import * as z from "zod/mini";
import { type Edition, programmesById } from "../../../core/edition";
import { confidences, kindNames, statuses } from "../../../core/records/vocabulary";
import { Page } from "../../pages/navigation";

/** The lists that a search runs over. */
export const listNames = ["deals", "companies", "sources"] as const;
export type ListName = (typeof listNames)[number];

/** The orders in which deals can stand. */
export const sorts = ["day", "value", "party"] as const;
export type Sort = (typeof sorts)[number];

/** A kind of deal, or a group of kinds, as the worksheet functions take it. */
export type FilterKind = (typeof kindNames)[number];

/** Which deals are listed; what is left out does not narrow the list. The party and the programme are ids. */
const Filters = z.object({
  party: z.optional(z.string()),
  programme: z.optional(z.string()),
  kind: z.optional(z.enum(kindNames)),
  year: z.optional(z.string().check(z.regex(/^\d{4}$/))),
  status: z.optional(z.enum(statuses)),
  confidence: z.optional(z.enum(confidences)),
});
export type Filters = z.infer<typeof Filters>;

/** What deals can be shown as. */
export const faces = ["list", "timeline"] as const;

const Place = z.number().check(z.gte(0));

/**
 * What a reader has searched for, chosen and opened: the first row on show, the pages opened over the list (the last
 * one is on show) with how far each is scrolled, and whether the greeting has been read.
 */
export const BrowseState = z.object({
  search: z.string(),
  list: z.enum(listNames),
  filters: Filters,
  filtersOpen: z.boolean(),
  sort: z.enum(sorts),
  /** What the deals are shown as; a list where nothing is said. */
  face: z.optional(z.enum(faces)),
  firstRow: Place,
  trail: z.array(z.extend(Page, { scrolled: Place })),
  welcomed: z.boolean(),
});
export type BrowseState = z.infer<typeof BrowseState>;

/** How the pane greets a new user: every deal, newest first. */
export const initialBrowse: BrowseState = {
  search: "",
  list: "deals",
  filters: {},
  filtersOpen: false,
  sort: "day",
  firstRow: 0,
  trail: [],
  welcomed: false,
};

const LONGEST_TRAIL = 30;

/** Asks for something else, which begins at its first row. Who searches needs no greeting. */
export const searching = (state: BrowseState, asked: Partial<BrowseState>): BrowseState => ({
  ...state,
  firstRow: 0,
  welcomed: state.welcomed || Boolean(asked.search?.trim()),
  ...asked,
});

/** Opens a page over what is on show. */
export const opening = (state: BrowseState, { kind, id }: Page): BrowseState => ({
  ...state,
  welcomed: true,
  trail: [...state.trail, { kind, id, scrolled: 0 }].slice(-LONGEST_TRAIL),
});

/** Goes back to what was on show before. */
export const goingBack = (state: BrowseState): BrowseState => ({ ...state, trail: state.trail.slice(0, -1) });

/** Takes note of how far the page on show is scrolled. */
export const scrolling = (state: BrowseState, scrolled: number): BrowseState => {
  const last = state.trail.at(-1);
  return last ? { ...state, trail: [...state.trail.slice(0, -1), { ...last, scrolled }] } : state;
};

/** What was kept, without the pages, the party and the programme of which this edition no longer knows. */
export function stillThere(state: BrowseState, edition: Edition): BrowseState {
  const { party, programme } = state.filters;
  const trail = state.trail.filter((page) => isThere(page, edition));
  const known = {
    party: party && isParty(party, edition) ? party : undefined,
    programme: programme && programmesById(edition).has(programme) ? programme : undefined,
  };
  if (trail.length === state.trail.length && known.party === party && known.programme === programme) return state;
  return { ...state, trail, filters: { ...state.filters, ...known } };
}

function isThere({ kind, id }: Page, edition: Edition): boolean {
  if (kind === "company") return isParty(id, edition);
  if (kind === "deal") return edition.deal(id) !== undefined;
  // As long as not all documents are in memory, its page says whether it is there.
  return !edition.evidence.isComplete || edition.evidence.source(id) !== undefined;
}

const isParty = (id: string, edition: Edition): boolean => edition.parties.all.some((party) => party.id === id);
