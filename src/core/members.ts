import type { Edition } from "./edition";
import { severalInWords } from "./problems";
import type { Party } from "./records/companies";

/** Whom a question is about: a company or a group of the data by its id, or several together. */
export type Companies = string | SeveralCompanies;

/** Several companies and groups. */
interface SeveralCompanies {
  readonly ids: readonly string[];
  /** Those of them who were named, and are not meant by a kind of party alone. */
  readonly named: ReadonlySet<string>;
}

/**
 * Those for whom records are looked up, each once. A group stands for its members if it has no record of its own, or if
 * one of them is asked for beside it: then its record would count what theirs count.
 * @param hasRecord Whether a company has what is asked for.
 */
export function companiesIn(
  edition: Edition,
  asked: Companies,
  hasRecord: (company: string) => boolean,
): readonly string[] {
  const membersOf = (id: string): readonly string[] =>
    (isGroup(edition, id) ? edition.parties.withId(id).members : undefined) ?? [];
  if (typeof asked === "string") {
    const members = membersOf(asked);
    return members.length === 0 || hasRecord(asked) ? [asked] : members;
  }
  const { ids } = asked;
  const thoseOf = (id: string): readonly string[] => {
    const members = membersOf(id);
    const isBeside = (other: string) =>
      other !== id && [other, ...membersOf(other)].some((one) => members.includes(one));
    return members.length === 0 || (hasRecord(id) && !ids.some(isBeside)) ? [id] : members;
  };
  return [...new Set(ids.flatMap(thoseOf))];
}

/** Whether an id is that of a group of the data, and not of a company. */
export const isGroup = (edition: Edition, id: string): boolean => edition.parties.withId(id).kind === "group";

/**
 * The name of a group of the data to which all of some companies belong and which has what they have not; undefined if none does.
 * @param has Told the id of a group.
 */
export function groupWith(
  edition: Edition,
  companies: readonly string[],
  has: (id: string) => boolean,
): string | undefined {
  const isOfAll = ({ kind, members = [] }: Party) =>
    kind === "group" && companies.every((company) => members.includes(company));
  return edition.parties.all.find((party) => isOfAll(party) && has(party.id))?.name;
}

/** Whether one company answers, as if nobody else could: tables have no column for it then. */
export const isAlone = (asked: Companies, [first, ...others]: readonly string[]): boolean =>
  asked === first && others.length === 0;

/** Companies as a sentence names them that says "of" or "that", and what none of them has. */
export function anyOf(edition: Edition, companies: readonly string[]): string {
  const names = companies.map((id) => edition.parties.nameOf(id));
  return names.length > 1 ? `any of ${severalInWords(names)}` : names.join("");
}
