import { dollarsOf } from "../../../core/amounts";
import type { Edition } from "../../../core/edition";
import type { Deal } from "../../../core/records/deal";
import type { Context } from "../../../functions/declaration";
import { unlessProblem } from "../../../core/problems";
import { worksheetFunctions } from "../../../functions/worksheetFunctions";
import { addendsIn } from "../../formulas/addends";
import type { SingleAnswer } from "../../formulas/answers";
import type { PlacedCall } from "../../formulas/cascade";
import type { FormulaCell } from "../../formulas/workbookContents";
import { cellKey } from "../../formulas/workbookIndex";
import type { CheckedBook } from "./checkedBook";
import type { DoubleCounting, DoubledDeal } from "./finding";

/** The functions that answer with dollars of deals, each once within an answer. */
const dollarFunctions = new Set(["TOTAL", "PAID"]);

/** The deals that one addend of a sum counts, with their dollars in it. */
type Counted = ReadonlyMap<string, { readonly deal: Deal; readonly dollars: number }>;

/**
 * A sum over answers of TOTAL and PAID, its own calls or in cells to which it refers, in which a deal is counted by more than
 * one addend, or a part beside its whole. Answers count each dollar once; sums of them do not. What is doubled within a cell
 * to which the sum refers is found there.
 */
export function doubleCounting(cell: FormulaCell, book: CheckedBook): DoubleCounting[] {
  const context = unlessProblem(book.contextNow);
  if (!context) return [];
  const addends = addendsOf(cell, book, context, new Set()).filter(({ size }) => size > 0);
  const doubled = addends.length > 1 ? doubledIn(addends, context.edition) : [];
  return doubled.length > 0 ? [{ kind: "double-counting", cell, doubled }] : [];
}

/** What each addend of a sum counts. @param within The sums that have led here: one cannot be a part of itself. */
function addendsOf(cell: FormulaCell, book: CheckedBook, context: Context, within: ReadonlySet<string>): Counted[] {
  return addendsIn(cell.formula).flatMap(({ is, text }) => {
    if (is === "call") {
      const placed = book.callsIn(cell).find(({ call }) => call.text === text);
      return placed ? countedBy(placed, context) : [];
    }
    const area = book.index.areaOf(text, cell.sheet);
    const here = new Set([...within, cellKey(cell)]);
    return area ? book.index.formulasIn(area).flatMap((one) => countedIn(one, book, context, here)) : [];
  });
}

/** What a cell counts: the answer that it shows, the answers that it spills, or all that it adds up as one. */
function countedIn(cell: FormulaCell, book: CheckedBook, context: Context, within: ReadonlySet<string>): Counted[] {
  if (within.has(cellKey(cell))) return [];
  const whole = book.callsIn(cell).find(({ call }) => call.isWhole);
  if (whole) return countedBy(whole, context);
  return [new Map(addendsOf(cell, book, context, within).flatMap((part) => [...part]))];
}

/** What a call counts: over a range, each of its answers by itself. */
function countedBy({ call, before }: PlacedCall, context: Context): Counted[] {
  if (!dollarFunctions.has(call.id) || before.is === "unreadable") return [];
  const answers = before.is === "each" ? before.answers.flat() : [before];
  return answers.map((answer) => countedInAnswer(call.id, answer, context));
}

function countedInAnswer(id: string, answer: SingleAnswer, context: Context): Counted {
  const counted = new Map<string, { deal: Deal; dollars: number }>();
  const records = answer.is === "value" ? worksheetFunctions.get(id)?.records(answer.given, context) : undefined;
  for (const deal of records?.deals ?? []) {
    const dollars = dollarsOf(deal, context.edition, records?.basis ?? "headline", records?.to);
    if (dollars !== undefined) counted.set(deal.id, { deal, dollars });
  }
  return counted;
}

/** The deals of which a dollar is counted by more than one addend, the largest first. */
function doubledIn(addends: readonly Counted[], edition: Edition): DoubledDeal[] {
  const times = new Map<string, { readonly deal: Deal; readonly dollars: number[] }>();
  for (const addend of addends)
    for (const [id, { deal, dollars }] of addend) {
      const known = times.get(id);
      if (known) known.dollars.push(dollars);
      else times.set(id, { deal, dollars: [dollars] });
    }
  const doubled = [...times.values()].flatMap(({ deal, dollars }): DoubledDeal[] => {
    // What comes second is too much; on different bases the larger of the two is what the deal is worth.
    const tooMuch = dollars.toSorted((a, b) => b - a).slice(1);
    const whole = wholeBeside(addends, deal, edition);
    if (whole) return [{ deal, whole, dollars: dollars.reduce((sum, one) => sum + one, 0) }];
    return tooMuch.length > 0 ? [{ deal, dollars: tooMuch.reduce((sum, one) => sum + one, 0) }] : [];
  });
  return doubled.filter(({ dollars }) => dollars > 0).toSorted((a, b) => b.dollars - a.dollars);
}

/** The deal that contains another one and is counted by an addend that does not count that other one. */
function wholeBeside(addends: readonly Counted[], part: Deal, edition: Edition): Deal | undefined {
  for (let whole = wholeOf(part, edition); whole; whole = wholeOf(whole, edition)) {
    const { id } = whole;
    if (addends.some((addend) => addend.has(id) && !addend.has(part.id))) return whole;
  }
  return undefined;
}

const wholeOf = ({ partOf }: Deal, edition: Edition): Deal | undefined =>
  partOf === undefined ? undefined : edition.deal(partOf);
