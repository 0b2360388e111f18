import { backToLists, openFirst, overflowing, partsOf, resizePane } from "./support/pane";
import { answerTo, closeWorkbench, openUndrawn, type OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;
let parts: ReturnType<typeof partsOf>;

beforeAll(async () => {
  workbench = await openUndrawn();
  parts = partsOf(workbench);
  await parts.button("Got it").click();
});
afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});

const see = (text: string | RegExp) => workbench.pane.getByText(text).first().waitFor();
const focused = () => workbench.pane.evaluate(() => document.activeElement?.textContent ?? "");

describe("the task pane", () => {
  it("says which edition answers, and lists its deals without putting them all on the page", async () => {
    await see("Edition 2, October 10, 2026");
    const items = workbench.pane.getByRole("list", { name: "Deals" }).getByRole("listitem");
    expect(await items.first().getAttribute("aria-setsize")).toBe("346");
    expect(await items.count()).toBeLessThan(40);
  });

  it("finds by a ticker and in spite of a slip", async () => {
    await backToLists(workbench);
    await parts.search.fill("crwv oepnai");
    await see(/ of 346 deals · “crwv oepnai”/);
    expect(await parts.rows().first().textContent()).toMatch(/CoreWeave|OpenAI/);
  });

  it("is usable by keyboard alone: search, list, page, link and back", async () => {
    const { keyboard } = workbench.page;
    await backToLists(workbench);
    await parts.search.focus();
    await keyboard.type("coreweave-openai");
    await see(/ of 346 deals · “coreweave-openai”/);
    while (!(await focused()).endsWith("confidence")) await keyboard.press("Tab");
    const first = await focused();
    await keyboard.press("ArrowDown");
    await workbench.pane.waitForFunction((text) => document.activeElement?.textContent !== text, first);
    const chosen = await focused();
    await keyboard.press("Enter");
    await parts.button("Back").waitFor();
    await workbench.pane.waitForFunction(() => document.activeElement?.textContent === "Back");
    await keyboard.press("Tab");
    expect(await focused()).toBe("Insert value");
    const outline = await workbench.pane.evaluate(() => {
      const { outlineWidth, boxShadow } = getComputedStyle(document.activeElement ?? document.body);
      return [outlineWidth, boxShadow];
    });
    expect(outline).not.toEqual(["0px", "none"]);
    await keyboard.press("Shift+Tab");
    await keyboard.press("Enter");
    await workbench.pane.waitForFunction((text) => document.activeElement?.textContent === text, chosen);
  });

  it("finds a deal, and opens a source outside the pane", async () => {
    await workbench.page.context().route(/^https:\/\/(?!localhost)/, (route) => route.fulfill({ body: "A document." }));
    await openFirst(workbench, "coreweave-openai-2025-09");
    await see("up to $6.5 billion");
    await see("Yes: totals count it as of this edition.");
    const link = workbench.pane.getByRole("link", { name: /OpenAI Order Form for up to \$6.5B/ });
    const address = await link.getAttribute("href");
    const [document] = await Promise.all([workbench.page.waitForEvent("popup"), link.click()]);
    expect(document.url()).toBe(address);
    await document.close();
  });

  it("keeps page, scroll and search while it is closed, and the functions go on", async () => {
    await openFirst(workbench, "microsoft", "Companies");
    await workbench.pane.getByRole("article").evaluate((page) => {
      page.scrollTop = 300;
    });
    await workbench.page.getByRole("button", { name: "Close the task pane" }).click();
    await workbench.page.locator("iframe").waitFor({ state: "hidden" });
    expect(await answerTo(workbench, '=DEALS.TOTAL("CoreWeave","OpenAI")', "H1")).toBe(22_400_000_000);
    await workbench.page.getByRole("button", { name: "Deals and sources" }).click();
    await parts.heading("Microsoft").waitFor();
    await isScrolledTo(300);
  });

  it("keeps them when its page is loaded anew", async () => {
    await workbench.pane.waitForFunction(() =>
      Object.values(localStorage).some((kept) => String(kept).includes('"scrolled":300')),
    );
    await workbench.pane.evaluate(() => {
      location.reload();
    });
    await workbench.pane.waitForLoadState();
    await parts.heading("Microsoft").waitFor();
    await isScrolledTo(300);
    await parts.button("Back").click();
    expect(await parts.search.inputValue()).toBe("microsoft");
  });

  it("comes back to the place in a long list", async () => {
    await backToLists(workbench);
    const place = workbench.pane.getByRole("list", { name: "Deals" }).locator("..");
    await place.evaluate((scroller) => {
      scroller.scrollTop = 4000;
    });
    await workbench.pane.waitForFunction(() =>
      Object.values(localStorage).some((kept) => /"firstRow":[1-9]/.test(String(kept))),
    );
    const row = parts.rows().nth(6);
    const title = await row.textContent();
    await row.click();
    await parts.button("Back").click();
    await workbench.pane.waitForFunction((text) => document.activeElement?.textContent === text, title);
    const scroller = await place.elementHandle();
    await workbench.pane.waitForFunction((list) => list.scrollTop > 2000, scroller);
  });

  /** Waits until the last row of a list has the focus. */
  const isOnLastRow = () =>
    workbench.pane.waitForFunction(() => {
      const row = document.activeElement?.closest("li");
      return row && row.ariaPosInSet === row.ariaSetSize;
    });

  it("has the focus on the row to which a key leads also while rows are drawn", async () => {
    await backToLists(workbench);
    const list = workbench.pane.getByRole("list", { name: "Deals" });
    await list.getByRole("button").first().focus();
    await list.evaluate((rows) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "End", bubbles: true }));
      }).observe(rows, { childList: true });
      rows.parentElement?.scrollBy(0, -1000);
    });
    await isOnLastRow();
  });

  it("comes back to a row that was opened as soon as it was reached", async () => {
    await backToLists(workbench);
    const list = workbench.pane.getByRole("list", { name: "Deals" });
    await list.getByRole("button").first().press("End");
    await isOnLastRow();
    await workbench.pane.locator(":focus").press("Enter");
    await parts.button("Back").click();
    const row = await workbench.pane.locator("li :focus").elementHandle();
    await workbench.pane.waitForFunction((focused) => {
      const [at, shown] = [focused, focused.closest("ul")?.parentElement].map((one) => one?.getBoundingClientRect());
      return at && shown && at.bottom > shown.top && at.top < shown.bottom;
    }, row);
  });

  it("needs no sideways scrolling at 320 pixels, and leaves the host's corner free", async () => {
    await resizePane(workbench, 320);
    await backToLists(workbench);
    await parts.button("Filters").click();
    expect(await overflowing(workbench)).toEqual([]);
    await parts.button("Filters").click();
    for (const [words, list] of [
      ["coreweave-openai-2025-09", "Deals"],
      ["coreweave", "Companies"],
      ["reuters openai", "Sources"],
    ] as const) {
      await openFirst(workbench, words, list);
      await parts.button("Back").waitFor();
      expect(await overflowing(workbench)).toEqual([]);
    }
    const inCorner = await workbench.pane.evaluate(() => {
      const { right } = document.querySelector("h1")?.parentElement?.lastElementChild?.getBoundingClientRect() ?? {};
      return (right ?? window.innerWidth) > window.innerWidth - 34;
    });
    expect(inCorner).toBe(false);
  });

  it("shows all its tabs at 320 pixels on two rows, and would have room for more on a third", async () => {
    const tabs = workbench.pane.locator("[role=tablist]").first();
    const rowHeight = (await tabs.getByRole("tab").first().boundingBox())?.height ?? 0;
    const rows = async () => Math.round(((await tabs.boundingBox())?.height ?? 0) / rowHeight);
    expect(await rows()).toBe(2);
    await tabs.evaluate((list) => {
      const last = [...list.querySelectorAll("[role=tab]")].at(-1);
      for (let more = 0; more < 3 && last; more += 1) {
        const another = last.cloneNode(true);
        if (another instanceof Element) another.classList.add("more");
        list.append(another);
      }
    });
    expect(await rows()).toBe(3);
    expect(await overflowing(workbench)).toEqual([]);
    await tabs.evaluate((list) => {
      for (const another of list.querySelectorAll(".more")) another.remove();
    });
  });

  it("that crashes leaves the functions working, and can be shown again", async () => {
    await backToLists(workbench);
    await parts.search.fill("microsoft");
    await parts.list("Companies").click();
    await workbench.pane.evaluate(() => {
      Object.defineProperty(Intl.ListFormat.prototype, "format", {
        configurable: true,
        get: () => {
          if (window.paneIsBroken) throw new Error("A mistake in the pane.");
          return (names: readonly string[]) => names.join(", ");
        },
      });
      window.paneIsBroken = true;
    });
    await parts.rows("Companies").first().click();
    await parts.heading("The pane has stopped").waitFor();
    expect(await answerTo(workbench, '=DEALS.TOTAL("CoreWeave","NVIDIA")', "H2")).toBe(9_950_000_000);
    await workbench.pane.evaluate(() => {
      window.paneIsBroken = false;
    });
    await parts.button("Reload the pane").click();
    expect(await parts.search.inputValue()).toBe("microsoft");
  });
});

const isScrolledTo = (place: number) =>
  workbench.pane.waitForFunction((top) => document.querySelector("article")?.scrollTop === top, place);

declare global {
  interface Window {
    /** Whether the pane is to fail where it lists names. */
    paneIsBroken?: boolean;
  }
}
