import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { adopt, list, total, worksheetFunctions } from "../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(editionOf(bundledRecords));
});

const ask = asExcelCalls(total);
const longest = "x".repeat(32_767);

describe("a text that is longer than any name", () => {
  it("is refused as such, and repeated by its beginning only", () => {
    expect(errorOf(() => ask(longest))).toBe(
      `#VALUE! party has 32,767 characters ("${"x".repeat(40)}…"). Give at most 1000.`,
    );
    expect(errorOf(() => ask("OpenAI", null, null, longest))).toContain("#VALUE! from has 32,767 characters");
    expect(errorOf(() => asExcelCalls(list)("OpenAI", null, null, null, null, longest))).toContain(
      "Give at most 1000.",
    );
  });

  it("is refused by every function, in a sentence that has room in a cell", () => {
    for (const [id, called] of worksheetFunctions) {
      const answer = errorOf(() => called(...Array<string>(8).fill(longest)));
      expect([id, answer]).toEqual([id, expect.stringMatching(/^#VALUE! .{1,300}$/)]);
    }
  });

  it("is understood where it is so long by spaces around it alone", () => {
    expect(ask(`${" ".repeat(30_000)}OpenAI${"\u00a0".repeat(2_000)}`)).toBe(ask("OpenAI"));
  });
});

describe("a text that a sentence repeats", () => {
  const refused = (name: string) => errorOf(() => ask(name));

  it("is shortened where it is long", () => {
    expect(refused("a name that nobody has ever heard of and that goes on for ever")).toBe(
      '#VALUE! No company is called "a name that nobody has ever heard of and…". DEALS.PARTIES lists the names that are known.',
    );
  });

  it("is on one line, without what nobody sees or what turns the rest of the sentence round", () => {
    expect(refused("a\nb\u202ec\u0007d\u200be")).toBe(
      '#VALUE! No company is called "a bcde". DEALS.PARTIES lists the names that are known.',
    );
    expect(refused("half a \ud83d")).toContain('"half a \ufffd"');
  });
});
