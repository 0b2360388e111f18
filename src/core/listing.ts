import { counted, type DealQuestion, leftOut, type Quantity, type Reason } from "./counting";
import { type Day, firstDay } from "./days";
import { publicDayOf } from "./amounts";
import type { Edition } from "./edition";
import { type CellValue, type DealColumn, newestFirst } from "./fields";
import type { Deal } from "./records/deal";
import type { Basis, Include } from "./records/vocabulary";

/** Deals that a list shows, each with the reason why it is left out; undefined of one that counts. */
type Listed = ReadonlyMap<Deal, Reason | undefined>;

/** The deals that answer a question, those of its kinds and days that do not, or both: together all that name its parties. */
export function listed(edition: Edition, question: DealQuestion, include: Include, quantity?: Quantity): Listed {
  const shown = new Map<Deal, Reason | undefined>();
  if (include !== "left-out") for (const deal of counted(edition, question, quantity)) shown.set(deal, undefined);
  if (include !== "counted")
    for (const { deal, because } of leftOut(edition, question, quantity))
      if (isAskedFor(deal, question)) shown.set(deal, because);
  return shown;
}

/** Whether a deal is of the kinds and days of a question; of a last day also one that may have been public by then. */
function isAskedFor(deal: Deal, { kinds, from, to }: DealQuestion): boolean {
  if (kinds && !kinds.includes(deal.kind)) return false;
  const publicDay = publicDayOf(deal);
  if (from !== undefined && publicDay < from) return false;
  return publicDay <= to || firstDay(deal.announced) <= to;
}

/**
 * Deals as a table with a header row, newest first, as a question about them on a basis, until a day, finds them.
 * @throws EvidenceNeeded for their notes, if these are not in memory.
 */
export function dealTable(
  shown: Listed,
  edition: Edition,
  { columns, basis, to }: { readonly columns: readonly DealColumn[]; readonly basis: Basis; readonly to: Day },
): CellValue[][] {
  const deals = [...shown.keys()].sort(newestFirst);
  if (columns.some(({ heading }) => heading === "note")) edition.evidence.need("deals", deals);
  const rows = deals.map((deal) => {
    const asked = { basis, to, because: shown.get(deal) };
    return columns.map(({ cellOf }) => cellOf(deal, edition, asked));
  });
  return [columns.map(({ heading }) => heading), ...rows];
}

/**
 * The documents behind deals as a table with a header row, in the order of the deals, newest first.
 * @throws EvidenceNeeded if they are not in memory.
 */
export function sourceTable(deals: readonly Deal[], { evidence }: Edition): CellValue[][] {
  // All at once, so that they come together.
  evidence.need("deals", deals);
  const rows = deals.toSorted(newestFirst).flatMap((deal) =>
    (evidence.dossierOf("deals", deal).sources ?? []).map(({ source: id, says }) => {
      const source = evidence.source(id);
      const { publisher = "", title = "", published = "", type = "", url = source?.locator ?? "" } = source ?? {};
      return [deal.id, publisher, title, published, type, url, says];
    }),
  );
  return [["deal", "publisher", "title", "date", "type", "url", "says"], ...rows];
}
