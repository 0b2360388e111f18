import type { Records, WrittenFigure } from "../../../src/core/records/records";
import { ruleViolations, schemaViolations } from "../../../src/core/rules/rules";
import { comparisonOf } from "../../../src/data-tools/gather/comparison";
import { newRecordsFor } from "../../../src/data-tools/gather/newRecords";
import { reportOf } from "../../../src/data-tools/gather/report";
import { capex, fenwick, fenwickFacts, obligations, readFrom, revenue, stated } from "./companyFacts";
import { dollars, someRecords } from "../../support/records";

const company = fenwick(revenue, capex, obligations);
const release = { number: 2, version: "0.2.0", day: "2026-12-31" };

/** Fenwick Labs' revenue of the quarter to 30 September 2025, as somebody recorded it. */
const recorded = (amount: number, given: Partial<WrittenFigure> = {}): WrittenFigure => ({
  id: "fenwick-labs-revenue-q1-fy2026",
  company: "fenwick-labs",
  metric: "revenue",
  measure: "reported",
  period: { label: "Q1 FY2026", kind: "fiscal", ends: "2025-09-30" },
  value: dollars(amount),
  sources: [{ source: "a-page", says: "It says so." }],
  ...given,
});

/** What is found of a company that states revenue of 64,727 million for that quarter, beside what the data has. */
function found(given: Partial<Records>, tags = { Revenues: [stated("2025-07-01 to 2025-09-30", 64_727)] }) {
  const records = someRecords({ release, ...given });
  const read = readFrom(fenwickFacts(tags), company);
  const comparison = comparisonOf(read, company, records);
  const added = newRecordsFor(comparison.missing, company, records, read);
  return { comparison, added, lines: reportOf("Fenwick Labs", read, comparison, added).slice(1) };
}

describe("a figure that the data has", () => {
  it("is found equal", () => {
    const { comparison, added } = found({ figures: [recorded(64_727e6)] });
    expect(comparison.equal.map(({ recorded: { id } }) => id)).toEqual(["fenwick-labs-revenue-q1-fy2026"]);
    expect(added.figures).toEqual([]);
  });

  it("is equal, and said to be so only as printed, where its document rounds it", () => {
    const { lines } = found({ figures: [recorded(64_700e6)] });
    expect(lines).toEqual([
      "Equal as printed:",
      expect.stringMatching(
        /^ {2}fenwick-labs-revenue-q1-fy2026: 64,700 million dollars in the data, 64,727 million dollars in the filings \(10-Q, 0000000001-26-\d{6}\)$/,
      ),
    ]);
  });

  it.each([64_800e6, 64_726e6, 60_000e6])("is different if it is not the same to its last digit: %d", (amount) => {
    const { comparison, added } = found({ figures: [recorded(amount)] });
    expect(comparison.different).toHaveLength(1);
    expect(added.figures).toEqual([]);
  });

  it("is different in another currency", () => {
    const { comparison } = found({ figures: [recorded(64_727e6, { value: dollars(64_727e6, { currency: "EUR" }) })] });
    expect(comparison.different).toHaveLength(1);
  });

  it("and which differs is a finding, with the corrections that explain it", () => {
    const correction = {
      id: "c-1",
      record: "fenwick-labs-revenue-q1-fy2026",
      sourceName: "Form 10-Q",
      sourceSays: "64,727 million.",
      weHold: "64,000 million.",
      why: "x",
      status: "different-measure",
      published: "2026-06-30",
    } as const;
    const { lines } = found({ figures: [recorded(64_000e6)], corrections: [correction] });
    expect(lines[0]).toBe("Different: the data keeps what it has:");
    expect(lines[1]).toMatch(
      /64,000 million dollars in the data, 64,727 million dollars in the filings .+, explained by c-1$/,
    );
  });

  it.each<[string, Partial<WrittenFigure>]>([
    ["by another measure", { measure: "as-reported" }],
    ["of another company", { company: "aldermoor-cloud" }],
    ["about one counterparty", { counterparty: "aldermoor-cloud" }],
    ["that another one replaced", { supersededBy: "fenwick-labs-revenue" }],
    ["of another period", { period: { label: "Q1 FY2026", kind: "fiscal", ends: "2025-09-30" }, metric: "debt" }],
  ])("says nothing %s", (_, given) => {
    expect(found({ figures: [recorded(1e9, given)] }).added.figures).toHaveLength(1);
  });

  it("may be called by the calendar where the fiscal quarter is one of it", () => {
    const calendarYear = { ...company, fiscalYearEnd: "12-31" };
    const period = { label: "Q3 CY2025", kind: "calendar", ends: "2025-09-30" } as const;
    const read = readFrom(fenwickFacts({ Revenues: [stated("2025-07-01 to 2025-09-30", 64_727)] }), calendarYear);
    expect(
      comparisonOf(read, calendarYear, someRecords({ figures: [recorded(64_727e6, { period })] })).equal,
    ).toHaveLength(1);
  });

  it("of a balance is found by its day, whether it is labelled with the year or its last quarter", () => {
    const balance = recorded(300e6, {
      metric: "remaining-performance-obligations",
      measure: "total",
      period: { label: "FY2025", kind: "fiscal", ends: "2025-06-30" },
    });
    const read = readFrom(
      fenwickFacts({ RevenueRemainingPerformanceObligation: [stated("2025-06-30", 300)] }),
      company,
    );
    expect(comparisonOf(read, company, someRecords({ figures: [balance] })).equal).toHaveLength(1);
  });
});

describe("a figure that the data lacks", () => {
  it("becomes a record with the filing behind it, and both keep every rule", () => {
    const { added } = found({});
    const records = someRecords({ release, figures: [...added.figures], sources: [...added.sources] });
    expect([...schemaViolations(records), ...ruleViolations(records)]).toEqual([]);
  });

  it("has the company's own period, its measure, and the filing's form, accession number, address and day", () => {
    const filing = { accn: "0000000077-25-000012", filed: "2025-10-28" };
    const { added } = found({}, { Revenues: [stated("2025-07-01 to 2025-09-30", 64_727, filing)] });
    expect(added).toEqual({
      figures: [
        {
          id: "fenwick-labs-revenue-q1-fy2026",
          company: "fenwick-labs",
          metric: "revenue",
          measure: "reported",
          period: { label: "Q1 FY2026", kind: "fiscal", ends: "2025-09-30" },
          value: { amount: 64_727_000_000, currency: "USD", qualifier: "exact" },
          sources: [{ source: "fenwick-labs-10q-20251028", says: "Revenue of 64,727 million dollars." }],
        },
      ],
      sources: [
        {
          id: "fenwick-labs-10q-20251028",
          publisher: "Fenwick Labs",
          seenAs: "SEC filing",
          title: "Form 10-Q for the quarter to 30 September 2025 (accession 0000000077-25-000012)",
          type: "filing",
          tier: "primary",
          published: "2025-10-28",
          url: "https://www.sec.gov/Archives/edgar/data/77/000000007725000012/",
        },
      ],
    });
  });

  it("rests on a filing that is called after its own period, where the data lacks that of a year before alone", () => {
    const filing = { accn: "0000000077-25-000012", filed: "2025-10-28" };
    const tags = {
      Revenues: [
        stated("2024-07-01 to 2024-09-30", 50_000, filing),
        stated("2025-07-01 to 2025-09-30", 64_727, filing),
      ],
    };
    const { figures, sources } = found({ figures: [recorded(64_727e6)] }, tags).added;
    expect(figures.map(({ id }) => id)).toEqual(["fenwick-labs-revenue-q1-fy2025"]);
    expect(sources.map(({ title }) => title)).toEqual([
      "Form 10-Q for the quarter to 30 September 2025 (accession 0000000077-25-000012)",
    ]);
  });

  it("rests on the filing as the data knows it already, and names one that it does not know once", () => {
    const filing = { accn: "0000000077-25-000012", filed: "2025-10-28" };
    const tags = {
      Revenues: [stated("2025-07-01 to 2025-09-30", 64_727, filing)],
      RevenueRemainingPerformanceObligation: [stated("2025-09-30", 300, filing)],
    };
    expect(found({}, tags).added.sources).toHaveLength(1);
    const known = found({}, tags).added.sources.map((source) => ({ ...source, id: "fenwick-first-quarter" }));
    const { figures, sources } = found({ sources: known }, tags).added;
    expect(sources).toEqual([]);
    expect(figures.flatMap((figure) => figure.sources.map(({ source }) => source))).toEqual([
      "fenwick-first-quarter",
      "fenwick-first-quarter",
    ]);
  });

  it("says in a note what other filings state for the period", () => {
    const tags = {
      Revenues: [
        stated("2025-07-01 to 2025-09-30", 64_727),
        stated("2025-07-01 to 2025-09-30", 64_000, { accn: "0000000077-26-000031", filed: "2026-10-27" }),
      ],
    };
    const { added, lines } = found({}, tags);
    expect(added.figures[0]?.note).toBe(
      "A Form 10-Q of 27 October 2026 (accession 0000000077-26-000031) states 64,000 million dollars for the same period.",
    );
    expect(lines).toContain("Stated otherwise by another filing:");
  });

  it("is not added if it is only worked out, nor half a year or nine months for their own sake", () => {
    const tags = { Revenues: [stated("2025-07-01 to 2025-12-31", 124), stated("2025-07-01 to 2026-03-31", 190)] };
    const { added, lines } = found({}, tags);
    expect(added.figures).toEqual([]);
    expect(lines).toEqual([
      "Worked out, so not added:",
      "  revenue: reported, Q3 FY2026: 66 million dollars (worked out: 190 million dollars less 124 million dollars)",
    ]);
  });

  it("is not added if it is no amount of a figure", () => {
    const { added, lines } = found({}, { Revenues: [stated("2025-07-01 to 2025-09-30", 0)] });
    expect(added.figures).toEqual([]);
    expect(lines).toEqual(["No amount of a figure, so not added:", "  revenue: reported, Q1 FY2026: 0"]);
  });

  it("is said to have been read through another text where the SEC did not give the file itself", () => {
    const records = someRecords();
    const read = readFrom(fenwickFacts({ Revenues: [stated("2025-07-01 to 2025-09-30", 64_727)] }), company);
    const { missing } = comparisonOf(read, company, records);
    const origin = { ...read, readVia: "a copy of the company facts" };
    const { sources } = newRecordsFor(missing, company, records, origin);
    expect(sources.map(({ readVia }) => readVia)).toEqual([["a copy of the company facts"]]);
  });
});

describe("a filing of a day after the edition's", () => {
  it("is left aside, and said to be", () => {
    const filing = { filed: "2027-01-28", accn: "0000000077-27-000004" };
    const { added, lines } = found({}, { Revenues: [stated("2026-10-01 to 2026-12-31", 80_000, filing)] });
    expect(added.figures).toEqual([]);
    expect(lines).toEqual([
      "Filed after the edition's day, so left aside:",
      "  Form 10-Q of 28 January 2027 (0000000077-27-000004)",
    ]);
  });
});

describe("a figure that follows only from what filings state for longer periods", () => {
  const tags = { Revenues: [stated("2025-07-01 to 2026-03-31", 190_003), stated("2025-07-01 to 2026-06-30", 260_010)] };
  const lastQuarter = { period: { label: "Q4 FY2026", kind: "fiscal", ends: "2026-06-30" } } as const;

  it("is compared with the data nevertheless, and said to be worked out", () => {
    const year = recorded(260_010e6, { id: "year", period: { label: "FY2026", kind: "fiscal", ends: "2026-06-30" } });
    const { lines } = found({ figures: [recorded(70_000e6, lastQuarter), year] }, tags);
    expect(lines).toContain(
      "  fenwick-labs-revenue-q1-fy2026: 70,000 million dollars in the data, 70,007 million dollars in the filings (worked out: 260,010 million dollars less 190,003 million dollars)",
    );
  });
});
