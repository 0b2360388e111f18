import { violationsInAnyColours } from "./support/axe";
import { overflowing, partsOf, resizePane } from "./support/pane";
import { answerTo, closeWorkbench, openUndrawn, type OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;
let parts: ReturnType<typeof partsOf>;

const see = (text: string | RegExp) => workbench.pane.getByText(text).first().waitFor();
const tab = (name: string) => workbench.pane.getByRole("tab", { name });
const select = (cells: string) => workbench.page.evaluate((address) => window.workbench?.select(address), cells);
const failNext = (code: number) => workbench.page.evaluate((number) => window.workbench?.failNext(number), code);

/** Neither axe-core nor the width of the pane have anything against what it shows. */
async function isSound(): Promise<void> {
  expect(await violationsInAnyColours(workbench)).toEqual([]);
  expect(await overflowing(workbench)).toEqual([]);
}

describe("Explain", () => {
  beforeAll(async () => {
    workbench = await openUndrawn();
    parts = partsOf(workbench);
    await resizePane(workbench, 320);
  });
  afterAll(async () => {
    expect(await closeWorkbench(workbench)).toEqual([]);
  });

  it("comes when its tab is chosen; where its code can't be had, it says so and can be asked for again", async () => {
    const code = "**/explain.*.js";
    const asked: string[] = [];
    workbench.page.on("request", (request) => asked.push(request.url()));
    await tab("Build").click();
    await tab("Browse").click();
    await parts.search.waitFor();
    expect(asked.filter((url) => url.includes("/explain."))).toEqual([]);
    await workbench.page.context().route(code, (route) => route.abort());
    await tab("Explain").click();
    await see(/This part of the pane could not be loaded/);
    await isSound();
    await tab("Browse").click();
    await parts.search.waitFor();
    await tab("Explain").click();
    await workbench.page.context().unroute(code);
    await parts.button("Try again").click();
    await see("This cell is empty.");
    expect(asked.filter((url) => url.includes("/explain."))).not.toEqual([]);
  });

  it("says what to do where the cell has no formula of DEALS", async () => {
    await answerTo(workbench, "=1+1", "A3");
    await select("A3");
    await see("This cell has no DEALS formula.");
    await see(/Select a cell with a formula such as/);
    await isSound();
  });

  it("tells of every call of a nested formula, with references resolved and reasons given", async () => {
    await answerTo(workbench, "CRWV", "A1");
    await answerTo(workbench, '=IFNA(DEALS.TOTAL(DEALS.COMPANY(A1,"name"),"OpenAI",,,2025)/1e9,0)', "B1");
    await select("B1");
    await see("Cell Sheet1!B1");
    const headings = workbench.pane.getByRole("heading", { level: 3 });
    await headings.filter({ hasText: "DEALS.COMPANY" }).waitFor();
    expect(await headings.allTextContents()).toEqual(["DEALS.TOTAL", "DEALS.COMPANY"]);
    await see("$22.4 billion");
    await see("A1 = CRWV");
    await parts.button("Deals counted (3)").waitFor();
    await isSound();
    await parts.button("CoreWeave–OpenAI compute contract, third (September 2025)").click();
    await see("coreweave-openai-2025-09");
    await parts.button("Back").click();
    await workbench.pane.waitForFunction(
      () => document.activeElement?.textContent === "CoreWeave–OpenAI compute contract, third (September 2025)",
    );
  });

  it("takes the active cell of several that are selected", async () => {
    await select("A3:B4");
    await see("Cell Sheet1!A3");
    await see("This cell has no DEALS formula.");
  });

  it("explains a table from any cell into which it spills", async () => {
    await answerTo(workbench, '=DEALS.LIST("CoreWeave","OpenAI")', "D10");
    await select("F12");
    await see("Cell Sheet1!F12");
    await see("It shows a part of the table that Sheet1!D10 fills with:");
    await see("A table of 3 rows and 10 columns");
    await isSound();
    await tab("Build").click();
    await parts.button("Edit the formula in D10").waitFor();
    await tab("Explain").click();
  });

  it("explains the answer that the cell shows of a formula over a range", async () => {
    await answerTo(workbench, "CoreWeave", "H1");
    await answerTo(workbench, "Nebius", "H2");
    await answerTo(workbench, '=DEALS.TOTAL(H1:H2,"Microsoft")', "J1");
    await select("J2");
    await see("Excel asks for each of 2 cells by itself; this is answer 2 of 2.");
    await see("$17.4 billion");
    await see("Nebius–Microsoft compute contract");
    expect(await workbench.pane.getByText("CoreWeave–Microsoft compute contract (master agreement)").count()).toBe(0);
    await isSound();
  });

  it("explains the call behind a name", async () => {
    await workbench.pane.evaluate(() =>
      Excel.run(({ workbook }) => {
        workbook.names.add("Nebius_total", '=DEALS.TOTAL("Nebius","Microsoft")');
        return Promise.resolve();
      }),
    );
    expect(await answerTo(workbench, "=Nebius_total/1000000000", "L1")).toBe(17.4);
    await select("L1");
    await see("It stands behind the name Nebius_total.");
    await see("$17.4 billion");
  });

  it("takes a cell for the error that it holds, and not for the word that it shows", async () => {
    await answerTo(workbench, "=NA()", "L3");
    expect(await answerTo(workbench, "=DEALS.TOTAL(L3)", "L4")).toBe("#N/A");
    await select("L4");
    await see("It comes from L3: given an error, Excel does not ask the function.");
    await isSound();
  });

  it("says of a text that it is none, and does not offer to edit it", async () => {
    await workbench.page.evaluate(() => window.workbench?.write("L6", [[`'=DEALS.TOTAL("CoreWeave")`]]));
    await select("L6");
    await see(/This cell holds a formula as text/);
    await isSound();
    await tab("Build").click();
    await parts
      .button("Copy")
      .or(workbench.pane.getByText(/^Fill in/))
      .first()
      .waitFor();
    expect(await workbench.pane.getByRole("button", { name: "Edit the formula in L6" }).count()).toBe(0);
    await tab("Explain").click();
  });

  it("puts an error in words", async () => {
    await answerTo(workbench, '=DEALS.TOTAL("CoreWeev")', "B6");
    await select("B6");
    await see("#VALUE!");
    await see(/Did you mean "CoreWeave"\?/);
    await isSound();
  });

  it("says so while Excel does not answer, and reads the cell again when asked", async () => {
    await select("B1");
    await see("Cell Sheet1!B1");
    await tab("Browse").click();
    await parts.search.waitFor();
    // Coming back, it reads the cell once; after a selection the grid may tell of that cell a second time.
    await failNext(5004);
    await tab("Explain").click();
    await see(/The cell could not be read\. The formula in it goes on working\. A cell is being edited/);
    await isSound();
    await parts.button("Try again").click();
    await see("Cell Sheet1!B1");
  });
});

it("An Excel that tells of no spills explains the other cells as ever", async () => {
  const older = await openUndrawn("?requirements=CustomFunctionsRuntime:1.3,ExcelApi:1.9,SharedRuntime:1.1");
  await older.pane.getByRole("tab", { name: "Explain" }).click();
  await answerTo(older, '=DEALS.LIST("CoreWeave","OpenAI")', "D10");
  await older.page.evaluate(() => window.workbench?.select("D10"));
  await older.pane.getByText("A table of 3 rows and 10 columns").waitFor();
  await older.page.evaluate(() => window.workbench?.select("F12"));
  await older.pane.getByText("This cell has no DEALS formula.").waitFor();
  expect(await closeWorkbench(older)).toEqual([]);
});
