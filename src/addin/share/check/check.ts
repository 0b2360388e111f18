import type { Context } from "../../../functions/declaration";
import type { Session } from "../../app/session";
import { mapInSlices, type Watch } from "../../app/slices";
import type { FormulaCell, WorkbookContents } from "../../formulas/workbookContents";
import { cellKey, type Spot } from "../../formulas/workbookIndex";
import { caught } from "./caught";
import { noDays } from "./days";
import { CheckedBook } from "./checkedBook";
import { doubleCounting } from "./doubleCounting";
import { endedDeals } from "./endedDeals";
import type { Finding } from "./finding";
import { dealsNamesIn, findingsInName, type NamedFormula } from "./names";
import { outOfDate } from "./outOfDate";
import { stalePin } from "./pins";
import { figuresInFormula, type NumberCell, numberCells, typedFigure } from "./typedFigures";
import { refused } from "./refused";
import { unresolved } from "./unresolved";

/** What is looked for in every cell with a formula. */
const formulaChecks: readonly ((cell: FormulaCell, book: CheckedBook) => readonly Finding[])[] = [
  unresolved,
  refused,
  caught,
  outOfDate,
  noDays,
  endedDeals,
  doubleCounting,
  figuresInFormula,
];

/** What is known beside what stands in the cells. */
export interface Surroundings {
  readonly session: Session;
  /** What answers. @throws Problem if nothing does. */
  readonly contextNow: () => Context;
  /** The newest edition that is known on this computer of the feed to which the workbook is pinned. */
  readonly newest: number | undefined;
  /** The cells of which is known where their numbers come from, by `cellKey`. */
  readonly sourced: ReadonlySet<string>;
  /** The names of the workbook's tables, in small letters. */
  readonly tables: ReadonlySet<string>;
  /** Says of cells without a formula which of them one elsewhere fills, by `cellKey`: only Excel can tell. */
  readonly spilledAmong: (cells: readonly Spot[]) => Promise<ReadonlySet<string>>;
}

/**
 * Finds what is wrong with a workbook, without changing anything: in slices of time, with how far it has come.
 * @throws The signal's reason if it is told to stop.
 */
export async function checkWorkbook(
  contents: WorkbookContents,
  { session, contextNow, newest, sourced, tables, spilledAmong }: Surroundings,
  watch: Watch,
): Promise<Finding[]> {
  const book = new CheckedBook(contents, contextNow, sourced, tables);
  const places = [...dealsNamesIn(contents), ...contents.formulas, ...numberCells(contents.blocks)];
  const found = await mapInSlices(places, (place) => findingsIn(place, book), watch);
  const findings = onceEach(found);
  const spilled = await spilledAmong(findings.flatMap((finding) => typedCellOf(finding) ?? []));
  watch.signal.throwIfAborted();
  return [...stalePin(session, newest), ...findings.flatMap((finding) => unlessSpilled(finding, spilled))];
}

/** The cell that would have to be typed in to be repaired. */
function typedCellOf(finding: Finding): Spot | undefined {
  const repair = finding.kind === "pin" ? undefined : finding.repair;
  const isTyped = repair?.does === "write" && !(typeof repair.was === "string" && repair.was.startsWith("="));
  return isTyped ? repair.cell : undefined;
}

/** What a formula elsewhere fills is not typed in; what else is wrong with it has to be mended there. */
function unlessSpilled(finding: Finding, spilled: ReadonlySet<string>): Finding[] {
  const cell = typedCellOf(finding);
  if (!cell || !spilled.has(cellKey(cell)) || finding.kind === "pin" || finding.kind === "name") return [finding];
  if (finding.kind === "typed-figure") return [];
  const { repair: _, ...rest } = finding;
  return [rest];
}

function findingsIn(place: NamedFormula | FormulaCell | NumberCell, book: CheckedBook): readonly Finding[] {
  if ("asCell" in place) return findingsInName(place, book);
  return "formula" in place ? formulaChecks.flatMap((check) => check(place, book)) : typedFigure(place, book);
}

/** A cell to which many formulas refer is found by each of them. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const known = new Set<string>();
  return findings.filter((finding) => {
    if (finding.kind === "pin" || finding.kind === "name") return true;
    // What stands in a formula may be found in it several times, and then each is another finding.
    const what = finding.repair?.does === "write" ? finding.repair.becomes : "";
    const key = `${finding.kind} ${cellKey(finding.cell)} ${what}`;
    return !known.has(key) && known.add(key);
  });
}
