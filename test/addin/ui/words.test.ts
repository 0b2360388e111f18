import { measuredInWords, tickFormat } from "../../../src/addin/pages/figureWords";
import { wordsFor } from "../../../src/addin/ui/words";
import { dollars } from "../../support/records";

const english = wordsFor("en-US");
const italian = wordsFor("it-IT");

describe("the pane's language", () => {
  it.each([
    ["en-US", "en", "en-US"],
    ["en-GB", "en", "en-GB"],
    ["it-IT", "it", "it-IT"],
    ["it-CH", "it", "it-CH"],
    ["it", "it", "it"],
    ["de-DE", "en", "en-US"],
    ["", "en", "en-US"],
    ["it_broken!", "en", "en-US"],
  ])("for the host's %p is %p, with numbers and days as in %p", (displayLanguage, language, locale) => {
    const words = wordsFor(displayLanguage);
    expect([words.language, words.locale]).toEqual([language, locale]);
  });
});

describe("a value in words", () => {
  it("carries its qualifier, so that a ceiling is not read as a price", () => {
    expect(english.value(dollars(11.9e9, { qualifier: "up-to" }))).toBe("up to $11.9 billion");
    expect(english.value(dollars(400e9, { qualifier: "at-least" }))).toBe("at least $400 billion");
    expect(english.value(dollars(350e6))).toBe("$350 million");
    expect(italian.value(dollars(11.9e9, { qualifier: "up-to" }))).toBe("fino a 11,9 miliardi di dollari");
  });

  it("is in the currency that the source prints", () => {
    expect(english.value(dollars(1.7e9, { currency: "EUR" }))).toBe("€1.7 billion");
    expect(italian.value(dollars(1.7e9, { currency: "EUR" }))).toBe("1,7 miliardi di euro");
    expect(english.value(dollars(3e12, { currency: "JPY" }))).toBe("¥3 trillion");
    expect(italian.value(dollars(3e9, { currency: "JPY" }))).toBe("3 miliardi di yen");
    expect(english.value(dollars(9e8, { currency: "TWD" }))).toBe("NT$900 million");
    expect(italian.value(dollars(9e8, { currency: "TWD" }))).toBe("900 milioni di nuovi dollari taiwanesi");
  });

  it("is counted in Italian as Italians count: a thousand billions, one billion, plain below a million", () => {
    expect([1.4e12, 1e9, 1_001_000_000, 1e6, 950_000].map((amount) => italian.value(dollars(amount)))).toEqual([
      "1400 miliardi di dollari",
      "1 miliardo di dollari",
      "1 miliardo di dollari",
      "1 milione di dollari",
      "950.000 dollari",
    ]);
  });
});

describe("a metric in words", () => {
  it("has its measure behind it where there are several", () => {
    const debt = { metric: "debt", measure: "non-current" } as const;
    expect([measuredInWords(debt, english), measuredInWords(debt, italian)]).toEqual([
      "Debt (non-current)",
      "Debito (non corrente)",
    ]);
    expect(measuredInWords({ metric: "revenue", measure: "reported" }, english)).toBe("Revenue");
  });
});

describe("a share in words", () => {
  it("is written as the language writes per cent", () => {
    expect(english.percent({ value: 11.5, qualifier: "about" })).toBe("about 11.5%");
    expect(italian.percent({ value: 11.5, qualifier: "about" })).toBe("circa 11,5%");
  });

  it("is written to the thousandth, in which documents print coupons", () => {
    expect(english.percent({ value: 7.125, qualifier: "exact" })).toBe("7.125%");
  });
});

describe("an amount beside a line of a chart", () => {
  it("is another one beside each line, however small the shares are", () => {
    expect([0, 0.005, 0.01, 0.2].map(tickFormat("fraction", english))).toEqual(["0%", "0.5%", "1%", "20%"]);
    expect([0, 5e8, 1e9].map(tickFormat("dollars", english))).toEqual(["$0", "$500M", "$1B"]);
  });
});

describe("power in words", () => {
  it("is written to the megawatt, as in cells", () => {
    expect(english.gigawatts({ gigawatts: 0.039, qualifier: "exact" })).toBe("0.039 GW");
    expect(italian.gigawatts({ gigawatts: 1.9256, qualifier: "about" })).toBe("circa 1,926 GW");
  });
});

describe("a day in words", () => {
  it("says no more than is known", () => {
    expect(["2025-03-10", "2025-03", "2025"].map(english.day)).toEqual(["March 10, 2025", "March 2025", "2025"]);
    expect(["2025-03-10", "2025-03", "2025"].map(italian.day)).toEqual(["10 marzo 2025", "marzo 2025", "2025"]);
  });
});

describe("a period in words", () => {
  it("is a day or month where it is one, else the field's own label", () => {
    expect(["2025-09", "Q2 FY2026", "CY2026-2030"].map(english.period)).toEqual([
      "September 2025",
      "Q2 FY2026",
      "CY2026-2030",
    ]);
  });
});
