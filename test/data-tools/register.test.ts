import { readFileSync } from "node:fs";
import path from "node:path";
import { bundledRecords } from "../../src/bundledEdition";
import { monthsLater } from "../../src/core/days";
import { companyFactsIn } from "../../src/data-tools/gather/companyFacts";
import { comparisonOf } from "../../src/data-tools/gather/comparison";
import { fiscalPeriodOf, readingsIn } from "../../src/data-tools/gather/readings";
import { Register, registerProblems } from "../../src/data-tools/register";

const register = Register.parse(JSON.parse(readFileSync("data/register.json", "utf8")));
const files = [
  ["Microsoft", "microsoft"],
  ["Alphabet", "alphabet"],
  ["Meta", "meta"],
];

/** What the data has of what the SEC's company facts say of a company. */
function compared(file: string) {
  const facts = companyFactsIn(readFileSync(path.join(__dirname, "gather/facts", `${file}.json`), "utf8"), file);
  const [company] = register.filter(({ cik }) => cik === facts.cik);
  if (!company) throw new Error(`The register has no company with CIK ${facts.cik}.`);
  return comparisonOf(readingsIn(facts, company, { until: bundledRecords.release.day }), company, bundledRecords);
}

describe("the register in data/", () => {
  it("keeps its rules", async () => {
    expect(await registerProblems(bundledRecords)).toEqual([]);
  });

  it("would be told of a company that the data does not have", async () => {
    const parties = bundledRecords.parties.filter(({ id }) => id !== "meta");
    expect(await registerProblems({ parties })).toEqual([
      "meta id: is no party. Add it to data/parties.json, or correct the id.",
    ]);
  });

  it("has each company's years end where the data has them end", () => {
    const wrong = bundledRecords.figures.flatMap(({ id, company, period: { label, kind, ends } }) => {
      const registered = register.find((one) => one.id === company);
      if (!registered || kind !== "fiscal" || !/^Q. FY/.test(label)) return [];
      const quarter = fiscalPeriodOf({ start: monthsLater(ends, -3), end: ends }, registered.fiscalYearEnd);
      return quarter?.label === label ? [] : [`${id}: ${label}, not ${quarter?.label}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(files)("the figures of %s", (_, file) => {
  const { missing, equal, rounded, different } = compared(file);

  it("agree with the SEC's company facts, or a correction says why not", () => {
    expect(equal.length + rounded.length).toBeGreaterThan(20);
    expect(different.filter(({ corrections }) => corrections.length === 0).map(({ recorded }) => recorded.id)).toEqual(
      [],
    );
  });

  it("lack nothing that the filings since 2023 state of revenue, capital expenditure and obligations", () => {
    expect(missing.map(({ line, period }) => `${line.metric} ${period.label}`)).toEqual([]);
  });
});
