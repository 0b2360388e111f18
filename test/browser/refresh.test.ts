import type { Page } from "playwright-core";
import { button, check, goBack, next, refresh, says, shipped, toView, total } from "./support/dataView";
import { publishEdition, totalIn } from "../support/servedFeed";
import {
  answerTo,
  closeWorkbench,
  openUndrawn,
  statusOf,
  shows,
  valuesIn,
  write,
  type OpenWorkbench,
} from "./support/workbench";

beforeAll(async () => {
  await publishEdition(next);
});

/** What may be in the way, and what the pane then says: everything else that can be is in the tests of the feed. */
const faults: [what: string, breakIt: (page: Page) => Promise<unknown>, sentence: string][] = [
  ["the network is down", (page) => page.route("**/feed/**", (route) => route.abort()), "could not be reached"],
  [
    "a sign-in page is in the way",
    (page) => answered(page, "latest.json", { contentType: "text/html", body: "<html></html>" }),
    "is text/html, not JSON",
  ],
];

const answered = (page: Page, file: string, answer: object): Promise<unknown> =>
  page.route(`**/feed/${file}`, (route) => route.fulfill(answer));

let workbench: OpenWorkbench;

describe("a workbook in which the data is refreshed", () => {
  beforeAll(async () => {
    workbench = await openUndrawn();
  });
  afterAll(async () => {
    expect(await closeWorkbench(workbench)).toEqual([]);
  });

  describe("what goes wrong", () => {
    beforeAll(() => toView(workbench, "Data"));
    afterEach(async () => {
      await workbench.page.unrouteAll();
      await workbench.page.context().unrouteAll();
    });

    const checkAgain = () =>
      button(workbench, "Check for a newer edition").or(button(workbench, "Try again")).first().click();

    it.each(faults)("is said, and changes nothing: %s", async (_, breakIt, sentence) => {
      await breakIt(workbench.page);
      await checkAgain();
      await says(workbench, sentence);
      await says(workbench, "The edition in use stays.");
      expect(await answerTo(workbench, total)).toBe(totalIn(shipped));
    });

    it("is said, and changes nothing: a byte of the edition was changed", async () => {
      await workbench.page.context().route("**/answers/*", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace("coreweave", "coreweavy") });
      });
      await checkAgain();
      await button(workbench, "Show what would change").click();
      await says(workbench, "is not the file that was signed");
      await says(workbench, "The edition in use stays.");
      expect(await answerTo(workbench, total)).toBe(totalIn(shipped));
    });

    it("can be tried again", async () => {
      await button(workbench, "Try again").click();
      await says(workbench, `Edition ${next} of November 1, 2026 is there.`);
    });
  });

  describe("refreshing", () => {
    it("says what would change before anything does, then changes it, takes it back, and pins", async () => {
      await toView(workbench, "Browse");
      expect(await answerTo(workbench, total)).toBe(totalIn(shipped));
      await workbench.page.getByRole("button", { name: "Check for newer data" }).click();
      await says(workbench, `Edition ${next} of November 1, 2026 is there.`);
      await button(workbench, "Show what would change").click();
      await says(workbench, "1 of 1 DEALS formulas would answer otherwise:");
      await says(workbench, "22,400,000,000 → 23,400,000,000");
      await says(workbench, "value: up to $11.9 billion → up to $12.9 billion");
      await button(workbench, "Leave everything as it is").click();
      await workbench.page.evaluate(() => window.workbench?.settled());
      expect(await valuesIn(workbench, "A1")).toEqual([[totalIn(shipped)]]);

      await refresh(workbench);
      await says(workbench, "Cells with DEALS formulas that Excel is to calculate anew: 1.");
      await shows(workbench, "A1", totalIn(next));

      await goBack(workbench);
      await shows(workbench, "A1", totalIn(shipped));

      await button(workbench, `Pin this workbook to edition ${shipped}`).click();
      await says(workbench, `This workbook is pinned to edition ${shipped}`);
      await button(workbench, "Take the pin away").click();
      await says(workbench, "This workbook follows the edition in use on each computer.");
    });

    it("misses no formula over a range or behind a name, neither in the report nor in calculating anew", async () => {
      await workbench.pane.evaluate(() =>
        Excel.run(({ workbook }) => {
          workbook.names.add("OpenAI_total", '=DEALS.TOTAL("CoreWeave","OpenAI")');
          return Promise.resolve();
        }),
      );
      await write(workbench, "A1:A2", [["Nebius"], ["CoreWeave"]]);
      expect(await answerTo(workbench, "=OpenAI_total", "C1")).toBe(totalIn(shipped));
      await answerTo(workbench, '=DEALS.TOTAL(A1:A2,"OpenAI")', "E1");
      expect(await valuesIn(workbench, "E2")).toEqual([[totalIn(shipped)]]);

      await check(workbench);
      await button(workbench, "Show what would change").click();
      await says(workbench, "2 of 2 DEALS formulas would answer otherwise:");
      await says(workbench, "Sheet1!E2 (CoreWeave, OpenAI): 22,400,000,000 → 23,400,000,000");
      await button(workbench, `Use edition ${next}`).click();
      await says(workbench, `Edition ${next} answers.`);
      await says(workbench, "Cells with DEALS formulas that Excel is to calculate anew: 2.");
      await shows(workbench, "C1", totalIn(next));
      await shows(workbench, "E2", totalIn(next));
    });
  });
});

describe("a workbook that is pinned", () => {
  const pinnedTo = (pin: object) => `?settings=${encodeURIComponent(JSON.stringify({ "DEALS.edition": pin }))}`;

  it("answers #N/A with the reason while its edition is not at hand, and rightly once that is fetched", async () => {
    const { number, sha256 } = await publishEdition(next);
    const workbench = await openUndrawn(pinnedTo({ number, sha256 }));
    expect(await answerTo(workbench, total)).toBe("#N/A");
    expect(await statusOf(workbench, "A1")).toContain(
      `This workbook is pinned to edition ${next} of the data, which is not at hand.`,
    );
    await says(workbench, `This workbook is pinned to edition ${next}, which is not on this computer.`);
    await button(workbench, "Show").click();
    await button(workbench, `Fetch edition ${next}`).click();
    await says(workbench, `Edition ${next} answers.`);
    await shows(workbench, "A1", totalIn(next));
    expect(await closeWorkbench(workbench)).toEqual([]);
  });
});

describe("an Excel that takes long to say that it is there", () => {
  it("is waited for, and a pin is kept to", async () => {
    const { sha256 } = await publishEdition(next);
    const pin = { "DEALS.edition": { number: next + 7, sha256 } };
    const workbench = await openUndrawn(`?settings=${encodeURIComponent(JSON.stringify(pin))}`, lateOffice);
    await says(workbench, "Excel has not said yet that it is there. DEALS waits for it");
    await workbench.page.evaluate((formula) => window.workbench?.write("A1", [[formula]]), total);
    await workbench.page.waitForFunction(() => window.workbench?.read("A1").values[0]?.[0] === "#BUSY!");
    await workbench.pane.evaluate(() => {
      window.dispatchEvent(new Event("office-is-there"));
    });
    await says(workbench, `This workbook is pinned to edition ${next + 7}, which is not on this computer.`);
    await shows(workbench, "A1", "#N/A");
    expect(await closeWorkbench(workbench)).toEqual([]);
  });
});

/** Has Office tell the add-in that it is there only when it is told to; its own parts, which give a callback, learn it at once. */
function lateOffice(): void {
  let office: typeof Office | undefined;
  Object.defineProperty(window, "Office", {
    configurable: true,
    get: () => office,
    set: (made: typeof Office) => {
      office = new Proxy(made, {
        get: (target, name): unknown => {
          if (name !== "onReady") return Reflect.get(target, name);
          return async (callback?: Parameters<typeof target.onReady>[0]): Promise<unknown> => {
            // Asked at once, for office.js complains of pages that do not ask.
            const there = target.onReady(callback);
            if (callback) return there;
            await new Promise((resolve) => {
              window.addEventListener("office-is-there", resolve, { once: true });
            });
            return there;
          };
        },
      });
    },
  });
}

describe("a browser that refuses its database", () => {
  it("has the shipped edition at the start, and a newer one until the end", async () => {
    const workbench = await openUndrawn("", () => {
      Object.defineProperty(window, "indexedDB", {
        get: () => {
          throw new DOMException("Denied.", "SecurityError");
        },
      });
    });
    await toView(workbench, "Data");
    await says(workbench, "The browser does not let DEALS keep editions on this computer.");
    expect(await answerTo(workbench, total)).toBe(totalIn(shipped));
    await refresh(workbench);
    await says(workbench, "It could not be kept on this computer");
    await shows(workbench, "A1", totalIn(next));
    expect(await closeWorkbench(workbench)).toEqual([]);
  });
});
