import { cachedPer, memoised } from "../core/caches";
import { type Edition, programmesByName } from "../core/edition";
import type { Companies } from "../core/members";
import type { DealQuestion } from "../core/counting";
import { problems, unlessProblem } from "../core/problems";
import type { Party } from "../core/records/companies";
import type { KindOfParty } from "../core/records/vocabulary";
import { type Several, several, type Side, together } from "../core/pairs";
import { byName, folded, longestText, nearest } from "../core/spelling";
import { from, listedIn, longestList, textIn, to } from "./arguments";
import { kind, kindOfPartyNamed, kindOfPartyWords } from "./choices";
import type { ArgumentsOf, Context, Parameter, Understood } from "./declaration";

/** A company by its name, read into its id. */
export const party = (): Parameter<string> => ({
  type: "string",
  isOptional: false,
  list: "PARTY",
  read(given, name, { edition }) {
    const party = partyAsked(edition, name, given);
    if (party === undefined) throw noneGiven(name);
    return party;
  },
});

/** The same where it may be left out. */
export const optionalParty = (): Parameter<string | undefined> => ({
  type: "string",
  isOptional: true,
  list: "PARTY",
  read: (given, name, { edition }) => partyAsked(edition, name, given),
});

/**
 * Reads a company's name into its id, if one was given.
 * @throws Problem (malformed) if it is nobody's, or would mean several where one has to be given.
 */
function partyAsked(edition: Edition, argument: string, value: unknown): string | undefined {
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

const noneGiven = (argument: string) => problems.missing(argument, "the name or ticker of a company");

/**
 * Those whose records are asked for: a company, a group of the data, a kind of party, or several of these separated by
 * semicolons. It can't be left to everybody, or a programme.
 */
export const companies = (): Parameter<Companies> => ({
  type: "string",
  isOptional: false,
  list: "PARTY",
  read(given, name, { edition }) {
    const text = textIn(name, given, longestList);
    if (text === undefined) throw noneGiven(name);
    refuseLongNames(name, text);
    const meant = companiesMeant(edition)(text);
    if (meant !== undefined) return meant;
    throw listedIn(text).length === 0 ? noneGiven(name) : problems.noCompanies(name, text);
  },
});

const companiesMeant = cachedPer((edition: Edition) =>
  memoised((text: string) => companiesNamed(edition, listedIn(text))),
);

/**
 * Those whom names mean; undefined if one of them means no companies.
 * @throws Problem (undisclosed) if all of them are kinds of which there is nobody.
 */
function companiesNamed(edition: Edition, names: readonly string[]): Companies | undefined {
  const [named, ids] = [new Set<string>(), new Set<string>()];
  let kind: KindOfParty | undefined;
  for (const name of names) {
    const meant = meaningOf(edition, name);
    if (meant.is === "party") {
      named.add(meant.party.id);
      ids.add(meant.party.id);
    } else if (meant.is === "kind") {
      ({ kind } = meant);
      for (const id of edition.parties.ofKind(kind)) ids.add(id);
    } else return undefined;
  }
  const [first] = ids;
  if (first === undefined && kind) throw problems.nobodyOfKind(edition.release.number, kind);
  return first !== undefined && ids.size === 1 && !kind ? first : first && { ids: [...ids], named };
}

/**
 * One side of deals: everybody if it is left out, or, where it must be given, "*" or an empty cell or text.
 * @param everybody How that is understood, of the first side or of the other one; left out, it need not be said.
 */
export const side = (isOptional: boolean, everybody?: "of-everybody" | "everybody"): Parameter<Side> => ({
  type: "string",
  isOptional,
  list: "SIDE",
  read: (given, name, { edition }) => sideAsked(edition, name, given),
  understood(asked, _, { edition }) {
    if (typeof asked === "object") return [severalNamed(asked, edition, everybody === "everybody")];
    return asked === undefined && everybody ? [{ is: everybody }] : [];
  },
});

/** Whom a side means: whom a kind of party or a group is shows nowhere else. */
export function severalNamed({ parties, programmes }: Several, edition: Edition, isCounterparty: boolean): Understood {
  const ofProgrammes = edition.records.programmes.filter(({ id }) => programmes.has(id));
  return {
    is: "several",
    isCounterparty,
    parties: [...parties].map((id) => edition.parties.nameOf(id)).sort(byName),
    programmes: ofProgrammes.map(({ name }) => name),
  };
}

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
  const meant = knownMeaningOf(edition, name);
  if (meant) return meant;
  throw problems.unknownParty(name, separated(name, edition) ?? nearestTo(name, edition));
}

function knownMeaningOf(edition: Edition, name: string): Meaning | undefined {
  const asked = folded(name);
  if (asked === everybody) return { is: "everybody" };
  const party = edition.parties.known(name);
  if (party) return { is: "party", party };
  const programme = programmesByName(edition).get(asked);
  if (programme) return { is: "programme", id: programme.id };
  const kind = kindOfPartyNamed(name);
  return kind && { is: "kind", kind };
}

/** Several that are known, with semicolons between them where something else stood: "Oracle, Microsoft" is not Oracle. */
function separated(text: string, edition: Edition): string | undefined {
  const names = text.split(/ and |[,，&/|+\n]/).map((name) => name.trim());
  return names.length > 1 && names.every((name) => knownMeaningOf(edition, name)) ? names.join("; ") : undefined;
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

/** The filter with which functions over deals begin. */
export const filter = {
  party: side(false, "of-everybody"),
  counterparty: side(true, "everybody"),
  kind: kind(),
  from: from(),
  to: to(),
};

/** The same where further arguments are so much at home that the other side has to be said: "" for everybody. */
export const filterWithCounterparty = { ...filter, counterparty: side(false, "everybody") };

/**
 * The question that a filter asks.
 * @throws Problem (malformed) if both sides are one, or the days come in the wrong order.
 */
export function question(
  { party, counterparty, kind: kinds, from, to }: Partial<ArgumentsOf<typeof filter>>,
  { edition }: Context,
): DealQuestion {
  if (typeof party === "string" && party === counterparty) throw problems.samePartyTwice(edition.parties.nameOf(party));
  if (to !== undefined && from !== undefined && from > to) throw problems.backwards(from, to);
  return { party, counterparty, kinds, from, to: to ?? edition.release.day };
}
