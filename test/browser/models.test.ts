import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { worksheetFunctions } from "../../src/functions/worksheetFunctions";
import type { GridCellValue } from "../../src/workbench/grid/contents";
import { closeWorkbench, openUndrawn, valuesIn, write, type OpenWorkbench } from "./support/workbench";

const context = { edition: editionOf(bundledRecords), dateSystem: 1900 } as const;

/** What a function answers of the edition that the workbench ships. */
const asked = (id: string, ...args: readonly unknown[]): unknown => worksheetFunctions.get(id)?.answer(args, context);

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openUndrawn();
  await button("Got it").click();
  await workbench.pane.getByRole("tab", { name: "Models" }).click();
});
// What is calculated on the sheets of the models before would be calculated with each change again.
afterEach(() =>
  workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().delete();
      await context.sync();
    }),
  ),
);
afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});

const button = (name: string | RegExp) => workbench.pane.getByRole("button", { name });

/** Inserts a model from the gallery, about the companies that it suggests. */
async function insert(name: string): Promise<void> {
  await button(new RegExp(`^${name} `)).click();
  await button("Insert on a new sheet").click();
  await workbench.pane.getByText(new RegExp(`The model is on the sheet “${name}`)).waitFor();
  await button("All models").click();
  await settled();
}

const settled = () => workbench.page.evaluate(() => window.workbench?.settled());

/** What the sheet shows beside a label in column B: from there to column N. The first such row, or a later one. */
async function beside(label: string, place = 0): Promise<GridCellValue[]> {
  const rows = await valuesIn(workbench, "B1:N200");
  const found = rows.filter(([first]) => first === label)[place];
  if (!found) throw new Error(`No row of the sheet begins with ${label}.`);
  return found.slice(1);
}

const isError = (value: GridCellValue): boolean => typeof value === "string" && value.startsWith("#");

/** How many cells of the page show an error. */
const errors = async (): Promise<number> => (await valuesIn(workbench, "B1:N200")).flat().filter(isError).length;

describe("a model on its sheet", () => {
  it("adds up what customers have contracted with a supplier, and with another one that is typed in", async () => {
    await insert("Contract backlog");
    for (const supplier of ["CoreWeave", "Oracle"]) {
      await write(workbench, "C5", [[supplier]]);
      const paid = asked("PAID", "*", supplier, "compute-contract");
      const [contracted] = (await beside("Together")).slice(8);
      expect([supplier, contracted]).toEqual([supplier, paid]);
      expect(await beside("Customers not shown")).toEqual([0, ...Array<string>(11).fill("")]);
    }
  });

  it("adds up what a lab has promised, supplier by supplier and in the years", async () => {
    await insert("What a lab has promised");
    for (const lab of ["OpenAI", "Anthropic"]) {
      await write(workbench, "C5", [[lab]]);
      const paid = asked("PAID", lab, "*", "contracts");
      const [promised] = await beside("Together");
      const years = await beside("Together", 1);
      expect([lab, promised]).toEqual([lab, paid]);
      expect(years.reduce<number>((sum, year) => sum + Number(year), 0)).toBeCloseTo(Number(paid), -1);
    }
  });

  it("puts fiscal quarters into the calendar's, of whatever companies", async () => {
    await insert("Capex and leases");
    const [, , , , oracle, together] = await beside("2025 Q4");
    const ofOthers = ["Microsoft", "Alphabet", "Amazon", "Meta"].map((name) =>
      asked("FIGURE", name, "capex", "CQ4 2025"),
    );
    expect(oracle).toBe(asked("FIGURE", "Oracle", "capex", "2025-11-30"));
    expect(together).toBe([...ofOthers, oracle].reduce<number>((sum, one) => sum + Number(one), 0));
    await write(workbench, "C9", [["CoreWeave"]]);
    expect((await beside("2026 Q1"))[4]).toBe(asked("FIGURE", "CoreWeave", "capex", "Q1 2026"));
  });

  it("lists of a pair the deals that its total counts, and their documents", async () => {
    await insert("Deal sheet of a pair");
    for (const [one, other] of [
      ["CoreWeave", "OpenAI"],
      ["NVIDIA", "Anthropic"],
    ]) {
      await write(workbench, "C5:C6", [[one ?? ""], [other ?? ""]]);
      expect((await beside("In all"))[0]).toBe(asked("TOTAL", one, other));
      const [headings = []] = [asked("LIST", one, other)].flat(1);
      expect((await beside("id")).slice(0, 9)).toEqual([headings].flat().slice(1));
      expect((await beside("deal")).slice(0, 6)).toEqual(["publisher", "title", "date", "type", "url", "says"]);
    }
  });

  it("has of a pair the headings of events alone where nothing happened to the first of them", async () => {
    const names = [asked("PARTIES")].flat(2).map(String);
    const quiet = names.find((name) => [asked("EVENTS", name)].flat(1).length === 1) ?? "";
    await insert("Deal sheet of a pair");
    await write(workbench, "C5", [[quiet]]);
    expect((await beside("day")).slice(0, 3)).toEqual(["event", "deal", "title"]);
  });

  it("multiplies customers' shares by the supplier's revenue of the period", async () => {
    await insert("Customer concentration");
    for (const [supplier, period] of [
      ["CoreWeave", "FY2024"],
      ["NVIDIA", "FY2026"],
    ] as const) {
      await write(workbench, "C5", [[supplier]]);
      await write(workbench, "C8", [[period]]);
      const revenue = Number(asked("FIGURE", supplier, "revenue", period));
      expect((await beside("Revenue of that period"))[0]).toBe(revenue);
      const [, largest] = [asked("CUSTOMERS", supplier, period)].flat(1);
      const [name, share] = [largest].flat();
      const [, ofRevenue, dollars] = await beside(String(name));
      expect([ofRevenue, dollars]).toEqual([share, Number(share) * revenue]);
    }
  });

  it("counts the chains through which money comes back to a company, as of the day in its input", async () => {
    await insert("Circular money");
    for (const [company, day] of [
      ["OpenAI", "2026-06-30"],
      ["CoreWeave", "2025-06-30"],
    ] as const) {
      await write(workbench, "C5:C6", [[company], [day]]);
      const [, ...loops] = [asked("LOOPS", company, 4, day)].flat(1);
      expect((await beside("Chains that are known"))[0]).toBe(loops.length);
    }
  });

  it("lays what a company has borrowed on the years in which it falls due", async () => {
    await insert("Debt wall");
    for (const borrower of ["CoreWeave", "Applied Digital"]) {
      await write(workbench, "C5", [[borrower]]);
      const borrowed = (await beside("Borrowed, at full size"))[0];
      expect(borrowed).toBe(asked("PAID", "*", borrower, "debt-facility"));
      const [disclosed, assumed] = await beside("Together");
      const [before] = await beside("Fallen due, or before the first year");
      expect(Number(disclosed) + Number(assumed) + Number(before)).toBe(borrowed);
    }
  });

  it("takes what a company has borrowed on the basis in its input, loan by loan too", async () => {
    await insert("Debt wall");
    for (const basis of ["low", "high", "firm", "headline", ""]) {
      await write(workbench, "C7", [[basis]]);
      const borrowed = asked("PAID", "*", "CoreWeave", "debt-facility", "", "", basis);
      expect([basis, (await beside("Borrowed, at full size"))[0]]).toEqual([basis, borrowed]);
      const [, amounts] = await beside("Together", 1);
      expect([basis, amounts]).toEqual([basis, borrowed]);
    }
  });

  it.each([
    "Contract backlog",
    "What a lab has promised",
    "Capex and leases",
    "Customer concentration",
    "Circular money",
    "Debt wall",
  ])(
    "%s shows no number of a name that nobody has, nor of none, and does not say that there is nothing",
    async (name) => {
      await insert(name);
      const names = name === "Capex and leases" ? 5 : 1;
      for (const company of ["Nobody Ltd", ""]) {
        await write(
          workbench,
          `C5:C${4 + names}`,
          Array.from({ length: names }, () => [company]),
        );
        // All but the inputs, which begin in row 5.
        const shown = (await valuesIn(workbench, "B15:N200")).flat();
        expect([company, shown.filter((value) => typeof value === "number")]).toEqual([company, []]);
        expect(shown.filter((value) => /^(none|not) in this edition$/.test(String(value)))).toEqual([]);
      }
    },
  );

  it.each([
    ["Contract backlog", "Customers not shown"],
    ["What a lab has promised", "Promised to everybody"],
    ["Customer concentration", "Largest customer"],
    ["Circular money", "Pays by contract"],
    ["Debt wall", "Borrowed, at full size"],
  ])("%s says of a group whose members have the deals that it is none, and adds up nothing", async (name, sum) => {
    await insert(name);
    const hint = await valuesIn(workbench, "D5");
    await write(workbench, "C5", [["Big five hyperscalers"]]);
    expect([hint, await valuesIn(workbench, "D5")]).toEqual([
      [["A name, a former name or a ticker"]],
      [["A group has no deals in its own name: type one of its members"]],
    ]);
    expect(typeof (await beside(sum))[0]).toBe("string");
    // One without members has the deals itself.
    await write(workbench, "C5", [["Public investors"]]);
    expect([await valuesIn(workbench, "D5"), await valuesIn(workbench, "T6")]).toEqual([hint, [["Public investors"]]]);
  });

  it("shows 0 of a company that is known and has no deals", async () => {
    const names = [asked("PARTIES")].flat(2).map(String);
    const without = names.find((name) => asked("COUNT", name) === 0) ?? "";
    await insert("Circular money");
    await write(workbench, "C5", [[without]]);
    expect((await beside("Pays by contract")).slice(0, 5)).toEqual([0, 0, 0, "", 0]);
    expect((await beside("Chains that are known"))[0]).toBe(0);
    expect((await valuesIn(workbench, "B1:B200")).flat()).toContain("none in this edition");
  });

  it("counts no customers of a day before everything", async () => {
    await insert("Customer concentration");
    await write(workbench, "C6", [["1990-01-01"]]);
    expect((await beside("Largest customer"))[0]).toBe("");
    expect((await valuesIn(workbench, "B1:B200")).flat()).toContain("not in this edition");
  });

  it("does not lose dollars where the first year is taken away", async () => {
    await insert("Contract backlog");
    await write(workbench, "C8", [[""]]);
    // Years that are no years have no zeros in them.
    expect((await beside("Meta")).slice(0, 6).every(isError)).toBe(true);
  });

  it("says of a name that nobody has what is wrong in a few cells, and leaves the others empty", async () => {
    await insert("Deal sheet of a pair");
    await write(workbench, "C5", [["Nobody Ltd"]]);
    expect(await errors()).toBeGreaterThan(0);
    expect(await errors()).toBeLessThan(10);
    // What nobody knows adds up to nothing that could be taken for 0.
    expect(await beside("Together")).toEqual(Array(12).fill(""));
  });
});
