import { bundledRecords } from "../../../src/bundledEdition";
import type { Records } from "../../../src/core/records/records";
import { identityOf, type Identity, shippedEdition } from "../../../src/addin/app/editions";
import { answering, begin, contextNow, pinOf, session, sessionAtStart } from "../../../src/addin/app/session";
import type { Adopted } from "../../../src/addin/app/apply";
import type { EditionManifest } from "../../../src/feed/manifest";
import { type ComparedProposal, Refresh, type RefreshParts } from "../../../src/addin/app/refresh";
import { simulateExcel } from "../../support/excel";
import {
  feedAddress,
  laterRecords,
  loaded,
  manifestOf,
  named,
  published,
  readerOf,
  refreshParts,
  stored,
  type NotedParts,
} from "../support/refreshing";

const shipped = bundledRecords.release.number;
const aMoment: unknown = expect.any(Number);

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
  begin({ is: "answering", edition: shippedEdition });
});

const identityOfRecords = async (records: Records): Promise<Identity> => {
  const { number: one, sha256 } = await named(records);
  return { number: one, sha256 };
};

const shippedIdentity = (): Promise<Identity> => identityOf(shippedEdition.source);

const number = (): number => contextNow().edition.release.number;

/** Checks a feed, and has its edition compared. */
async function proposed(parts: NotedParts): Promise<{ refresh: Refresh; proposal: ComparedProposal }> {
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
    const at = Date.parse("2026-11-26T12:00:00Z");
    jest.spyOn(Date, "now").mockReturnValueOnce(at);
    await refresh.check();
    expect(refresh.step()).toEqual({ is: "available", offer: await manifestOf(later), at });
    expect(number()).toBe(shipped);
  });

  describe("refuses what is older than", () => {
    /** What a feed is told to have published when it is asked. */
    async function newestToldTo(address: string, given: Partial<RefreshParts> = {}): Promise<unknown> {
      const told: unknown[] = [];
      const latest = (_: AbortSignal, newestSeen?: Identity) => {
        told.push(newestSeen);
        return manifestOf(later);
      };
      const reader = readerOf([later], { address, latest });
      await new Refresh(refreshParts([], { reader: () => Promise.resolve(reader), ...given })).check();
      return told[0];
    }

    it("the shipped edition, of the feed whose editions the add-in ships", async () => {
      expect(await newestToldTo(feedAddress)).toEqual(await shippedIdentity());
      expect(await newestToldTo("https://FEED.example:443/")).toEqual(await shippedIdentity());
    });

    it("nothing, of another feed that was never seen", async () => {
      expect(await newestToldTo("https://own.example/")).toBeUndefined();
    });

    it("the newest edition that this computer has seen of the feed, also after an undo", async () => {
      const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
      const { refresh } = await applied(parts);
      await refresh.undo();
      expect(number()).toBe(shipped);
      expect(await newestToldTo(feedAddress, { library: parts.library })).toEqual(await identityOfRecords(later));
    });

    it("the newest edition seen, also in a workbook whose pin is not at hand", async () => {
      const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
      begin({ is: "pinned-elsewhere", pin: { number: 7, sha256: "ab" } });
      await new Refresh(parts).check();
      expect(await newestToldTo(feedAddress, { library: parts.library })).toEqual(await identityOfRecords(later));
    });

    it("the edition that answers, where nothing is remembered", async () => {
      begin({ is: "answering", edition: await loaded(later) });
      expect(await newestToldTo(feedAddress)).toEqual(await identityOfRecords(later));
    });
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
    expect(refresh.step()).toEqual({ is: "failed", doing: "checking", cause, at: aMoment });
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

  it("is left when something else comes to answer, as when thawing brings a pin back: it would take that away", async () => {
    const { refresh } = await proposed(refreshParts([total], { reader: () => Promise.resolve(readerOf([later])) }));
    begin({ is: "answering", edition: shippedEdition, pin: await shippedIdentity() });
    expect(refresh.step()).toEqual({ is: "idle" });
  });

  it("is made anew if something else has come to answer meanwhile", async () => {
    const pin = await shippedIdentity();
    let reads = 0;
    const parts = refreshParts([total], { reader: () => Promise.resolve(readerOf([later])) });
    const { readWorkbook } = parts;
    const { proposal } = await proposed({
      ...parts,
      readWorkbook: (stopped) => {
        reads += 1;
        if (reads === 1) begin({ is: "answering", edition: shippedEdition, pin });
        return readWorkbook(stopped);
      },
    });
    expect([reads, proposal.session.pin]).toEqual([2, await named(later)]);
  });

  it("names the calls whose arguments only Excel can calculate", async () => {
    const parts = refreshParts(['=DEALS.TOTAL(PROPER("coreWeave"))'], {
      reader: () => Promise.resolve(readerOf([later])),
    });
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
    expect(adopted).toEqual({
      ...{ number: shipped + 1, isStored: true, isPinChanged: false },
      ...{ cells: 3, recalculated: { outcome: "asked" } },
    });
    expect(number()).toBe(shipped + 1);
    expect(parts.recalculated).toEqual([
      { sheet: "Sheet1", row: 0, column: 0, rows: 2 },
      { sheet: "Sheet1", row: 3, column: 0, rows: 1 },
    ]);
  });

  it("lets it answer from the first formula on after a restart", async () => {
    const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
    await applied(parts);
    const restarted = await sessionAtStart(parts.library, undefined, parts.shippedFeed);
    expect(answering(restarted)?.edition.release.number).toBe(shipped + 1);
  });

  it("tells other workbooks", async () => {
    const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
    await applied(parts);
    expect(parts.told).toEqual([stored(await named(later))]);
  });

  it("works without a store, until the restart, and says so", async () => {
    const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
    const full = { ...parts.library, choose: () => Promise.reject(new Error("full")) };
    const { adopted } = await applied({ ...parts, library: full });
    expect([adopted.isStored, number(), parts.told]).toEqual([false, shipped + 1, []]);
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
  const twoLater = laterRecords(shipped + 2);

  it("is offered", async () => {
    const refresh = new Refresh(refreshParts());
    await refresh.hear(stored(await named(later)));
    expect(refresh.elsewhere()).toEqual(stored(await named(later)));
  });

  it("is not if it answers here already", async () => {
    const refresh = new Refresh(refreshParts());
    await refresh.hear(stored(await shippedIdentity()));
    expect(refresh.elsewhere()).toBeUndefined();
  });

  it("is no longer if the other workbook has gone back to what answers here", async () => {
    const refresh = new Refresh(refreshParts());
    await refresh.hear(stored(await named(later)));
    await refresh.hear({ is: "shipped" });
    expect(refresh.elsewhere()).toBeUndefined();
  });

  it("is the one told last, if several are told at once", async () => {
    const refresh = new Refresh(refreshParts());
    await Promise.all([
      refresh.hear({ is: "shipped" }),
      refresh.hear(stored(await named(later))),
      refresh.hear(stored(await named(twoLater))),
    ]);
    expect(refresh.elsewhere()).toEqual(stored(await named(twoLater)));
  });

  it("stays left if it is left", async () => {
    const refresh = new Refresh(refreshParts());
    await refresh.hear(stored(await named(later)));
    refresh.leaveElsewhere();
    expect([refresh.step(), refresh.elsewhere()]).toEqual([{ is: "idle" }, undefined]);
  });

  it("is offered once the feed has answered, if it is told of meanwhile", async () => {
    let answer: () => void = () => undefined;
    const latest = () =>
      new Promise<EditionManifest>((resolve) => {
        answer = () => {
          void manifestOf(bundledRecords).then(resolve);
        };
      });
    const refresh = new Refresh(refreshParts([], { reader: () => Promise.resolve(readerOf([], { latest })) }));
    const checking = refresh.check();
    await refresh.hear(stored(await named(later)));
    expect(refresh.elsewhere()).toBeUndefined();
    answer();
    await checking;
    expect(refresh.step()).toMatchObject({ is: "newest" });
    expect(refresh.elsewhere()).toEqual(stored(await named(later)));
  });

  it("does not take away what went wrong meanwhile", async () => {
    const cause = new Error("offline");
    const latest = () => Promise.reject(cause);
    const refresh = new Refresh(refreshParts([], { reader: () => Promise.resolve(readerOf([], { latest })) }));
    await Promise.all([refresh.check(), refresh.hear(stored(await named(later)))]);
    expect([refresh.step(), refresh.elsewhere()]).toEqual([
      { is: "failed", doing: "checking", cause, at: aMoment },
      stored(await named(later)),
    ]);
  });

  it("does not take away a report that is being read, and is offered once that is left", async () => {
    const { refresh } = await proposed(refreshParts([], { reader: () => Promise.resolve(readerOf([later])) }));
    await refresh.hear(stored(await named(later)));
    expect([refresh.step().is, refresh.elsewhere()]).toEqual(["proposed", undefined]);
    refresh.stop();
    expect([refresh.step(), refresh.elsewhere()]).toEqual([{ is: "idle" }, stored(await named(later))]);
  });

  it("is no news once one as new has come to answer here, and does not come back", async () => {
    const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([twoLater])) });
    const { refresh, proposal } = await proposed(parts);
    await refresh.hear(stored(await named(later)));
    await refresh.apply(proposal);
    expect([refresh.step().is, refresh.elsewhere()]).toEqual(["applied", undefined]);
    refresh.stop();
    expect(refresh.elsewhere()).toBeUndefined();
  });

  it("is still news if it is newer than the one that has come to answer here", async () => {
    const { refresh, proposal } = await proposed(
      refreshParts([], { reader: () => Promise.resolve(readerOf([later])) }),
    );
    await refresh.hear(stored(await named(twoLater)));
    await refresh.apply(proposal);
    expect([refresh.step().is, refresh.elsewhere()]).toEqual(["applied", stored(await named(twoLater))]);
  });

  it("is reported on before it answers, and then is no offer any more", async () => {
    const parts = refreshParts([total]);
    await parts.library.put(await published(later));
    const refresh = new Refresh(parts);
    await refresh.hear(stored(await named(later)));
    await refresh.proposeStored(stored(await named(later)));
    expect([refresh.step().is, number()]).toEqual(["proposed", shipped]);
    refresh.stop();
    expect(refresh.elsewhere()).toBeUndefined();
  });
});

describe("an edition that was in use and is lost from this computer", () => {
  it("is fetched again, and reported on before it answers", async () => {
    const parts = refreshParts([total], { reader: () => Promise.resolve(readerOf([later])) });
    begin({ is: "answering", edition: shippedEdition, trouble: "damaged", missing: await named(later) });
    const refresh = new Refresh(parts);
    await refresh.proposeMissing();
    const step = refresh.step();
    expect([step.is, number()]).toEqual(["proposed", shipped]);
    if (step.is === "proposed") await refresh.apply(step.proposal);
    const now = session.getState();
    expect([number(), now]).toEqual([shipped + 1, { is: "answering", edition: answering(now) }]);
  });

  it("is not asked for of another feed, which is named", async () => {
    const missing = { ...(await named(later)), feed: "https://own.example/" };
    begin({ is: "answering", edition: shippedEdition, trouble: "damaged", missing });
    const refresh = new Refresh(refreshParts([], { reader: () => Promise.resolve(readerOf([later])) }));
    await refresh.proposeMissing();
    expect(refresh.step()).toMatchObject({
      cause: { code: "other-feed", facts: [String(shipped + 1), "https://own.example/"] },
    });
  });

  it("is still missed after a pin was taken away that had nothing to do with it", async () => {
    const parts = refreshParts();
    const missing = await named(later);
    const library = { ...parts.library, lastInUse: () => stored(missing) };
    begin({ is: "answering", edition: shippedEdition, pin: await shippedIdentity() });
    await new Refresh({ ...parts, library }).unpin();
    expect(session.getState()).toEqual({ is: "answering", edition: shippedEdition, trouble: "damaged", missing });
  });
});

describe("a pin", () => {
  it("is to the edition that answers", async () => {
    const parts = refreshParts();
    await new Refresh(parts).pin();
    expect([parts.pins, pinOf(session.getState())]).toEqual([[await shippedIdentity()], await shippedIdentity()]);
  });

  it("is not made if the workbook refuses it", async () => {
    const cause = new Error("read-only");
    const refresh = new Refresh(refreshParts([], { pinWorkbook: () => Promise.reject(cause) }));
    await refresh.pin();
    expect([refresh.step(), pinOf(session.getState())]).toEqual([
      { is: "failed", doing: "applying", cause, at: aMoment },
      undefined,
    ]);
  });

  it("moves with the edition that is applied, and leaves other workbooks as they are", async () => {
    const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
    begin({ is: "answering", edition: shippedEdition, pin: await shippedIdentity() });
    await applied(parts);
    expect(parts.pins).toEqual([await named(later)]);
    expect([parts.told, await parts.library.choice()]).toEqual([[], undefined]);
  });

  it("moves back with an undo", async () => {
    const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
    const pin = await shippedIdentity();
    begin({ is: "answering", edition: shippedEdition, pin });
    const { refresh } = await applied(parts);
    await refresh.undo();
    expect([parts.pins.at(-1), pinOf(session.getState()), number()]).toEqual([pin, pin, shipped]);
  });

  it("comes back with an undo, and other workbooks go on using what they use", async () => {
    const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
    await applied(parts);
    const pin = await shippedIdentity();
    begin({ is: "answering", edition: shippedEdition, pin });
    const refresh = new Refresh(parts);
    await refresh.unpin();
    const step = refresh.step();
    if (step.is === "proposed") await refresh.apply(step.proposal);
    const told = parts.told.length;
    await refresh.undo();
    expect([parts.pins.at(-1), pinOf(session.getState()), number()]).toEqual([pin, pin, shipped]);
    expect([parts.told.length, await parts.library.choice()]).toMatchObject([
      told,
      { inUse: stored(await named(later)) },
    ]);
  });

  it("goes at once if the same edition answers without it", async () => {
    const parts = refreshParts();
    begin({ is: "answering", edition: shippedEdition, pin: await shippedIdentity() });
    await new Refresh(parts).unpin();
    expect([parts.pins, pinOf(session.getState())]).toEqual([[undefined], undefined]);
  });

  it("goes only after a report if another edition would answer without it", async () => {
    const parts = refreshParts([total], { reader: () => Promise.resolve(readerOf([later])) });
    await applied(parts);
    begin({ is: "answering", edition: shippedEdition, pin: await shippedIdentity() });
    const refresh = new Refresh(parts);
    await refresh.unpin();
    const step = refresh.step();
    expect([step.is, parts.pins, number()]).toEqual(["proposed", [], shipped]);
    if (step.is === "proposed") await refresh.apply(step.proposal);
    expect([parts.pins, pinOf(session.getState()), number()]).toEqual([[undefined], undefined, shipped + 1]);
  });

  it("to an edition that is not at hand is served from the feed, and kept", async () => {
    const parts = refreshParts([total], {
      reader: () => Promise.resolve(readerOf([later, laterRecords(shipped + 2)])),
    });
    const pin = await named(later);
    begin({ is: "pinned-elsewhere", pin });
    await new Refresh(parts).fetchPinned();
    expect(number()).toBe(shipped + 1);
    expect(await parts.library.get(pin)).toBeDefined();
  });

  it.each([
    ["another feed", "https://own.example/", "https://own.example/"],
    ["the add-in's own feed, where one's own is in use", undefined, feedAddress],
  ])("to an edition of %s does not ask the feed in use, and names the other", async (_, feed, home) => {
    const asked: unknown[] = [];
    const earlier = (identity: Identity) => {
      asked.push(identity);
      return manifestOf(later);
    };
    const address = feed === undefined ? "https://own.example/" : feedAddress;
    const refresh = new Refresh(
      refreshParts([], { reader: () => Promise.resolve(readerOf([later], { address, earlier })) }),
    );
    begin({ is: "pinned-elsewhere", pin: { number: 3, sha256: "ab", ...(feed && { feed }) } });
    await refresh.fetchPinned();
    expect(refresh.step()).toMatchObject({ is: "failed", cause: { code: "other-feed", facts: ["3", home] } });
    expect(asked).toEqual([]);
  });

  it("to an edition of the feed in use is fetched however its address is spelled", async () => {
    const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
    begin({ is: "pinned-elsewhere", pin: { ...(await named(later)), feed: "https://FEED.example" } });
    await new Refresh(parts).fetchPinned();
    expect(number()).toBe(shipped + 1);
  });

  it("that is damaged can be taken away, after a report", async () => {
    const parts = refreshParts([total]);
    begin({ is: "pin-unreadable" });
    const refresh = new Refresh(parts);
    await refresh.unpin();
    const step = refresh.step();
    expect([step.is, parts.pins]).toEqual(["proposed", []]);
    if (step.is === "proposed") await refresh.apply(step.proposal);
    expect([parts.pins, pinOf(session.getState()), number()]).toEqual([[undefined], undefined, shipped]);
  });

  it("that is damaged gives way to one that is made of an applied edition", async () => {
    const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
    begin({ is: "pin-unreadable" });
    await applied(parts);
    expect(pinOf(session.getState())).toEqual(await named(later));
  });

  it("that is taken away does not change what other workbooks use", async () => {
    const parts = refreshParts([total], { reader: () => Promise.resolve(readerOf([later])) });
    begin({ is: "answering", edition: await loaded(later), pin: await named(later) });
    const refresh = new Refresh(parts);
    await refresh.unpin();
    const step = refresh.step();
    if (step.is === "proposed") await refresh.apply(step.proposal);
    expect([number(), await parts.library.choice(), parts.told]).toEqual([shipped, undefined, []]);
  });
});

describe("the edition to which an undo goes back", () => {
  it("is known by name without being read", async () => {
    const parts = refreshParts([], { reader: () => Promise.resolve(readerOf([later])) });
    await applied(parts);
    const unread = { ...(await published(later)), file: new Blob() };
    const library = { ...parts.library, get: () => Promise.resolve(unread) };
    begin({ is: "answering", edition: shippedEdition });
    await parts.library.choose({ inUse: { is: "shipped" }, before: stored(await named(later)) });
    expect(await new Refresh({ ...parts, library }).before()).toEqual(await named(later));
  });

  it("is none if it is no longer kept", async () => {
    const parts = refreshParts();
    await parts.library.choose({ inUse: { is: "shipped" }, before: stored(await named(later)) });
    expect(await new Refresh(parts).before()).toBeUndefined();
  });

  it("is none if it is the one that answers", async () => {
    const parts = refreshParts();
    await parts.library.choose({ inUse: { is: "shipped" }, before: { is: "shipped" } });
    expect(await new Refresh(parts).before()).toBeUndefined();
  });

  it("is none if storage is refused", async () => {
    const parts = refreshParts();
    const library = { ...parts.library, choice: () => Promise.reject(new Error("no")) };
    expect(await new Refresh({ ...parts, library }).before()).toBeUndefined();
  });
});
