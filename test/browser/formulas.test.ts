import {
  answerTo,
  closeWorkbench,
  openWorkbench,
  statusOf,
  type,
  valuesIn,
  write,
  type OpenWorkbench,
} from "./support/workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});

describe("a formula in the grid", () => {
  it.each([
    ['=DEALS.TOTAL("CoreWeave","OpenAI")', 22_400_000_000],
    ['=DEALS.STAKE("NVIDIA","CoreWeave")', 0.115],
    ['=deals.total("crwv","open ai")', 22_400_000_000],
    ['=DEALS.TOTAL("CoreWeave","OpenAI")/1e9', 22.4],
  ])("typed key by key, %s shows %d", async (formula, value) => {
    await type(workbench, "A1", formula);
    expect(await valuesIn(workbench, "A1")).toEqual([[value]]);
  });

  it.each([
    ['=DEALS.TOTAL("OpenAI","CoreWeave")', 22_400_000_000],
    ['=DEALS.TOTAL("CoreWeave","OpenAI",,,"2025-04-30")', 11_900_000_000],
    ['=DEALS.TOTAL("CoreWeave","OpenAI",,,DATE(2025,4,30))', 11_900_000_000],
    ['=DEALS.REVENUESHARE("Microsoft",2024)', 0.62],
    ['=DEALS.STAKE("NVIDIA","CoreWeave","2025-12-31")', 0.0656],
  ])("%s shows %d", async (formula, value) => {
    expect(await answerTo(workbench, formula)).toBe(value);
  });

  it.each([
    ['=SUM(DEALS.TOTAL("CoreWeave","OpenAI"),DEALS.TOTAL("NVIDIA","OpenAI"))', 52_500_000_000],
    ['=DEALS.REVENUESHARE("Microsoft",2024)*1920', 0.62 * 1920],
    ['=IFNA(DEALS.REVENUESHARE("Microsoft",2019),"undisclosed")', "undisclosed"],
    ['=IFNA(DEALS.TOTAL("Corweave"),"undisclosed")', "#VALUE!"],
    ['=IFERROR(DEALS.TOTAL("Corweave"),"misspelt")', "misspelt"],
    ['=@DEALS.TOTAL("CoreWeave","OpenAI")', 22_400_000_000],
    ['=@DEALS.LIST("CoreWeave","OpenAI",,,,"value")', "value"],
    ['=SUM(DEALS.TOTAL({"CoreWeave";"Nebius"},"Microsoft"))', 27_400_000_000],
  ])("composes: %s shows %p", async (formula, value) => {
    expect(await answerTo(workbench, formula)).toBe(value);
  });

  it("takes cells as arguments, and follows them when they change", async () => {
    await write(workbench, "C1:D1", [["CoreWeave", "OpenAI"]]);
    expect(await answerTo(workbench, "=DEALS.TOTAL(C1,D1)", "E1")).toBe(22_400_000_000);
    await write(workbench, "D1", [["NVIDIA"]]);
    expect(await valuesIn(workbench, "E1")).toEqual([[9_950_000_000]]);
  });

  it("takes a blank cell as a left-out argument", async () => {
    expect(await answerTo(workbench, '=DEALS.TOTAL("CoreWeave","OpenAI",Z1,Z2,Z3)')).toBe(22_400_000_000);
  });

  it("spills one answer for each cell of a range", async () => {
    await write(workbench, "G1:G3", [[2023], [2024], [2025]]);
    await write(workbench, "H1", [['=DEALS.REVENUESHARE("Microsoft",G1:G3)']]);
    expect(await valuesIn(workbench, "H1:H3")).toEqual([[0.35], [0.62], [0.67]]);
  });

  it("that nobody can answer shows #N/A, with the reason under the grid", async () => {
    expect(await answerTo(workbench, '=DEALS.REVENUESHARE("Microsoft",2019)', "B5")).toBe("#N/A");
    expect(await statusOf(workbench, "B5")).toContain(
      "Edition 2 has no share of Microsoft in CoreWeave's revenue for FY2019",
    );
  });

  it("that names nobody shows #VALUE!, with the nearest known company under the grid", async () => {
    expect(await answerTo(workbench, '=DEALS.TOTAL("CoreWeev")', "B6")).toBe("#VALUE!");
    expect(await statusOf(workbench, "B6")).toContain('No company is called "CoreWeev". Did you mean "CoreWeave"?');
  });

  it("that refers to millions of cells shows #VALUE!, with the reason under the grid", async () => {
    // The grid does not know references through several sheets: it takes Sheet1 for a cell, far to the right.
    expect(await answerTo(workbench, '=DEALS.TOTAL(Sheet1:Sheet1!A1,"OpenAI")', "B8")).toBe("#VALUE!");
    expect(await statusOf(workbench, "B8")).toContain("A range of 1 × 8826682 cells is too large");
    await write(workbench, "B8", [["none"]]);
  });

  it("loses its error once it is corrected", async () => {
    await write(workbench, "B7", [['=DEALS.TOTAL("CoreWeev","OpenAI")']]);
    expect(await answerTo(workbench, '=DEALS.TOTAL("CoreWeave","OpenAI")', "B7")).toBe(22_400_000_000);
    expect(await statusOf(workbench, "B7")).not.toContain("Did you mean");
  });
});

describe("a formula that spills", () => {
  it.each([
    [
      '=DEALS.LIST("CoreWeave","OpenAI",,,,"id,value")',
      "M1:N2",
      [
        ["id", "value"],
        ["coreweave-openai-2025-09", 6_500_000_000],
      ],
    ],
    [
      '=DEALS.SOURCES("CoreWeave","OpenAI",,"2025-09-25","2025-09-25")',
      "M1:N2",
      [
        ["deal", "publisher"],
        ["coreweave-openai-2025-09", "Reuters"],
      ],
    ],
    [
      '=DEALS.CUSTOMERS("CoreWeave",2024)',
      "M1:N2",
      [
        ["customer", "share"],
        ["CoreWeave's two largest customers", 0.77],
      ],
    ],
    ['=DEALS.HOLDERS("OpenAI")', "M1:N1", [["holder", "share"]]],
    ['=DEALS.PARTIES("hyperscaler")', "M1:M2", [["Amazon"], ["Google"]]],
    [
      '=DEALS.SCHEDULE("CoreWeave","OpenAI",,,,2026,1)',
      "M1:N4",
      [
        ["year", "value"],
        [2026, 2_103_389_831],
        ["other years", 9_796_610_169],
        ["term not disclosed", 10_500_000_000],
      ],
    ],
    ['=DEALS.FLOWS("ASML")', "M2:P2", [["ASML", "Mistral AI", "equity-investment", 1_526_720_000]]],
    ['=DEALS.LOOPS("NVIDIA",3)', "M2:O2", [["NVIDIA → OpenAI → Oracle → NVIDIA", 3, 30_100_000_000]]],
  ])("%s fills the cells beside it", async (formula, cells, values) => {
    await write(workbench, "M1", [[formula]]);
    expect(await valuesIn(workbench, cells)).toEqual(values);
  });

  it("leaves the cells that a smaller answer does not fill: their formats, and what refers to them", async () => {
    const formats = () =>
      workbench.pane.evaluate(() =>
        Excel.run(async (context) => {
          const cells = context.workbook.worksheets.getActiveWorksheet().getRange("X2:X4").load("numberFormat");
          await context.sync();
          return cells.numberFormat.flat().map(String);
        }),
      );
    await write(workbench, "W1:X1", [["OpenAI", '=DEALS.LIST("CoreWeave",W1,,,,"announced")']]);
    await write(workbench, "Y1", [["=COUNT(X3:X9)"]]);
    expect([await valuesIn(workbench, "Y1"), await formats()]).toEqual([
      [[2]],
      ["yyyy-mm-dd", "yyyy-mm", "yyyy-mm-dd"],
    ]);
    await write(workbench, "W1", [["Microsoft"]]);
    expect([await valuesIn(workbench, "Y1"), await formats()]).toEqual([[[0]], ["yyyy-mm", "General", "General"]]);
  });

  it("leaves them at once where it need not ask for the smaller answer, or has none", async () => {
    await write(workbench, "W11:X11", [["OpenAI", '=DEALS.LIST("CoreWeave",W11,,,,"announced")']]);
    await write(workbench, "Y11", [["=COUNT(X13:X19)"]]);
    for (const [counterparty, deals] of [
      ["OpenAI", 2],
      ["Microsoft", 0],
      ["OpenAI", 2],
      ["Microsoft", 0],
      ["OpenAI", 2],
      ["Nobody", 0],
      ["OpenAI", 2],
      ["Nobody", 0],
    ] as const)
      expect([counterparty, await answerTo(workbench, counterparty, "W11"), await valuesIn(workbench, "Y11")]).toEqual([
        counterparty,
        counterparty,
        [[deals]],
      ]);
  });

  it.each([
    ['=DEALS.COUNT("CoreWeave","OpenAI")', 3],
    ['=DEALS.COVERAGE("CoreWeave","OpenAI")', 1],
    ['=DEALS.CAPACITY("AMD","OpenAI","hardware-supply")', 6],
    ['=DEALS.FIGURE("CoreWeave","revenue",2025)', 5_131_000_000],
    ['=DEALS.EDITION("day")', "2026-10-10"],
    ['=DEALS.REMAINING("CoreWeave","OpenAI",,2029)', 1_751_864_407],
    ['=DEALS.DEAL("coreweave-openai-2025-09")', "CoreWeave–OpenAI compute contract, third (September 2025)"],
    ['=DEALS.DEAL("coreweave-openai-2025-09","qualifier")', "up-to"],
    ['=DEALS.COMPANY("CRWV")', "CoreWeave"],
    ['=DEALS.COMPANY("CRWV","ticker")', "CRWV"],
    ['=SUM(DEALS.LIST("CoreWeave","OpenAI",,,,"value"))', 22_400_000_000],
  ])("or not: %s shows %p", async (formula, value) => {
    expect(await answerTo(workbench, formula)).toBe(value);
  });
});

describe("a formula being typed", () => {
  it("is helped with the functions' names, and then with their arguments", async () => {
    const { page } = workbench;
    await page.evaluate(() => window.workbench?.select("K1"));
    await page.keyboard.type("=DEALS.");
    for (const name of ["DEALS.TOTAL", "DEALS.LIST", "DEALS.COUNT"])
      await page.getByText(name, { exact: true }).waitFor();
    await page.keyboard.type("STAKE(");
    await page.getByText("The company that owns, a kind such as").waitFor();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Escape");
  });
});

describe("a small model", () => {
  beforeAll(async () => {
    const blank = Array.from({ length: 40 }, () => Array.from({ length: 26 }, () => ""));
    await write(workbench, "A1:Z40", blank);
  });

  it("stands on a total, a schedule that adds up to it, and a customer's share of revenue", async () => {
    const cells: [string, string][] = [
      ["A1", "CoreWeave"],
      ["A2", "OpenAI"],
      ["B1", "=DEALS.TOTAL(A1,A2)"],
      ["D1", "=DEALS.SCHEDULE(A1,A2)"],
      ["B2", "=SUM(E2:E20)"],
      ["B3", "=INDEX(E2:E20,MATCH(2027,D2:D20,0))"],
      ["B4", "=XLOOKUP(2026,D2:D20,E2:E20)"],
      ["B5", '=DEALS.REVENUESHARE("Microsoft",2025,A1)*DEALS.FIGURE(A1,"revenue",2025)'],
      ["B6", "=SUM(B4:B5)"],
    ];
    for (const [address, text] of cells) await write(workbench, address, [[text]]);
    const microsoft = 0.67 * 5_131_000_000;
    expect((await valuesIn(workbench, "B1:B6")).flat()).toEqual([
      22_400_000_000,
      22_400_000_000,
      2_103_389_830,
      2_103_389_831,
      microsoft,
      2_103_389_831 + microsoft,
    ]);
  });

  it("follows when the counterparty changes", async () => {
    await write(workbench, "A2", [["NVIDIA"]]);
    const [total, scheduled] = (await valuesIn(workbench, "B1:B2")).flat();
    expect(total).toBe(9_950_000_000);
    expect(scheduled).toBe(total);
  });
});
