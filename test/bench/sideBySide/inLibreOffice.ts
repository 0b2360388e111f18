import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { median } from "../measurement";
import type { Calculated } from "./compared";
import type { Row } from "./rows";
import type { PairQuestion } from "./sameQuestions";
import { inFormula, inRow, sumifsOf } from "./sumifs";

const runs = 5;
const Answers = z.array(z.strictObject({ milliseconds: z.array(z.number()), cells: z.array(z.unknown()) }));
const script = fileURLToPath(new URL("sumifs.py", import.meta.url));

/** What has to be installed before LibreOffice can be asked; undefined if nothing has. */
export function missing(): string | undefined {
  if (succeeds("soffice", ["--version"]) && pythonWithUno() !== undefined) return undefined;
  return "LibreOffice is not installed, or its Python bridge is not. On Debian: apt-get install libreoffice-calc python3-uno";
}

const written = ["LibreOffice's SUMIFS with names in it", "LibreOffice's SUMIFS of names in cells"];

/** Sums questions up over rows: with their names in the formulas, and in cells beside formulas that are filled down. */
export function calculateInLibreOffice(rows: readonly Row[], questions: readonly PairQuestion[]): Calculated[] {
  const input = JSON.stringify({
    runs,
    rows: rows.map(({ party, counterparty, kind, day, dollars }) => [party, counterparty, kind, day, dollars]),
    questions: questions.map(({ party, counterparty, kind = "", since = "" }) => [party, counterparty, kind, since]),
    formulas: [
      questions.map((question) => sumifsOf(question, rows.length, inFormula)),
      questions.map((question, place) => sumifsOf(question, rows.length, inRow(place + 1))),
    ].map((formulas) => formulas.map((formula) => formula.replaceAll(",", ";"))),
  });
  const { status, stdout, stderr } = spawnSync(pythonWithUno() ?? "", [script], { input, encoding: "utf8", ...limits });
  if (status !== 0) throw new Error(`LibreOffice did not calculate: ${stderr}`);
  return Answers.parse(JSON.parse(stdout)).map(({ milliseconds, cells }, place) => ({
    how: written[place] ?? "",
    cells,
    milliseconds: median(milliseconds) / questions.length,
    runs,
  }));
}

const limits = { maxBuffer: 1e8, timeout: 600_000 };

/** The Python to which LibreOffice's bridge belongs: the system's own, which need not be the first on the path. */
const pythonWithUno = (): string | undefined =>
  ["python3", "/usr/bin/python3"].find((python) => succeeds(python, ["-c", "import uno"]));

const succeeds = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0;
