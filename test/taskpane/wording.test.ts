import { dayInWords, termInWords, valueInWords } from "../../src/taskpane/wording";
import { dollars } from "../support/records";

describe("a value in words", () => {
  it("carries its qualifier, so that a ceiling is not read as a price", () => {
    expect(valueInWords(dollars(11.9e9, { qualifier: "up-to" }))).toBe("up to $11.9 billion");
    expect(valueInWords(dollars(400e9, { qualifier: "at-least" }))).toBe("at least $400 billion");
    expect(valueInWords(dollars(350e6))).toBe("$350 million");
  });

  it("is in the currency that the source prints", () => {
    expect(valueInWords(dollars(1.7e9, { currency: "EUR" }))).toBe("€1.7 billion");
  });

  it("says that it is not disclosed, rather than nothing or 0", () => {
    expect(valueInWords(undefined)).toBe("Value not disclosed");
  });
});

describe("a day in words", () => {
  it("says no more than is known", () => {
    expect(["2025-03-10", "2025-03", "2025"].map(dayInWords)).toEqual(["10 March 2025", "March 2025", "2025"]);
  });
});

describe("a term in words", () => {
  it("loses its hyphens", () => {
    expect(termInWords("equity-investment")).toBe("Equity investment");
  });
});
