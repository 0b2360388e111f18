import { editionNumbered, totalIn } from "../../support/servedFeed";
import { median, type Benchmark, type Measurement } from "../measurement";
import { openedWorkbench, press, seen, type OpenedWorkbench } from "../site/openedWorkbench";
import { site, type Site } from "../site/site";
import { formulaCells, model } from "./model";
import { whereTimeGoes } from "./whereTimeGoes";

const RUNS = 3;

/** A workbook full of formulas, recalculated after a newer edition was applied. */
export const grid: Benchmark = {
  name: "grid",
  about:
    "10,000 TOTALs of 250 pairs by month in the workbench, from the press of the button that applies a newer edition until all show its answers",
  measure: async () => {
    const served = await site();
    return served.browse(async (browser) => {
      const workbench = await openedWorkbench(browser, served);
      const entered = await timed(() => enter(workbench));
      await workbench.pane.getByRole("tab", { name: "Data" }).click();
      const refreshes: number[] = [];
      for (let run = 1; run <= RUNS; run++) {
        const number = await propose(workbench, served);
        refreshes.push(await timed(() => apply(workbench, number)));
      }
      const number = await propose(workbench, served);
      const times = await whereTimeGoes(workbench.page, () => apply(workbench, number));
      return [
        line("10,000 formulas recalculated after a refresh", median(refreshes), RUNS, 5000),
        ...[...times]
          .toSorted(([, one], [, other]) => other - one)
          .map(([owner, time]) => line(`  of which, profiled: ${owner}`, time, 1)),
        line("the same formulas entered and calculated for the first time", entered, 1),
      ];
    });
  },
};

const line = (what: string, value: number, runs: number, atMost?: number): Measurement => ({
  what,
  value,
  unit: "ms",
  runs,
  ...(atMost !== undefined && { target: { atMost } }),
});

async function enter({ page }: OpenedWorkbench): Promise<void> {
  await page.evaluate((all) => {
    for (const { address, contents } of all) window.workbench?.write(address, contents);
    return window.workbench?.settled();
  }, model());
}

/** Has a new edition proposed. @returns Its number. */
async function propose(workbench: OpenedWorkbench, { publishNext }: Site): Promise<number> {
  const { number } = await publishNext(editionNumbered);
  await press(workbench, "Check for a newer edition");
  await press(workbench, "Show what would change");
  await seen(workbench, `Use edition ${number}`);
  return number;
}

/** @throws Error if the cells don't show the answers of that edition. */
async function apply(workbench: OpenedWorkbench, number: number): Promise<void> {
  await press(workbench, `Use edition ${number}`);
  await seen(workbench, `Edition ${number} answers.`);
  const values = await workbench.page.evaluate(async (address) => {
    await window.workbench?.settled();
    return window.workbench?.read(address).values.flat() ?? [];
  }, formulaCells);
  if (!values.includes(totalIn(number)) || values.some((value) => typeof value !== "number"))
    throw new Error(`The grid does not show the answers of edition ${number}.`);
}

async function timed(act: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}
