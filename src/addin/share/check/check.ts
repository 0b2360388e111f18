import type { Context } from "../../../functions/declaration";
import type { Session } from "../../app/session";
import { mapInSlices, type Watch } from "../../app/slices";
import { mentioningDeals } from "../../formulas/formulaText";
import type { FormulaCell, WorkbookContents, WorkbookName } from "../../formulas/workbookContents";
import { cellKey, type Spot } from "../../formulas/workbookIndex";
import { noDays } from "./noDays";
import { CheckedBook } from "./checkedBook";
import { doubleCounting } from "./doubleCounting";
import { endedDeals } from "./endedDeals";
import type { CellFinding, Finding, InName } from "./finding";
import { outOfDate } from "./outOfDate";
import { stalePin } from "./stalePin";
import { caught, refused, refusedInName } from "./refused";
import { figuresInFormula, type NumberCell, numberCells, typedFigure } from "./typedFigures";
import { unresolved, unresolvedInName } from "./unresolved";

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

/** What is looked for in what names stand for: what a cell shows, a name does not. */
const nameChecks: readonly ((cell: FormulaCell, book: CheckedBook) => readonly InName["what"][])[] = [
  unresolvedInName,
  refusedInName,
  noDays,
  endedDeals,
  doubleCounting,
];

/** What is known beside what stands in the cells. */
interface Surroundings {
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

/** A name that stands for a formula of DEALS, and a cell that would hold that formula. */
interface NamedFormula {
  readonly name: WorkbookName;
  readonly asCell: FormulaCell;
}

/** The names of a workbook that stand for a formula of DEALS, by itself or through another name. */
export function dealsNamesIn({ names, sheets }: WorkbookContents): NamedFormula[] {
  const mentions = mentioningDeals(names);
  return names
    .filter(({ formula }) => mentions(formula))
    .map((name, place) => {
      // Its cell is on no sheet: nothing refers to it, and it holds no value.
      const spot = { sheet: name.sheet ?? sheets[0] ?? "", row: -1 - place, column: -1 };
      return { name, asCell: { ...spot, formula: name.formula } };
    });
}

/** What is wrong with what a name stands for; what is wrong with a cell to which it refers is found in that cell. */
const findingsInName = ({ name, asCell }: NamedFormula, book: CheckedBook): Finding[] =>
  nameChecks
    .flatMap((check) => check(asCell, book))
    .map((what) =>
      cellKey(what.cell) === cellKey(asCell) ? { kind: "name", name, what, ...remedyOf(name, what) } : what,
    );

/** The name is to stand for what would be written into its cell. */
function remedyOf(name: WorkbookName, { repair }: CellFinding): Pick<InName, "repair"> {
  if (repair?.does !== "write") return {};
  return { repair: { does: "define", name, was: name.formula, becomes: repair.becomes } };
}
