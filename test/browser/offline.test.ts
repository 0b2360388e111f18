import type { BrowserContext } from "playwright-core";
import { newExplain, publishAddin, type PublishedAddin, workbenchOfPublished } from "./support/publishedAddin";
import { answerTo, type OpenWorkbench, openWorkbenchIn, reopen, reopened, valuesIn } from "./support/workbench";

let addin: PublishedAddin;
let user: BrowserContext;
let workbench: OpenWorkbench;

beforeAll(async () => {
  addin = await publishAddin();
  user = await addin.browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 720 } });
});

afterAll(() => addin.close());

/** Opens a workbook of the user in a tab of its own. */
const openTab = async () => openWorkbenchIn(await user.newPage(), workbenchOfPublished);

/** Waits until the release is kept, and office.js with it. */
const waitUntilKept = () =>
  workbench.pane.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!(await caches.has("office-js"))) await new Promise(requestAnimationFrame);
    const kept = await caches.open("office-js");
    const scripts = [...document.scripts].filter(({ src }) => src.includes("appsforoffice"));
    for (const { src } of scripts) while (!(await kept.match(src))) await new Promise(requestAnimationFrame);
  });

const tab = (name: string) => workbench.pane.getByRole("tab", { name, exact: true });
const shownBy = (name: string) => workbench.pane.getByRole("tabpanel", { name });
const title = () => workbench.pane.title();

describe("an add-in that was open once", () => {
  beforeAll(async () => {
    workbench = await openTab();
    await waitUntilKept();
    await addin.vanish();
    await reopen(workbench);
  });

  it("answers where there is neither its site nor Microsoft's, with documents that were never asked for", async () => {
    expect(await answerTo(workbench, '=DEALS.TOTAL("CoreWeave","OpenAI")')).toBe(22_400_000_000);
    await answerTo(workbench, '=DEALS.LIST("CoreWeave","OpenAI")');
    expect((await valuesIn(workbench, "A1:A2")).flat()).toEqual(["id", "coreweave-openai-2025-09"]);
    await answerTo(workbench, '=DEALS.SOURCES("CoreWeave","OpenAI")');
    expect((await valuesIn(workbench, "A1:A2")).flat()).toEqual(["deal", "coreweave-openai-2025-09"]);
  });

  it.each([
    ["Browse", /deals/],
    ["Map", /pays/],
    ["Build", "What do you want to know?"],
    ["Explain", "SOURCES"],
    ["Models", "Contract backlog"],
    ["Share", "Freeze"],
    ["Data", "Opens, and answers"],
  ])("opens %s", async (name, text) => {
    await tab(name).click();
    await shownBy(name).getByText(text).first().waitFor();
  });
});

describe("a newer release", () => {
  it("waits, behind a firewall too, until every page of the last one is closed, which goes on with files that nobody publishes", async () => {
    await addin.publishAnother("DEALS, newer");
    await addin.comeBack("firewall");
    await reopen(workbench);
    await workbench.pane.evaluate(async () => {
      const { ready } = navigator.serviceWorker;
      while (!(await ready).waiting) await new Promise(requestAnimationFrame);
    });
    expect(await title()).toBe("DEALS");
    await tab("Explain").click();
    await shownBy("Explain").getByText("cell").first().waitFor();
  });

  it("then takes over with all of its files", async () => {
    await workbench.page.goto("about:blank");
    await workbench.page.goto(workbenchOfPublished);
    await reopened(workbench);
    expect(await title()).toBe("DEALS, newer");
    await addin.vanish();
    await tab("Explain").click();
    await shownBy("Explain").getByText("cell").first().waitFor();
    const loaded = await workbench.pane.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    expect(loaded.filter((file) => file.includes("/explain."))).toEqual([expect.stringContaining(newExplain)]);
  });
});

describe("a browser without service workers", () => {
  it("opens the add-in as ever, and keeps nothing", async () => {
    await addin.vanish();
    await addin.comeBack();
    user = await addin.browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 720 } });
    await user.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
    workbench = await openTab();
    expect(await answerTo(workbench, '=DEALS.TOTAL("CoreWeave","OpenAI")')).toBe(22_400_000_000);
    await workbench.pane.getByRole("searchbox").waitFor();
    expect(await workbench.pane.evaluate(() => caches.keys())).toEqual([]);
  });
});
