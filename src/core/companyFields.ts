import type { Edition } from "./edition";
import type { Party } from "./records/party";

/** A fact of a company: its name, and what it is; "" where it is not recorded. */
export interface CompanyField {
  readonly heading: string;
  readonly cellOf: (party: Party, edition: Edition) => string;
}

const known = [
  { heading: "id", cellOf: ({ id }) => id },
  { heading: "name", cellOf: ({ name }) => name },
  { heading: "kind", cellOf: ({ kind }) => kind },
  { heading: "ticker", cellOf: ({ ticker }) => ticker ?? "" },
  { heading: "exchange", cellOf: ({ exchange }) => exchange ?? "" },
  { heading: "country", cellOf: ({ country }) => country ?? "" },
  { heading: "parent", cellOf: ({ parent }, edition) => (parent ? edition.parties.nameOf(parent) : "") },
  {
    heading: "members",
    cellOf: ({ members = [] }, edition) => members.map((id) => edition.parties.nameOf(id)).join(", "),
  },
  { heading: "aliases", cellOf: ({ aliases = [] }) => aliases.join(", ") },
  { heading: "note", cellOf: ({ note }) => note ?? "" },
] as const satisfies readonly CompanyField[];

/** What can be asked of a company. */
export const companyFields: readonly CompanyField[] = known;
export type CompanyFieldName = (typeof known)[number]["heading"];
