import { closeWorkbench, openWorkbench } from "../support/workbench";

it("An Italian Excel shows functions and arguments in Italian, by the same names", async () => {
  const workbench = await openWorkbench("?locale=it-IT");
  const { page } = workbench;
  await page.evaluate(() => window.workbench?.select("A1"));
  await page.keyboard.type("=DEALS.STAKE(");
  await page.getByText("La società che possiede: nome, altro nome o ticker.").waitFor();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Escape");
  expect(await closeWorkbench(workbench)).toEqual([]);
});
