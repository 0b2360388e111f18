import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { bundledRecords } from "../../src/bundledEdition";
import { serviceWorker } from "../../src/offline/keep";
import { type Nginx, serveBuildWithNginx } from "../support/nginx";
import { backToLists, openFirst, partsOf } from "./support/pane";
import {
  anyCertificate,
  browserThatFinds,
  changeFile,
  copyOfBuild,
  officeJs,
  publishedHost,
  servedOffice,
  workbenchWith,
} from "./support/publishedAddin";
import { publishEdition } from "../support/servedFeed";
import { answerTo, closeWorkbench, openWorkbenchIn, type OpenWorkbench, statusOf } from "./support/workbench";

const addin = `https://${publishedHost}/`;
const pane = `${addin}taskpane.html`;
/** Of none of Office's pages. */
const elsewhere = "elsewhere.example";

/** A number, a table that spills, what documents say, a schedule, a figure, a card. */
const formulas = [
  '=DEALS.TOTAL("CoreWeave","OpenAI")',
  '=DEALS.LIST("CoreWeave","OpenAI")',
  '=DEALS.SOURCES("CoreWeave","OpenAI")',
  '=DEALS.SCHEDULE("OpenAI","Oracle")',
  '=DEALS.FIGURE("Meta","capex",2025)',
  '=DEALS.DEAL("coreweave-openai-2025-09")',
];

const next = bundledRecords.release.number + 1;

declare global {
  interface Window {
    refused(refusal: string): void;
  }
}

let nginx: Nginx;
let office: Awaited<ReturnType<typeof servedOffice>>;
let browser: Browser;
let workbench: OpenWorkbench;
/** What was refused in the workbench's page, in the pane's, and in workers: which directive of whose policy refused what. */
const refusals: string[] = [];

/** The release, served by nginx as the build says, Microsoft's library, and the workbench, each where it is in the world. */
beforeAll(async () => {
  const build = await copyOfBuild();
  // The feed's worker tells of what is refused from its first line on.
  await changeFile(build, "feed-worker.js", (script) => `(${String(tellOfRefusals)})();${script}`);
  const certificate = await anyCertificate();
  nginx = await serveBuildWithNginx(build, "", path.join(build, "workbench/hosting/deals.nginx.conf"), certificate);
  office = await servedOffice(certificate);
  browser = await browserThatFinds({
    ...office.hosts,
    [publishedHost]: new URL(nginx.address).port,
    [elsewhere]: new URL(process.env["WORKBENCH"] ?? "").port,
  });
});
afterAll(async () => {
  await browser.close();
  await office.stop();
  await nginx.stop();
});

afterEach(() => {
  expect(refusals.splice(0)).toEqual([]);
});

/** Has a script tell the page what the policy under which it runs refuses. */
const tellOfRefusals = () => {
  const told = new BroadcastChannel("refusals");
  addEventListener("securitypolicyviolation", (event) => {
    if (event instanceof SecurityPolicyViolationEvent)
      told.postMessage(`${location.pathname}: ${event.effectiveDirective} ${event.blockedURI}`);
  });
};

/** Hears what the policies of a page, of its frames and of the feed's worker refuse. */
async function hearRefusals(page: Page): Promise<void> {
  await page.exposeFunction("refused", (refusal: string) => refusals.push(refusal));
  await page.addInitScript(tellOfRefusals);
  await page.addInitScript(() => {
    new BroadcastChannel("refusals").addEventListener("message", ({ data }) => {
      window.refused(String(data));
    });
  });
}

const view = (name: string) => workbench.pane.getByRole("tab", { name }).click();
const button = (name: string | RegExp) => partsOf(workbench).button(name);
const says = (text: string | RegExp) => workbench.pane.getByText(text).first().waitFor();

describe("an add-in that is served under its policy, in a frame of Excel on the web", () => {
  beforeAll(async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await hearRefusals(page);
    workbench = await openWorkbenchIn(page, workbenchWith(pane));
  });

  it("answers functions of each kind, those that load evidence among them", async () => {
    for (const formula of formulas) {
      await answerTo(workbench, formula);
      expect([formula, await statusOf(workbench, "A1")]).toEqual([formula, "Ready"]);
    }
  });

  it("shows deals, figures and the timeline", async () => {
    await button("Got it").click();
    await openFirst(workbench, "coreweave", "Companies");
    await workbench.pane.getByRole("table", { name: "Revenue" }).waitFor();
    await backToLists(workbench);
    await button("Timeline").click();
    await workbench.pane.getByRole("group", { name: /^Timeline of/ }).waitFor();
  });

  it("draws the Map, and puts its picture on the sheet", async () => {
    await view("Map");
    await button("Insert as picture").click();
    await says("The picture begins at Sheet1!");
  });

  it("builds and explains formulas", async () => {
    await view("Build");
    await says("What do you want to know?");
    await view("Explain");
    await says("Deals counted (1)");
  });

  it("inserts a model", async () => {
    await view("Models");
    await button(/^Contract backlog /).click();
    await button("Insert on a new sheet").click();
    await says(/The model is on the sheet “Contract backlog/);
  });

  it("makes a frozen copy, to be downloaded and opened", async () => {
    await view("Share");
    await button("See what would be frozen").click();
    await button("Make a frozen copy").click();
    const downloading = workbench.page.waitForEvent("download");
    await workbench.pane.getByRole("link", { name: /^Download/ }).click();
    expect(await (await downloading).failure()).toBeNull();
    await button("Open it as a new workbook").click();
    await says("It is open as a new workbook.");
  });

  it("asks a feed of another address for newer data, and uses it", async () => {
    await publishEdition(next);
    await view("Data");
    await button("Check for a newer edition").click();
    await button("Show what would change").click();
    await button(`Use edition ${next}`).click();
    await says(`Edition ${next} answers.`);
  });

  it("has asked nothing of the simulated Excel that it does not know", async () => {
    expect(await closeWorkbench(workbench)).toEqual([]);
  });
});

describe("a service worker that is served under its policy", () => {
  it("keeps the release and office.js, for a page of the help too", async () => {
    const page = await browser.newPage();
    await hearRefusals(page);
    await page.goto(`${addin}help/index.html`);
    const kept = await page.evaluate(
      async ([worker, office]) => {
        await navigator.serviceWorker.register(worker);
        await navigator.serviceWorker.ready;
        while (!navigator.serviceWorker.controller) await new Promise(requestAnimationFrame);
        const script = Object.assign(document.createElement("script"), { src: office, crossOrigin: "anonymous" });
        await new Promise((resolve, reject) => {
          Object.assign(script, { onload: resolve, onerror: reject });
          document.head.append(script);
        });
        return [await caches.match("/taskpane.html", { ignoreSearch: true }), await caches.match(office)].map(
          (response) => response?.ok,
        );
      },
      [`/${serviceWorker}`, officeJs] as const,
    );
    expect(kept).toEqual([true, true]);
  });
});

describe("a page that is none of Office's", () => {
  it("can't have the pane in a frame", async () => {
    const page = await browser.newPage();
    // Any file of a server does for a page into which the frame is put.
    await page.goto(`https://${elsewhere}/licences.txt`);
    const refused = page.waitForEvent("requestfailed");
    await page.evaluate((address) => {
      document.body.append(Object.assign(document.createElement("iframe"), { src: address }));
    }, pane);
    const request = await refused;
    expect([request.url(), request.failure()?.errorText]).toEqual([pane, "net::ERR_BLOCKED_BY_RESPONSE"]);
  });
});
