import { overflowing, resizePane } from "../support/pane";
import { closeWorkbench, openWorkbench } from "../support/workbench";

it("An Italian Excel builds in Italian, with semicolons, and inserts in English", async () => {
  const workbench = await openWorkbench("?locale=it-IT&culture=it-IT");
  const { page, pane } = workbench;
  await resizePane(workbench, 320);
  await pane.getByRole("tab", { name: "Componi" }).click();
  await pane.getByText("La controparte. Tutte, se omessa.").waitFor();
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
  expect(await closeWorkbench(workbench)).toEqual([]);
});
