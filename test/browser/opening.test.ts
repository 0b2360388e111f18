import path from "node:path";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { sharedBrowser } from "./support/workbench";

const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const address = `${process.env["WORKBENCH"] ?? ""}../taskpane.html`;
/** The workbench, with a grid that is not drawn: see openUndrawn. */
const inExcel = `${process.env["WORKBENCH"] ?? ""}?grid=undrawn`;

/** Opens a page by hand, as it ships, and notes what its scripts throw and what the console warns of. */
async function open(
  prepare: (context: BrowserContext) => Promise<unknown>,
  options: BrowserContextOptions = {},
  url = address,
): Promise<{ page: Page; thrown: string[]; warned: string[] }> {
  const context = await sharedBrowser().newContext({ ignoreHTTPSErrors: true, ...options });
  await prepare(context);
  const page = await context.newPage();
  const thrown: string[] = [];
  const warned: string[] = [];
  page.on("pageerror", ({ message }) => thrown.push(message));
  page.on("console", (message) => {
    if (["warning", "error"].includes(message.type())) warned.push(message.text());
  });
  await page.goto(url, { waitUntil: "commit" });
  return { page, thrown, warned };
}

/** Serves Microsoft's address from the npm package. */
const servedOffice = (context: BrowserContext) =>
  context.route(`${cdn}**`, (route) => {
    const file = new URL(route.request().url()).pathname.split("/hosted/")[1] ?? "";
    return route.fulfill({ path: path.resolve("node_modules/@microsoft/office-js/dist", file) });
  });

const withoutOffice = (context: BrowserContext) => context.route(`${cdn}**`, (route) => route.abort());

describe("the pane's page", () => {
  it("says that office.js was refused, and opens once it is there", async () => {
    const { page, thrown } = await open(withoutOffice);
    const said = page.getByRole("alert");
    await said.getByText("Microsoft’s office.js did not come from appsforoffice.microsoft.com").waitFor();
    expect(thrown).toEqual([]);
    await page.context().unroute(`${cdn}**`);
    await servedOffice(page.context());
    await said.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Opening DEALS …").or(page.getByRole("searchbox")).first().waitFor();
    expect(await said.count()).toBe(0);
    await page.context().close();
  });

  it("says so in Italian", async () => {
    const { page } = await open(withoutOffice, { locale: "it-IT" });
    await page.getByText("office.js di Microsoft non è arrivato").waitFor();
    await page.context().close();
  });

  it("says so after some seconds where nothing answers, be it a refusal", async () => {
    const { page } = await open(async (context) => {
      await context.clock.install();
      await context.route(`${cdn}**`, () => new Promise(() => undefined));
    });
    await page.locator("#pane").waitFor({ state: "attached" });
    await page.waitForFunction(() => document.scripts.length === 2);
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.clock.fastForward(10_000);
    await page.getByRole("alert").getByText("office.js did not come").waitFor();
    await page.context().close();
  });

  it("says that the add-in's own files did not come", async () => {
    const { page } = await open(async (context) => {
      await context.clock.install();
      await servedOffice(context);
      await context.route(/\/(functions|taskpane)\.js$/, (route) => route.abort());
    });
    await page.waitForLoadState("load");
    await page.clock.fastForward(10_000);
    await page.getByRole("alert").getByText("The add-in’s own files did not come").waitFor();
    await page.context().close();
  });

  it("opened by hand, outside of Excel, shows every view", async () => {
    const { page } = await open(async (context) => {
      await context.clock.install();
      await servedOffice(context);
    });
    await page.waitForLoadState("load");
    await page.clock.fastForward(10_000);
    await page.getByRole("searchbox").waitFor();
    const shows = { Build: "What do you want to know?", Explain: /cell/, Data: "Edition in use" };
    for (const [view, text] of Object.entries(shows)) {
      await page.getByRole("tab", { name: view }).click();
      await page.getByRole("tabpanel", { name: view }).getByText(text).first().waitFor();
      expect(await page.getByText("The pane has stopped").count()).toBe(0);
    }
    await page.context().close();
  });
});

describe("a start in Excel", () => {
  it("registers every function once: the console has nothing to warn of", async () => {
    const { page, thrown, warned } = await open(() => Promise.resolve(), {}, inExcel);
    await page.waitForFunction(() => window.workbench);
    await page.evaluate(() => window.workbench?.ready);
    await page.frameLocator("iframe").getByRole("searchbox").waitFor();
    expect([...thrown, ...warned]).toEqual([]);
    await page.context().close();
  });
});
