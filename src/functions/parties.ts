import { cachedPer, memoised } from "../core/caches";
import type { Edition } from "../core/edition";
import type { Companies } from "../core/members";
import { problems } from "../core/problems";
import type { Party } from "../core/records/companies";
import type { KindOfParty } from "../core/records/vocabulary";
import { programmesByName } from "../core/programmes";
import { several, type Side, together } from "../core/pairs";
import { folded, longestText, nearest } from "../core/spelling";
import { listedIn, longestList, textIn } from "./arguments";
import { kindOfPartyNamed, kindOfPartyWords } from "./choices";
import { unlessProblem } from "./declaration";

/** Reads a company's name into its id. */
export function partyAsked(edition: Edition, argument: string, value: unknown): string {
  const party = optionalPartyAsked(edition, argument, value);
  if (party === undefined) throw noneGiven(argument);
  return party;
}

const noneGiven = (argument: string) => problems.missing(argument, "the name or ticker of a company");

/**
 * Reads whose records are asked for: a company, a group of the data, a kind of party, or several of these separated by
 * semicolons.
 * @throws Problem (malformed) if somebody is not known, or it is left to everybody or a programme.
 */
export function companiesAsked(edition: Edition, argument: string, value: unknown): Companies {
  const text = textIn(argument, value, longestList);
  if (text === undefined) throw noneGiven(argument);
  refuseLongNames(argument, text);
  const companies = companiesMeant(edition)(text);
  if (companies !== undefined) return companies;
  throw listedIn(text).length === 0 ? noneGiven(argument) : problems.noCompanies(argument, text);
}

const companiesMeant = cachedPer((edition: Edition) =>
  memoised((text: string) => companiesIn(edition, listedIn(text))),
);

/** Those whom names mean; undefined if one of them means no companies. */
function companiesIn(edition: Edition, names: readonly string[]): Companies | undefined {
  const [named, ids] = [new Set<string>(), new Set<string>()];
  let isKind = false;
  for (const name of names) {
    const meant = meaningOf(edition, name);
    if (meant.is === "party") {
      named.add(meant.party.id);
      ids.add(meant.party.id);
    } else if (meant.is === "kind") {
      isKind = true;
      for (const id of edition.parties.ofKind(meant.kind)) ids.add(id);
    } else return undefined;
  }
  const [first] = ids;
  return first !== undefined && ids.size === 1 && !isKind ? first : first && { ids: [...ids], named };
}

/**
 * Reads a company's name into its id, if one was given.
 * @throws Problem (malformed) if it is nobody's, or would mean several where one has to be given.
 */
export function optionalPartyAsked(edition: Edition, argument: string, value: unknown): string | undefined {
  const name = textIn(argument, value);
  if (name === undefined) return undefined;
  try {
    return edition.parties.named(name).id;
  } catch (cause) {
    throw meansSeveral(edition, name) ? problems.oneCompany(argument, name) : cause;
  }
}

const meansSeveral = (edition: Edition, name: string): boolean =>
  unlessProblem(() => ({ side: sideIn(edition, name) })) !== undefined;

/** What stands for everybody, as for any text in Excel's own functions. */
const everybody = "*";

/**
 * Reads who stands on one side of a question: a company, a group of the data, a programme, a kind of party, or several of
 * these separated by semicolons. Left out, it is everybody. A word that is a company's name means that company; if it is
 * none, a programme; a kind of party comes last.
 * @throws Problem (malformed) that names the one of several who is not known.
 */
export function sideAsked(edition: Edition, argument: string, value: unknown): Side {
  const text = textIn(argument, value, longestList);
  if (text === undefined || text === everybody) return undefined;
  refuseLongNames(argument, text);
  return sidesIn(edition)(text).side;
}

/** None of several names may be longer than one by itself. */
function refuseLongNames(argument: string, text: string): void {
  if (text.length > longestText) for (const name of listedIn(text)) textIn(argument, name);
}

/** A model asks about the same few again and again. */
const sidesIn = cachedPer((edition: Edition) => memoised((text: string) => ({ side: sideIn(edition, text) })));

function sideIn(edition: Edition, text: string): Side {
  const names = listedIn(text);
  const [only] = names;
  if (only === undefined) throw problems.unknownParty(text, undefined);
  // A kind of which there is one company stays a kind: Explain says whom it means.
  return names.length === 1 ? sideNamed(edition, only) : together(names.map((name) => sideNamed(edition, name)));
}

function sideNamed(edition: Edition, name: string): Side {
  const meant = meaningOf(edition, name);
  switch (meant.is) {
    case "everybody":
      return undefined;
    case "party": {
      const { id, kind, members } = meant.party;
      return kind === "group" && members ? several([id, ...members]) : id;
    }
    case "programme":
      return several([], [meant.id]);
    case "kind":
      return several(edition.parties.ofKind(meant.kind));
  }
}

/** What a name can mean. */
type Meaning =
  | { readonly is: "everybody" }
  | { readonly is: "party"; readonly party: Party }
  | { readonly is: "programme"; readonly id: string }
  | { readonly is: "kind"; readonly kind: KindOfParty };

/** @throws Problem (malformed) if it means nobody. */
function meaningOf(edition: Edition, name: string): Meaning {
  const asked = folded(name);
  if (asked === everybody) return { is: "everybody" };
  const party = edition.parties.known(name);
  if (party) return { is: "party", party };
  const programme = programmesByName(edition).get(asked);
  if (programme) return { is: "programme", id: programme.id };
  const kind = kindOfPartyNamed(name);
  if (kind) return { is: "kind", kind };
  throw problems.unknownParty(name, nearestTo(name, edition));
}

/** The nearest name of a company, programme or kind of party, as answers show it. */
function nearestTo(name: string, edition: Edition): string | undefined {
  const party = edition.parties.nearestName(name);
  const programmes = programmesByName(edition);
  const near = nearest(name, [
    ...(party === undefined ? [] : [folded(party)]),
    ...programmes.keys(),
    ...kindOfPartyWords,
  ]);
  if (near === undefined || near === (party && folded(party))) return party;
  return programmes.get(near)?.name ?? near;
}
