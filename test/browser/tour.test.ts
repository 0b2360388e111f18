import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { read } from "@e965/xlsx";
import { bundledRecords } from "../../src/bundledEdition";
import { publishChange } from "../../src/workbench/server/developmentFeed";
import { servedFeed } from "../support/servedFeed";
import { closeWorkbench, enter, type OpenWorkbench, openWorkbench, shows, valuesIn } from "./support/workbench";
import { ownFolder } from "../support/folder";

/** README's tour, line breaks apart. */
let tour: string;
/** A folder of this test's own. */
let folder: string;
let workbench: OpenWorkbench;

beforeAll(async () => {
  const readme = (await readFile("README.md", "utf8")).replace(/\s+/g, " ");
  tour = readme.slice(readme.indexOf("## The tour"), readme.indexOf("## Check it"));
  folder = ownFolder();
  workbench = await openWorkbench();
  if (picturesTo) await workbench.page.setViewportSize({ width: 1400, height: 800 });
});

afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});

/** What README tells the reader to type or to press, or promises; so neither can change without the other. */
function said(words: string): string {
  expect(tour).toContain(words);
  return words;
}

/** Where README's pictures are to be written, if they are: `README_PICTURES=assets/readme`. */
const picturesTo = process.env["README_PICTURES"];
async function picture(name: string): Promise<void> {
  if (picturesTo) await workbench.page.screenshot({ path: path.join(picturesTo, name) });
}

const open = async (view: string) => {
  said(`**${view}**`);
  await workbench.pane.getByRole("tab", { name: view }).click();
};
const press = (button: string) => workbench.pane.getByRole("button", { name: said(button) }).click();
const settled = () => workbench.page.evaluate(() => window.workbench?.settled());

describe("README's tour", () => {
  it("begins with a formula, the deals behind it and their documents", async () => {
    await enter(workbench, said("B2"), said('=DEALS.TOTAL("CoreWeave","OpenAI")'));
    expect(await valuesIn(workbench, "B2")).toEqual([[Number(said("22,400,000,000").replaceAll(",", ""))]]);
    await enter(workbench, said("A4"), said('=DEALS.LIST("CoreWeave","OpenAI",,,,"announced,title,value,status")'));
    expect(await valuesIn(workbench, "A4:D4")).toEqual([["announced", "title", "value", "status"]]);
    await enter(workbench, said("A11"), said('=DEALS.SOURCES("CoreWeave","OpenAI")'));
    expect((await valuesIn(workbench, "A11:C11"))[0]).toEqual(["deal", "publisher", "title"]);
  });

  it("has it explained", async () => {
    await workbench.page.evaluate(() => window.workbench?.select("B2"));
    await open("Explain");
    await workbench.pane.getByText(said("Deals counted (3)")).waitFor();
    await picture("workbench.png");
  });

  it("inserts a model, and makes it another supplier's", async () => {
    await open("Models");
    await press("Contract backlog");
    await press("Insert on a new sheet");
    await workbench.pane.getByText("The model is on the sheet “Contract backlog”").waitFor();
    await settled();
    await picture("model.png");
    const before = await valuesIn(workbench, "B1:F30");
    await enter(workbench, said("C5"), said("Oracle"));
    expect((await valuesIn(workbench, "B1:F30")).flat()).toContain("OpenAI");
    expect(await valuesIn(workbench, "B1:F30")).not.toEqual(before);
  });

  it("makes a frozen copy with the same numbers, and the sheet that says where they come from", async () => {
    await open("Share");
    await press("See what would be frozen");
    await press("Make a frozen copy");
    const downloading = workbench.page.waitForEvent("download");
    await workbench.pane.getByRole("link", { name: /^Download/ }).click();
    const file = path.join(folder, "copy.xlsx");
    await (await downloading).saveAs(file);
    const { SheetNames, Sheets } = read(await readFile(file), { cellFormula: true });
    expect(SheetNames).toEqual(["Sheet1", "Contract backlog", said("DEALS sources")]);
    expect(Sheets["Sheet1"]?.["B2"]).toMatchObject({ v: 22_400_000_000 });
    expect(Sheets["Sheet1"]?.["B2"]).not.toHaveProperty("f");
  });

  it("refreshes after a change of data/, with a report of what would change", async () => {
    const feed = { ...servedFeed(), directory: path.join(folder, "feed") };
    await workbench.page.context().route("**/feed/**", (route) => {
      const [, file = ""] = new URL(route.request().url()).pathname.split("/feed/");
      return route.fulfill({ path: path.join(feed.directory, file) });
    });
    await cp("data", path.join(folder, "data"), { recursive: true });
    const deals = path.join(folder, said("data/deals.json"));
    const text = await readFile(deals, "utf8");
    const at = text.indexOf(`"id": "${said("coreweave-openai-2025-03")}"`);
    const changed = text.slice(at).replace(/"amount": \d+/, `"amount": ${said("13000000000")}`);
    await writeFile(deals, text.slice(0, at) + changed);
    const { said: told } = await publishChange(feed, bundledRecords, folder);
    expect(told).toEqual([expect.stringContaining("data/ has changed")]);

    await open("Data");
    await press("Check for a newer edition");
    await press("Show what would change");
    await workbench.pane.getByText("22,400,000,000 → 23,500,000,000").first().waitFor();
    await workbench.pane.getByRole("button", { name: /^Use edition/ }).click();
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").activate();
        await context.sync();
      }),
    );
    await shows(workbench, "B2", Number(said("23,500,000,000").replaceAll(",", "")));
  });
});
