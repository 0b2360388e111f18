import { type CompanyField, type DealColumn, type EditionField } from "../core/fields";
import type { DealQuestion } from "../core/counting";
import type { Day } from "../core/days";
import { periodOf } from "../core/fiscalCalendar";
import type { AskedPeriod } from "../core/periods";
import type { Companies } from "../core/members";
import { problems } from "../core/problems";
import type { Deal } from "../core/records/deal";
import type { Side } from "../core/pairs";
import type { Basis, DealKind, Disclosure, Frequency, Include, KindOfParty } from "../core/records/vocabulary";
import { dayAsked, dealAsked, periodAsked, wholeNumberAsked } from "./arguments";
import {
  basisAsked,
  columnsAsked,
  companyFieldAsked,
  dealFieldAsked,
  disclosureAsked,
  editionFieldAsked,
  frequencyAsked,
  includeAsked,
  kindsAsked,
  partyKindAsked,
} from "./choices";
import { companiesAsked, optionalPartyAsked, partyAsked, sideAsked } from "./parties";
import type { ArgumentsOf, Context, ListId, Parameter, Translated } from "./declaration";
import { severalNamed, type Understood } from "./understood";

/** What is said of an argument that is a company. */
export const companyText: Translated = {
  en: "A company: name, alias or ticker.",
  it: "Una società: nome, altro nome o ticker.",
};

/** A company by its name, read into its id. */
export const party = (): Parameter<string> => ({
  type: "string",
  isOptional: false,
  list: "PARTY",
  read: (given, name, { edition }) => partyAsked(edition, name, given),
});

/** The same where it may be left out. */
export const optionalParty = (): Parameter<string | undefined> => ({
  type: "string",
  isOptional: true,
  list: "PARTY",
  read: (given, name, { edition }) => optionalPartyAsked(edition, name, given),
});

/** A company, or several: by their names, a kind, a group. */
export const companies = (): Parameter<Companies> => ({
  type: "string",
  isOptional: false,
  list: "PARTY",
  read: (given, name, { edition }) => companiesAsked(edition, name, given),
});

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

/** A word of a closed list, read by one of the readers of choices. */
const word = <Value>(list: ListId, read: (given: unknown) => Value, isOptional = true): Parameter<Value> => ({
  type: "string",
  isOptional,
  list,
  read,
});

export const kind = (): Parameter<readonly DealKind[] | undefined> => word("KIND", kindsAsked);
export const basis = (): Parameter<Basis> => word("BASIS", basisAsked);
export const include = (): Parameter<Include> => word("INCLUDE", includeAsked);
export const disclosure = (): Parameter<Disclosure> => word("DISCLOSURE", disclosureAsked);
export const frequency = (): Parameter<Frequency | undefined> => word("FREQUENCY", frequencyAsked);
export const partyKind = (): Parameter<KindOfParty | undefined> => word("PARTYKIND", partyKindAsked);
export const dealField = (): Parameter<DealColumn | undefined> => word("DEALFIELD", dealFieldAsked);
export const companyField = (): Parameter<CompanyField | undefined> => word("COMPANYFIELD", companyFieldAsked);
export const editionField = (): Parameter<EditionField | undefined> => word("EDITIONFIELD", editionFieldAsked);

/** The columns of a list and the basis of its values. Excel offers one word at a time, so it offers none here. */
export const columns = (): Parameter<ReturnType<typeof columnsAsked>> => ({
  type: "string",
  isOptional: true,
  read: (given) => columnsAsked(given),
});

/** A deal by its id, its title, or words. */
export const deal = (): Parameter<Deal> => ({
  type: "string",
  isOptional: false,
  read: (given, _, { edition }) => dealAsked(edition, given),
  understood: ({ title }) => [{ is: "deal", title }],
});

/** A day that is a lower bound: of a year, quarter or month the first. */
export const from = (): Parameter<Day | undefined> => ({
  type: "any",
  isOptional: true,
  read: (given, name, { dateSystem }) => dayAsked(name, given, "first", dateSystem),
  understood: (day) => (day === undefined ? [] : [{ is: "from", day }]),
});

/** A day as of which is asked: of a year, quarter or month the last. */
const to = (): Parameter<Day | undefined> => ({
  type: "any",
  isOptional: true,
  read: (given, name, { dateSystem }) => dayAsked(name, given, "last", dateSystem),
  understood: (day, isLeftOut, { edition }) => [
    { is: "as-of", day: day ?? edition.release.day, isEditions: isLeftOut },
  ],
});

/** The last day of a range; without one it has no end. */
export const until = (): Parameter<Day | undefined> => ({
  ...to(),
  understood: (day) => (day === undefined ? [] : [{ is: "to", day }]),
});

/** A day as of which is asked, if one is given. */
export const optionalAsOf = (): Parameter<Day | undefined> => ({
  ...to(),
  understood: (day) => (day === undefined ? [] : [{ is: "as-of", day, isEditions: false }]),
});

/** The same where nothing else is asked of it than the day: left out, it is the edition's own. */
export const asOf = (): Parameter<Day> => {
  const day = to();
  return { ...day, read: (given, name, context) => day.read(given, name, context) ?? context.edition.release.day };
};

/** A period of the accounts of the company that another argument names, counted back from the day that a third one may give. */
export const period = (company: string, asOf = ""): Parameter<AskedPeriod> => ({
  type: "any",
  isOptional: false,
  read: (given, _, { dateSystem }) => periodAsked(given, dateSystem),
  understood(asked, _, { edition }, all): Understood[] {
    // Which one is the newest depends on what is asked of it.
    if (asked.newest) return [];
    const [id, day] = [all[company], all[asOf]];
    const known =
      typeof id === "string" ? periodOf(edition, id, asked, typeof day === "string" ? day : undefined) : asked;
    return [{ is: "period", label: known.label }];
  },
});

/** A whole number between two others, which may be left out. */
export const wholeNumber = (least: number, most: number): Parameter<number | undefined> => ({
  type: "number",
  isOptional: true,
  read: (given, name) => wholeNumberAsked(name, given, least, most),
});

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

/** What is said of an argument that can be more than one company. */
export const sideText: Translated = {
  en: 'A company, a kind such as "neocloud", a programme such as "Stargate", several "A; B", or "*" for everybody.',
  it: 'Una società, un tipo come "neocloud", un programma come "Stargate", più nomi "A; B" oppure "*" per chiunque.',
};

/** What is said of the filter's arguments. */
export const filterTexts = {
  party: sideText,
  counterparty: {
    en: "The other side, in the same ways. Everybody if left out, or an empty cell.",
    it: "La controparte, negli stessi modi. Chiunque, se omessa o cella vuota.",
  },
  kind: {
    en: 'Kinds of deal: compute-contract, lease, the group contracts or financing, several "lease; debt". All if left out.',
    it: 'Tipi di accordo: compute-contract, lease, il gruppo contracts o financing, più tipi "lease; debt". Tutti, se omesso.',
  },
  from: {
    en: 'Only deals public on or after this day: a date, 2025 or "2025-06".',
    it: 'Solo gli accordi resi pubblici da questo giorno in poi: una data, 2025 o "2025-06".',
  },
  to: {
    en: "As of this day. The day of the data's edition if left out.",
    it: "Alla data indicata. Se omessa, quella dell'edizione dei dati.",
  },
} as const satisfies Record<keyof typeof filter, Translated>;

/** What is said of the other side where it has to be said. */
export const counterpartyText: Translated = {
  en: 'The other side, in the same ways; "" or an empty cell for everybody.',
  it: 'La controparte, negli stessi modi; "" o una cella vuota per chiunque.',
};

export const basisText: Translated = {
  en: "headline, low, high, or firm for signed and closed deals only. headline if left out.",
  it: "headline, low, high, oppure firm per i soli accordi firmati o conclusi. headline, se omesso.",
};
