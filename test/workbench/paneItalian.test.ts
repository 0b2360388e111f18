import { violationsIn } from "../support/axe";
import { overflowing, resizePane } from "../support/pane";
import { closeWorkbench, openWorkbench, valuesIn } from "../support/workbench";

it("In an Italian Excel the pane speaks Italian, fits 320 pixels, and writes formulas that Excel understands", async () => {
  const workbench = await openWorkbench("?locale=it-IT");
  const { pane, page } = workbench;
  await resizePane(workbench, 320);
  await pane.getByText("Edizione 1, 10 ottobre 2026").waitFor();
  expect(await pane.evaluate(() => document.documentElement.lang)).toBe("it-IT");
  expect(await overflowing(workbench)).toEqual([]);

  await pane.getByRole("button", { name: "Inserisci un esempio" }).click();
  await pane.getByText('=DEALS.TOTAL("CoreWeave","OpenAI") è in Sheet1!A1.').waitFor();
  await page.evaluate(() => window.workbench?.settled());
  expect(await valuesIn(workbench, "A1")).toEqual([[22_400_000_000]]);

  await pane.getByRole("button", { name: "Ho capito" }).click();
  await pane.getByRole("button", { name: "Filtri" }).click();
  await pane.getByText("Attendibilità", { exact: true }).waitFor();
  expect(await overflowing(workbench)).toEqual([]);
  await pane.getByRole("searchbox").fill("coreweave-openai-2025-09");
  await pane.getByText("1 su 284 accordi · «coreweave-openai-2025-09»").waitFor();
  await pane.getByRole("list", { name: "Accordi" }).getByRole("button").click();
  await pane.getByRole("heading", { name: "OpenAI paga CoreWeave" }).waitFor();
  await pane.getByText("fino a 6,5 miliardi di dollari").waitFor();
  expect(await overflowing(workbench)).toEqual([]);
  expect(await violationsIn(pane)).toEqual([]);
  expect(await closeWorkbench(workbench)).toEqual([]);
});
