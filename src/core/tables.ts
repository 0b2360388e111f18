import type { CellValue, DealColumn } from "./columns";
import type { Edition } from "./edition";
import type { Deal } from "./records/deal";

/** Deals as a table with a header row, newest first. */
export function dealTable(deals: readonly Deal[], edition: Edition, columns: readonly DealColumn[]): CellValue[][] {
  const rows = newestFirst(deals).map((deal) => columns.map(({ cellOf }) => cellOf(deal, edition)));
  return [columns.map(({ heading }) => heading), ...rows];
}

/** The documents behind deals as a table with a header row, in the order of the deals, newest first. */
export function sourceTable(deals: readonly Deal[], edition: Edition): CellValue[][] {
  const rows = newestFirst(deals).flatMap((deal) =>
    deal.sources.map(({ source: id, says }) => {
      const source = edition.source(id);
      const { publisher = "", title = "", published = "", type = "", url = source?.locator ?? "" } = source ?? {};
      return [deal.id, publisher, title, published, type, url, says];
    }),
  );
  return [["deal", "publisher", "title", "date", "type", "url", "says"], ...rows];
}

const newestFirst = (deals: readonly Deal[]): Deal[] =>
  deals.toSorted((a, b) => b.announced.localeCompare(a.announced) || (a.id < b.id ? -1 : 1));
