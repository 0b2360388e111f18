import { bundledRecords } from "../../../src/bundledEdition";
import { editionOf } from "../../../src/core/chunks";
import { type CallOutcome, cellInWords, outcomeOf } from "../../../src/addin/pages/outcome";
import { insertionOf } from "../../../src/addin/views/build/FormulaTools";
import { dealsCallsIn } from "../../../src/addin/formulas/calls";
import { couponFormat, dollarFormat, gigawattFormat, percentFormat } from "../../../src/addin/sheets/formats";
import { wordsFor } from "../../../src/addin/ui/words";
import { simulateExcel } from "../../support/excel";
import { adopt, contextNow } from "../../support/functions";

const shipped = editionOf(bundledRecords);

beforeAll(() => {
  simulateExcel();
  adopt(shipped);
});

function outcomeFor(formula: string): CallOutcome {
  const [call] = dealsCallsIn(formula);
  if (!call) throw new Error(`${formula} calls nothing.`);
  return outcomeOf(call, new Map(), contextNow);
}

/** What the answer of a formula is measured in, and the number format that its cell gets. */
const measured = (formula: string) => {
  const outcome = outcomeFor(formula);
  return [outcome.unit, insertionOf(formula, formula, outcome).numberFormat];
};

describe("the number that a formula answers", () => {
  it("is a figure's dollars or gigawatts by that very figure, whatever others of its metric are", () => {
    expect(measured('=DEALS.FIGURE("OpenAI","compute-spend-target","CY2026-2030")')).toEqual(["dollars", dollarFormat]);
    expect(measured('=DEALS.FIGURE("OpenAI","compute-capacity",2025)')).toEqual(["gigawatts", gigawattFormat]);
  });

  it("is measured as its function or field says", () => {
    expect(measured('=DEALS.TOTAL("CoreWeave","OpenAI")')).toEqual(["dollars", dollarFormat]);
    expect(measured('=DEALS.STAKE("NVIDIA","CoreWeave")')).toEqual(["fraction", percentFormat]);
    expect(measured('=DEALS.CAPACITY("OpenAI")')).toEqual(["gigawatts", gigawattFormat]);
    expect(measured('=DEALS.DEAL("coreweave-openai-2025-09","value")')).toEqual(["dollars", dollarFormat]);
    // Of 7.125%.
    expect(measured('=DEALS.DEAL("cipher-barber-lake-notes-2025-11","coupon")')).toEqual(["fraction", couponFormat]);
    expect(measured('=DEALS.COUNT("OpenAI")')).toEqual(["plain", undefined]);
  });

  it("has the unit of all the answers over a range, if they have one", () => {
    expect(measured('=DEALS.TOTAL({"CoreWeave";"Nebius"},"Microsoft")')).toEqual(["dollars", dollarFormat]);
    expect(measured('=DEALS.DEAL("coreweave-openai-2025-09",{"value","announced"})')).toEqual(["plain", undefined]);
  });

  it("is given room for all the answers over a range", () => {
    const formula = '=DEALS.TOTAL({"CoreWeave";"Nebius";"AMD"},"Microsoft")';
    expect(insertionOf(formula, formula, outcomeFor(formula))).toMatchObject({ rows: 3, columns: 1 });
  });
});

describe("a value in a table", () => {
  const words = wordsFor("en-US");

  it("is read as the function measures its column: fractions as per cent, dollars to the dollar, days as they are", () => {
    expect(cellInWords(0.0925, "LIST", "coupon", words)).toBe("9.25%");
    expect(cellInWords(6.5e9, "LIST", "value", words)).toBe("6,500,000,000");
    expect(cellInWords(1.5, "LIST", "gigawatts", words)).toBe("1.5 GW");
    expect(cellInWords("2025-05", "LIST", "announced", words)).toBe("2025-05");
    expect(cellInWords(0.115, "HOLDERS", "share", words)).toBe("11.5%");
    expect(cellInWords(0.45, "SERIES", "growth", words)).toBe("45%");
  });

  it("is a plain number where nothing is said of its column", () => {
    expect(cellInWords(2026, "SCHEDULE", "year", words)).toBe("2026");
    expect(cellInWords(0.5, "nobody's function", undefined, words)).toBe("0.5");
    // Of which two could look alike if it were rounded: a rate, a price of a share.
    expect(cellInWords(1.1744, "LIST", "rate", words)).toBe("1.1744");
  });
});
