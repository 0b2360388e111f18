import { openFirst, partsOf } from "./support/pane";
import { closeWorkbench, openUndrawn, valuesIn, write, type OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;
let parts: ReturnType<typeof partsOf>;

beforeAll(async () => {
  workbench = await openUndrawn();
  parts = partsOf(workbench);
  await parts.button("Got it").click();
});
afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});

const see = (text: string | RegExp) => workbench.pane.getByText(text).first().waitFor();
const select = (cell: string) => workbench.page.evaluate((address) => window.workbench?.select(address), cell);
const settled = () => workbench.page.evaluate(() => window.workbench?.settled());
const shownIn = (cell: string) =>
  workbench.page.evaluate((address) => {
    const { formulas, text } = window.workbench?.read(address) ?? {};
    return [formulas?.[0]?.[0], text?.[0]?.[0]];
  }, cell);

describe("a formula that the pane inserts", () => {
  it("stands in the active cell, answers there, and shows billions", async () => {
    await openFirst(workbench, "coreweave", "Companies");
    await select("B2");
    await parts.button("Insert total").click();
    await see('=DEALS.TOTAL("CoreWeave") is in Sheet1!B2.');
    await settled();
    const [formula, text] = await shownIn("B2");
    expect([formula, text]).toEqual(['=DEALS.TOTAL("CoreWeave")', expect.stringMatching(/^\$\d+\.\d+ bn$/)]);
  });

  it("leaves a number format that the cell has", async () => {
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("B3").numberFormat = [["0.000"]];
        await context.sync();
      }),
    );
    await select("B3");
    await parts.button('Insert =DEALS.STAKE("NVIDIA","CoreWeave")').click();
    await see('=DEALS.STAKE("NVIDIA","CoreWeave") is in Sheet1!B3.');
    await settled();
    expect(await shownIn("B3")).toEqual(['=DEALS.STAKE("NVIDIA","CoreWeave")', "0.115"]);
  });

  it("of a deal answers with its value", async () => {
    await openFirst(workbench, "coreweave-openai-2025-09");
    await select("B4");
    await parts.button("Insert value").click();
    await see('=DEALS.DEAL("coreweave-openai-2025-09","value") is in Sheet1!B4.');
    await settled();
    expect(await shownIn("B4")).toEqual(['=DEALS.DEAL("coreweave-openai-2025-09","value")', "$6.5 bn"]);
  });
});

describe("a table that the pane inserts", () => {
  it("is not written over anything before the user says so, and then replaces it", async () => {
    await workbench.page.evaluate(() => window.workbench?.write("F12", [["mine"]]));
    await openFirst(workbench, "crusoe", "Companies");
    await select("E10");
    await parts.button("Insert table").click();
    const question = workbench.pane.getByRole("alertdialog");
    expect(await question.textContent()).toMatch(
      /^Sheet1!E10:N\d+ is not emptyThe table needs .* 1 cell holds something/,
    );
    await parts.button("Keep it").click();
    expect(await valuesIn(workbench, "E10:F12")).toEqual([
      ["", ""],
      ["", ""],
      ["", "mine"],
    ]);

    await parts.button("Insert table").click();
    await parts.button("Replace").click();
    await see('=DEALS.LIST("Crusoe") is in Sheet1!E10.');
    await settled();
    const [heading, first, second] = await valuesIn(workbench, "E10:F12");
    expect(heading).toEqual(["id", "announced"]);
    expect([first?.[0], second?.[0]]).toEqual([
      expect.stringMatching(/^[a-z0-9-]+$/),
      expect.stringMatching(/^[a-z0-9-]+$/),
    ]);
  });

  it("can have a sheet of its own", async () => {
    await select("E10");
    await parts.button("Insert table").click();
    await parts.button("Use a new sheet").click();
    await see(/=DEALS.LIST\("Crusoe"\) is in .*Sheet2.*!A1\./i);
    await settled();
    expect(await valuesIn(workbench, "A1:B1")).toEqual([["id", "announced"]]);
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").activate();
        await context.sync();
      }),
    );
  });
});

describe("figures over time", () => {
  it("are gone through by keyboard, compared, and inserted as the formula of what is shown", async () => {
    const { pane, page } = workbench;
    await openFirst(workbench, "oracle", "Companies");
    const period = pane.getByRole("slider", { name: "Period of the chart" });
    const says = () => period.getAttribute("aria-valuetext");
    await period.focus();
    const newest = await says();
    await page.keyboard.press("ArrowLeft");
    const before = await says();
    expect([newest, before]).toEqual([
      expect.stringMatching(/^Q1 FY2027: \$/),
      expect.stringMatching(/^Q4 FY2026: \$/),
    ]);

    await pane.getByRole("combobox", { name: "Compare with" }).click();
    await pane.getByRole("menuitemcheckbox", { name: "Microsoft" }).click();
    await page.keyboard.press("Escape");
    await select("K30");
    await parts.button("Insert these figures").click();
    await see('=DEALS.SERIES("Oracle; Microsoft","revenue",,,"quarter") is in Sheet1!K30.');
    await settled();
    expect(await valuesIn(workbench, "K30:N30")).toEqual([["period", "last day", "Oracle", "Microsoft"]]);
  });
});

describe("an insertion that Excel refuses", () => {
  it.each([
    [5004, /A cell is being edited/],
    [5102, /Excel is busy/],
  ])("with error %d says why, writes nothing, and can be tried again", async (code, sentence) => {
    await openFirst(workbench, "coreweave", "Companies");
    await select("B20");
    await workbench.page.evaluate((number) => window.workbench?.failNext(number), code);
    await parts.button("Insert total").click();
    await see(sentence);
    expect(await valuesIn(workbench, "B20")).toEqual([[""]]);
    await parts.button("Insert total").click();
    await see('=DEALS.TOTAL("CoreWeave") is in Sheet1!B20.');
    // The grid would put an answer that is still to come into the cell that is emptied.
    await settled();
    await write(workbench, "B20", [[""]]);
  });

  it("because there is no room says so", async () => {
    await select("CZ1");
    await parts.button("Insert table").click();
    await see(/There is no room before the edge of the sheet/);
    expect(await valuesIn(workbench, "CZ1")).toEqual([[""]]);
  });

  it("because the sheet is protected says so, and writes nothing", async () => {
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().protection.protect();
        await context.sync();
      }),
    );
    await select("B21");
    await parts.button("Insert total").click();
    await see(/The sheet is protected, so nothing was written/);
    expect(await valuesIn(workbench, "B21")).toEqual([[""]]);
  });
});

describe("a storage that is refused", () => {
  it("is told, once, and the pane goes on", async () => {
    await workbench.pane.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("Refused.", "QuotaExceededError");
      };
    });
    await openFirst(workbench, "microsoft", "Companies");
    await see(/Excel keeps nothing for this pane/);
    await parts.heading("Microsoft").waitFor();
  });
});
