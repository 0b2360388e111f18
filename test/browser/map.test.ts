import { violationsInAnyColours } from "./support/axe";
import { overflowing, partsOf, resizePane } from "./support/pane";
import { closeWorkbench, openUndrawn, valuesIn, type OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;
let parts: ReturnType<typeof partsOf>;

beforeAll(async () => {
  workbench = await openUndrawn();
  parts = partsOf(workbench);
  await resizePane(workbench, 320);
  await parts.list("Map").click();
  await picture().waitFor();
});
afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});

const picture = () => workbench.pane.getByRole("group", { name: /^(Who pays whom|.+: who pays it)/ });
const drawn = (name: string | RegExp) => picture().getByRole("button", { name }).first();
const slider = () => workbench.pane.getByRole("slider", { name: "As of" });
const see = (text: string | RegExp) => workbench.pane.getByText(text).first().waitFor();
const press = (key: string) => workbench.page.keyboard.press(key);
const select = (cell: string) => workbench.page.evaluate((address) => window.workbench?.select(address), cell);
const focused = () => workbench.pane.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
/** The party of which a label speaks, or the payer and the payee. */
const beginning = (label: string) => label.split(/: | \$/)[0];

async function drawAround(company: string): Promise<void> {
  const box = workbench.pane.getByRole("combobox", { name: "Around" });
  await box.click();
  await box.fill(company);
  await workbench.pane.getByRole("option", { name: company, exact: true }).click();
  await parts.heading(`${company}: who pays it, and whom it pays, as of October 10, 2026`).waitFor();
}

/** How many parties the line over the picture says are drawn. */
async function parties(): Promise<number> {
  const summary = await workbench.pane.getByText(/^\d+ parties, \d+ ties\.$/).textContent();
  return Number.parseInt(summary ?? "", 10);
}

/** Inserts a table at a cell. @returns What the cells show from there on. */
async function insertedAt(cell: string, label: string, range: string) {
  await select(cell);
  await parts.button(label).click();
  await see(`is in Sheet1!${cell}.`);
  await workbench.page.evaluate(() => window.workbench?.settled());
  return valuesIn(workbench, range);
}

describe("with the keyboard, the map", () => {
  it("is followed round a circle to the company where it began", async () => {
    await workbench.pane
      .getByRole("combobox", { name: /^Circles/ })
      .selectOption({ label: "NVIDIA → OpenAI → Oracle → NVIDIA" });
    await see(/NVIDIA → OpenAI is the smallest link/);
    await drawn(/^NVIDIA: /).focus();
    const passed = [await focused()];
    for (let step = 0; step < 6; step += 1) {
      await press("ArrowRight");
      passed.push(await focused());
    }
    expect(passed.map(beginning)).toEqual([
      "NVIDIA",
      "NVIDIA pays OpenAI",
      "OpenAI",
      "OpenAI pays Oracle",
      "Oracle",
      "Oracle pays NVIDIA",
      "NVIDIA",
    ]);
  });

  it("leads from a flow to its deal, and back to where one was", async () => {
    await press("ArrowRight");
    await press("Enter");
    const told = workbench.pane.getByRole("heading", { name: /^Behind it/ });
    await told.waitFor();
    const { height: seen = 0 } = workbench.page.viewportSize() ?? {};
    expect((await told.boundingBox())?.y).toBeLessThan(seen);
    await press("Tab");
    const deal = await workbench.pane.evaluate(() => document.activeElement?.textContent ?? "");
    await press("Enter");
    await parts.heading(deal).waitFor();
    expect(await picture().isVisible()).toBe(false);
    await parts.button("Back").click();
    await picture().waitFor();
    expect(await workbench.pane.evaluate(() => document.activeElement?.textContent)).toBe(deal);
    expect(await drawn(/^NVIDIA pays OpenAI/).getAttribute("aria-pressed")).toBe("true");
    await see(/NVIDIA → OpenAI is the smallest link/);
  });

  it("goes back to an earlier day, which its title says, with fewer parties", async () => {
    const now = await parties();
    await slider().focus();
    await press("Home");
    for (let page = 0; page < 3; page += 1) await press("PageUp");
    const day = await slider().getAttribute("aria-valuetext");
    await parts.heading(`Who pays whom, from $10 billion on, as of ${day}`).waitFor();
    expect(await parties()).toBeLessThan(now);
    await press("End");
    await parts.heading("Who pays whom, from $10 billion on, as of October 10, 2026").waitFor();
    expect(await parties()).toBe(now);
  });
});

describe("at 320 pixels, the map", () => {
  it("is drawn around a company, and enlarged, without sideways scrolling of the pane", async () => {
    await drawAround("OpenAI");
    expect(await overflowing(workbench)).toEqual([]);
    const before = await picture().boundingBox();
    await parts.button("Larger").click();
    await workbench.pane.waitForFunction(
      (width) => (document.querySelector("svg[role=group]")?.clientWidth ?? 0) > 1.4 * width,
      before?.width ?? 0,
    );
    expect(await workbench.pane.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await parts.button("Smaller").click();
  });

  it.each(["Flows", "Network", "Table"])("has nothing that axe-core finds, as %s", async (form) => {
    await parts.button(form).click();
    expect(await violationsInAnyColours(workbench)).toEqual([]);
    expect(await overflowing(workbench)).toEqual([]);
  });

  it("says the same as a table", async () => {
    const row = workbench.pane.getByRole("row", { name: /^OpenAI Oracle Compute contract \$300 billion/ });
    await row.getByRole("button", { name: "Oracle" }).click();
    await parts.heading("Oracle").waitFor();
    await parts.button("Back").click();
    await row.waitFor();
  });
});

it("A party of the network goes where the pointer drags it, and what ties it goes along", async () => {
  await workbench.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await parts.button("Network").click();
  const band = () =>
    drawn(/^OpenAI pays Oracle/)
      .locator("path")
      .first()
      .getAttribute("d");
  const [from, path] = [
    await drawn(/^Oracle: /)
      .locator("rect")
      .boundingBox(),
    await band(),
  ];
  if (!from) throw new Error("Oracle is not drawn.");
  const { mouse } = workbench.page;
  await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await mouse.down();
  const whole = await picture().boundingBox();
  const goal = { x: (whole?.x ?? 0) + 150, y: (whole?.y ?? 0) + 60 };
  await mouse.move(goal.x, goal.y, { steps: 5 });
  await mouse.up();
  const to = await drawn(/^Oracle: /)
    .locator("rect")
    .boundingBox();
  expect(Math.abs((to?.x ?? 0) + from.width / 2 - goal.x)).toBeLessThan(2);
  expect(Math.abs((to?.y ?? 0) + from.height / 2 - goal.y)).toBeLessThan(2);
  expect(await band()).not.toBe(path);
  // What is dragged is not chosen.
  expect(await drawn(/^Oracle: /).getAttribute("aria-pressed")).toBe("false");
});

describe("the sheet gets", () => {
  it("flows as a table", async () => {
    const [header, first] = await insertedAt("B2", "Insert flows as a table", "B2:F3");
    expect(header).toEqual(["payer", "payee", "kind", "value", "deals"]);
    expect(first).toEqual(["OpenAI", "Oracle", "compute-contract", 300_000_000_000, 1]);
  });

  it("circles as a table", async () => {
    const [header, first] = await insertedAt("J2", "Insert circles as a table", "J2:L3");
    expect(header).toEqual(["loop", "companies", "smallest"]);
    expect(first).toEqual(["OpenAI → Amazon → OpenAI", 2, 50_000_000_000]);
  });

  it("the picture, which says for readers what it shows and as of when", async () => {
    await select("B60");
    await parts.button("Insert as picture").click();
    await see("The picture begins at Sheet1!B60");
    const shapes = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const { shapes: all } = context.workbook.worksheets.getActiveWorksheet();
        all.load("items/name,items/altTextTitle,items/altTextDescription");
        await context.sync();
        return all.items.map(({ altTextTitle, altTextDescription }) => [altTextTitle, altTextDescription]);
      }),
    );
    expect(shapes).toEqual([
      [
        "OpenAI: who pays it, and whom it pays, as of October 10, 2026",
        expect.stringMatching(/^\d+ parties, \d+ ties/),
      ],
    ]);
  });
});
