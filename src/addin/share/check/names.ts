import { mentioningDeals } from "../../formulas/formulaText";
import type { FormulaCell, WorkbookContents, WorkbookName } from "../../formulas/workbookContents";
import { cellKey } from "../../formulas/workbookIndex";
import type { CheckedBook } from "./checkedBook";
import { noDays } from "./days";
import { doubleCounting } from "./doubleCounting";
import { endedDeals } from "./endedDeals";
import type { CellFinding, Finding, InName } from "./finding";
import { refusedInName } from "./refused";
import { unresolvedInName } from "./unresolved";

/** A name that stands for a formula of DEALS, and a cell that would hold that formula. */
export interface NamedFormula {
  readonly name: WorkbookName;
  readonly asCell: FormulaCell;
}

/** What is looked for in what names stand for: what a cell shows, a name does not. */
const nameChecks: readonly ((cell: FormulaCell, book: CheckedBook) => readonly InName["what"][])[] = [
  unresolvedInName,
  refusedInName,
  noDays,
  endedDeals,
  doubleCounting,
];

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
export const findingsInName = ({ name, asCell }: NamedFormula, book: CheckedBook): Finding[] =>
  nameChecks
    .flatMap((check) => check(asCell, book))
    .map((what) =>
      cellKey(what.cell) === cellKey(asCell) ? { kind: "name", name, what, ...remedyOf(name, what) } : what,
    );

/** What would be written into the cell, the name is to stand for. */
function remedyOf(name: WorkbookName, { repair }: CellFinding): Pick<InName, "repair"> {
  if (repair?.does !== "write") return {};
  return { repair: { does: "define", name, was: name.formula, becomes: repair.becomes } };
}
