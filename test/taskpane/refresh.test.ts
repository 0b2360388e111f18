import { bundledRecords } from "../../src/bundledEdition";
import { editionInUse } from "../../src/editionInUse";
import { bundledEdition } from "../../src/editions/bundled";
import { begin, session, sessionAtStart } from "../../src/editions/session";
import type { Adopted } from "../../src/taskpane/data/adoption";
import type { Proposal } from "../../src/taskpane/data/proposal";
import { Refresh } from "../../src/taskpane/data/refresh";
import { simulateExcel } from "../support/excel";
import { laterRecords, manifestOf, published, readerOf, refreshParts, type NotedParts } from "../support/refreshing";

const shipped = bundledRecords.release.number;

/** The first deal between CoreWeave and OpenAI, worth one dollar more than it is. */
const dearer = bundledRecords.deals.map((deal) =>
  deal.id === "coreweave-openai-2025-03" && deal.value
    ? { ...deal, value: { ...deal.value, amount: deal.value.amount + 1 } }
    : deal,
);
const later = laterRecords(shipped + 1, { deals: dearer });
const total = '=DEALS.TOTAL("CoreWeave","OpenAI")';

beforeAll(simulateExcel);
beforeEach(() => {
  begin({ held: bundledEdition, pin: undefined, trouble: undefined });
});

const number = (): number => editionInUse().release.number;

/** Checks a feed, and has its edition compared. */
async function proposed(parts: NotedParts): Promise<{ refresh: Refresh; proposal: Proposal }> {
  const refresh = new Refresh(parts);
  await refresh.check();
  const available = refresh.step();
  if (available.is !== "available") throw new Error(`The feed is ${JSON.stringify(available)}.`);
  await refresh.propose(available.offer);
  const step = refresh.step();
  if (step.is !== "proposed") throw new Error(JSON.stringify(step));
  return { refresh, proposal: step.proposal };
}

async function applied(parts: NotedParts): Promise<{ refresh: Refresh; adopted: Adopted }> {
  const { refresh, proposal } = await proposed(parts);
  await refresh.apply(proposal);
  const step = refresh.step();
  if (step.is !== "applied") throw new Error(JSON.stringify(step));
  return { refresh, adopted: step.adopted };
}

describe("checking the feed", () => {
  it("says that there is nothing newer if its newest edition is the one in use", async () => {
    const refresh = new Refresh(refreshParts([], { reader: () => Promise.resolve(readerOf([bundledRecords])) }));
    await refresh.check();
    expect(refresh.step()).toMatchObject({ is: "newest" });
  });

  it("offers a newer edition, and changes nothing", async () => {
    const refresh = new Refresh(refreshParts([total], { reader: () => Promise.resolve(readerOf([later])) }));
    await refresh.check();
    expect(refresh.step()).toEqual({ is: "available", offer: await manifestOf(later) });
    expect(number()).toBe(shipped);
  });

  it("refuses what is older than the edition in use, but only of the same feed", async () => {
    const asked: unknown[] = [];
    const latest = (_: AbortSignal, atLeast?: number) => {
      asked.push(atLeast);
      return manifestOf(later);
    };
    await new Refresh(refreshParts([], { reader: () => Promise.resolve(readerOf([], { latest })) })).check();
    const own = "https://own.example/";
    await new Refresh(
      refreshParts([], { reader: () => Promise.resolve(readerOf([], { latest, address: own })) }),
    ).check();
    expect(asked).toEqual([shipped, undefined]);
  });

  it("is done once, however often it is asked for at the same time", async () => {
    let asked = 0;
    const latest = () => {
      asked += 1;
      return manifestOf(later);
    };
    const refresh = new Refresh(refreshParts([], { reader: () => Promise.resolve(readerOf([later], { latest })) }));
    await Promise.all([refresh.check(), refresh.check()]);
    expect(asked).toBe(1);
  });

  it("fails with what the feed's reader says, and can be tried again", async () => {
    const cause = new Error("offline");
    let isThere = false;
    const latest = () => (isThere ? manifestOf(later) : Promise.reject(cause));
    const refresh = new Refresh(refreshParts([], { reader: () => Promise.resolve(readerOf([later], { latest })) }));
    await refresh.check();
    expect(refresh.step()).toEqual({ is: "failed", cause });
    isThere = true;
    await refresh.check();
    expect(refresh.step().is).toBe("available");
  });

  it("can be stopped", async () => {
    const latest = (signal: AbortSignal) =>
      new Promise<never>((_, reject) => {
        signal.throwIfAborted();
        signal.addEventListener("abort", () => {
          reject(new Error("stopped"));
        });
      });
    const refresh = new Refresh(refreshParts([], { reader: () => Promise.resolve(readerOf([later], { latest })) }));
    const checking = refresh.check();
    refresh.stop();
    await checking;
    expect(refresh.step()).toEqual({ is: "idle" });
  });
});

describe("the report", () => {
  it("says what would change in the data, without changing what answers", async () => {
    const { proposal } = await proposed(refreshParts([], { reader: () => Promise.resolve(readerOf([later])) }));
    expect(proposal.changes.changed.map(({ after, fields }) => [after.id, fields.map(({ field }) => field)])).toEqual([
      ["coreweave-openai-2025-03", ["value"]],
    ]);
    expect(number()).toBe(shipped);
  });

  it("says which formulas of the workbook would change, and by how much", async () => {
    const formulas = ["CoreWeave", `=1+DEALS.TOTAL(A1,"OpenAI")`, '=DEALS.STAKE("NVIDIA","CoreWeave")', "=1+1"];
    const { proposal } = await proposed(refreshParts(formulas, { reader: () => Promise.resolve(readerOf([later])) }));
    const impact = "calls" in proposal.impact ? proposal.impact : undefined;
    expect(impact?.calls).toBe(2);
    expect(impact?.affected).toMatchObject([
      { address: "Sheet1!A2", before: { value: 22_400_000_000 }, after: { value: 22_400_000_001 } },
    ]);
  });

  it("names the calls whose arguments only Excel can calculate", async () => {
    const parts = refreshParts(['=DEALS.TOTAL("Core"&"Weave")'], { reader: () => Promise.resolve(readerOf([later])) });
    const { proposal } = await proposed(parts);
    expect(proposal.impact).toMatchObject({ calls: 1, affected: [], unknown: [{ address: "Sheet1!A1" }] });
  });

  it("gives a call what would then stand in the cells to which it refers", async () => {
    const newest = "coreweave-openai-2025-09";
    const next = "coreweave-openai-2025-05";
    const withoutNewest = laterRecords(shipped + 1, { deals: bundledRecords.deals.filter(({ id }) => id !== newest) });
    // The list spills from A1 over the cells below it.
    const list = '=DEALS.LIST("CoreWeave","OpenAI",,,,"id")';
    const parts = refreshParts([list, newest, next, "", "", '=DEALS.DEAL(A2,"id")', '=DEALS.DEAL(A6,"announced")'], {
      reader: () => Promise.resolve(readerOf([withoutNewest])),
    });
    parts.values[5] = [newest];
    const { proposal } = await proposed(parts);
    const impact = "calls" in proposal.impact ? proposal.impact : undefined;
    expect(impact?.affected.slice(1)).toMatchObject([
      { address: "Sheet1!A6", before: { value: newest }, after: { value: next } },
      { address: "Sheet1!A7", before: { value: "2025-09-25" }, after: { value: "2025-05" } },
    ]);
  });

  it("is made even of a workbook whose cells refer to each other in a circle", async () => {
    const parts = refreshParts(['=DEALS.DEAL(A2,"id")', '=DEALS.DEAL(A1,"id")'], {
      reader: () => Promise.resolve(readerOf([later])),
    });
    const { proposal } = await proposed(parts);
    expect(proposal.impact).toMatchObject({ calls: 2, unknown: [] });
  });

  it("goes without the workbook if that can't be read", async () => {
    const readWorkbook = () => Promise.resolve({ outcome: "failed", problem: "editing" } as const);
    const { proposal } = await proposed(
      refreshParts([total], { reader: () => Promise.resolve(readerOf([later])), readWorkbook }),
    );
    expect(proposal.impact).toEqual({ problem: "editing" });
  });
});

describe("applying", () => {
  it("lets the edition answer, and calculates the cells with DEALS formulas anew", async () => {
    const parts = refreshParts([total, total, "7", total], { reader: () => Promise.resolve(readerOf([later])) });
    const { adopted } = await applied(parts);
    expect(adopted).toEqual({ number: shipped + 1, isKept: true, cells: 3, recalculated: { outcome: "asked" } });
    expect(number()).toBe(shipped + 1);
    expect(parts.recalculated).toEqual([
      { sheet: "Sheet1", row: 0, column: 0, rows: 2 },
      { sheet: "Sheet1", row: 3, column: 0, rows: 1 },
    ]);
  });

  it("lets it answer from the first formula on after a restart", async () => {
    const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
    await applied(parts);
    const { held } = await sessionAtStart(parts.store, undefined, parts.shippedFeed);
    expect(held?.edition.release.number).toBe(shipped + 1);
  });

  it("tells other workbooks", async () => {
    const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
    await applied(parts);
    const { number: named, sha256 } = await published(later);
    expect(parts.told).toEqual([{ number: named, sha256 }]);
  });

  it("works without a store, until the restart, and says so", async () => {
    const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
    const full = { ...parts.store, choose: () => Promise.reject(new Error("full")) };
    const { adopted } = await applied({ ...parts, store: full });
    expect([adopted.isKept, number(), parts.told]).toEqual([false, shipped + 1, []]);
  });

  it("says if Excel did not calculate", async () => {
    const recalculate = () => Promise.resolve({ outcome: "failed", problem: "busy" } as const);
    const { adopted } = await applied(
      refreshParts([total], { reader: () => Promise.resolve(readerOf([later])), recalculate }),
    );
    expect(adopted.recalculated).toEqual({ outcome: "failed", problem: "busy" });
  });

  it("can be undone", async () => {
    const { refresh } = await applied(refreshParts([total], { reader: () => Promise.resolve(readerOf([later])) }));
    await refresh.undo();
    expect(number()).toBe(shipped);
  });

  it("can be undone after a restart", async () => {
    const parts = refreshParts([total], { reader: () => Promise.resolve(readerOf([later])) });
    await applied(parts);
    const reopened = new Refresh(parts);
    await reopened.undo();
    expect(number()).toBe(shipped);
  });
});

describe("calculating anew", () => {
  it("has Excel calculate the cells with DEALS formulas, by the edition in use", async () => {
    const parts = refreshParts([total, "7", "=1+1"]);
    const refresh = new Refresh(parts);
    await refresh.calculate();
    expect(refresh.step()).toEqual({ is: "calculated", anew: { cells: 1, recalculated: { outcome: "asked" } } });
    expect(parts.recalculated).toEqual([{ sheet: "Sheet1", row: 0, column: 0, rows: 1 }]);
  });
});

describe("an edition that another workbook has come to use", () => {
  const elsewhere = async () => {
    const { number: named, sha256 } = await published(later);
    return { number: named, sha256 };
  };

  it("is offered", async () => {
    const refresh = new Refresh(refreshParts());
    await refresh.hear(await elsewhere());
    expect(refresh.step()).toEqual({ is: "elsewhere", named: await elsewhere() });
  });

  it("is not if it answers here already", async () => {
    const refresh = new Refresh(refreshParts());
    await refresh.hear(await bundledEdition.identity());
    expect(refresh.step()).toEqual({ is: "idle" });
  });

  it("does not take away a report that is being read", async () => {
    const { refresh } = await proposed(refreshParts([], { reader: () => Promise.resolve(readerOf([later])) }));
    await refresh.hear(await elsewhere());
    expect(refresh.step().is).toBe("proposed");
  });

  it("is offered once that report is left, unless it has come to answer here", async () => {
    const { refresh } = await proposed(refreshParts([], { reader: () => Promise.resolve(readerOf([later])) }));
    await refresh.hear(await elsewhere());
    refresh.stop();
    await new Promise<void>((resolve) => void refresh.follow(resolve));
    expect(refresh.step()).toEqual({ is: "elsewhere", named: await elsewhere() });
    refresh.stop();
    expect(refresh.step()).toEqual({ is: "idle" });
  });
});

describe("a pin", () => {
  it("is to the edition that answers", async () => {
    const parts = refreshParts();
    await new Refresh(parts).pin();
    expect([parts.pins, session()?.pin]).toEqual([[await bundledEdition.identity()], await bundledEdition.identity()]);
  });

  it("is not made if the workbook refuses it", async () => {
    const cause = new Error("read-only");
    const refresh = new Refresh(refreshParts([], { pinWorkbook: () => Promise.reject(cause) }));
    await refresh.pin();
    expect([refresh.step(), session()?.pin]).toEqual([{ is: "failed", cause }, undefined]);
  });

  it("moves with the edition that is applied, and leaves other workbooks as they are", async () => {
    const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
    begin({ held: bundledEdition, pin: await bundledEdition.identity(), trouble: undefined });
    await applied(parts);
    const { number: named, sha256, feed } = await published(later);
    expect(parts.pins).toEqual([{ number: named, sha256, feed }]);
    expect([parts.told, await parts.store.choice()]).toEqual([[], undefined]);
  });

  it("moves back with an undo", async () => {
    const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
    const pin = await bundledEdition.identity();
    begin({ held: bundledEdition, pin, trouble: undefined });
    const { refresh } = await applied(parts);
    await refresh.undo();
    expect([parts.pins.at(-1), session()?.pin, number()]).toEqual([pin, pin, shipped]);
  });

  it("goes at once if the same edition answers without it", async () => {
    const parts = refreshParts();
    begin({ held: bundledEdition, pin: await bundledEdition.identity(), trouble: undefined });
    await new Refresh(parts).unpin();
    expect([parts.pins, session()?.pin]).toEqual([[undefined], undefined]);
  });

  it("goes only after a report if another edition would answer without it", async () => {
    const parts = refreshParts([total], { reader: () => Promise.resolve(readerOf([later])) });
    await applied(parts);
    begin({ held: bundledEdition, pin: await bundledEdition.identity(), trouble: undefined });
    const refresh = new Refresh(parts);
    await refresh.unpin();
    const step = refresh.step();
    expect([step.is, parts.pins, number()]).toEqual(["proposed", [], shipped]);
    if (step.is === "proposed") await refresh.apply(step.proposal);
    expect([parts.pins, session()?.pin, number()]).toEqual([[undefined], undefined, shipped + 1]);
  });

  it("to an edition that is not at hand is served from the feed, and kept", async () => {
    const parts = refreshParts([total], {
      reader: () => Promise.resolve(readerOf([later, laterRecords(shipped + 2)])),
    });
    const { number: named, sha256 } = await published(later);
    begin({ held: undefined, pin: { number: named, sha256 }, trouble: undefined });
    await new Refresh(parts).fetchPinned();
    expect(number()).toBe(shipped + 1);
    expect(await parts.store.edition({ number: named, sha256 })).toBeDefined();
  });
});
