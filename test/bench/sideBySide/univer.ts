import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import "@univerjs/engine-formula/facade";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import "@univerjs/sheets/facade";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import "@univerjs/sheets-formula/facade";
import { median, type Benchmark } from "../measurement";
import { compared, type Calculated } from "./compared";
import type { Row } from "./rows";
import type { PairQuestion } from "./sameQuestions";
import { inFormula, sumifsOf } from "./sumifs";

const runs = 3;

/** The same questions to the engine of the spreadsheet that the workbench has. */
export const univer: Benchmark = {
  name: "univer",
  about: "10 questions to DEALS.TOTAL, and as SUMIFS over the same rows in Univer, each answer compared.",
  measure: () => compared({ deals: 133_000, questions: 10, calculate }),
};

async function calculate(rows: readonly Row[], questions: readonly PairQuestion[]): Promise<Calculated[]> {
  const engine = new Univer({ locale: LocaleType.EN_US, locales: {}, logLevel: LogLevel.WARN });
  engine.registerPlugin(UniverFormulaEnginePlugin);
  engine.registerPlugin(UniverSheetsPlugin);
  engine.registerPlugin(UniverSheetsFormulaPlugin);
  const univerAPI = FUniver.newAPI(engine);
  const sheet = { id: "deals", name: "Deals", rowCount: rows.length, columnCount: 6, cellData: cellsOf(rows) };
  const workbook = univerAPI.createWorkbook({ id: "book", sheetOrder: ["deals"], sheets: { deals: sheet } });
  const answers = workbook.getActiveSheet().getRange(0, 5, questions.length, 1);
  answers.setFormulas(questions.map((question) => [sumifsOf(question, rows.length, inFormula)]));
  const formula = univerAPI.getFormula();
  await formula.onCalculationResultApplied();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    formula.executeCalculation();
    await formula.onCalculationResultApplied();
    times.push((performance.now() - start) / questions.length);
  }
  const cells = answers.getValues().flat();
  univerAPI.dispose();
  return [{ how: "Univer's SUMIFS", cells, milliseconds: median(times), runs }];
}

const cellsOf = (rows: readonly Row[]) =>
  rows.map(({ party, counterparty, kind, day, dollars }) =>
    [party, counterparty, kind, day, dollars].map((v) => ({ v })),
  );
