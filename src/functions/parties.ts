import { cachedPer, memoised } from "../core/caches";
import type { Edition } from "../core/edition";
import { problems } from "../core/problems";
import { programmesByName } from "../core/programmes";
import { several, type Side, together } from "../core/sides";
import { folded, longestText, nearest } from "../core/spelling";
import { listedIn, longestList, textIn, textsIn } from "./arguments";
import { kindOfPartyNamed, kindOfPartyWords } from "./choices";
import { unlessProblem } from "./declaration";

/** Reads a company's name into its id. */
export function partyAsked(edition: Edition, argument: string, value: unknown): string {
  const party = optionalPartyAsked(edition, argument, value);
  if (party === undefined) throw problems.missing(argument, "the name or ticker of a company");
  return party;
}

/** Reads the names of companies, separated by semicolons, into their ids, each once. */
export function partiesAsked(edition: Edition, argument: string, value: unknown): readonly [string, ...string[]] {
  const [first, ...others] = textsIn(argument, value);
  const id = partyAsked(edition, argument, first);
  const ids = new Set(others.map((name) => partyAsked(edition, argument, name)));
  ids.delete(id);
  return [id, ...ids];
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
  // None of several names may be longer than one by itself.
  if (text.length > longestText) for (const name of listedIn(text)) textIn(argument, name);
  return sidesIn(edition)(text).side;
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
  const { parties } = edition;
  const asked = folded(name);
  if (asked === everybody) return undefined;
  const party = parties.known(name);
  if (party) return party.kind === "group" && party.members ? several([party.id, ...party.members]) : party.id;
  const programme = programmesByName(edition).get(asked);
  if (programme) return several([], [programme.id]);
  const kind = kindOfPartyNamed(name);
  if (kind) return several(parties.ofKind(kind));
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
