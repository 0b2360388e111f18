import { nameOnCard, numbered, type Card, type CardEntry } from "./cards";
import { dealColumns } from "./columns";
import type { Edition } from "./edition";
import type { Evidence } from "./records/basics";
import type { Deal } from "./records/deal";
import { titleOf } from "./title";

const figures = ["value", "qualifier", "low", "high", "amount", "currency", "rate", "gigawatts", "confidence", "note"];
const dates = ["announced", "known-since", "start", "end", "status", "ended", "successor", "part-of"];

/** Everything of a deal on one card: figures, parties, dates and the documents behind them. */
export function dealCard(deal: Deal, edition: Edition): Card {
  return {
    title: titleOf(deal, edition),
    subtitle: deal.id,
    sections: [
      { title: "Figures", entries: entriesOf(figures, deal, edition) },
      {
        title: "Parties",
        entries: numbered(
          deal.parties.map(({ party, role }) => ({ name: nameOnCard(role), value: edition.parties.nameOf(party) })),
        ),
      },
      { title: "Dates", entries: entriesOf(dates, deal, edition) },
      {
        title: "Sources",
        entries: deal.sources.map((evidence, place) => ({
          name: `Source ${place + 1}`,
          value: sourceCard(evidence, edition),
        })),
      },
    ],
  };
}

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
  const { publisher = "", title = id, published = "", type = "", url = "" } = edition.source(id) ?? {};
  const facts = { Publisher: publisher, Date: published, Type: type, Says: says, Place: locator ?? "", Link: url };
  const entries = Object.entries(facts).flatMap(([name, value]) => (value ? [{ name, value }] : []));
  return { title, subtitle: publisher, sections: [{ title: "Document", entries }] };
}
