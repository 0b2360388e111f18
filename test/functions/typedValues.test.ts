import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition } from "../support/records";
import { adopt, total, worksheetFunctions } from "../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(anEdition({ deals: [aDeal({ announced: "2025-04-30" }), aDeal({ announced: "2026-01-01" })] }));
});

const ask = asExcelCalls(total);
const text = (basicValue: string) => ({ type: "String", basicType: "String", basicValue });
const number = (basicValue: number) => ({
  type: "FormattedNumber",
  basicType: "Double",
  basicValue,
  numberFormat: "yyyy",
});
const error = { type: "Error", basicType: "Error", basicValue: "#REF!" };
const entity = (shown: string) => ({ type: "Entity", text: shown, basicType: "Error", basicValue: "#VALUE!" });

describe("a typed value as an argument", () => {
  it("says what its cell shows", () => {
    expect(ask(text("Aldermoor Cloud"))).toBe(2e9);
    expect(ask(entity("ALDERMOOR CLOUD INC (XNAS:ALDR)"))).toBe(2e9);
    expect(ask("ALDR", null, text("compute"), null, number(2025))).toBe(1e9);
    expect(ask("ALDR", null, null, null, { type: "Double", basicType: "Double", basicValue: 45777 })).toBe(1e9);
  });

  it("may be a range of one cell", () => {
    expect(ask([["ALDR"]], null, null, null, [[45777]])).toBe(1e9);
    expect(ask([[text("ALDR")]])).toBe(2e9);
  });

  it("of an empty cell was left out", () => {
    expect(ask("ALDR", { type: "Empty", basicType: "Empty", basicValue: "" }, text(" "), [[""]], number(0))).toBe(2e9);
  });

  it.each([
    ["an error", error],
    ["a symbol", Symbol("ALDR")],
    ["a function", () => "ALDR"],
    ["a large whole number", 2n ** 80n],
    ["several cells", [["ALDR", "ALDR"]]],
    ["an array in an array in an array", [[["ALDR"]]]],
    ["an object", { name: "ALDR" }],
    ["an object without a prototype", Object.create(null)],
    ["an object in an object", { type: "String", basicValue: { basicValue: "ALDR" } }],
    ["a day of the programming language", new Date(0)],
  ])("is refused in a sentence where nothing could be understood: %s", (_, value) => {
    const refusal = (argument: string) =>
      `#VALUE! ${argument} is an error, several cells, or a value that is no text or number. Give one cell or text.`;
    expect(errorOf(() => ask(value))).toBe(refusal("party"));
    expect(errorOf(() => ask("ALDR", value))).toBe(refusal("counterparty"));
    expect(errorOf(() => ask("ALDR", null, value))).toBe(refusal("kind"));
    expect(errorOf(() => ask("ALDR", null, null, null, value))).toBe(refusal("to"));
    expect(errorOf(() => ask("ALDR", null, null, null, null, value))).toBe(refusal("basis"));
  });

  it("that contains itself is refused too", () => {
    const itself: unknown[] = [];
    itself.push(itself);
    expect(errorOf(() => ask(itself))).toContain("#VALUE! party is an error, several cells");
  });

  it("was left out where what Excel knows of the call stands in the place of an argument that it does not know yet", () => {
    /** As office.js makes it. */
    class Invocation {
      get functionName(): string {
        return "TOTAL";
      }
    }
    expect(ask("ALDR", new Invocation())).toBe(2e9);
    expect(ask("ALDR", null, null, null, 2025, new Invocation())).toBe(1e9);
  });

  it("is read by every function", () => {
    for (const [id, called] of worksheetFunctions) {
      const answer = errorOf(() => called(...[error, error, error]));
      expect([id, answer]).toEqual([id, expect.stringContaining("is an error, several cells, or a value")]);
    }
  });
});
