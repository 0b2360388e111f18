import { readFileSync } from "node:fs";
import { z } from "zod";
import { bundledRecords } from "../../src/bundledEdition";
import { decimalSum } from "../../src/core/decimals";
import { editionOf } from "../../src/core/chunks";
import { shownOf, type ShownAnswer } from "../../src/metadata/examples";
import { simulateExcel } from "../support/excel";
import { adopt, worksheetFunctions } from "../support/functions";

/** A row of a public table of this field: what its page says, and the formula of somebody who looks for it here. */
const Row = z.strictObject({
  table: z.string(),
  page: z.string().describe("The address of the table, or several."),
  who: z.string(),
  whom: z.string().optional(),
  what: z.string(),
  says: z.number().describe("What the page says, in the unit of the answer."),
  unit: z.enum(["USD", "GW", "share", "shares"]),
  formula: z.string(),
  answer: z.number().optional().describe("What is right, where that is not what the page says."),
  because: z.string().optional().describe("Why: the page is wrong, rounds, or measures something else."),
  missing: z.string().optional().describe("What the edition or its functions lack to answer it."),
});

const rows = z.array(Row).parse(JSON.parse(readFileSync("test/data/publicRows.json", "utf8")));
const answerable = rows.filter(({ missing }) => missing === undefined);

/** Whether a cell shows a number; of a table, whether the number stands in it, or its numbers add up to it. */
function shows(shown: ShownAnswer, number: number): boolean {
  if (!("value" in shown)) return false;
  if (!Array.isArray(shown.value)) return shown.value === number;
  const cells: readonly unknown[] = shown.value.flat();
  const numbers = cells.filter((cell) => typeof cell === "number");
  return numbers.includes(number) || decimalSum(numbers) === number;
}

beforeAll(() => {
  simulateExcel();
  adopt(editionOf(bundledRecords));
});

const answerTo = (formula: string) => shownOf(formula, worksheetFunctions);

describe("rows of public tables", () => {
  it("are answered as their page says, or as the reason beside them explains", async () => {
    const complaints = [];
    for (const { formula, says, answer = says, what } of answerable) {
      const shown = await answerTo(formula);
      if (!shows(shown, answer)) complaints.push(`${formula} is ${JSON.stringify(shown)}, not ${answer} (${what})`);
    }
    expect(complaints).toEqual([]);
  });

  it("are named if they are not answered, and leave that list once they are", async () => {
    const complaints = [];
    for (const { formula, says, missing } of rows)
      if (missing !== undefined && shows(await answerTo(formula), says))
        complaints.push(`${formula} is answered by now.`);
    expect(complaints).toEqual([]);
  });

  it("have a reason where the answer is another one than the page's", () => {
    expect(rows.filter(({ answer, because }) => (answer === undefined) !== (because === undefined))).toEqual([]);
  });

  it("are answered in at least 92 of 100 cases", () => {
    expect(answerable.length / rows.length).toBeGreaterThanOrEqual(0.92);
  });
});
