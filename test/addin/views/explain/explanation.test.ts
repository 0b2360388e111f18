import { editionOf } from "../../../../src/core/chunks";
import { bases, type Basis } from "../../../../src/core/records/vocabulary";
import { dealValueOn } from "../../../../src/addin/pages/dealPage";
import { understoodInWords } from "../../../../src/addin/pages/outcome";
import { callsIn, explanationsOf } from "../../../../src/addin/views/explain/explanation";
import { dealsCallsIn } from "../../../../src/addin/formulas/calls";
import { possibleNamesIn } from "../../../../src/addin/formulas/precedents";
import { referencesIn } from "../../../../src/addin/formulas/givenValues";
import type { ActiveCell } from "../../../../src/addin/excel/selection";
import { wordsFor } from "../../../../src/addin/ui/words";
import { simulateExcel } from "../../../support/excel";
import { aDeal, anEdition, aParty, dollars, idOf } from "../../../support/records";
import { paneEdition, paneRecords } from "../../support/paneEdition";
import { adopt, contextNow } from "../../../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(paneEdition);
});

const cellWith = (formula: string): ActiveCell => ({ address: "Sheet1!B2", formula, text: "" });
const callsOf = (formula: string) => callsIn(cellWith(formula));
const explained = (formula: string, held: Record<string, unknown> = {}) =>
  explanationsOf(callsOf(formula), new Map(Object.entries(held)), contextNow, cellWith(formula)).map(
    ({ outcome }) => outcome,
  );

/** What is said of the cells to which the calls of a formula refer. */
const heldBy = (formula: string, held: Record<string, unknown>) =>
  explanationsOf(callsOf(formula), new Map(Object.entries(held)), contextNow, cellWith(formula)).map(({ holding }) =>
    holding.map(({ reference, value }) => `${reference}: ${JSON.stringify(value)}`),
  );

describe("the cells to which a call refers", () => {
  const cells = { "Sheet1!A1": "ALDR", "Sheet1!B1": 2025, "Sheet1!C1:C2": [["ALDR"], ["Fenwick Labs"]] };

  it("are told with what they hold, those within calculated arguments too", () => {
    expect(heldBy('=DEALS.FIGURE(A1,"revenue","FY"&B1)', cells)).toEqual([['Sheet1!A1: "ALDR"', "Sheet1!B1: 2025"]]);
    expect(heldBy('=DEALS.TOTAL(IF(B1>2000,A1,"x"),,,DATE(B1,1,1),DATE(B1,12,31))', cells)).toEqual([
      ["Sheet1!B1: 2025", 'Sheet1!A1: "ALDR"'],
    ]);
  });

  it("are not told of a call within, which has its own, nor of a range out of which a value is taken", () => {
    expect(heldBy('=DEALS.TOTAL(DEALS.COMPANY(A1,"name")&"",,,B1)', cells)).toEqual([
      ["Sheet1!B1: 2025"],
      ['Sheet1!A1: "ALDR"'],
    ]);
    expect(heldBy("=DEALS.TOTAL(INDEX(C1:C2,2),,,B1)", cells)).toEqual([["Sheet1!B1: 2025"]]);
  });

  it("are those of the very answer where there is one for each cell of a range", () => {
    expect(heldBy("=SUM(DEALS.TOTAL(C1:C2,,,DATE(B1,1,1)))", cells)).toEqual([
      ['Sheet1!C1:C2: "ALDR"', "Sheet1!B1: 2025"],
      ['Sheet1!C1:C2: "Fenwick Labs"', "Sheet1!B1: 2025"],
    ]);
  });

  it("are not told where nothing was asked", () => {
    expect(heldBy("=DEALS.TOTAL(A1,,,TEXT(B1,0))", cells)).toEqual([[]]);
    expect(heldBy('=DEALS.TOTAL(A1,B1&"")', { ...cells, "Sheet1!A1": { error: "#N/A" } })).toEqual([[]]);
  });

  it("are looked for but once in what LET names and uses often", () => {
    const names = Array.from({ length: 40 }, (_, at) => `n_${at + 1},n_${at}&n_${at}`);
    const formula = `=LET(n_0,A1,${names.join()},DEALS.TOTAL(IF(TRUE,A1,n_40)))`;
    expect(new Set(referencesIn(callsOf(formula).flatMap(({ args }) => args)))).toEqual(new Set(["Sheet1!A1"]));
    expect(heldBy(formula, cells)).toEqual([['Sheet1!A1: "ALDR"']]);
  });
});

describe("the DEALS calls of a formula", () => {
  it("are found wherever they stand, outer ones first, each with its place", () => {
    const formula = '=IFNA(DEALS.TOTAL(DEALS.COMPANY("ALDR","name"),A1)/1e9, deals.count("x"))';
    expect(dealsCallsIn(formula).map(({ id }) => id)).toEqual(["TOTAL", "COMPANY", "COUNT"]);
    for (const { text, place } of dealsCallsIn(formula)) expect(formula.slice(...place)).toBe(text);
  });

  it("tell values, references, nested calls, calculations and what was left out", () => {
    const [call] = dealsCallsIn("=DEALS.TOTAL(\"a\",'My Sheet'!$B$2,,DATE(2025,4,30),-1,DEALS.EDITION())");
    expect(call?.args.map((argument) => argument.is)).toEqual([
      "value",
      "reference",
      "left-out",
      "calculation",
      "value",
      "call",
    ]);
  });

  it("have constants for arguments also with a sign, a percent or brackets", () => {
    const [call] = dealsCallsIn("=DEALS.TOTAL(-1,10%,+2,(2025),-10%,1+1,-A1)");
    expect(call?.args.map((argument) => (argument.is === "value" ? argument.value : argument.is))).toEqual([
      -1,
      0.1,
      2,
      2025,
      -0.1,
      "calculation",
      "calculation",
    ]);
  });

  it("are found as Excel stores them while the add-in is missing", () => {
    expect(dealsCallsIn('=_xldudf_DEALS_TOTAL("a")').map(({ id }) => id)).toEqual(["TOTAL"]);
  });

  it("are none in text, in other formulas and in what is no formula", () => {
    expect(["DEALS.TOTAL(1)", "=SUM(A1)", "=DEALS.TOTAL(", "", "=MYDEALS.TOTAL(1)"].flatMap(dealsCallsIn)).toEqual([]);
  });
});

describe("what was understood", () => {
  it("is told of every function that takes a day, a period or a counterparty", () => {
    const understood = (formula: string) => explained(formula)[0]?.understood;
    expect(understood('=DEALS.REMAINING("ALDR","",,2025)')).toEqual([
      { is: "everybody" },
      { is: "as-of", day: "2025-12-31", isEditions: false },
    ]);
    expect(understood('=DEALS.STAKE("Fenwick Labs","ALDR")')).toEqual([
      { is: "as-of", day: "2026-06-30", isEditions: true },
    ]);
    expect(understood('=DEALS.HOLDERS("ALDR",45901)')).toEqual([{ is: "as-of", day: "2025-09-01", isEditions: false }]);
    expect(understood('=DEALS.CUSTOMERS("ALDR","Q2\'25")')).toEqual([{ is: "period", label: "Q2 FY2025" }]);
    expect(understood('=DEALS.REVENUESHARE("Fenwick Labs",2025)')).toEqual([{ is: "period", label: "FY2025" }]);
    expect(understood('=DEALS.PARTIES("investor")')).toEqual([]);
    expect(understood('=DEALS.COUNT("*","Fenwick Labs",,,"2025-06")')?.[0]).toEqual({ is: "of-everybody" });
    expect(understood('=DEALS.EVENTS(,2025,"2025-06")')).toEqual([
      { is: "of-everybody" },
      { is: "from", day: "2025-01-01" },
      { is: "as-of", day: "2025-06-30", isEditions: false },
    ]);
  });

  it("names those whom a kind of party, a programme or several names mean, but not the hundredth of them", () => {
    const understood = (formula: string, language = "en-US") =>
      understoodInWords(explained(formula)[0]?.understood ?? [], wordsFor(language)).split(", as of")[0];
    expect(understood('=DEALS.TOTAL("neoclouds","labs")')).toBe("of Aldermoor Cloud, with Fenwick Labs");
    expect(understood('=DEALS.TOTAL("ALDR; Quarry Capital","Borealis")')).toBe(
      "of Aldermoor Cloud and Quarry Capital, with everybody in North Campus",
    );
    expect(understood('=DEALS.COUNT("","ALDR")')).toBe("of everybody");
    expect(understood('=DEALS.FLOWS("investor")')).toBe("of Quarry Capital, with everybody");
    const funds = Array.from({ length: 12 }, (_, place) => aParty(`Fund ${place + 10}`, { kind: "lender" }));
    adopt(anEdition({ parties: funds }));
    expect(understood('=DEALS.TOTAL("lenders","Fund 10")')).toBe(
      "of Fund 10, Fund 11, Fund 12, Fund 13, Fund 14, Fund 15, Fund 16, Fund 17, and 4 others",
    );
    adopt(paneEdition);
  });

  it("names the deal that an id, a title or words mean", () => {
    const understood = (formula: string, language: string) =>
      understoodInWords(explained(formula)[0]?.understood ?? [], wordsFor(language));
    expect(understood('=DEALS.DEAL("second Fenwick contract","value")', "en-US")).toBe(
      "the deal “Aldermoor–Fenwick, second contract”",
    );
    expect(understood('=DEALS.DEAL("a-lease")', "it-IT")).toBe("l’accordo “The deal a-lease”");
    expect(understood('=DEALS.DEAL("Fenwick")', "en-US")).toBe("");
  });

  it("says how many dollars REMAINING leaves out as their term is not disclosed", () => {
    const understood = (formula: string, language: string) => {
      const { understood: all = [] } = explained(formula)[0] ?? {};
      return all.filter(({ is }) => is === "without-term").map((one) => understoodInWords([one], wordsFor(language)));
    };
    const lasting = aDeal({ value: dollars(5e9), start: "2025", end: "2029" });
    adopt(anEdition({ deals: [lasting, aDeal({ value: dollars(3e8) }), aDeal({ value: undefined })] }));
    const formula = '=DEALS.REMAINING("ALDR","")';
    expect(understood(formula, "en-US")).toEqual(["without $300 million whose term is not disclosed"]);
    expect(understood(formula, "it-IT")).toEqual(["senza 300 milioni di dollari di durata non nota"]);
    adopt(anEdition({ deals: [aDeal({ value: dollars(2e9) })] }));
    expect(explained(formula)[0]?.answer).toMatchObject({ is: "error", code: "#N/A" });
    expect(understood(formula, "en-US")).toEqual(["without $2 billion whose term is not disclosed"]);
    adopt(anEdition({ deals: [lasting] }));
    expect(understood(formula, "en-US")).toEqual([]);
    adopt(paneEdition);
  });

  it("names the measure where a metric has several and none is asked for, and the metric where it is another", () => {
    const understood = (formula: string) =>
      explained(formula)[0]?.understood.map((one) => understoodInWords([one], wordsFor("en-US")));
    expect(understood('=DEALS.FIGURE("ALDR","capex",2025)')).toEqual(["Capital expenditure (cash)", "for FY2025"]);
    expect(understood('=DEALS.FIGURE("ALDR","capex: cash",2025)')).toEqual(["for FY2025"]);
    expect(understood('=DEALS.FIGURE("ALDR","revenue",2025)')).toEqual(["for FY2025"]);
    const backlog = {
      id: "backlog",
      company: "aldermoor-cloud",
      metric: "revenue-backlog",
      measure: "company-defined",
      period: { label: "FY2025", kind: "fiscal", ends: "2025-12-31" },
      value: dollars(60e9),
    } as const;
    const sources = [{ source: "a-page", says: "It says so." }];
    adopt(anEdition({ figures: [{ ...backlog, sources }] }));
    expect(understood('=DEALS.FIGURE("ALDR","rpo",2025)')).toEqual([
      "Revenue backlog (as the company defines it)",
      "for FY2025",
    ]);
    adopt(paneEdition);
  });

  it("says what a sum of several companies adds up that they measure in different ways", () => {
    const ofYear = (company: string, measure: "commercial" | "total") => ({
      id: idOf(`${company} ${measure}`),
      company,
      metric: "remaining-performance-obligations" as const,
      measure,
      period: { label: "FY2025", kind: "fiscal" as const, ends: "2025-12-31" },
      value: dollars(1e9),
      sources: [{ source: "a-page", says: "It says so." }],
    });
    const understood = (formula: string, language = "en-US") =>
      explained(formula)[0]?.understood.map((one) => understoodInWords([one], wordsFor(language)));
    const formula = '=DEALS.FIGURE("Maple; Oak","rpo",2025)';
    const parties = [
      aParty("Maple", { defaultMeasures: { "remaining-performance-obligations": "commercial" } }),
      aParty("Oak"),
    ];
    adopt(anEdition({ parties, figures: [ofYear("maple", "commercial"), ofYear("oak", "total")] }));
    expect(understood(formula)).toEqual([
      "for FY2025",
      "of Maple and Oak",
      "the sum of what is measured in different ways: Remaining performance obligations (commercial) and Remaining performance obligations (total)",
    ]);
    expect(understood(formula, "it")?.[2]).toMatch(/^la somma di grandezze misurate in modi diversi: .* e /);
    adopt(
      anEdition({
        parties: [aParty("Maple"), aParty("Oak")],
        figures: [ofYear("maple", "total"), ofYear("oak", "total")],
      }),
    );
    expect(understood(formula)).toEqual(["for FY2025", "of Maple and Oak"]);
    adopt(paneEdition);
  });

  it("says which quarters were added up, and which period was the newest", () => {
    const quarter = (label: string, ends: string) => ({
      id: idOf(label),
      company: "aldermoor-cloud",
      metric: "revenue" as const,
      measure: "reported" as const,
      period: { label, kind: "fiscal" as const, ends },
      value: dollars(1e9),
      sources: [{ source: "a-page", says: "It says so." }],
    });
    adopt(
      anEdition({
        figures: [
          quarter("Q3 FY2025", "2025-03-31"),
          quarter("Q4 FY2025", "2025-06-30"),
          quarter("Q1 FY2026", "2025-09-30"),
          quarter("Q2 FY2026", "2025-12-31"),
        ],
      }),
    );
    const understood = (formula: string, language = "en-US") =>
      understoodInWords(explained(formula)[0]?.understood ?? [], wordsFor(language));
    expect(understood('=DEALS.FIGURE("ALDR","revenue","LTM")')).toBe(
      "for LTM Q2 FY2026, the sum of Q3 FY2025, Q4 FY2025, Q1 FY2026, and Q2 FY2026",
    );
    expect(understood('=DEALS.FIGURE("ALDR","revenue","CY2025")', "it")).toBe(
      "per CY2025, la somma di Q3 FY2025, Q4 FY2025, Q1 FY2026 e Q2 FY2026",
    );
    expect(understood('=DEALS.FIGURE("ALDR","revenue","latest")')).toBe("for Q2 FY2026");
    expect(understood('=DEALS.FIGURE("ALDR","revenue","FQ0","2025-10-15")')).toBe(
      "for Q1 FY2026, as of October 15, 2025",
    );
    expect(understood('=DEALS.SERIES("ALDR","revenue",2025,"2025-12-31")')).toBe(
      "from January 1, 2025, to December 31, 2025",
    );
    expect(understood('=DEALS.SERIES("ALDR","revenue",,"2025-12-31")', "it")).toBe("fino al 31 dicembre 2025");
    expect(explained('=DEALS.FIGURE("ALDR","revenue","LTM")')[0]?.behind?.figures.map(({ id }) => id)).toEqual([
      "q3-fy2025",
      "q4-fy2025",
      "q1-fy2026",
      "q2-fy2026",
    ]);
    expect(explained('=DEALS.SERIES("ALDR","revenue",,"2025-03-31")')[0]?.behind?.figures.map(({ id }) => id)).toEqual([
      "q3-fy2025",
    ]);
    adopt(paneEdition);
  });

  it("is everybody, as of the edition's day, where nothing was given", () => {
    const understood = (formula: string) => explained(formula)[0]?.understood;
    expect(understood("=DEALS.EVENTS()")).toEqual(understood("=DEALS.EVENTS(,)"));
    expect(understood("=DEALS.EVENTS()")).toEqual([
      { is: "of-everybody" },
      { is: "as-of", day: paneEdition.release.day, isEditions: true },
    ]);
    expect(understood('=DEALS.EVENTS(DEALS.COMPANY("nobody"))')).toEqual([]);
  });

  it("is nothing where an argument was not, or is in error already", () => {
    expect(explained('=DEALS.TOTAL("ALDR",,,,25)')[0]?.understood).toEqual([]);
    expect(explained('=DEALS.TOTAL("nobody")')[0]?.understood).toEqual([]);
    expect(explained('=DEALS.HOLDERS(DEALS.COMPANY("nobody"))')[0]?.understood).toEqual([]);
  });
});

describe("an explanation", () => {
  it("says what is counted, and what is left out and why", () => {
    const [explanation] = explained('=DEALS.TOTAL("ALDR","Fenwick Labs")');
    expect(explanation?.answer).toMatchObject({ is: "value", value: 20e9 });
    expect(explanation?.behind?.deals.map(({ id }) => id)).toEqual(["aldermoor-fenwick-2026-02", "a-lease"]);
    expect(explanation?.behind?.leftOut.map(({ deal, because }) => [deal.id, because])).toEqual([
      ["aldermoor-fenwick-2025-03", "superseded"],
    ]);
  });

  it("says of a deal that names those asked about, and counts between others, that they stand beside it", () => {
    const parties = [
      { party: "quarry-capital", role: "lender" },
      { party: "fenwick-labs", role: "borrower" },
      { party: "aldermoor-cloud", role: "arranger" },
    ] as const;
    const loan = aDeal({ id: "loan", kind: "debt-facility", parties: [...parties] });
    adopt(anEdition({ deals: [loan, { ...loan, id: "old-loan", ended: { how: "cancelled", on: "2026-01" } }] }));
    const because = (formula: string) =>
      explained(formula)[0]?.behind?.leftOut.map(({ deal, because: why }) => `${deal.id} ${why}`);
    expect(because('=DEALS.TOTAL("ALDR")')).toEqual(["loan stands-beside", "old-loan cancelled"]);
    expect(because('=DEALS.COUNT("ALDR","Fenwick Labs")')).toEqual(["loan stands-beside", "old-loan cancelled"]);
    expect(because('=DEALS.PAID("ALDR")')).toEqual(["loan stands-beside", "old-loan cancelled"]);
    expect(because('=DEALS.TOTAL("Quarry Capital","Fenwick Labs")')).toEqual(["old-loan cancelled"]);
    adopt(paneEdition);
  });

  it("follows the arguments: an earlier day, another kind, a first day", () => {
    const because = (formula: string) =>
      explained(formula)[0]?.behind?.leftOut.map(({ deal, because: why }) => `${deal.id} ${why}`);
    expect(because('=DEALS.LIST("ALDR","Fenwick Labs",,,2025)')).toEqual(["aldermoor-fenwick-2026-02 not-yet-public"]);
    expect(because('=DEALS.COUNT("ALDR","Fenwick Labs","lease")')).toEqual([
      "aldermoor-fenwick-2026-02 another-kind",
      "aldermoor-fenwick-2025-03 another-kind",
    ]);
    expect(because('=DEALS.TOTAL("ALDR","Fenwick Labs",,2026)')).toEqual([
      "aldermoor-fenwick-2025-03 public-before",
      "a-lease public-before",
    ]);
    expect(because('=DEALS.REMAINING("ALDR","Fenwick Labs",,2025)')).toEqual([
      "aldermoor-fenwick-2026-02 not-yet-public",
    ]);
  });

  it("leaves out what a basis leaves out, also of LIST and SOURCES, and says so", () => {
    const deals = ["closed", "announced"].map((status) =>
      aDeal({ id: status, status: status === "closed" ? "closed" : "announced" }),
    );
    adopt(anEdition({ deals }));
    for (const formula of [
      '=DEALS.TOTAL("ALDR",,,,,"firm")',
      '=DEALS.LIST("ALDR",,,,,"firm")',
      '=DEALS.LIST("ALDR",,,,,"id,firm")',
      '=DEALS.SOURCES("ALDR",,,,,"firm")',
    ]) {
      const behind = explained(formula)[0]?.behind;
      expect(behind?.deals.map(({ id }) => id)).toEqual(["closed"]);
      expect(behind?.leftOut.map(({ deal, because }) => [deal.id, because])).toEqual([["announced", "not-firm"]]);
      expect(behind?.basis).toBe("firm");
    }
    expect(explained('=DEALS.TOTAL("ALDR")')[0]?.behind?.deals).toHaveLength(2);
    expect(explained('=DEALS.TOTAL("ALDR",,,,,"net")')[0]?.behind?.deals).toEqual([]);
    adopt(paneEdition);
  });

  it("shows a deal's value on the basis asked for", () => {
    const deal = aDeal({ value: dollars(10e9, { qualifier: "range", low: 8e9, high: 12e9 }) });
    const shownOn = (basis: Basis, shown = deal) =>
      dealValueOn({ basis, to: undefined }, shown, anEdition({ deals: [shown] }), wordsFor("en-US"));
    expect(bases.map((basis) => shownOn(basis))).toEqual([
      "about $10 billion",
      "$8 billion",
      "$12 billion",
      "about $10 billion",
    ]);
    expect(shownOn("low", aDeal({ value: undefined }))).toBe("Not disclosed");
  });

  it("shows a low value as of the day asked for", () => {
    adopt(
      anEdition({
        deals: [
          aDeal({ id: "ceiling", value: dollars(10e9, { qualifier: "up-to" }) }),
          aDeal({ id: "signed", partOf: "ceiling", status: "signed", announced: "2025-09-01" }),
        ],
      }),
    );
    const asOf = (day: string) => {
      const behind = explained(`=DEALS.TOTAL("ALDR",,,,"${day}","low")`)[0]?.behind;
      const [deal] = behind?.deals ?? [];
      return behind && deal && dealValueOn(behind, deal, contextNow().edition, wordsFor("en-US"));
    };
    expect([asOf("2025-08-31"), asOf("2025-09-01")]).toEqual(["$0", "$1 billion"]);
    adopt(paneEdition);
  });

  it("leaves out of CAPACITY a part of a whole that states its power, and of TOTAL one of a whole with a value", () => {
    const power = { gigawatts: 2, qualifier: "exact" } as const;
    const whole = aDeal({ id: "whole" });
    adopt(anEdition({ deals: [whole, aDeal({ id: "part", partOf: "whole", capacity: power })] }));
    const because = (formula: string) => explained(formula)[0]?.behind?.leftOut.map(({ deal }) => deal.id);
    expect(because('=DEALS.TOTAL("ALDR")')).toEqual(["part"]);
    expect(because('=DEALS.CAPACITY("ALDR")')).toEqual([]);
    expect(because('=DEALS.COUNT("ALDR",,"lease")')).toEqual(["part", "whole"]);
    adopt(paneEdition);
  });

  it("finds behind events the deals that count on the last day and those that do not, and what else was corrected", () => {
    const behind = (formula: string) => explained(formula)[0]?.behind;
    const all = behind('=DEALS.EVENTS("ALDR",2025)');
    expect(all?.deals.map(({ id }) => id)).toEqual(["aldermoor-fenwick-2026-02"]);
    expect(all?.leftOut.map(({ deal, because }) => [deal.id, because])).toEqual([
      ["quarry-aldermoor-2025-09", "talks"],
      ["aldermoor-fenwick-2025-03", "superseded"],
    ]);
    expect(behind('=DEALS.EVENTS("ALDR",2024,2024)')?.deals.map(({ id }) => id)).toEqual(["a-lease"]);
    const [stake] = paneRecords.stakes;
    const corrections = paneRecords.corrections.map((one) => ({ ...one, record: stake?.id ?? "" }));
    adopt(editionOf({ ...paneRecords, corrections }));
    expect(behind('=DEALS.EVENTS("ALDR","2026-06")')?.stakes.map(({ id }) => id)).toEqual([stake?.id]);
    adopt(paneEdition);
  });

  it("finds the records behind stakes, shares of revenue, figures and single deals", () => {
    const [stake] = explained('=DEALS.STAKE("Fenwick Labs","ALDR",2025)');
    expect(stake?.behind?.stakes.map(({ asOf }) => asOf)).toEqual(["2025-01-01"]);
    const [share] = explained('=DEALS.REVENUESHARE("Fenwick Labs",2024)');
    expect(share?.behind?.revenueShares).toHaveLength(1);
    const [figure] = explained('=DEALS.FIGURE("ALDR","revenue",2025)');
    expect(figure?.behind?.figures.map(({ id }) => id)).toEqual(["figure-1"]);
    const [deal] = explained('=DEALS.DEAL("a-lease","status")');
    expect(deal?.behind?.deals.map(({ id }) => id)).toEqual(["a-lease"]);
  });

  it("takes references for what they hold, and nested calls for what they answer", () => {
    const formula = '=DEALS.TOTAL(A1,DEALS.COMPANY(B1,"name"))';
    expect(referencesIn(callsOf(formula)[0]?.args ?? [])).toEqual(["Sheet1!A1", "Sheet1!B1"]);
    const [outer, inner] = explained(formula, { "Sheet1!A1": "ALDR", "Sheet1!B1": "fenwick labs" });
    expect(outer?.answer).toMatchObject({ is: "value", value: 20e9 });
    expect(inner?.answer).toMatchObject({ is: "value", value: "Fenwick Labs" });
  });

  it("has what is calculated in an argument, out of the cells that it refers to", () => {
    const formula = '=DEALS.TOTAL(A1&"",,,,EOMONTH(DATE(A2,4,1),0))';
    expect(callsOf(formula).flatMap(({ args }) => referencesIn(args))).toEqual(["Sheet1!A1", "Sheet1!A2"]);
    const [explanation] = explained(formula, { "Sheet1!A1": "ALDR", "Sheet1!A2": 2025 });
    expect(explanation?.answer).toMatchObject({ value: 11_900_000_000, given: ["ALDR", null, null, null, 45_777] });
  });

  it("says which argument only Excel can calculate", () => {
    const [explanation] = explained('=DEALS.TOTAL("ALDR",,,,EOMONTH(TODAY(),0))');
    expect(explanation?.answer).toEqual({ is: "unreadable", argument: "TODAY()", because: "calculated" });
    const [missing] = explained("=DEALS.TOTAL(Z99)");
    expect(missing?.answer).toEqual({ is: "unreadable", argument: "Sheet1!Z99", because: "not-read" });
  });

  it("of a call over a range is of the answer that the cell shows", () => {
    const held = { "Sheet1!A1:A2": [["Quarry Capital"], ["ALDR"]] };
    const formula = '=DEALS.TOTAL(A1:A2,"Fenwick Labs")';
    const shownIn = (address: string) => {
      const cell = { address, formula, spilledFrom: "Sheet1!C1", text: "" };
      return explanationsOf(callsIn(cell), new Map(Object.entries(held)), contextNow, cell);
    };
    expect(shownIn("Sheet1!C1")).toMatchObject([{ outcome: { answer: { value: 0 } }, each: { place: 1, of: 2 } }]);
    const [second, ...more] = shownIn("Sheet1!C2");
    expect(second).toMatchObject({
      each: { place: 2, of: 2 },
      outcome: { unit: "dollars", answer: { value: 20e9, given: ["ALDR", "Fenwick Labs"] } },
    });
    expect(second?.outcome.behind?.deals.map(({ id }) => id)).toEqual(["aldermoor-fenwick-2026-02", "a-lease"]);
    expect(more).toEqual([]);
  });

  const placesShownIn = (shows: Pick<ActiveCell, "address" | "spilledFrom" | "value">) => {
    const held = { "Sheet1!A1:A4": [["Quarry Capital"], ["ALDR"], ["nobody"], ["ALDR"]] };
    const cell = { formula: '=DEALS.TOTAL(A1:A4,"Fenwick Labs")', text: "", ...shows };
    return explanationsOf(callsIn(cell), new Map(Object.entries(held)), contextNow, cell).map(({ each }) => each);
  };

  it("of a call over a range is of that answer alone, where others are alike", () => {
    const spilled = { spilledFrom: "Sheet1!C1", value: 20e9 };
    expect(placesShownIn({ address: "Sheet1!C2", ...spilled })).toEqual([{ place: 2, of: 4 }]);
    expect(placesShownIn({ address: "Sheet1!C4", ...spilled })).toEqual([{ place: 4, of: 4 }]);
  });

  it("of a call that was entered over several cells, {=…}, is of the answers that the cell may be showing", () => {
    const placesIn = (value: unknown) => placesShownIn({ address: "Sheet1!C3", value });
    expect(placesIn(20e9)).toEqual([
      { place: 2, of: 4 },
      { place: 4, of: 4 },
    ]);
    expect(placesIn({ error: "#VALUE!" })).toEqual([{ place: 3, of: 4 }]);
    expect(placesIn(0)).toEqual([{ place: 1, of: 4 }]);
    // Excel has not calculated yet what answers now.
    expect(placesIn(5)).toEqual([{ place: 1, of: 4 }]);
  });

  it("of a call over a range within a calculation is of each answer, one after the other", () => {
    const answers = explained('=SUM(DEALS.TOTAL({"ALDR","Quarry Capital"},"Fenwick Labs"))');
    expect(answers.map(({ answer }) => answer.is === "value" && answer.value)).toEqual([20e9, 0]);
  });

  it("of a call over a range has at most twenty answers", () => {
    const held = { "Sheet1!A1:A30": Array.from({ length: 30 }, () => ["ALDR"]) };
    expect(explained("=SUM(DEALS.COUNT(A1:A30))", held)).toHaveLength(20);
  });

  it("is of the call behind a name, and says so", () => {
    const cell = cellWith("=N");
    const names = [{ name: "N", sheet: undefined, formula: '=DEALS.COUNT("ALDR")' }];
    const [explanation, ...more] = explanationsOf(callsIn(cell, names), new Map(), contextNow, cell);
    expect(explanation).toMatchObject({ call: { behindName: "N" }, outcome: { answer: { value: 2 } } });
    expect(more).toEqual([]);
  });

  it("asks after every word of a formula that may be a name, and after no function of DEALS", () => {
    expect(possibleNamesIn("=Worth(A1)+Sheet2!N+DEALS.TOTAL(Who)+Table1[Company]")).toEqual([
      "Worth",
      "Sheet2!N",
      "Who",
    ]);
  });

  it("of a function that is handed on says that Excel alone knows what it is given", () => {
    expect(explained("=BYROW(A1:A3,DEALS.TOTAL)")[0]?.answer).toEqual({
      is: "unreadable",
      argument: "DEALS.TOTAL",
      because: "handed-on",
    });
  });

  it("of a formula of DEALS that can't be taken apart says that Excel alone knows what it calls; of others is none", () => {
    expect(explained('=DEALS.DEAL("a-lease").value')[0]?.answer).toMatchObject({ because: "handed-on" });
    expect(explained("=[@Deal].value")).toEqual([]);
  });

  it("takes a cell that is in error for that error, and does not ask the function, as Excel does not", () => {
    const [explanation] = explained('=DEALS.TOTAL(A1,"Fenwick Labs")', { "Sheet1!A1": { error: "#N/A" } });
    expect(explanation?.answer).toMatchObject({ is: "error", code: "#N/A", given: [], passedOn: "Sheet1!A1" });
    expect(explanation?.behind?.deals).toEqual([]);
    expect(explained("=DEALS.TOTAL(#REF!)")[0]?.answer).toMatchObject({ is: "error", code: "#REF!" });
  });

  it("takes a truth value for its word, as Excel gives it to a function that takes a text", () => {
    const [explanation] = explained("=DEALS.TOTAL(A1)", { "Sheet1!A1": true });
    const answer = explanation?.answer;
    expect(answer?.is === "error" && answer.sentence).toMatch(/^No company is called "TRUE"\./);
  });

  it("is none of the text of a formula", () => {
    expect(explained('\'=DEALS.TOTAL("ALDR")')).toEqual([]);
  });

  it("has the call as the user's Excel writes it", () => {
    const inEnglish = '=IF(A1>0.5,DEALS.TOTAL("ALDR",,,,DATE(2025,4,30)),TRUE)';
    const local = '=SE(A1>0,5;DEALS.TOTAL("ALDR";;;;DATA(2025;4;30));VERO)';
    const cell = { ...cellWith(inEnglish), local };
    const [explanation] = explanationsOf(callsIn(cell), new Map(), contextNow, cell);
    expect(explanation?.local).toBe('DEALS.TOTAL("ALDR";;;;DATA(2025;4;30))');
    const unlike = { ...cellWith(inEnglish), local: "=something.else()" };
    expect(explanationsOf(callsIn(unlike), new Map(), contextNow, unlike)[0]?.local).toBeUndefined();
  });

  it("gives an error in words, with nothing behind it", () => {
    const [explanation] = explained('=DEALS.TOTAL("Aldermor Cloud")');
    expect(explanation?.answer).toMatchObject({
      is: "error",
      code: "#VALUE!",
      sentence: 'No company is called "Aldermor Cloud". Did you mean "Aldermoor Cloud"?',
    });
    expect(explanation?.behind?.deals).toEqual([]);
  });

  it("passes on the error of an argument, as Excel does", () => {
    const [outer, inner] = explained('=DEALS.TOTAL(DEALS.COMPANY("Aldermor Cloud","name"))');
    expect(outer?.answer).toMatchObject({ is: "error", code: "#VALUE!", given: [] });
    expect(outer?.answer).toMatchObject({ sentence: inner?.answer.is === "error" ? inner.answer.sentence : "none" });
    expect(outer?.behind?.deals).toEqual([]);
  });

  it("of a function that nobody knows is #NAME?", () => {
    expect(explained("=DEALS.PRICE(1)")[0]?.answer).toMatchObject({ is: "error", code: "#NAME?" });
  });
});
