import type { CellValue, DealColumn } from "./fields";
import type { Edition } from "./edition";
import type { Flow, Link, Loop } from "./flows";
import { newestFirst } from "./order";
import type { Deal } from "./records/deal";
import type { Basis } from "./records/vocabulary";

/** Deals as a table with a header row, newest first, their values on a basis. */
export function dealTable(
  deals: readonly Deal[],
  edition: Edition,
  { columns, basis }: { readonly columns: readonly DealColumn[]; readonly basis: Basis },
): CellValue[][] {
  const rows = deals.toSorted(newestFirst).map((deal) => columns.map(({ cellOf }) => cellOf(deal, edition, basis)));
  return [columns.map(({ heading }) => heading), ...rows];
}

/** The documents behind deals as a table with a header row, in the order of the deals, newest first. */
export function sourceTable(deals: readonly Deal[], edition: Edition): CellValue[][] {
  const rows = deals.toSorted(newestFirst).flatMap((deal) =>
    deal.sources.map(({ source: id, says }) => {
      const source = edition.source(id);
      const { publisher = "", title = "", published = "", type = "", url = source?.locator ?? "" } = source ?? {};
      return [deal.id, publisher, title, published, type, url, says];
    }),
  );
  return [["deal", "publisher", "title", "date", "type", "url", "says"], ...rows];
}

/** Flows of money as a table with a header row. */
export function flowTable(flows: readonly Flow[], edition: Edition): CellValue[][] {
  const rows = flows.map(({ payer, payee, kind, value = "", deals }) => {
    return [edition.parties.nameOf(payer), edition.parties.nameOf(payee), kind, value, deals];
  });
  return [["payer", "payee", "kind", "value", "deals"], ...rows];
}

/** Circular chains of money as a table with a header row, each link with its value and its kinds. */
export function loopTable(loops: readonly Loop[], edition: Edition, maxLength: number): CellValue[][] {
  const nameOf = (id: string) => edition.parties.nameOf(id);
  const chain = (links: readonly Link[]) => [...links.map(({ payer }) => payer), links.at(-1)?.payee ?? ""].map(nameOf);
  const places = Array.from({ length: maxLength }, (_, place) => place);
  const header = ["loop", "companies", "smallest", "smallest link"];
  return [
    [...header, ...places.flatMap((place) => [`value ${place + 1}`, `kind ${place + 1}`])],
    ...loops.map(({ links, smallest }) => [
      chain(links).join(" → "),
      links.length,
      smallest?.value ?? "",
      smallest ? chain([smallest]).join(" → ") : "",
      ...places.flatMap((place) => [links[place]?.value ?? "", links[place]?.kinds.join(", ") ?? ""]),
    ]),
  ];
}
