import { answerTo, closeWorkbench, openUndrawn, statusOf } from "./support/workbench";

const asked = "CustomFunctionsRuntime:1.3,ExcelApi:1.9,SharedRuntime:1.1";

it("An Excel that grants no more than the manifest asks for answers formulas and shows the pane", async () => {
  const workbench = await openUndrawn(`?requirements=${asked}`);
  const supported = await workbench.pane.evaluate(() => [
    Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.3"),
    Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.4"),
    Office.context.requirements.isSetSupported("ExcelApi", "1.10"),
  ]);
  expect(supported).toEqual([true, false, false]);
  expect(await answerTo(workbench, '=DEALS.TOTAL("CoreWeave","OpenAI")')).toBe(22_400_000_000);
  expect(await answerTo(workbench, '=DEALS.DEAL("coreweave-openai-2025-09")')).toBe(
    "CoreWeave–OpenAI compute contract, third (September 2025)",
  );
  expect(await answerTo(workbench, '=DEALS.TOTAL("CoreWeev")')).toBe("#VALUE!");
  expect(await statusOf(workbench, "A1")).toContain("Did you mean");
  await workbench.pane.getByText("346 deals", { exact: true }).waitFor();
  expect(await closeWorkbench(workbench)).toEqual([]);
});
