import { closeWorkbench, openWorkbench, valuesIn, type OpenWorkbench } from "./support/workbench";

const formula = '=DEALS.TOTAL("CoreWeave","OpenAI")';
const suggestions = '[data-u-comp="sheets-formula-editor"]';

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});

const select = (address: string): Promise<void> =>
  workbench.page.evaluate((cell) => window.workbench?.select(cell), address);

/** What a cell holds once it holds something. */
async function entered(address: string): Promise<unknown> {
  const { page } = workbench;
  await page.waitForFunction((cell) => window.workbench?.read(cell).formulas[0]?.[0] !== "", address);
  await page.evaluate(() => window.workbench?.settled());
  return page.evaluate((cell) => window.workbench?.read(cell).formulas[0]?.[0], address);
}

/** Types the beginning of a formula, and waits for the suggestions that the grid shows some time later. */
async function typeUntilSuggested(address: string, text: string): Promise<void> {
  await select(address);
  await workbench.page.keyboard.type(text);
  await workbench.page.locator(suggestions).waitFor();
}

describe("a formula is entered", () => {
  it.each(["Enter", "Tab", "ArrowDown"])(
    "by %s, while the suggestions for its beginning are still shown",
    async (key) => {
      const { page } = workbench;
      const address = { Enter: "A1", Tab: "A2", ArrowDown: "A3" }[key] ?? "";
      await typeUntilSuggested(address, "=DEALS.TOTAL");
      await page.keyboard.insertText(formula.slice("=DEALS.TOTAL".length));
      await page.keyboard.press(key);
      expect(await entered(address)).toBe(formula);
      expect(await valuesIn(workbench, address)).toEqual([[22_400_000_000]]);
    },
  );

  it("by Enter, although the name of a cell that ends it is suggested", async () => {
    const { page, pane } = workbench;
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.names.add("Total", "=Sheet1!$A$1");
        await context.sync();
      }),
    );
    await typeUntilSuggested("B2", "=Total");
    await page.keyboard.press("Enter");
    expect(await entered("B2")).toBe("=Total");
    expect(await valuesIn(workbench, "B2")).toEqual([[22_400_000_000]]);
  });

  it("by a click on another cell", async () => {
    const { page } = workbench;
    await select("B4");
    await page.keyboard.insertText(formula);
    await page.mouse.click(600, 500);
    expect(await entered("B4")).toBe(formula);
  });

  it("when it is typed over another that is just being calculated, and when it is edited", async () => {
    const { page } = workbench;
    // The answer comes in while one types, and must not bring the old formula back.
    await page.evaluate(() => window.workbench?.write("B5", [['=DEALS.TOTAL("CoreWeave","Microsoft")']]));
    await select("B5");
    await page.keyboard.type("=2+2");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.workbench?.read("B5").formulas[0]?.[0] === "=2+2");
    await select("B5");
    await page.keyboard.press("F2");
    await page.keyboard.type("+3");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.workbench?.read("B5").formulas[0]?.[0] === "=2+2+3");
  });

  // The whole is typed of a short one: on so slow a machine each key takes a third of a second of work.
  it.each([
    ["D1", "=DEALS.EDITION()", "=DEALS.EDITION()".length],
    ["D2", formula, "=DEALS.TOTAL(".length],
    ["D3", formula, "=".length],
  ])(
    "however slow the machine is, and however quickly it is typed: in %s %s after %d keys",
    async (address, entry, keys) => {
      const { page } = workbench;
      const browser = await page.context().newCDPSession(page);
      const takeTimes = (rate: number) => browser.send("Emulation.setCPUThrottlingRate", { rate });
      await takeTimes(4);
      try {
        await select(address);
        await page.keyboard.type(entry.slice(0, keys));
        if (keys < entry.length) await page.keyboard.insertText(entry.slice(keys));
        await page.keyboard.press("Enter");
        expect(await entered(address)).toBe(entry);
      } finally {
        await takeTimes(1);
      }
    },
  );

  it.each([
    ["+", 22_400_000_000],
    ["-", -22_400_000_000],
  ])("with %s in front instead of =", async (sign, value) => {
    const { page } = workbench;
    const address = sign === "+" ? "E1" : "E2";
    await select(address);
    await page.keyboard.insertText(`${sign}DEALS.TOTAL("CoreWeave","OpenAI")`);
    await page.keyboard.press("Enter");
    expect(await entered(address)).toBe(`=${sign}DEALS.TOTAL("CoreWeave","OpenAI")`);
    expect(await valuesIn(workbench, address)).toEqual([[value]]);
  });

  it("not so a number with its sign", async () => {
    const { page } = workbench;
    await select("E3");
    await page.keyboard.insertText("-5");
    await page.keyboard.press("Enter");
    expect(await entered("E3")).toBe(-5);
  });
});

describe("Tab", () => {
  it("completes the name that has been begun, and one can type on at once", async () => {
    const { page } = workbench;
    await typeUntilSuggested("F1", "=DEALS.TOT");
    await Promise.all([page.keyboard.press("Tab"), page.keyboard.insertText('"CoreWeave","OpenAI")')]);
    await page.keyboard.press("Enter");
    expect(await entered("F1")).toBe(formula);
  });

  it("takes the suggestion that the arrows have chosen", async () => {
    const { page } = workbench;
    await typeUntilSuggested("F2", "=DEALS.CO");
    const suggested = `${suggestions} li > span:first-child`;
    // The list may still be the one for what had been typed a moment before.
    await page.waitForFunction(
      (names) => [...document.querySelectorAll(names)].every(({ textContent }) => textContent.startsWith("DEALS.CO")),
      suggested,
    );
    const names = await page.locator(suggested).allTextContents();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.insertText('"CoreWeave")');
    await page.keyboard.press("Enter");
    expect(await entered("F2")).toBe(`=${names[1]}("CoreWeave")`);
  });
});

describe("a semicolon between arguments", () => {
  it("makes no formula in an English Excel: it stays in its editor, and the reason stands under the grid", async () => {
    const { page } = workbench;
    await select("G1");
    await page.keyboard.insertText('=DEALS.TOTAL("CoreWeave";"OpenAI")');
    await page.keyboard.press("Enter");
    const reason =
      'Excel takes this for no formula: a semicolon separates nothing here. Write =DEALS.TOTAL("CoreWeave","OpenAI")';
    await page.waitForFunction((said) => document.querySelector("#status")?.textContent === said, reason);
    expect(await page.evaluate(() => window.workbench?.read("G1").formulas)).toEqual([[""]]);
    for (let press = 0; press < 2; press += 1) await page.keyboard.press("Escape");
  });
});
