import type { Session } from "../../../../src/addin/app/session";
import type { WorkbookContents, WorkbookName } from "../../../../src/addin/formulas/workbookContents";
import { addressOf } from "../../../../src/addin/formulas/workbookIndex";
import { checkWorkbook } from "../../../../src/addin/share/check/check";
import { type Finding, nameInWords } from "../../../../src/addin/share/check/finding";
import { problems } from "../../../../src/core/problems";
import type { Edition } from "../../../../src/core/edition";
import { simulateExcel } from "../../../support/excel";
import { aDeal, aFigure, anEdition, aParty, dollars } from "../../../support/records";
import { aName, contentsOf, formulaWith, type TestSheet } from "../../support/workbookContents";

const edition = anEdition({
  parties: [
    aParty("Aldermoor Cloud", { listings: [{ mic: "XNAS", ticker: "NOW" }] }),
    aParty("Fenwick Labs"),
    aParty("Quarry Capital"),
  ],
  deals: [
    aDeal({
      id: "first",
      title: "The first contract",
      value: dollars(11.9e9),
      announced: "2025-01-05",
      ended: { how: "superseded", on: "2025-06-01", by: "second" },
    }),
    aDeal({ id: "second", aliases: ["second-of-two"], value: dollars(22.4e9), announced: "2025-06-01" }),
    aDeal({
      id: "loan",
      kind: "debt-facility",
      value: dollars(7_456_000_000),
      parties: [
        { party: "quarry-capital", role: "lender" },
        { party: "aldermoor-cloud", role: "borrower" },
        { party: "fenwick-labs", role: "guarantor" },
      ],
    }),
    aDeal({
      id: "called-off",
      title: "The lease in the north",
      value: dollars(3.21e9),
      ended: { how: "cancelled", on: "2025-07-01" },
    }),
  ],
  figures: [aFigure("FY2024", { value: dollars(1_915_000_000) }), aFigure("FY2025", { value: dollars(5_130_000_000) })],
});

beforeAll(simulateExcel);

const answering: Session = { is: "answering", edition: { edition, source: { is: "shipped" } } };

interface Around {
  readonly names?: readonly WorkbookName[];
  readonly session?: Session;
  readonly newest?: number;
  readonly sourced?: readonly string[];
  /** The names of its tables. */
  readonly tables?: readonly string[];
  /** The cells that a formula elsewhere fills. */
  readonly spilled?: readonly string[];
  readonly answers?: Edition | undefined;
}

/** What is found in a workbook of one sheet. */
const findingsIn = (sheet: TestSheet, around: Around = {}): Promise<Finding[]> =>
  findingsOf(contentsOf({ Sheet1: sheet }, around.names), around);

const findingsOf = (contents: WorkbookContents, around: Around = {}): Promise<Finding[]> => {
  const { session = answering, newest, sourced = [], tables = [], spilled = [] } = around;
  const answers = "answers" in around ? around.answers : edition;
  return checkWorkbook(
    contents,
    {
      session,
      newest,
      sourced: new Set(sourced),
      tables: new Set(tables),
      spilledAmong: () => Promise.resolve(new Set(spilled)),
      contextNow: () => {
        if (!answers) throw problems.pinUnreadable();
        return { edition: answers, dateSystem: 1900 };
      },
    },
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
};

/** A finding in a line: what it is, where, and what the cell would hold if it were repaired. */
function inLine(finding: Finding): string {
  if (finding.kind === "pin") return `pin ${finding.because}`;
  if (finding.kind === "name") {
    const { name, what, repair } = finding;
    const words = "because" in what ? `${what.kind} ${what.because}` : what.kind;
    return `${nameInWords(name)} ${words}${repair ? ` → ${repair.becomes}` : ""}`;
  }
  const { cell, repair } = finding;
  const what = "because" in finding ? `${finding.kind} ${finding.because}` : finding.kind;
  const remedy = repair?.does === "write" ? ` → ${repair.becomes}` : repair ? " → calculated" : "";
  return `${addressOf(cell)} ${what}${remedy}`;
}

const linesFor = async (sheet: TestSheet, around: Around = {}): Promise<string[]> =>
  (await findingsIn(sheet, around)).map(inLine);

const second = '=DEALS.DEAL("second","value")';
const nameError = { error: "#NAME?" };

describe("a call that Excel does not take for the add-in's", () => {
  it("as it is saved without the add-in, is entered again as the add-in's", async () => {
    const stored = '=1+_xldudf_DEALS_DEAL("second","value")';
    expect(await linesFor({ A1: formulaWith(stored, nameError) })).toEqual([
      'Sheet1!A1 unresolved entered-without-addin → =1+DEALS.DEAL("second","value")',
    ]);
  });

  it.each([
    ['=[2]!_xldudf_DEALS_DEAL("second")', '=DEALS.DEAL("second")'],
    ['=[1]!DEALS.DEAL("second")', '=DEALS.DEAL("second")'],
    [`='C:\\it''s\\[deals.xlam]'!_xldudf_DEALS_DEAL("second")`, '=DEALS.DEAL("second")'],
  ])("as another file's, %s loses what stands before it", async (formula, mended) => {
    expect(await linesFor({ A1: formulaWith(formula, nameError) })).toEqual([
      `Sheet1!A1 unresolved of-another-file → ${mended}`,
    ]);
  });

  it("is entered again as it is where it shows #NAME? for no other reason", async () => {
    expect(await linesFor({ A1: formulaWith(second, nameError) })).toEqual([
      `Sheet1!A1 unresolved entered-without-addin → ${second}`,
    ]);
  });

  it("has no remedy where nobody knows the function, or a name in it", async () => {
    const sheet = {
      A1: formulaWith('=DEALS.TOTL("Fenwick Labs")', nameError),
      A2: formulaWith("=DEALS.TOTAL(Whoever)", nameError),
    };
    expect(await linesFor(sheet)).toEqual([
      "Sheet1!A1 unresolved unknown-function",
      "Sheet1!A2 unresolved unknown-name",
    ]);
  });

  it("is entered again where what is no name is a table", async () => {
    const stored = "=_xldudf_DEALS_TOTAL(Partners)";
    expect(await linesFor({ A1: formulaWith(stored, nameError) }, { tables: ["partners"] })).toEqual([
      "Sheet1!A1 unresolved entered-without-addin → =DEALS.TOTAL(Partners)",
    ]);
    const names = [aName("Whose", "=DEALS.TOTAL(Partners)")];
    expect(await linesFor({}, { names, tables: ["partners"] })).toEqual([]);
  });

  it("leaves texts, and cells that show another cell's #NAME?, as they are", async () => {
    const sheet = {
      A1: formulaWith("=NOBODYS()", nameError),
      A2: formulaWith("=DEALS.TOTAL(A1)", nameError),
      A3: formulaWith('="_xldudf_DEALS_DEAL("&B1', "_xldudf_DEALS_DEAL("),
    };
    expect(await linesFor(sheet)).toEqual([]);
  });
});

describe("a call that is refused", () => {
  const wrong = '=DEALS.TOTAL("Fenwik Labs")';

  it("shows #VALUE!, and is found with the sentence that only the cell's menu says", async () => {
    const [finding] = await findingsIn({ A1: formulaWith(wrong, { error: "#VALUE!" }) });
    expect(finding).toMatchObject({
      kind: "refused",
      asked: 'DEALS.TOTAL("Fenwik Labs")',
      sentence: 'No company is called "Fenwik Labs". Did you mean "Fenwick Labs"?',
    });
  });

  it("is found once of those asked for each cell of a range, and not in what refers to it", async () => {
    const sheet = {
      A1: "Fenwick Labs",
      A2: "Fenwik Labs",
      B1: formulaWith("=SUM(DEALS.TOTAL(A1:A2))", { error: "#VALUE!" }),
      C1: formulaWith("=DEALS.TOTAL(B1)", { error: "#VALUE!" }),
    };
    expect(await linesFor(sheet)).toEqual(["Sheet1!B1 refused"]);
  });

  it("is found in the name that stands for it, whether or not a cell uses it", async () => {
    const names = [aName("Wrong", wrong)];
    const sheet = { A1: formulaWith("=Wrong*2", { error: "#VALUE!" }) };
    expect(await linesFor(sheet, { names })).toEqual(["Wrong refused"]);
  });

  it("is none where another formula does not use it, or the answer is unknown", async () => {
    const sheet = {
      A1: formulaWith('=IF(F1="","",DEALS.TOTAL(F1))', ""),
      A2: formulaWith('=DEALS.STAKE("Fenwick Labs","Aldermoor Cloud")', { error: "#N/A" }),
    };
    const names = [aName("Sure", '=IFERROR(DEALS.TOTAL("Fenwik Labs"),0)')];
    expect(await linesFor(sheet, { names })).toEqual([]);
  });
});

describe("a refusal that IFERROR hides", () => {
  const caught = '=IFERROR(DEALS.TOTAL("Fenwik Labs"),0)';

  it("is found where a word that is typed means nothing, with the sentence that nobody sees", async () => {
    const [finding] = await findingsIn({ A1: formulaWith(caught, 0) });
    expect(finding).toMatchObject({
      kind: "caught",
      asked: 'DEALS.TOTAL("Fenwik Labs")',
      sentence: 'No company is called "Fenwik Labs". Did you mean "Fenwick Labs"?',
    });
  });

  it.each([
    '=2*IFERROR(DEALS.TOTAL("Fenwick Labs",,"leese"),0)',
    '=IFERROR(SUM(DEALS.TOTAL("Fenwick Labs",,,,"soon"),1),"")',
    '=IFERROR(IFNA(DEALS.DEAL("nowhere","value"),"none"),"-")',
    "=IF(ISERROR(DEALS.TOTAL(B1)),0,DEALS.TOTAL(B1))",
    "=LET(a,B1,IFERROR(DEALS.TOTAL(a),0))",
    "=SUM(IFERROR(DEALS.TOTAL(B1:B2),0))",
  ])("is found once in %s", async (formula) => {
    expect(await linesFor({ A1: formulaWith(formula, 0), B1: "Fenwik Labs", B2: "Fenwick Labs" })).toEqual([
      "Sheet1!A1 caught",
    ]);
  });

  it("is none where the question is fine and has no answer, or where a cell is still empty", async () => {
    const sheet = {
      A1: formulaWith('=IFERROR(DEALS.STAKE("Fenwick Labs","Aldermoor Cloud"),0)', 0),
      A2: formulaWith('=IFERROR(DEALS.STAKE(B1,"Aldermoor Cloud"),"")', ""),
      A3: formulaWith('=IFERROR(DEALS.TOTAL("Fenwick Labs","Fenwick Labs"),"")', ""),
    };
    expect(await linesFor(sheet)).toEqual([]);
  });

  it("is none where the word is what a formula made: IFERROR may stand there for it", async () => {
    const sheet = {
      A1: formulaWith('=IFERROR(INDEX(D1:D9,3),"none")', "none"),
      B1: formulaWith("=IFERROR(DEALS.TOTAL(A1),0)", 0),
      C1: formulaWith('=IFERROR(DEALS.TOTAL("Fenwik "&"Labs"),0)', 0),
    };
    expect(await linesFor(sheet)).toEqual([]);
  });

  it("is none where something may keep the call from being asked, and where it is found otherwise", async () => {
    const sheet = {
      A1: "n/a",
      B1: formulaWith('=IF(A1="n/a","",IFERROR(DEALS.TOTAL(A1),0))', ""),
      B2: formulaWith('=IFERROR(1/1,DEALS.TOTAL("Fenwik Labs"))', 1),
      B3: formulaWith(caught, { error: "#N/A" }),
      B4: formulaWith('=IFNA(DEALS.TOTAL("Fenwik Labs"),0)', { error: "#VALUE!" }),
      B5: formulaWith('=IFERROR(DEALS.TOTAL("Fenwick Labs",,,"20250930"),0)', 0),
    };
    expect(await linesFor(sheet)).toEqual([
      "Sheet1!B4 refused",
      'Sheet1!B5 day → =IFERROR(DEALS.TOTAL("Fenwick Labs",,,"2025-09-30"),0)',
    ]);
  });
});

describe("a pin", () => {
  const pin = { number: 1, sha256: "a".repeat(64) };

  it("that cannot be read, or whose edition is not at hand, is found", async () => {
    expect(await linesFor({}, { session: { is: "pin-unreadable" } })).toEqual(["pin unreadable"]);
    expect(await linesFor({}, { session: { is: "pinned-elsewhere", pin } })).toEqual(["pin not-at-hand"]);
  });

  it("is stale when a newer edition is known", async () => {
    const stored = { edition, source: { is: "stored", id: pin } } as const;
    const pinned: Session = { is: "answering", edition: stored, pin };
    expect(await linesFor({}, { session: pinned, newest: 2 })).toEqual(["pin older"]);
    expect(await linesFor({}, { session: pinned, newest: 1 })).toEqual([]);
    expect(await linesFor({}, { session: { is: "answering", edition: stored }, newest: 2 })).toEqual([]);
  });

  it("that nothing answers makes no cell out of date", async () => {
    const around = { session: { is: "pin-unreadable" }, answers: undefined } as const;
    expect(await linesFor({ A1: formulaWith(second, 22.4e9), A2: 22.4e9, B2: "Fenwick Labs" }, around)).toEqual([
      "pin unreadable",
    ]);
  });
});

describe("a cell of another edition", () => {
  it("shows something else than its formula answers now, and is calculated anew", async () => {
    const [found] = await findingsIn({ A1: formulaWith(second, 20e9) });
    expect(found).toMatchObject({ kind: "out-of-date", shows: 20e9, answers: 22.4e9, repair: { does: "calculate" } });
  });

  it("is entered again where it shows an error: calculating does not mend that", async () => {
    expect(await linesFor({ A1: formulaWith(second, { error: "#VALUE!" }) })).toEqual([
      `Sheet1!A1 out-of-date → ${second}`,
    ]);
  });

  it("is found by any cell of a table, and by an answer over a range", async () => {
    const sheet = { A1: formulaWith('=DEALS.LIST("Fenwick Labs",,,,,"id")', "id"), A2: "first" };
    expect(await linesFor(sheet)).toEqual(["Sheet1!A1 out-of-date → calculated"]);
    expect(
      await linesFor({ A1: "second", A2: "loan", B1: formulaWith('=DEALS.DEAL(A1:A2,"value")', 22.4e9), B2: 7e9 }),
    ).toEqual(["Sheet1!B1 out-of-date → calculated"]);
  });

  it("is not one that shows the same, has no room, is still calculated, or goes on calculating", async () => {
    const sheet = {
      A1: formulaWith(second, 22.4e9),
      B1: formulaWith(second, undefined),
      C1: formulaWith('=DEALS.LIST("Fenwick Labs")', { error: "#SPILL!" }),
      D1: formulaWith(`${second}/2`, 1),
      E1: formulaWith('=DEALS.DEAL("nowhere","value")', { error: "#VALUE!" }),
      F1: formulaWith("=DEALS.DEAL(INDIRECT(A9))", 1),
    };
    // What is wrong with E1 is what it asks for.
    expect(await linesFor(sheet)).toEqual(["Sheet1!E1 refused"]);
  });
});

describe("a formula that was entered over several cells as one", () => {
  const formula = '=DEALS.DEAL(D1:D2,"value")';
  const ids = { D1: "first", D2: "second" };
  const outOfDate = async (sheet: TestSheet) => (await linesFor(sheet)).filter((line) => line.includes("out-of-date"));

  it("shows a part of its answer in each of them", async () => {
    const sheet = { ...ids, A1: formulaWith(formula, 11.9e9), A2: formulaWith(formula, 22.4e9) };
    expect(await outOfDate(sheet)).toEqual([]);
  });

  it("is out of date where one of them shows something else", async () => {
    const sheet = { ...ids, A1: formulaWith(formula, 11.9e9), A2: formulaWith(formula, 19e9) };
    expect(await outOfDate(sheet)).toContain("Sheet1!A2 out-of-date → calculated");
  });
});

describe("a deal in a formula", () => {
  it("that another replaced is found with what replaced it", async () => {
    const [found] = await findingsIn({ A1: formulaWith('=2*DEALS.DEAL("first","value")', 0) });
    expect(found).toMatchObject({ kind: "deal", because: "superseded", deal: { id: "first" }, by: { id: "second" } });
    expect(found && inLine(found)).toBe('Sheet1!A1 deal superseded → =2*DEALS.DEAL("second","value")');
  });

  it("is found in the cell that holds its id, once however many refer to it", async () => {
    const sheet = {
      A1: "first",
      B1: formulaWith('=1*DEALS.DEAL($A$1,"value")', 0),
      C1: formulaWith('=1*DEALS.DEAL($A$1,"status")', 0),
    };
    expect(await linesFor(sheet)).toEqual(["Sheet1!A1 deal superseded → second"]);
  });

  it("by an id that it had earlier, gets the one of today", async () => {
    expect(await linesFor({ A1: formulaWith('=1*DEALS.DEAL("Second-of-two")', 0) })).toEqual([
      'Sheet1!A1 deal renamed → =1*DEALS.DEAL("second")',
    ]);
  });

  it("that was called off, or is asked for by its title, is found too", async () => {
    expect(await linesFor({ A1: formulaWith('=1*DEALS.DEAL("The lease in the north","value")', 0) })).toEqual([
      "Sheet1!A1 deal cancelled",
    ]);
  });

  it("is found in the name where it stands, and left alone where nobody can tell which is meant", async () => {
    const names = [aName("Contract", '=DEALS.DEAL("first","value")')];
    expect(await linesFor({ A1: formulaWith("=1*Contract", 0) }, { names })).toEqual([
      'Contract deal superseded → =DEALS.DEAL("second","value")',
    ]);
    expect(await linesFor({ A1: formulaWith('=1*DEALS.DEAL("fir"&"st")', 0) })).toEqual([]);
  });
});

describe("a number given for a day", () => {
  it("that is none is found, with the day that was meant", async () => {
    const formula = '=1*DEALS.TOTAL("Fenwick Labs",,,20250930,"2025-12-31")';
    expect(await linesFor({ A1: formulaWith(formula, 0) })).toEqual([
      'Sheet1!A1 day → =1*DEALS.TOTAL("Fenwick Labs",,,"2025-09-30","2025-12-31")',
    ]);
  });

  it("becomes a date in the cell that holds it", async () => {
    expect(await linesFor({ A1: 20250930, B1: formulaWith('=1*DEALS.TOTAL("Fenwick Labs",,,,A1)', 0) })).toEqual([
      "Sheet1!A1 day → =DATE(2025,9,30)",
    ]);
  });

  it("has to be mended where the formula is that fills its cell", async () => {
    const sheet = { A1: 20250930, B1: formulaWith('=1*DEALS.TOTAL("Fenwick Labs",,,,A1)', 0) };
    expect(await linesFor(sheet, { spilled: ["sheet1 0 0"] })).toEqual(["Sheet1!A1 day"]);
  });

  it("has no remedy where nobody can tell what was meant", async () => {
    expect(await linesFor({ A1: formulaWith('=1*DEALS.TOTAL("Fenwick Labs",,,2025.5)', 0) })).toEqual([
      "Sheet1!A1 day",
    ]);
  });

  it("is left alone as a year, as a date, with a time of day, and where it is none", async () => {
    const call = (from: string) => formulaWith(`=1*DEALS.TOTAL("Fenwick Labs",,,${from})`, 0);
    expect(await linesFor({ A1: call("2025"), A2: call("45930"), A3: call("45000.5"), A4: call("F1") })).toEqual([]);
  });
});

describe("a sum of answers", () => {
  const total = (text: string, now: number) => formulaWith(`=DEALS.TOTAL(${text})`, now);
  const fenwick = total('"Fenwick Labs"', 22.4e9);
  const both = total('"Fenwick Labs","Aldermoor Cloud"', 22.4e9);
  const doubledIn = async (sheet: TestSheet) =>
    (await findingsIn(sheet)).flatMap((finding) =>
      finding.kind === "double-counting"
        ? [[addressOf(finding.cell), ...finding.doubled.map(({ deal, dollars: by }) => `${deal.id} ${by}`)]]
        : [],
    );

  it.each(["=SUM(A1:A2)", "=A1+A2", "=SUM(A1,A2)", "=+(A1+A2)+B9*2"])(
    "%s tells which deal is in it twice",
    async (sum) => {
      expect(await doubledIn({ A1: fenwick, A2: both, A3: formulaWith(sum, 44.8e9) })).toEqual([
        ["Sheet1!A3", "second 22400000000"],
      ]);
    },
  );

  it("is looked through to the calls in it, and over ranges", async () => {
    const sum = '=DEALS.TOTAL("Fenwick Labs")+DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs")';
    expect(await doubledIn({ A1: formulaWith(sum, 44.8e9) })).toEqual([["Sheet1!A1", "second 22400000000"]]);
    const over = '=SUM(DEALS.PAID(A1:A2,"Aldermoor Cloud"))';
    expect(await doubledIn({ A1: "Fenwick Labs", A2: "Fenwick Labs", B1: formulaWith(over, 44.8e9) })).toEqual([
      ["Sheet1!B1", "second 22400000000"],
    ]);
  });

  it("of sums is found where the doubling is, and not again above", async () => {
    const sheet = { A1: fenwick, A2: both, A3: formulaWith("=SUM(A1:A2)", 44.8e9), A5: formulaWith("=A3+A4", 44.8e9) };
    expect(await doubledIn(sheet)).toEqual([["Sheet1!A3", "second 22400000000"]]);
  });

  it("tells of a part beside its whole", async () => {
    const parts = anEdition({
      deals: [
        aDeal({ id: "whole", value: dollars(10e9), parties: [...someParties("aldermoor-cloud", "fenwick-labs")] }),
        aDeal({
          id: "part",
          value: dollars(2e9),
          partOf: "whole",
          parties: [...someParties("quarry-capital", "fenwick-labs")],
        }),
      ],
    });
    const sheet = {
      A1: total('"Aldermoor Cloud","Fenwick Labs"', 10e9),
      A2: total('"Quarry Capital","Fenwick Labs"', 2e9),
      A3: formulaWith("=A1+A2", 12e9),
    };
    expect(await findingsIn(sheet, { answers: parts })).toMatchObject([
      { kind: "double-counting", doubled: [{ deal: { id: "part" }, whole: { id: "whole" }, dollars: 2e9 }] },
    ]);
  });

  it("is in order of different deals, and where something is taken away, or answers are only compared", async () => {
    const loan = total('"Quarry Capital"', 7_456_000_000);
    const sheet = {
      A1: fenwick,
      A2: both,
      A3: loan,
      B1: formulaWith("=A2+A3", 1),
      B2: formulaWith("=A1+A2-A2", 1),
      B3: formulaWith("=A1*A2", 1),
      B4: formulaWith("=MAX(A1:A2)", 1),
    };
    expect(await doubledIn(sheet)).toEqual([]);
  });
});

function* someParties(supplier: string, customer: string) {
  yield { party: supplier, role: "supplier" } as const;
  yield { party: customer, role: "customer" } as const;
}

describe("a name that stands for a formula of DEALS", () => {
  const linesOf = (...names: readonly WorkbookName[]) => linesFor({ A1: "second-of-two" }, { names });

  it("is judged as a cell is, whether or not a cell uses it", async () => {
    expect(
      await linesOf(
        aName("Stored", '=_xldudf_DEALS_TOTAL("Fenwick Labs")/2'),
        aName("Elsewhere", '=[1]!DEALS.TOTAL("Fenwick Labs")'),
        aName("Dated", '=DEALS.TOTAL("Fenwick Labs",,,20250930)', "Sheet1"),
        aName("Twice", '=DEALS.TOTAL("Fenwick Labs")+DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs")'),
      ),
    ).toEqual([
      'Stored unresolved entered-without-addin → =DEALS.TOTAL("Fenwick Labs")/2',
      'Elsewhere unresolved of-another-file → =DEALS.TOTAL("Fenwick Labs")',
      'Sheet1!Dated day → =DEALS.TOTAL("Fenwick Labs",,,"2025-09-30")',
      "Twice double-counting",
    ]);
  });

  it("has no remedy where nobody knows the function, or a name in it", async () => {
    expect(
      await linesOf(aName("Wrong", '=DEALS.TOTALS("Fenwick Labs")'), aName("Lost", "=DEALS.TOTAL(Partner)")),
    ).toEqual(["Wrong unresolved unknown-function", "Lost unresolved unknown-name"]);
  });

  it("is found where the formula is, not in every name and cell that uses it", async () => {
    const names = [aName("Dated", '=DEALS.TOTAL("Fenwick Labs",,,20250930)'), aName("Half", "=Dated/2")];
    const sheet = { A1: formulaWith("=Half*1", 0), A2: formulaWith("=Dated*1", 0) };
    expect(await linesFor(sheet, { names })).toEqual(['Dated day → =DEALS.TOTAL("Fenwick Labs",,,"2025-09-30")']);
  });

  it("leads to the cell that holds what is wrong, once", async () => {
    const ofA1 = '=DEALS.DEAL(Sheet1!$A$1,"value")';
    expect(await linesOf(aName("One", ofA1), aName("Other", ofA1))).toEqual(["Sheet1!A1 deal renamed → second"]);
  });

  it("has nothing wrong with it in order", async () => {
    const doubled = "=LAMBDA(party,2*DEALS.TOTAL(party))";
    expect(await linesOf(aName("Sound", second), aName("Doubled", doubled), aName("Area", "=Sheet1!$A$1"))).toEqual([]);
  });
});

describe("a typed-in number", () => {
  const becomes = (formula: string) => [`Sheet1!B2 typed-figure → ${formula}`];

  it.each([
    ["in billions, as the heading says", { B1: "USD bn", A2: "Fenwick Labs", B2: 22.4 }, `${second}/1000000000`],
    ["in millions, as the title says", { A1: "$ in millions", A2: "Fenwick Labs", B2: 22400 }, `${second}/1000000`],
    ["in full", { A2: "Aldermoor and Fenwick Labs: contract", B2: 22.4e9 }, second],
    ["rounded as it is typed", { A2: "Quarry Capital, bn", B2: 7.46 }, '=DEALS.DEAL("loan","value")/1000000000'],
    ["rounded in full", { A2: "Quarry Capital", B2: 7_460_000_000 }, '=DEALS.DEAL("loan","value")'],
    [
      "of a company's accounts",
      { A2: "Aldermoor Cloud revenue", B2: 5_130_000_000 },
      '=DEALS.FIGURE("Aldermoor Cloud","revenue","FY2025")',
    ],
    [
      "under a heading of its own",
      { B1: "Aldermoor Cloud, $m", A2: "Sales", B2: 1915 },
      '=DEALS.FIGURE("Aldermoor Cloud","revenue","FY2024")/1000000',
    ],
  ])("that is a known figure %s becomes its formula", async (_, sheet, formula) => {
    expect(await linesFor(sheet)).toEqual(becomes(formula));
  });

  it("that is what two parties have between them becomes their total", async () => {
    const two = anEdition({
      deals: [aDeal({ value: dollars(4e9) }), aDeal({ value: dollars(1.25e9), announced: "2025-04-01" })],
    });
    const sheet = { B1: "bn", A2: "Aldermoor Cloud", C2: "Fenwick Labs", B2: 5.25 };
    expect(await linesFor(sheet, { answers: two })).toEqual(
      becomes('=DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs")/1000000000'),
    );
  });

  it("in a formula is replaced in it", async () => {
    const sheet = { A2: "Fenwick Labs", B2: formulaWith("=22400000000*0.25", 5.6e9) };
    expect(await linesFor(sheet)).toEqual(becomes(`${second}*0.25`));
  });

  it.each([
    ["by which something is divided", "=100/22.4", "=100/(DEALS_IN_BN)"],
    ["of which a power is taken", "=1+22.4^2", "=1+(DEALS_IN_BN)^2"],
    ["of which a share is taken", "=22.4*8%", "=(DEALS_IN_BN)*8%"],
  ])("in a formula, in billions, stays one number %s", async (_, formula, mended) => {
    const sheet = { B1: "USD bn", A2: "Fenwick Labs", B2: formulaWith(formula, 1) };
    const inBillions = `${second.slice(1)}/1000000000`;
    expect(await linesFor(sheet)).toEqual(becomes(mended.replace("DEALS_IN_BN", inBillions)));
  });

  it.each([
    ["nobody is named near it", { A2: "Contract, bn", B2: 22.4 }],
    ["another party is named", { A2: "Quarry Capital, bn", B2: 22.4 }],
    ["no text says in what it is measured", { A2: "Fenwick Labs", B2: 22.4 }],
    ["it has two digits", { B1: "bn", A2: "Fenwick Labs", B2: 22 }],
    ["it is another number", { B1: "bn", A2: "Fenwick Labs", B2: 22.5 }],
    ["it is more exact than the figure", { B1: "bn", A2: "Quarry Capital", B2: 7.457 }],
    ["it is a round sum near a figure", { A2: "Quarry Capital", B2: 7e9 }],
    ["of a company of hundreds of figures neither metric nor period is named", { B1: "bn", A2: "NOW", B2: 5.13 }],
    ["the company's ticker is only a word", { B1: "Revenue, bn", A2: "now", B2: 5.13 }],
    ["its row has a source", { B1: "bn", A2: "Fenwick Labs", B2: 22.4, C2: "Source: the order form" }],
    [
      "an array in a formula has it, which takes no function",
      { A2: "Fenwick Labs", B2: formulaWith("=SUM({22400000000,1})", 1) },
    ],
    ["it stands beside a column of sources", { B1: "bn", C1: "Source", A2: "Fenwick Labs", B2: 22.4, C2: "Form 8-K" }],
  ])("is left alone where %s", async (_, sheet) => {
    expect(await linesFor(sheet)).toEqual([]);
  });

  it("is none where a formula elsewhere fills the cell", async () => {
    const sheet = { B1: "bn", A2: "Fenwick Labs", B2: 22.4 };
    expect(await linesFor(sheet, { spilled: ["sheet1 1 1"] })).toEqual([]);
  });

  it("is left alone on a sheet of sources", async () => {
    const contents = contentsOf({ "DEALS sources": { A2: "Fenwick Labs", B2: 22.4e9 } });
    expect(await findingsOf(contents)).toEqual([]);
  });

  it("is left alone where a note says its source", async () => {
    const sheet = { B1: "bn", A2: "Fenwick Labs", B2: 22.4 };
    expect(await linesFor(sheet, { sourced: ["sheet1 1 1"] })).toEqual([]);
  });
});

describe("checking", () => {
  it("stops when it is told to, at the next pause", async () => {
    const controller = new AbortController();
    controller.abort(new Error("enough"));
    const sheet = Object.fromEntries(Array.from({ length: 3000 }, (_, row) => [`A${row + 1}`, formulaWith(second, 1)]));
    const checking = checkWorkbook(
      contentsOf({ Sheet1: sheet }),
      {
        session: answering,
        newest: undefined,
        sourced: new Set(),
        tables: new Set(),
        spilledAmong: () => Promise.resolve(new Set()),
        contextNow: () => ({ edition, dateSystem: 1900 }),
      },
      { onProgress: () => undefined, signal: controller.signal },
    );
    await expect(checking).rejects.toThrow("enough");
  });
});
