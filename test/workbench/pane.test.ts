import { closeWorkbench, openWorkbench, type OpenWorkbench } from "../support/workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});

const deals = () => workbench.pane.getByRole("list", { name: "Deals", exact: true }).getByRole("heading", { level: 2 });
const search = () => workbench.pane.getByRole("searchbox", { name: "Search deals" });

describe("the task pane", () => {
  it("says which edition answers, and lists its deals", async () => {
    await workbench.pane.getByText("Edition 1, 10 October 2026").waitFor();
    expect(await deals().count()).toBe(284);
  });

  it("finds deals by company, kind and id, and says how many", async () => {
    await search().fill("Compute OpenAI coreweave-openai-2025");
    await workbench.pane.getByText("3 of 284 deals match").waitFor();
    expect(await deals().allTextContents()).toEqual(Array(3).fill("OpenAI pays CoreWeave"));
    await workbench.pane.getByText("up to $11.9 billion").waitFor();
  });

  it("says so when nothing is found", async () => {
    await search().fill("quarry");
    await workbench.pane.getByText('No deals match "quarry".').waitFor();
    expect(await deals().count()).toBe(0);
  });

  it("opens the documents behind a deal, each with its link", async () => {
    await search().fill("coreweave-openai-2025-09");
    await workbench.pane.getByRole("button", { name: "3 sources" }).click();
    const link = workbench.pane.getByRole("link", { name: /expands OpenAI pact with new \$6.5 billion contract/ });
    expect(await link.getAttribute("href")).toMatch(/^https:/);
    expect(await link.getAttribute("target")).toBe("_blank");
  });

  it("answers the Refresh button", async () => {
    await workbench.pane.getByRole("button", { name: "Refresh" }).click();
    await workbench.pane.getByText("Nothing is newer").waitFor();
  });

  it("can be closed, and opened again from the ribbon, while the functions go on", async () => {
    await workbench.page.getByRole("button", { name: "Close the task pane" }).click();
    await workbench.page.locator("iframe").waitFor({ state: "hidden" });
    await workbench.page.getByRole("button", { name: "Deals and sources" }).click();
    await workbench.pane.getByRole("button", { name: "Refresh" }).waitFor({ state: "visible" });
  });

  it("needs no sideways scrolling at 320 pixels", async () => {
    await search().fill("");
    const width = await workbench.page.locator("iframe").evaluate((frame) => {
      frame.style.width = "320px";
      return frame.getBoundingClientRect().width;
    });
    expect(width).toBe(320);
    const overflow = await workbench.pane.evaluate(() => {
      const boxes = [...document.querySelectorAll("*")].map((element) => element.getBoundingClientRect());
      return boxes.filter(({ right }) => right > window.innerWidth).length;
    });
    expect(overflow).toBe(0);
  });
});
