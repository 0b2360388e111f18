import { type CellValue, companyFields, dealColumns, type Unit } from "./fields";
import { counted } from "./counting";
import { fractionOf } from "./decimals";
import type { Edition } from "./edition";
import { measuredInWords, newestFigures } from "./figures";
import type { Evidence } from "./records/basics";
import type { Party } from "./records/companies";
import type { Deal } from "./records/deal";
import { stakesHeldBy, stakesIn } from "./stakes";
import { isUnknown, totalOf } from "./totals";

/** A named fact on a card; a card of its own where there is more to say. */
export interface CardEntry {
  readonly name: string;
  readonly value: CellValue | Card;
  readonly unit?: Unit;
}

/** Facts that belong together. */
interface CardSection {
  readonly title: string;
  readonly entries: readonly CardEntry[];
}

/** All there is to say of a record, for a reader who has one cell to look at. */
export interface Card {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly CardSection[];
}

/** A word of the data as a name on a card: "Part of" for part-of. */
function nameOnCard(word: string): string {
  const words = word.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Names that stand once in a card: "Lender 1" and "Lender 2" where there are two of them. */
function numbered(entries: readonly CardEntry[]): CardEntry[] {
  return entries.map((entry, place) => {
    const namesakes = entries.filter(({ name }) => name === entry.name);
    if (namesakes.length === 1) return entry;
    const number = entries.slice(0, place + 1).filter(({ name }) => name === entry.name).length;
    return { ...entry, name: `${entry.name} ${number}` };
  });
}

const figures = [
  ...["value", "qualifier", "low", "high", "amount", "currency", "rate", "gigawatts"],
  ...["value-per-gigawatt", "value-per-gigawatt-year", "confidence", "note"],
];
const terms = [
  ...["programme", "years", "option-years", "issue", "coupon", "margin", "maturity", "rank", "rating"],
  ...["valuation", "valuation-basis", "price-per-share", "leads"],
];
const dates = ["announced", "known-since", "start", "end", "status", "counted", "ended", "successor", "part-of"];

/**
 * Everything of a deal on one card: figures, parties, dates and the documents behind them.
 * @throws EvidenceNeeded if the documents are not in memory.
 */
export function dealCard(deal: Deal, edition: Edition): Card {
  return {
    title: deal.title,
    subtitle: deal.id,
    sections: withEntries([
      { title: "Figures", entries: entriesOf(figures, deal, edition) },
      {
        title: "Parties",
        entries: numbered(
          deal.parties.map(({ party, role }) => ({ name: nameOnCard(role), value: edition.parties.nameOf(party) })),
        ),
      },
      { title: "Terms", entries: entriesOf(terms, deal, edition) },
      { title: "Dates", entries: entriesOf(dates, deal, edition) },
      {
        title: "Sources",
        entries: (edition.evidence.dossierOf("deals", deal).sources ?? []).map((evidence, place) => ({
          name: `Source ${place + 1}`,
          value: sourceCard(evidence, edition),
        })),
      },
    ]),
  };
}

const withEntries = (sections: readonly CardSection[]): CardSection[] =>
  sections.filter(({ entries }) => entries.length > 0);

/** The columns that say something of a deal. */
function entriesOf(headings: readonly string[], deal: Deal, edition: Edition): CardEntry[] {
  return dealColumns
    .filter(({ heading }) => headings.includes(heading))
    .map(({ heading, cellOf, unit }) => ({
      name: nameOnCard(heading),
      value: cellOf(deal, edition),
      ...(unit && { unit }),
    }))
    .filter(({ value }) => value !== "");
}

function sourceCard({ source: id, says, locator }: Evidence, edition: Edition): Card {
  const { publisher = "", title = id, published = "", type = "", url = "" } = edition.evidence.source(id) ?? {};
  const facts = { Publisher: publisher, Date: published, Type: type, Says: says, Place: locator ?? "", Link: url };
  const entries = Object.entries(facts).flatMap(([name, value]) => (value ? [{ name, value }] : []));
  return { title, subtitle: publisher, sections: [{ title: "Document", entries }] };
}

/** A company on one card: who it is, its deals, its own newest figures, who holds it and whom it holds. */
export function companyCard(party: Party, edition: Edition): Card {
  const sections = [
    { title: "Company", entries: factsOf(party, edition) },
    { title: "Deals", entries: dealsOf(party, edition) },
    { title: "Figures", entries: figuresOf(party, edition) },
    { title: "Stakes", entries: stakesOf(party, edition) },
  ];
  return {
    title: party.name,
    subtitle: nameOnCard(party.kind),
    sections: withEntries(sections),
  };
}

function factsOf(party: Party, edition: Edition): CardEntry[] {
  return companyFields
    .filter(({ heading }) => heading !== "name")
    .map(({ heading, cellOf }) => ({ name: nameOnCard(heading), value: cellOf(party, edition) }))
    .filter(({ value }) => value !== "");
}

function dealsOf(party: Party, edition: Edition): CardEntry[] {
  const question = { party: party.id, to: edition.release.day };
  const total = totalOf(edition, question, "headline");
  return [
    { name: "Deals", value: counted(edition, question).length },
    ...(isUnknown(total) ? [] : [{ name: "Total", value: total.amount, unit: "dollars" } as const]),
  ];
}

function figuresOf(party: Party, edition: Edition): CardEntry[] {
  const withWhom = (id: string | undefined) => (id === undefined ? [] : ["with", edition.parties.nameOf(id)]);
  return newestFigures(edition, party.id).map(({ figure, amount, unit }) => ({
    name: [nameOnCard(measuredInWords(figure)), ...withWhom(figure.counterparty), figure.period.label].join(" "),
    value: amount,
    unit,
  }));
}

function stakesOf(party: Party, edition: Edition): CardEntry[] {
  const { day } = edition.release;
  const entry = (verb: string, id: string, percent: { value: number }): CardEntry => ({
    name: `${verb} ${edition.parties.nameOf(id)}`,
    value: fractionOf(percent),
    unit: "fraction",
  });
  return [
    ...stakesIn(edition, party.id, day).map(({ holder, percent }) => entry("Held by", holder, percent)),
    ...stakesHeldBy(edition, party.id, day).map(({ issuer, percent }) => entry("Holds", issuer, percent)),
  ];
}
