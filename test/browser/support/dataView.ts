import type { Locator } from "playwright-core";
import { bundledRecords } from "../../../src/bundledEdition";
import { openUndrawn, type OpenWorkbench } from "./workbench";

/** The number of the edition that ships, and that of the one which the feed has then. */
export const shipped = bundledRecords.release.number;
export const next = shipped + 1;

/** What editions answer differently: see totalIn. */
export const total = '=DEALS.TOTAL("CoreWeave","OpenAI")';

export const button = ({ pane }: OpenWorkbench, name: string): Locator => pane.getByRole("button", { name });
export const says = ({ pane }: OpenWorkbench, text: string): Promise<void> => pane.getByText(text).first().waitFor();
export const toView = ({ pane }: OpenWorkbench, name: string): Promise<void> => pane.getByRole("tab", { name }).click();

/** Opens a workbook, on the Data view. */
export async function openOnData(): Promise<OpenWorkbench> {
  const workbench = await openUndrawn();
  await toView(workbench, "Data");
  return workbench;
}

export const check = (workbench: OpenWorkbench): Promise<void> =>
  button(workbench, "Check for a newer edition").click();

/** Goes all the way from asking the feed to its newest edition. */
export async function refresh(workbench: OpenWorkbench): Promise<void> {
  await check(workbench);
  await button(workbench, "Show what would change").click();
  await button(workbench, `Use edition ${next}`).click();
  await says(workbench, `Edition ${next} answers.`);
}

/** Takes a refresh back. */
export async function goBack(workbench: OpenWorkbench): Promise<void> {
  await button(workbench, `Go back to edition ${shipped}`).click();
  await says(workbench, `Edition ${shipped} answers.`);
}
