import type { FormulaCell, WorkbookContents } from "../../../src/addin/formulas/workbookContents";
import type { Edition } from "../../../src/core/edition";
import { Problem } from "../../../src/core/problems";
import { counterpartiesOf } from "../../../src/core/pairs";
import { figuresOf } from "../../../src/core/figures";
import { figureFormula } from "../../../src/addin/formulas/figureFormula";
import { worksheetFunctions } from "../../../src/functions/worksheetFunctions";

/** A line of a model: a formula, and with what it is asked. */
interface ModelLine {
  readonly label: string;
  readonly formula: string;
  readonly id: string;
  readonly given: readonly unknown[];
}

/**
 * A model in which nothing is wrong, of as many formulas: totals of pairs, deals and figures that show what the edition answers,
 * assumptions and products beside them, and typed-in numbers that no record has.
 */
export function cleanBook(edition: Edition, formulas: number): WorkbookContents {
  const lines = linesOver(edition);
  const cells: FormulaCell[] = [];
  const values: unknown[][] = [["Company", "USD bn", "Share", "Assumption", "Result"]];
  for (let row = 1; cells.length < formulas; row += 1) {
    const { label, formula, id, given } = lines[row % lines.length] ?? { label: "", formula: "", id: "", given: [] };
    const shown = answerOf(edition, id, given);
    const share = (row % 90) / 100;
    cells.push({ sheet: "Model", row, column: 1, formula });
    cells.push({ sheet: "Model", row, column: 4, formula: `=B${row + 1}*C${row + 1}+D${row + 1}` });
    values.push([label, shown, share, 1000 + row, typeof shown === "number" ? shown * share + 1000 + row : shown]);
  }
  return { sheets: ["Model"], names: [], formulas: cells, blocks: [{ sheet: "Model", row: 0, column: 0, values }] };
}

function linesOver(edition: Edition): ModelLine[] {
  const nameOf = (id: string) => edition.parties.nameOf(id);
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const pairs = edition.parties.all.flatMap(({ id }) =>
    [...new Set(edition.dealsOf(id).flatMap((deal) => counterpartiesOf(id, deal)))].map(
      (other) => [id, other] as const,
    ),
  );
  const totals = pairs.map(([party, counterparty]): ModelLine => {
    const given = [nameOf(party), nameOf(counterparty)];
    return {
      label: given.join(" and "),
      formula: `=DEALS.TOTAL(${given.map(quoted).join(",")})`,
      id: "TOTAL",
      given,
    };
  });
  const deals = edition.records.deals
    .filter(({ ended }) => !ended)
    .map(({ id, title }): ModelLine => {
      return { label: title, formula: `=DEALS.DEAL(${quoted(id)},"value")`, id: "DEAL", given: [id, "value"] };
    });
  return [...totals, ...deals, ...figureLines(edition)];
}

const figureLines = (edition: Edition): ModelLine[] =>
  edition.parties.all.flatMap(({ id, name }) =>
    figuresOf(edition)(id).flatMap(({ figure }): ModelLine[] => {
      const formula = figureFormula(edition, figure);
      const given = /\((.*)\)$/.exec(formula ?? "")?.[1];
      if (formula === undefined || given === undefined || figure.counterparty !== undefined) return [];
      const args: unknown = JSON.parse(`[${given}]`);
      return Array.isArray(args) ? [{ label: name, formula, id: "FIGURE", given: args }] : [];
    }),
  );

function answerOf(edition: Edition, id: string, given: readonly unknown[]): unknown {
  try {
    return worksheetFunctions.get(id)?.answer(given, { edition, dateSystem: 1900 });
  } catch (cause) {
    if (cause instanceof Problem) return { error: cause.reason === "malformed" ? "#VALUE!" : "#N/A" };
    throw cause;
  }
}
