import { nameOnCard, type Card, type CardEntry } from "./cards";
import { companyFields } from "./companyFields";
import { dealsCounted } from "./dealsCounted";
import type { Edition } from "./edition";
import { amountOf, newestFigures } from "./figures";
import { fractionOf } from "./fractions";
import type { Party } from "./records/party";
import { stakesHeldBy, stakesIn } from "./stakes";
import { totalOf } from "./totals";

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
    sections: sections.filter(({ entries }) => entries.length > 0),
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
  return [
    { name: "Deals", value: dealsCounted(edition, question).length },
    { name: "Total", value: totalOf(edition, question, "headline"), unit: "dollars" },
  ];
}

function figuresOf(party: Party, edition: Edition): CardEntry[] {
  return newestFigures(edition, party.id).flatMap((figure): CardEntry[] => {
    const found = amountOf(figure, edition);
    if (!found) return [];
    return [{ name: `${nameOnCard(figure.metric)} ${figure.period.label}`, value: found.amount, unit: found.unit }];
  });
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
