import { answerTo, closeWorkbench, openWorkbench } from "./support/workbench";

const april30Of2025 = { 1900: 45777, 1904: 44315 };

it("A workbook that counts its days from 1904 is asked for it, and its dates mean what they show", async () => {
  const workbench = await openWorkbench("?dates=1904");
  const untilApril = (date: number) => answerTo(workbench, `=DEALS.TOTAL("CoreWeave","OpenAI",,,${date})`);
  expect(await untilApril(april30Of2025[1904])).toBe(11_900_000_000);
  expect(await untilApril(april30Of2025[1900])).toBe(22_400_000_000);
  expect(await closeWorkbench(workbench)).toEqual([]);
});
