import { bundledRecords } from "../bundledEdition";
import { counted } from "../core/counting";
import { Edition } from "../core/edition";
import { metricDefinitions } from "../core/records/vocabulary";
import { byName } from "../core/order";
import type { Party } from "../core/records/companies";
import type { Saying } from "./languages";
import {
  basisMeanings,
  companyFieldMeanings,
  dealFieldMeanings,
  editionFieldMeanings,
  frequencyMeanings,
  kindMeanings,
  partyKindMeanings,
} from "./meanings";

/** A list of words that Excel offers while an argument is typed; any other text may be typed as well. */
export interface CustomEnum {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
}

/** How many companies are offered: those with the most deals. */
const offeredParties = 40;

/** The lists that Excel offers, made of the core's own words and of the bundled edition, so that they cannot drift. */
export function enumsIn(say: Saying): CustomEnum[] {
  const enumOf = (id: string, meanings: Readonly<Record<string, string>>): CustomEnum => ({
    id,
    type: "string",
    values: Object.entries(meanings).map(([word, meaning]) => ({
      name: word,
      stringValue: word,
      tooltip: say(meaning),
    })),
  });
  return [
    { id: "PARTY", type: "string", values: bestKnownParties.map((party) => offerOf(party, say)) },
    enumOf("KIND", kindMeanings),
    enumOf("BASIS", basisMeanings),
    enumOf("FREQUENCY", frequencyMeanings),
    enumOf("METRIC", metricDefinitions),
    enumOf("PARTYKIND", partyKindMeanings),
    enumOf("DEALFIELD", dealFieldMeanings),
    enumOf("COMPANYFIELD", companyFieldMeanings),
    enumOf("EDITIONFIELD", editionFieldMeanings),
  ];
}

const companies = ["party", "counterparty", "holder", "issuer", "customer", "supplier", "company", "COMPANY name"];

/** The list for an argument: by its name, or where one name means different things, by its function's too. */
const enumIds = new Map([
  ...companies.map((name): [string, string] => [name, "PARTY"]),
  ["kind", "KIND"],
  ["PARTIES kind", "PARTYKIND"],
  ["basis", "BASIS"],
  ["frequency", "FREQUENCY"],
  ["metric", "METRIC"],
  ["DEAL field", "DEALFIELD"],
  ["COMPANY field", "COMPANYFIELD"],
  ["what", "EDITIONFIELD"],
]);

/** The id of the list that Excel offers for an argument of a function, if there is one. */
export const enumIdFor = (functionId: string, parameter: string): string | undefined =>
  enumIds.get(`${functionId} ${parameter}`) ?? enumIds.get(parameter);

const bestKnownParties = partiesWithMostDeals();

function partiesWithMostDeals(): Party[] {
  const edition = Edition.of(bundledRecords);
  const dealsOf = ({ id }: Party) => counted(edition, { party: id, to: edition.release.day }).length;
  return edition.parties.all
    .filter(({ kind }) => kind !== "group" && kind !== "unnamed")
    .toSorted((a, b) => dealsOf(b) - dealsOf(a))
    .slice(0, offeredParties)
    .sort((a, b) => byName(a.name, b.name));
}

function offerOf({ name, kind, ticker, exchange }: Party, say: Saying) {
  const listed = ticker ? ` ${[exchange, ticker].filter(Boolean).join(": ")}.` : "";
  return { name, stringValue: name, tooltip: say(partyKindMeanings[kind]) + listed };
}
