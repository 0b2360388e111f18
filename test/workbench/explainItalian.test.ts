import { violationsInAnyColours } from "../support/axe";
import { overflowing, resizePane } from "../support/pane";
import { answerTo, closeWorkbench, openWorkbench } from "../support/workbench";

it("An Italian Excel has its formulas explained in Italian", async () => {
  const workbench = await openWorkbench("?locale=it-IT&culture=it-IT");
  const { page, pane } = workbench;
  await resizePane(workbench, 320);
  await pane.getByRole("tab", { name: "Spiega" }).click();
  await pane.getByText("Questa cella è vuota.").waitFor();
  await answerTo(workbench, '=DEALS.TOTAL("CoreWeave","OpenAI",,2025,"2025-04-30")', "B2");
  await page.evaluate(() => window.workbench?.select("B2"));
  await pane.getByText("Cella Sheet1!B2").waitFor();
  await pane.getByText("11,9 miliardi di dollari", { exact: true }).first().waitFor();
  await pane.getByRole("button", { name: /Accordi esclusi/ }).click();
  await pane.getByText("Escluso: è stato reso pubblico dopo l’ultimo giorno richiesto.").first().waitFor();
  expect(await violationsInAnyColours(workbench)).toEqual([]);
  expect(await overflowing(workbench)).toEqual([]);
  expect(await closeWorkbench(workbench)).toEqual([]);
});
