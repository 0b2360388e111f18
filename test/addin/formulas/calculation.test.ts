import { dealsCallsIn } from "../../../src/addin/formulas/calls";
import { answerTo } from "../../../src/addin/formulas/answers";
import type { DateSystem } from "../../../src/core/days";

/** What a sheet holds on which formulas are calculated. */
const sheet = new Map<string, unknown>(
  Object.entries({
    A1: "CoreWeave",
    A2: "Nebius",
    B1: 2025,
    B2: 45_838,
    B3: "",
    B4: true,
    B5: { error: "#N/A" },
    B6: { error: "#REF!" },
    B7: "2,5",
    B8: 0.1,
    "A1:A2": [["CoreWeave"], ["Nebius"]],
    "A1:B2": [
      ["CoreWeave", 2025],
      ["Nebius", 45_838],
    ],
    "B1:B2": [[2025], [45_838]],
    "B3:B4": [[""], [true]],
    "C1:E1": [["Q1", "Q2", "Q3"]],
  }),
);

/** What a function of DEALS is given for an argument; undefined for what is left to Excel. */
function given(argument: string, dateSystem: DateSystem = 1900): unknown {
  const [call] = dealsCallsIn(`=DEALS.ANY(${argument})`);
  if (!call) throw new Error(`${argument} is no argument.`);
  const functions = new Map([["ANY", (value: unknown) => [[value]]]]);
  const answer = answerTo(call, { functions, read: (reference) => sheet.get(reference), dateSystem });
  switch (answer.is) {
    case "value":
      return answer.given[0];
    case "error":
      return answer.code;
    case "each":
      return answer.answers.map((row) => row.map((one) => one.given[0]));
    case "unreadable":
      return undefined;
  }
}

describe("an argument that is calculated", () => {
  it.each([
    ['"FY"&B1', "FY2025"],
    ['"Q"&ROUNDUP(MONTH(B2)/3,0)&" "&YEAR(B2)', "Q2 2025"],
    ['CONCATENATE("Core","Weave")', "CoreWeave"],
    ['CONCAT(A1,"; ",A2)', "CoreWeave; Nebius"],
    ['B3&"x"', "x"],
    ["B1-1", 2024],
    ["(B1+1)*2", 4052],
    ["B1/5", 405],
    ["-B1%", -20.25],
    ["+A1", "CoreWeave"],
    ["INT(B1/2)", 1012],
    ['"2025"+1', 2026],
    ["B1/0", "#DIV/0!"],
    ["B6&A1", "#REF!"],
    ["B1+B5", "#N/A"],
  ])("by an operator: %s", (argument, value) => {
    expect(given(argument)).toBe(value);
  });

  it.each([
    ["DATE(2025,6,30)", 45_838],
    ["DATE(2025,13,0)", 46_022],
    ["DATE(2024,2,30)", 45_352],
    ["DATE(B1,,1)", 45_627],
    ["EDATE(DATE(2025,1,31),1)", 45_716],
    ["EDATE(DATE(2025,2,28),1)", 45_744],
    ["EDATE(DATE(2024,3,31),-1)", 45_351],
    ["EOMONTH(B2,-6)", 45_657],
    ["EOMONTH(DATE(2024,1,1),1)", 45_351],
    ["DAY(B2)", 30],
    ["B2+1", 45_839],
  ])("a day: %s", (argument, value) => {
    expect(given(argument)).toBe(value);
  });

  it("a day of a workbook that counts from 1904", () => {
    expect(given("DATE(2025,6,30)", 1904)).toBe(45_838 - 1462);
    expect(given("YEAR(B2-1462)", 1904)).toBe(2025);
  });

  it.each([
    ['IF(B1>2024,"OpenAI","Oracle")', "OpenAI"],
    ['IF(A1="coreweave",A2,TODAY())', "Nebius"],
    ["IF(A1<>A2,A1:A2,A1)", [["CoreWeave"], ["Nebius"]]],
    ["IF(B1=1,A1)", false],
    ["IF(B4,,A1)", 0],
    ['IFERROR(B6,"OpenAI")', "OpenAI"],
    ['IFNA(B5,"OpenAI")', "OpenAI"],
    ['IFNA(B6,"OpenAI")', "#REF!"],
    ["IFNA(A1,TODAY())", "CoreWeave"],
    ['IF(AND(B1>=2025,NOT(B1=2026)),"yes","no")', "yes"],
    ['IF(OR(B1<2025,B1<=2024),"yes","no")', "no"],
    ["CHOOSE(2,A1,A2)", "Nebius"],
    ['A1="COREWEAVE"', true],
    ['B1="2025"', false],
    ["NA()", "#N/A"],
  ])("by a choice: %s", (argument, value) => {
    expect(given(argument)).toEqual(value);
  });

  it.each([
    ["INDEX(A1:A2,2)", "Nebius"],
    ["INDEX(A1:B2,2,1)", "Nebius"],
    ["INDEX(C1:E1,3)", "Q3"],
    ["INDEX(A1:A2,3)", "#REF!"],
    ['MATCH("nebius",A1:A2,0)', 2],
    ["INDEX(B1:B2,MATCH(A1,A1:A2,0))", 2025],
    ["VLOOKUP(A1,A1:B2,2,FALSE)", 2025],
    ['VLOOKUP("Oracle",A1:B2,2,FALSE)', "#N/A"],
    ["XLOOKUP(45838,B1:B2,A1:A2)", "Nebius"],
    ['_xlfn.XLOOKUP("Oracle",A1:A2,B1:B2,"none")', "none"],
    ['XLOOKUP("Oracle",A1:A2,B1:B2)', "#N/A"],
  ])("by a lookup: %s", (argument, value) => {
    expect(given(argument)).toBe(value);
  });

  it("out of what LET names, and of another answer of DEALS", () => {
    const [call] = dealsCallsIn('=LET(period,"FY"&B1,DEALS.ANY(period&DEALS.ONE()))');
    const functions = new Map([
      ["ANY", (value: unknown) => value],
      ["ONE", () => ": one"],
    ]);
    expect(
      call && answerTo(call, { functions, read: (reference) => sheet.get(reference), dateSystem: 1900 }),
    ).toMatchObject({
      value: "FY2025: one",
    });
  });

  it.each([
    ["changes by itself", "TODAY()"],
    ["means other cells by a calculation", 'INDIRECT("A"&1)'],
    ["is not known here", 'TEXTJOIN(",",TRUE,A1,A2)'],
    ["is a number in one language alone", "B7+1"],
    ["is a fraction, which has another sign in other languages", 'B8&""'],
    ["is a truth value, which has another word in other languages", 'B4&""'],
    ["may be empty, and then is a number", "B3+1"],
    ["may be empty, and then is 0", "B3=0"],
    ["compares texts by the order of a language", "A1<A2"],
    ["compares what differs by noise alone", "0.1+0.2=0.3"],
    ["compares it by size", "0.1+0.2>0.3"],
    ["leaves noise", "0.3-0.1-0.2"],
    ["is nearly a whole number", "INT(0.3/0.1)"],
    ["goes through a range cell by cell", 'A1:A2&""'],
    ["is a whole column", "INDEX(A1:B2,0,1)"],
    ["looks for the nearest", "MATCH(A1,A1:A2)"],
    ["looks for a pattern", 'MATCH("Core*",A1:A2,0)'],
    ["looks for 0 where there may be empty cells", "MATCH(0,B3:B4,0)"],
    ["looks into a column that is not there", "VLOOKUP(A1,A1:B2,3,FALSE)"],
    ["looks for an error", 'XLOOKUP(B5,A1:A2,B1:B2,"none")'],
    ["reads a day in a text", 'YEAR("45838")'],
    ["takes a truth value for months", "EOMONTH(B2,TRUE)"],
    ["is of a time before everybody numbers days alike", "DATE(1900,2,1)"],
    ["is of a year with two digits", "DATE(25,1,1)"],
    ["is a cell that can't be read", 'Z99&""'],
  ])("is left to Excel where it %s", (_, argument) => {
    expect(given(argument)).toBeUndefined();
  });

  it("is calculated once, however often LET names it", () => {
    const names = "abcdefghijklmnopqrstuvwxyz".split("");
    const twice = names.slice(1).map((name, at) => `${name},${names[at]}&${names[at]}`);
    const [call] = dealsCallsIn(`=LET(a,""&B3,${twice.join()},DEALS.ANY(z))`);
    let reads = 0;
    const read = (reference: string): unknown => {
      reads += 1;
      return sheet.get(reference);
    };
    const functions = new Map([["ANY", (value: unknown) => [[value]]]]);
    expect(call && answerTo(call, { functions, read, dateSystem: 1900 })).toMatchObject({ is: "value", given: [""] });
    expect(reads).toBe(1);
  });
});
