import { button, check, goBack, next, openOnData, refresh, says, shipped, total } from "./support/dataView";
import { publishEdition, totalIn } from "../support/servedFeed";
import {
  answerTo,
  closeWorkbench,
  openAnother,
  reopen,
  reopened,
  shows,
  valuesIn,
  type OpenWorkbench,
} from "./support/workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  await publishEdition(next);
  workbench = await openOnData();
});
afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});

// Each test but the last leaves the newer edition in use.
describe("a computer on which a newer edition comes into use", () => {
  it("tells another workbook that is open, which offers the edition, and changes only when told to", async () => {
    const second = await openAnother(workbench);
    expect(await answerTo(second, total)).toBe(totalIn(shipped));
    // A browser draws nothing in a page behind another.
    await workbench.page.bringToFront();
    await refresh(workbench);
    await second.page.bringToFront();
    await says(second, `Another workbook has come to use edition ${next}.`);
    await second.page.evaluate(() => {
      window.workbench?.recalculate();
      return window.workbench?.settled();
    });
    expect(await valuesIn(second, "A1")).toEqual([[totalIn(shipped)]]);

    await button(second, "Show what would change").click();
    await button(second, `Use edition ${next}`).click();
    await says(second, `Edition ${next} answers.`);
    await shows(second, "A1", totalIn(next));
    await second.page.close();
  });

  it("goes on by itself after a restart, and asks nothing of the network unless the user has said that it may", async () => {
    const asked: string[] = [];
    workbench.page.on("request", (request) => {
      if (request.url().includes("/feed/")) asked.push(new URL(request.url()).pathname);
    });
    await reopen(workbench);
    expect(await answerTo(workbench, total)).toBe(totalIn(next));
    expect(asked).toEqual([]);
    const asks = () => workbench.pane.getByRole("checkbox", { name: "Ask the feed whenever Excel starts" });
    await asks().click();
    await reopen(workbench);
    await says(workbench, "There is no newer edition.");
    expect(asked).toEqual(["/feed/latest.json"]);
    await asks().click();
  });

  it("has the shipped edition at the next start after the browser has thrown its database away, says so, and gets the other again if told to", async () => {
    await workbench.pane.evaluate(async () => {
      const [{ name = "" } = {}] = (await indexedDB.databases()).filter(({ name }) => name?.endsWith("deals"));
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = reject;
        opening.onsuccess = () => {
          const emptying = opening.result.transaction("editions", "readwrite");
          emptying.objectStore("editions").clear();
          emptying.oncomplete = resolve;
        };
      });
    });
    await reopen(workbench);
    expect(await answerTo(workbench, total)).toBe(totalIn(shipped));
    await says(
      workbench,
      `Edition ${next} was in use here. The edition that was kept on this computer is gone or damaged.`,
    );
    await button(workbench, `Fetch edition ${next} again`).click();
    await button(workbench, `Use edition ${next}`).click();
    await says(workbench, `Edition ${next} answers.`);
    await shows(workbench, "A1", totalIn(next));
    await reopen(workbench);
    expect(await answerTo(workbench, total)).toBe(totalIn(next));
  });

  it("answers from one edition, whole, even if the page ends in the middle of it", async () => {
    await goBack(workbench);
    await check(workbench);
    await button(workbench, "Show what would change").click();
    await workbench.pane.evaluate((label) => {
      const use = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === label);
      use?.click();
      window.parent.location.reload();
    }, `Use edition ${next}`);
    await reopened(workbench);
    const number = Number(await answerTo(workbench, '=DEALS.EDITION("number")'));
    expect([shipped, next]).toContain(number);
    expect(await answerTo(workbench, total, "A2")).toBe(totalIn(number));
  });
});
