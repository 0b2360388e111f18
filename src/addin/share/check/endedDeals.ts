import { lastDay } from "../../../core/days";
import { dealNamed } from "../../../core/dealNames";
import type { Edition } from "../../../core/edition";
import type { Deal } from "../../../core/records/deal";
import { folded } from "../../../core/spelling";
import { unlessProblem } from "../../../core/problems";
import { quoted } from "../../formulas/formulaText";
import { type GivenValue, givenValues, standsInName, withArgument } from "../../formulas/givenValues";
import type { PlacedCall } from "../../formulas/cascade";
import type { FormulaCell } from "../../formulas/workbookContents";
import type { CheckedBook } from "./checkedBook";
import type { EndedDeal, Repair } from "./finding";

/**
 * Deals that a formula asks for, by what stands in it or in a cell to which it refers, and that were renamed, replaced by
 * another deal or called off by the edition's day. Found where the id, or the title, stands.
 */
export function endedDeals(cell: FormulaCell, book: CheckedBook): EndedDeal[] {
  const edition = unlessProblem(book.contextNow)?.edition;
  if (!edition) return [];
  return book.callsIn(cell).flatMap((placed) => {
    if (placed.call.id !== "DEAL") return [];
    return givenValues(placed.call.args[0], cell.sheet, book.index).flatMap((given): EndedDeal[] => {
      const { value: written } = given;
      if (typeof written !== "string" || written === "" || standsInName(placed, given)) return [];
      const what = becomeOf(edition, written);
      if (!what) return [];
      const repair = repairOf(placed, given, what.becomes, book);
      const { because, deal, by } = what;
      return [
        {
          kind: "deal",
          cell: given.heldBy ?? cell,
          because,
          written,
          deal,
          ...(by && { by }),
          ...(repair && { repair }),
        },
      ];
    });
  });
}

/** What has become of a deal that is asked for; undefined if it is still what it was, or there is none. */
function becomeOf(
  edition: Edition,
  written: string,
): (Pick<EndedDeal, "because" | "deal" | "by"> & { readonly becomes: string | undefined }) | undefined {
  const deal = unlessProblem(() => dealNamed(edition, written));
  if (!deal) return undefined;
  if (deal.ended && lastDay(deal.ended.on) <= edition.release.day) {
    const by = lastOf(edition, deal);
    return { because: deal.ended.how, deal, ...(by && { by }), becomes: by?.id };
  }
  const isRenamed = deal.aliases?.includes(folded(written)) ?? false;
  return isRenamed ? { because: "renamed", deal, becomes: deal.id } : undefined;
}

/** What replaced a deal, and what replaced that in turn. */
function lastOf(edition: Edition, { id, ended }: Deal): Deal | undefined {
  const seen = new Set([id]);
  let next = ended?.by === undefined ? undefined : edition.deal(ended.by);
  while (next?.ended?.by !== undefined && !seen.has(next.id)) {
    seen.add(next.id);
    next = edition.deal(next.ended.by) ?? next;
  }
  return next;
}

function repairOf(
  { cell, call }: PlacedCall,
  { value, heldBy }: GivenValue,
  becomes: string | undefined,
  book: CheckedBook,
): Repair | undefined {
  if (becomes === undefined || typeof value !== "string") return undefined;
  if (heldBy) return book.index.formulaAt(heldBy) ? undefined : { does: "write", cell: heldBy, was: value, becomes };
  if (call.args[0]?.is !== "value") return undefined;
  const formula = withArgument(cell.formula, call, 0, quoted(becomes));
  return formula === undefined ? undefined : { does: "write", cell, was: cell.formula, becomes: formula };
}
