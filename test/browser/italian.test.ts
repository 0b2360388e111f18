import { violationsIn, violationsInAnyColours } from "./support/axe";
import { overflowing, resizePane } from "./support/pane";
import {
  answerTo,
  closeWorkbench,
  enter,
  shows,
  openWorkbench,
  valuesIn,
  type OpenWorkbench,
} from "./support/workbench";

let workbench: OpenWorkbench;

describe("An Italian Excel", () => {
  beforeAll(async () => {
    workbench = await openWorkbench("?locale=it-IT&culture=it-IT");
    await resizePane(workbench, 320);
  });
  afterAll(async () => {
    expect(await closeWorkbench(workbench)).toEqual([]);
  });

  it("shows functions and arguments in Italian, by the same names", async () => {
    const { page } = workbench;
    await page.evaluate(() => window.workbench?.select("A1"));
    await page.keyboard.type("=DEALS.STAKE(");
    await page.getByText("La società che possiede, un tipo come").waitFor();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Escape");
  });

  it("has a pane that speaks Italian, fits 320 pixels, and writes formulas that Excel understands", async () => {
    const { pane, page } = workbench;
    await pane.getByText("Edizione 2, 10 ottobre 2026").waitFor();
    expect(await pane.evaluate(() => document.documentElement.lang)).toBe("it-IT");
    expect(await overflowing(workbench)).toEqual([]);

    await pane.getByRole("button", { name: "Inserisci un esempio" }).click();
    await pane.getByText('=DEALS.TOTAL("CoreWeave";"OpenAI") è in Sheet1!A1.').waitFor();
    await page.evaluate(() => window.workbench?.settled());
    expect(await valuesIn(workbench, "A1")).toEqual([[22_400_000_000]]);

    await pane.getByRole("button", { name: "Ho capito" }).click();
    await pane.getByRole("button", { name: "Filtri" }).click();
    await pane.getByText("Attendibilità", { exact: true }).waitFor();
    expect(await overflowing(workbench)).toEqual([]);
    await pane.getByRole("searchbox").fill("coreweave-openai-2025-09");
    await pane.getByText("1 su 346 accordi · «coreweave-openai-2025-09»").waitFor();
    await pane.getByRole("list", { name: "Accordi" }).getByRole("button").click();
    await pane.getByRole("heading", { name: "CoreWeave–OpenAI compute contract, third (September 2025)" }).waitFor();
    await pane.getByText("fino a 6,5 miliardi di dollari").waitFor();
    expect(await overflowing(workbench)).toEqual([]);
    expect(await violationsIn(pane)).toEqual([]);
  });

  it("draws its map in Italian", async () => {
    const { pane } = workbench;
    await pane.getByRole("tab", { name: "Mappa" }).click();
    await pane
      .getByRole("heading", { name: "Chi paga chi, da 10 miliardi di dollari in su, alla data del 10 ottobre 2026" })
      .waitFor();
    await pane.getByRole("button", { name: /^OpenAI paga a Oracle 300 miliardi di dollari/ }).waitFor();
    await pane.getByRole("group", { name: "Disegno" }).getByRole("button", { name: "Rete" }).waitFor();
    expect(await overflowing(workbench)).toEqual([]);
    expect(await violationsIn(pane)).toEqual([]);
  });

  it("builds in Italian, with semicolons, and inserts in English", async () => {
    const { page, pane } = workbench;
    await pane.getByRole("tab", { name: "Componi" }).click();
    await pane.getByText("La controparte, negli stessi modi. Chiunque, se omessa o cella vuota.").waitFor();
    const field = (name: string) => pane.locator("input").and(pane.getByLabel(new RegExp(`^${name}`)));
    await field("party").fill("CoreWeave");
    await field("counterparty").fill("OpenAI");
    await pane.getByText("22,4 miliardi di dollari").waitFor();
    await pane.getByText('=DEALS.TOTAL("CoreWeave";"OpenAI")').waitFor();
    expect(await overflowing(workbench)).toEqual([]);

    await page.evaluate(() => window.workbench?.select("B2"));
    await pane.getByRole("button", { name: "Inserisci nella cella attiva" }).click();
    await pane.getByText(/Sheet1!B2/).waitFor();
    const formulas = await page.evaluate(() => window.workbench?.read("B2").formulas);
    expect(formulas).toEqual([['=DEALS.TOTAL("CoreWeave","OpenAI")']]);
  });

  it("takes formulas typed with semicolons, as Build shows them, and inside it they have commas", async () => {
    await enter(workbench, "D4", '=DEALS.TOTAL("CoreWeave";"OpenAI";;;"2025-04-30")');
    expect(await valuesIn(workbench, "D4")).toEqual([[11_900_000_000]]);
    const formulas = await workbench.page.evaluate(() => window.workbench?.read("D4").formulas);
    expect(formulas).toEqual([['=DEALS.TOTAL("CoreWeave","OpenAI",,,"2025-04-30")']]);
  });

  it("has its formulas explained in Italian", async () => {
    const { page, pane } = workbench;
    await page.evaluate(() => window.workbench?.select("C3"));
    await pane.getByRole("tab", { name: "Spiega" }).click();
    await pane.getByText("Questa cella è vuota.").waitFor();
    await answerTo(workbench, '=DEALS.TOTAL("CoreWeave","OpenAI",,2025,"2025-04-30")', "B2");
    await page.evaluate(() => window.workbench?.select("B2"));
    await pane.getByText("Cella Sheet1!B2").waitFor();
    await pane.getByText('=DEALS.TOTAL("CoreWeave";"OpenAI";;2025;"2025-04-30")', { exact: true }).waitFor();
    await pane.getByText("11,9 miliardi di dollari", { exact: true }).first().waitFor();
    await pane.getByRole("button", { name: /Accordi esclusi/ }).click();
    await pane.getByText("Escluso: è stato reso pubblico dopo l’ultimo giorno richiesto.").first().waitFor();
    expect(await violationsInAnyColours(workbench)).toEqual([]);
    expect(await overflowing(workbench)).toEqual([]);
  });

  it("has the word for an answer beside its first line where it is broken in two", async () => {
    const { pane } = workbench;
    const term = await pane.getByText("Risposta", { exact: true }).first().boundingBox();
    const answer = await pane.getByText("11,9 miliardi di dollari", { exact: true }).first().boundingBox();
    const [line, end] = [(answer?.height ?? 0) / 2, (term?.y ?? 0) + (term?.height ?? 0)];
    expect(line).toBeGreaterThan(term?.height ?? 0);
    expect(end - (answer?.y ?? 0)).toBeLessThanOrEqual(line);
  });

  it("has them as Excel shows them to its user, who can type them so", async () => {
    const { page, pane } = workbench;
    await answerTo(workbench, '=IF(1>0.5,DEALS.TOTAL("CoreWeave","OpenAI",,,DATE(2025,4,30)),0)', "B4");
    await page.evaluate(() => window.workbench?.select("B4"));
    await pane.getByText('=SE(1>0,5;DEALS.TOTAL("CoreWeave";"OpenAI";;;DATA(2025;4;30));0)', { exact: true }).waitFor();
    await pane.getByText('DEALS.TOTAL("CoreWeave";"OpenAI";;;DATA(2025;4;30))', { exact: true }).waitFor();
  });
});

it("A Swiss Excel, with points in numbers, has semicolons between arguments, as they are typed and shown there", async () => {
  const swiss = await openWorkbench("?culture=de-CH");
  await enter(swiss, "A1", '=DEALS.TOTAL("CoreWeave";"OpenAI")');
  await shows(swiss, "A1", 22_400_000_000);
  await swiss.pane.getByRole("tab", { name: "Build" }).click();
  await swiss.pane
    .locator("input")
    .and(swiss.pane.getByLabel(/^party/))
    .fill("CoreWeave");
  await swiss.pane
    .locator("input")
    .and(swiss.pane.getByLabel(/^counterparty/))
    .fill("NVIDIA");
  await swiss.pane.getByText('=DEALS.TOTAL("CoreWeave";"NVIDIA")').waitFor();
  expect(await closeWorkbench(swiss)).toEqual([]);
});
