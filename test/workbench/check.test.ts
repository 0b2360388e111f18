import { violationsInAnyColours } from "../support/axe";
import { overflowing, resizePane } from "../support/pane";
import { closeWorkbench, openWorkbench, type OpenWorkbench, shows, valuesIn, write } from "../support/workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
  await write(workbench, "A1:B5", [
    ["Model", "USD bn"],
    ["CoreWeave and OpenAI, 2025", '=_xldudf_DEALS_TOTAL("CoreWeave","OpenAI")'],
    ["Once more", '=DEALS.TOTAL("OpenAI","CoreWeave")'],
    ["CoreWeave and OpenAI", 22.4],
    ["Together", '=B3+DEALS.TOTAL("CoreWeave","OpenAI")'],
  ]);
  await shows(workbench, "B3", 22_400_000_000);
});

const button = (name: string | RegExp) => workbench.pane.getByRole("button", { name });
const box = (name: string) => workbench.pane.getByRole("checkbox", { name });
const says = async (text: string | RegExp) => workbench.pane.getByText(text).first().waitFor();

describe("Check and Repair", () => {
  it("find each fault that was planted, lead to it, and mend what is chosen after a preview", async () => {
    await workbench.pane.getByRole("tab", { name: "Share" }).click();
    await button("Check this workbook").click();
    await says("3 findings.");
    await says("Entered or saved without DEALS.");
    await says(/^“.*” is counted more than once: \$/);
    await says("22.4 is what CoreWeave and OpenAI have between them.");

    await resizePane(workbench, 320);
    expect(await overflowing(workbench)).toEqual([]);
    expect(await violationsInAnyColours(workbench)).toEqual([]);

    await button("Go to Sheet1!B5").click();
    await box("Repair Sheet1!B2").click();
    await box("Repair Sheet1!B4").click();
    await button("Preview repairs (2)").click();
    await says("This is what 2 repairs would change. Nothing has been written yet.");
    expect(await valuesIn(workbench, "B4")).toEqual([[22.4]]);
    await button("Repair (2)").click();
    await says("Repaired: 2.");
    await shows(workbench, "B2", 22_400_000_000);
    await shows(workbench, "B4", 22.4);

    await button("Check again").click();
    await says("1 finding.");
  });
});

afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});
