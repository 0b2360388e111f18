import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { bundledRecords } from "../../../../src/bundledEdition";
import { shippedEdition } from "../../../../src/addin/app/editions";
import { type Answering, begin, type SettledSession } from "../../../../src/addin/app/session";
import type { Value } from "../../../../src/core/records/basics";
import type { Records } from "../../../../src/core/records/records";
import { type FeedReader, readerInUse } from "../../../../src/addin/app/feedReader";
import { faultsInEnglish, FeedProblem } from "../../../../src/feed/faults";
import { countsOf } from "../../../../src/feed/publish/publish";
import type { FeedPromise } from "../../../../src/feed/promise";
import { Data } from "../../../../src/addin/views/data/Data";
import { Refresh, type RefreshParts } from "../../../../src/addin/app/refresh";
import { RefreshContext } from "../../../../src/addin/ui/RefreshContext";
import { ownPart, Trouble } from "../../../../src/addin/app/trouble";
import type { Host } from "../../../../src/addin/excel/host";
import { CARRY_SOURCES, carriesSources, type Memory } from "../../../../src/addin/app/settings";
import { newerEditionTexts } from "../../../../src/addin/ui/messages/newerEdition";
import { reportTexts } from "../../../../src/addin/ui/messages/report";
import { Pane } from "../../../../src/addin/frame/Pane";
import type { View } from "../../../../src/addin/frame/views";
import { simulateExcel } from "../../../support/excel";
import { aHost } from "../../support/paneHost";
import { laterRecords, manifestOf, named, readerOf, refreshParts, stored } from "../../support/refreshing";
import { reads } from "../../support/reads";
import { aUser } from "../../support/user";

const shipped = bundledRecords.release.number;
const later = laterRecords(shipped + 1, {
  deals: bundledRecords.deals.filter(({ id }) => id !== "coreweave-openai-2025-09"),
});

beforeAll(simulateExcel);
afterEach(cleanup);
afterEach(() => {
  jest.restoreAllMocks();
});

/** Sets the clock by which it is known when the feed was asked. */
const now = (moment: string): void => {
  jest.spyOn(Date, "now").mockReturnValue(Date.parse(moment));
};

/** What the view says of the edition under a term. */
const fact = (term: string) => screen.getByText(term).nextElementSibling?.textContent;

/** What this computer remembers of an earlier pane. */
const memoryWith = (key: string, text: string): Memory => {
  const { memory } = aHost();
  memory.keep(key, text);
  return memory;
};

const answers: Answering = { is: "answering", edition: shippedEdition };

/** Another view of the pane, to which one can go and come back. */
const other: View = { id: "browse", label: () => "Browse", Show: () => null };

/** Shows the Data view over a refresher of these parts. */
function show(
  parts: Partial<RefreshParts> = {},
  session: SettledSession = answers,
  given: Partial<Host> = {},
  others: readonly View[] = [],
) {
  const host = aHost(given);
  const refresh = new Refresh({ ...refreshParts(['=DEALS.COUNT("CoreWeave","OpenAI")']), ...parts });
  begin(session);
  render(
    <RefreshContext value={refresh}>
      <Pane
        edition={shippedEdition.edition}
        host={host}
        views={[{ id: "data", label: () => "Data", Show: Data }, ...others]}
      />
    </RefreshContext>,
  );
  return { host, refresh, press: async (name: string) => aUser().click(await screen.findByRole("button", { name })) };
}

/** Goes on to the report of a later edition. */
async function report(parts: Partial<RefreshParts> = {}) {
  const shown = show({ reader: () => Promise.resolve(readerOf([later])), ...parts });
  await shown.press("Check for a newer edition");
  await shown.press("Show what would change");
  await screen.findByText(`What would change from edition ${shipped} to ${shipped + 1}`);
  return shown;
}

describe("Data", () => {
  it("says which edition answers, and where it came from", () => {
    show();
    expect(["Edition", "Version", "Deals", "From", "Last checked"].map(fact)).toEqual([
      String(shipped),
      bundledRecords.release.version,
      String(bundledRecords.deals.length),
      "the add-in itself",
      "never",
    ]);
  });

  it("says that it can't be opened without a network where the browser keeps nothing", () => {
    show();
    expect(fact("Without a network")).toBe("Answers while it is open; to open it takes a network");
  });

  it("says when there is nothing newer, and when it last asked", async () => {
    const { press } = show({ reader: () => Promise.resolve(readerOf([bundledRecords])) });
    await press("Check for a newer edition");
    expect(await screen.findByText("There is no newer edition.")).toBeDefined();
    await waitFor(() => {
      expect(fact("Last checked")).toMatch(/20\d\d at /);
    });
  });

  it("says when it last asked, however often one has come back to the view since", async () => {
    now("2026-11-26T12:00:00Z");
    const { press } = show({ reader: () => Promise.resolve(readerOf([bundledRecords])) }, answers, {}, [other]);
    await press("Check for a newer edition");
    expect(await screen.findByText("There is no newer edition.")).toBeDefined();
    now("2026-11-28T12:00:00Z");
    await aUser().click(screen.getByRole("tab", { name: "Browse" }));
    await aUser().click(screen.getByRole("tab", { name: "Data" }));
    expect(fact("Last checked")).toMatch(/^November 26, 2026/);
  });

  describe("of a check that failed", () => {
    const offline = () => Promise.reject(new FeedProblem("offline", "feed.example"));
    const failed = /feed\.example could not be reached/;

    it("says when it was tried, instead of that nobody ever has", async () => {
      now("2026-11-26T12:00:00Z");
      const { press } = show({ reader: () => Promise.resolve(readerOf([bundledRecords], { latest: offline })) });
      await press("Check for a newer edition");
      expect(await screen.findByText(failed)).toBeDefined();
      expect(fact("Last checked")).toMatch(/^November 26, 2026 at .+, without success$/);
    });

    it("says so after the pane was closed, and when the feed had last answered", async () => {
      now("2026-11-26T12:00:00Z");
      const { host, press } = show({ reader: () => Promise.resolve(readerOf([bundledRecords])) });
      await press("Check for a newer edition");
      expect(await screen.findByText("There is no newer edition.")).toBeDefined();
      cleanup();
      now("2026-11-28T12:00:00Z");
      const later = show({ reader: offline }, undefined, { memory: host.memory });
      await later.press("Check for a newer edition");
      expect(await screen.findByText(failed)).toBeDefined();
      cleanup();
      show({}, undefined, { memory: host.memory });
      expect(fact("Last checked")).toMatch(
        /^November 28, 2026 at .+, without success; last with success: November 26, 2026 at /,
      );
    });

    it("says it no longer once the feed has answered", async () => {
      now("2026-11-26T12:00:00Z");
      let isOffline = true;
      const latest = () => (isOffline ? offline() : manifestOf(bundledRecords));
      const { press } = show({ reader: () => Promise.resolve(readerOf([bundledRecords], { latest })) });
      await press("Check for a newer edition");
      expect(await screen.findByText(failed)).toBeDefined();
      isOffline = false;
      await press("Try again");
      expect(await screen.findByText("There is no newer edition.")).toBeDefined();
      expect(fact("Last checked")).toMatch(/^November 26, 2026 at [^,]+$/);
    });

    it("does not say it of what fails after the feed has answered", async () => {
      now("2026-11-26T12:00:00Z");
      const { press } = show({ reader: () => Promise.resolve(readerOf([later], { answers: offline })) });
      await press("Check for a newer edition");
      await press("Show what would change");
      expect(await screen.findByText(failed)).toBeDefined();
      expect(fact("Last checked")).toMatch(/^November 26, 2026 at [^,]+$/);
    });
  });

  it("says of how many deals a newer edition is, in the singular of one", async () => {
    const latest = async () => ({ ...(await manifestOf(later)), counts: { ...countsOf(later), deals: 1 } });
    const { press } = show({ reader: () => Promise.resolve(readerOf([later], { latest })) });
    await press("Check for a newer edition");
    expect(await screen.findByText(/^1 deal\. Only what is not on this computer/)).toBeDefined();
  });

  const september = { signedAt: "2026-09-01T12:00:00Z", validUntil: "2026-10-31T12:00:00Z" };
  const silent =
    "The feed has said nothing since September 1, 2026; it promised to by October 31, 2026. Newer editions may be held back; ask those who run the feed.";
  const promising = (records: Records, promise: FeedPromise): Promise<FeedReader> =>
    Promise.resolve(readerOf([records], { latest: async () => ({ ...(await manifestOf(records)), ...promise }) }));

  it.each<[what: string, records: Records, says: RegExp]>([
    ["has nothing newer", bundledRecords, /^There is no newer edition\. The feed has said nothing since September 1/],
    ["has something newer", later, /^Edition \d+ of .+ is there\. The feed has said nothing since September 1/],
  ])("says that a feed which %s has been silent for longer than it promised", async (_, records, says) => {
    now("2026-11-26T12:00:00Z");
    const { press } = show({ reader: () => promising(records, september) });
    await press("Check for a newer edition");
    expect(await screen.findByText(says)).toBeDefined();
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContainEqual(
      expect.stringContaining(silent),
    );
  });

  it("goes on saying so after the pane was closed, without asking again", () => {
    const at = Date.parse("2026-11-26T12:00:00Z");
    show({}, undefined, { memory: memoryWith("lastCheck", JSON.stringify({ at, ...september })) });
    expect(screen.getByText(silent)).toBeDefined();
  });

  it("knows of the promise only what had become of it when the feed was asked", () => {
    now("2026-11-26T12:00:00Z");
    const at = Date.parse("2026-10-01T12:00:00Z");
    show({}, undefined, { memory: memoryWith("lastCheck", JSON.stringify({ at, ...september })) });
    expect(screen.queryByText(/said nothing/)).toBeNull();
    expect(fact("Last checked")).toMatch(/^October 1, 2026/);
  });

  it("says that a clock is wrong if the feed was signed in the future", async () => {
    now("2026-08-01T12:00:00Z");
    const { press } = show({ reader: () => promising(bundledRecords, september) });
    await press("Check for a newer edition");
    expect(await screen.findByText(/The feed was signed on September 1, 2026, which is still to come/)).toBeDefined();
  });

  it("says of a promise that holds nothing, and of none that there is none", async () => {
    now("2026-09-02T12:00:00Z");
    const { press } = show({ reader: () => promising(bundledRecords, september) });
    await press("Check for a newer edition");
    expect(await screen.findByText("There is no newer edition.")).toBeDefined();
    expect(screen.queryByText(/promise/)).toBeNull();
    cleanup();
    const other = show({ reader: () => promising(bundledRecords, {}) });
    await other.press("Check for a newer edition");
    expect(await screen.findByText("There is no newer edition.")).toBeDefined();
    expect(await screen.findByText("This feed makes no promise of how long it is valid.")).toBeDefined();
  });

  it("says in Italian that a feed is silent", async () => {
    now("2026-11-26T12:00:00Z");
    const { press } = show({ reader: () => promising(bundledRecords, september) }, undefined, { language: "it-IT" });
    await press(newerEditionTexts.it.check);
    expect(await screen.findByText(/Il feed tace dal 1 settembre 2026; .* entro il 31 ottobre 2026/)).toBeDefined();
  });

  it.each(["1e300", "-1", "1000", '{"at":1e300}', '{"at":"now"}', '{"at":1,"signedAt":"soon"}', "{", "null"])(
    "takes what is left of a damaged memory for never asked: %s",
    (kept) => {
      show({}, undefined, { memory: memoryWith("lastCheck", kept) });
      expect(screen.getByRole("button", { name: "Check for a newer edition" })).toBeDefined();
      expect(screen.queryByText(/Last asked/)).toBeNull();
    },
  );

  it("says what is withdrawn, and which formulas would answer otherwise", async () => {
    await report();
    expect(screen.getByText("Withdrawn (1)")).toBeDefined();
    expect(screen.getByText(reads("Deal · coreweave-openai-2025-09"))).toBeDefined();
    const call = screen.getByText('DEALS.COUNT("CoreWeave","OpenAI")');
    expect(call.nextElementSibling?.textContent).toBe("3 → 2");
    expect(call.querySelectorAll("wbr")).toHaveLength(1);
  });

  it("writes formulas with the separators with which the user types", async () => {
    const separators = () => Promise.resolve({ decimal: ",", list: ";" });
    const { press } = show({ reader: () => Promise.resolve(readerOf([later])) }, undefined, { separators });
    await press("Check for a newer edition");
    await press("Show what would change");
    expect(await screen.findByText('DEALS.COUNT("CoreWeave";"OpenAI")')).toBeDefined();
  });

  it("says how two values differ that would be rounded to one, and which bound of a value is another", async () => {
    const values: Record<string, Partial<Value>> = {
      "coreweave-openai-2025-09": { amount: 6_501_000_000 },
      "coreweave-openai-2025-05": { low: 3_900_000_000 },
    };
    const deals = bundledRecords.deals.map((deal) =>
      deal.value && values[deal.id] ? { ...deal, value: { ...deal.value, ...values[deal.id] } } : deal,
    );
    await report({ reader: () => Promise.resolve(readerOf([laterRecords(shipped + 1, { deals })])) });
    expect(screen.getByText(/^value: \{.*"amount": 6500000000.*→.*"amount": 6501000000/)).toBeDefined();
    expect(screen.getByText(/^value: \{ "amount": 4000000000.*→.*"low": 3900000000/)).toBeDefined();
  });

  it("says of a field that comes to say just what stands for one that is left out", async () => {
    const deals = bundledRecords.deals.map((deal) =>
      deal.id === "coreweave-openai-2025-09" ? { ...deal, announcedNote: "nothing" } : deal,
    );
    await report({ reader: () => Promise.resolve(readerOf([laterRecords(shipped + 1, { deals })])) });
    expect(screen.getByText('announcedNote: nothing → "nothing"')).toBeDefined();
  });

  it("says of tables how many of their rows are not in both", async () => {
    const { readWorkbook } = refreshParts(['=DEALS.LIST("CoreWeave","OpenAI",,,,"id")']);
    await report({ readWorkbook });
    expect(screen.getByText("Rows that come: 0; rows that go: 1.")).toBeDefined();
  });

  it("says if nothing would change here", async () => {
    const readWorkbook = refreshParts(["=1+1"]).readWorkbook;
    await report({ readWorkbook });
    expect(screen.getByText("This workbook has no DEALS formulas.")).toBeDefined();
  });

  it("says every step where screen readers listen, in one place as long as it is on show", async () => {
    jest.spyOn(document, "hasFocus").mockReturnValue(true);
    let answerNow = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      answerNow = resolve;
    });
    const latest = () => asked.then(() => manifestOf(later));
    const { press } = show({ reader: () => Promise.resolve(readerOf([later], { latest })) });
    await press("Check for a newer edition");
    const status = (await screen.findByText(newerEditionTexts.en.checking)).closest("[role=status]");
    answerNow();
    await screen.findByRole("button", { name: "Show what would change" });
    expect(status?.textContent).toMatch(new RegExp(`^Edition ${shipped + 1} of .* is there\\.`));
    expect(status?.isConnected).toBe(true);
    // The manifest tells the size of the list of files only.
    screen.getByText(`${later.deals.length} deals. Only what is not on this computer yet is downloaded.`);
    await press("Show what would change");
    const region = await screen.findByRole("region", { name: /^What would change/ });
    expect(document.activeElement).toBe(region);
    await press(`Use edition ${shipped + 1}`);
    const applied = await screen.findByText(new RegExp(`^Edition ${shipped + 1} answers\\.`));
    expect(applied.closest("[role=status]")).not.toBeNull();
  });

  it("says what became of applying when it all went well", async () => {
    const { press } = await report();
    await press(`Use edition ${shipped + 1}`);
    expect(await screen.findByText(/Cells with DEALS formulas that Excel is to calculate anew: 1\./)).toBeDefined();
    expect(await screen.findByRole("button", { name: `Go back to edition ${shipped}` })).toBeDefined();
  });

  it("lets numbers carry their source once that is switched on, and has the cells calculated anew", async () => {
    const letCarrySources = jest.fn();
    const { host } = show({}, undefined, { takesSourcedNumbers: () => true, letCarrySources });
    const numbers = await screen.findByRole("checkbox", { name: "Let numbers carry their source", checked: false });
    expect(screen.getByText(/This has not been tried in a real Excel yet/)).toBeDefined();
    await aUser().click(numbers);
    expect(letCarrySources.mock.calls).toEqual([[true]]);
    expect(host.kept.get(CARRY_SOURCES)).toBe("true");
    expect(carriesSources(host.memory)).toBe(true);
    expect(await screen.findByText("Cells with DEALS formulas that Excel is to calculate anew: 1.")).toBeDefined();
    await aUser().click(numbers);
    expect(letCarrySources.mock.calls).toEqual([[true], [false]]);
    expect(carriesSources(host.memory)).toBe(false);
  });

  it("doesn’t offer that in an Excel that takes no such numbers, whatever was set in another one", async () => {
    show({}, undefined, { memory: memoryWith(CARRY_SOURCES, "true") });
    const numbers = await screen.findByRole("checkbox", { name: "Let numbers carry their source", checked: false });
    expect(numbers).toHaveProperty("disabled", true);
    expect(screen.getByText("This Excel doesn’t take numbers with properties (ExcelApi 1.19).")).toBeDefined();
  });

  it("has the cells calculated anew when told to, since an opened workbook shows what was saved", async () => {
    const { press } = show();
    await press("Calculate the DEALS cells anew");
    expect(await screen.findByText("Cells with DEALS formulas that Excel is to calculate anew: 1.")).toBeDefined();
  });

  it("says what became of it when neither storage nor Excel would", async () => {
    const { library } = refreshParts();
    const { press } = await report({
      library: { ...library, choose: () => Promise.reject(new Error("full")) },
      recalculate: () => Promise.resolve({ outcome: "failed", problem: "editing" }),
    });
    await press(`Use edition ${shipped + 1}`);
    expect(await screen.findByText(/The cells could not be calculated anew/)).toBeDefined();
    expect(screen.getByText(/It could not be kept on this computer/)).toBeDefined();
  });

  it("offers nothing else while it is doing something, which it would not do", async () => {
    const latest = () => new Promise<never>(() => undefined);
    const { press } = show({ reader: () => Promise.resolve(readerOf([], { latest })) }, answers, {
      takesSourcedNumbers: () => true,
    });
    const isOff = (name: string) => screen.getByRole("button", { name }).getAttribute("aria-disabled") === "true";
    const others = [`Pin this workbook to edition ${shipped}`, "Calculate the DEALS cells anew"];
    const isNumbersOff = () =>
      screen.getByRole<HTMLInputElement>("checkbox", { name: "Let numbers carry their source" }).disabled;
    expect([...others.map(isOff), isNumbersOff()]).toEqual([false, false, false]);
    await press("Check for a newer edition");
    expect([...others.map(isOff), isNumbersOff()]).toEqual([true, true, true]);
    await press("Stop");
    expect([...others.map(isOff), isNumbersOff()]).toEqual([false, false, false]);
  });

  it("stops what it is doing when told to", async () => {
    const latest = () => new Promise<never>(() => undefined);
    const { press } = show({ reader: () => Promise.resolve(readerOf([], { latest })) });
    await press("Check for a newer edition");
    await press("Stop");
    expect(await screen.findByRole("button", { name: "Check for a newer edition" })).toBeDefined();
  });

  it.each([
    ["a problem of the feed", new FeedProblem("offline", "feed.example"), faultsInEnglish.offline("feed.example")],
    ["trouble of its own", new Trouble("pin-refused"), /The workbook does not take the pin/],
    ["something unforeseen", new Error("?"), "Something went wrong that DEALS did not foresee."],
  ])("says %s in a sentence, and that the edition in use stays", async (_, cause, sentence) => {
    const { press } = show({ reader: () => Promise.resolve(readerOf([], { latest: () => Promise.reject(cause) })) });
    await press("Check for a newer edition");
    expect(await screen.findByText(sentence)).toBeDefined();
    expect(screen.getByText("The edition in use stays.")).toBeDefined();
  });

  it("says if a part of the add-in itself could not be had", async () => {
    const { press } = show({ reader: () => ownPart(Promise.reject(new Error("Loading chunk 7 failed."))) });
    await press("Check for a newer edition");
    expect(await screen.findByText(/^A part of the add-in that is needed for this could not be loaded/)).toBeDefined();
  });

  it("says if the add-in was built without a feed", async () => {
    const { press } = show();
    await press("Check for a newer edition");
    expect(await screen.findByText(/This copy of the add-in was built without a feed/)).toBeDefined();
  });

  it("is announced in every other view where screen readers listen already", async () => {
    const refresh = new Refresh(refreshParts());
    begin(answers);
    const other = { id: "browse", label: () => "Other", Show: () => <p>Something else</p> };
    render(
      <RefreshContext value={refresh}>
        <Pane edition={shippedEdition.edition} host={aHost()} views={[other]} />
      </RefreshContext>,
    );
    await screen.findByText("Something else");
    const listening = screen.getAllByRole("status");
    await act(async () => refresh.hear(stored(await named(later))));
    const said = screen.getByText(`Another workbook has come to use edition ${shipped + 1}.`);
    expect(listening).toContain(said.closest("[role=status]"));
  });

  it("says so where an edition could not be read from this computer", () => {
    show({}, { ...answers, trouble: "damaged" });
    expect(screen.getByText(/The edition that was kept on this computer is gone or damaged/)).toBeDefined();
  });

  it("says which edition was in use and is lost, and fetches it again if told to", async () => {
    const missing = await named(later);
    const { press } = show(
      { reader: () => Promise.resolve(readerOf([later])) },
      { ...answers, trouble: "damaged", missing },
    );
    const sentence = screen.getByText(
      `Edition ${shipped + 1} was in use here. The edition that was kept on this computer is gone or damaged. The one that ships with the add-in answers; check for a newer one.`,
    );
    expect(sentence.getAttribute("role")).toBe("status");
    await press(`Fetch edition ${shipped + 1} again`);
    expect(await screen.findByText(`What would change from edition ${shipped} to ${shipped + 1}`)).toBeDefined();
  });

  it("says so where another version of the add-in has checked what was kept", () => {
    show({}, { ...answers, trouble: "other-version" });
    expect(screen.getByText(/was checked by another version of the add-in, so it is not used/)).toBeDefined();
  });

  it("shows a damaged pin as one, and takes it away when told to", async () => {
    const pins: unknown[] = [];
    const pinWorkbook = (pin: unknown) => {
      pins.push(pin);
      return Promise.resolve();
    };
    const { press } = show({ pinWorkbook }, { is: "pin-unreadable" });
    expect(screen.getByText(/its pin is damaged and does not say which/)).toBeDefined();
    expect(screen.getByText(new RegExp(`^No edition answers; shown is edition ${shipped}, `))).toBeDefined();
    expect(screen.queryByText("This workbook follows the edition in use on each computer.")).toBeNull();
    expect(screen.queryByRole("button", { name: /^Fetch edition/ })).toBeNull();
    await press("Take the pin away");
    await press(`Use edition ${shipped}`);
    const applied = await screen.findByText(new RegExp(`^Edition ${shipped} answers\\.`));
    expect(applied.textContent).toMatch(/Save the workbook to keep this\.$/);
    expect(pins).toEqual([undefined]);
  });

  it("says that a pin, or that there is none any more, is kept once the workbook is saved", async () => {
    const { press } = show();
    await press(`Pin this workbook to edition ${shipped}`);
    const sentence = await screen.findByText("Save the workbook to keep this.");
    expect(sentence.closest("[role=status]")?.textContent).toMatch(/^This workbook is pinned to edition/);
    await press("Take the pin away");
    await screen.findByText("This workbook follows the edition in use on each computer.");
    expect(await screen.findByText("Save the workbook to keep this.")).toBeDefined();
  });

  it("asks for no saving where the edition of a pin was fetched, which stays as it is", async () => {
    const pin = { number: shipped + 1, sha256: (await manifestOf(later)).sha256 };
    const { press } = show({ reader: () => Promise.resolve(readerOf([later])) }, { is: "pinned-elsewhere", pin });
    await press(`Fetch edition ${shipped + 1}`);
    const applied = await screen.findByText(new RegExp(`^Edition ${shipped + 1} answers\\.`));
    expect(applied.textContent).not.toMatch(/Save the workbook/);
  });

  it("names the feed of the pin where another is in use", async () => {
    const pin = { number: 3, sha256: "ab", feed: "https://own.example/deals/" };
    const { press } = show({ reader: () => Promise.resolve(readerOf([later])) }, { is: "pinned-elsewhere", pin });
    await press("Fetch edition 3");
    expect(
      await screen.findByText(
        "Edition 3 is of the feed https://own.example/deals/, which is not the one in use. Use that feed (below, with its public key), then try again; or, if the workbook is pinned to it, take the pin away.",
      ),
    ).toBeDefined();
  });

  it("offers what another workbook has come to use beside what went wrong meanwhile", async () => {
    const latest = () => Promise.reject(new FeedProblem("offline", "feed.example"));
    const { press, refresh } = show({ reader: () => Promise.resolve(readerOf([], { latest })) });
    await press("Check for a newer edition");
    await act(async () => refresh.hear(stored(await named(later))));
    expect(screen.getByText(faultsInEnglish.offline("feed.example"))).toBeDefined();
    expect(screen.getByText(`Another workbook has come to use edition ${shipped + 1}.`).getAttribute("role")).toBe(
      "status",
    );
    await press("Not now");
    expect(screen.queryByText(`Another workbook has come to use edition ${shipped + 1}.`)).toBeNull();
  });

  it("offers to fetch the edition of the pin where that is not at hand", () => {
    show({}, { is: "pinned-elsewhere", pin: { number: 7, sha256: "ab" } });
    expect(screen.getByText(/This workbook is pinned to edition 7, which is not on this computer/)).toBeDefined();
    expect(screen.getByRole("button", { name: "Fetch edition 7" })).toBeDefined();
  });

  it("speaks Italian", async () => {
    const { press } = show({ reader: () => Promise.resolve(readerOf([later])) }, undefined, { language: "it-IT" });
    await press(newerEditionTexts.it.check);
    await press(newerEditionTexts.it.seeChanges);
    expect(await screen.findByText(reportTexts.it.title(String(shipped), String(shipped + 1)))).toBeDefined();
  });
});

describe("a feed of one's own", () => {
  // The public key of RFC 7517's example.
  const x = "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4";
  const y = "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM";
  const key = JSON.stringify({ kty: "EC", crv: "P-256", x, y });

  async function type(address: string, publicKey: string) {
    const { host, press } = show();
    await press("Use a feed of your own");
    await aUser().type(screen.getByRole("textbox", { name: "Address" }), address);
    await aUser().click(screen.getByRole("textbox", { name: "Public key" }));
    await aUser().paste(publicKey);
    await press("Use this feed");
    return { host, press };
  }

  it("is used from then on, and shown", async () => {
    const { host, press } = await type("https://own.example/deals", key);
    expect(await screen.findByText("Your own feed is in use:")).toBeDefined();
    expect(screen.getByText("https://own.example/deals/")).toBeDefined();
    expect(JSON.parse(host.kept.get("feed") ?? "")).toMatchObject({ address: "https://own.example/deals/" });
    await press("Go back to the add-in’s own feed");
    expect(JSON.parse(host.kept.get("feed") ?? "")).toBeNull();
  });

  it.each([
    ["Address", "http://own.example/deals", key, "Give an address that begins with https://, without a user, ? or #."],
    ["Public key", "https://own.example/deals", "{}", /^This is not a public key of a feed/],
  ])("leads to the field that is to be mended: %s", async (name, address, publicKey, sentence) => {
    await type(address, publicKey);
    expect(await screen.findByText(sentence)).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name }));
  });

  it("is known by one address, however it is typed", async () => {
    const { host } = await type("https://OWN.example:443/deals", key);
    expect(await screen.findByText("https://own.example/deals/")).toBeDefined();
    expect(JSON.parse(host.kept.get("feed") ?? "")).toMatchObject({ address: "https://own.example/deals/" });
  });

  it.each([
    ["an address that is none", { address: "nonsense", keys: [{ kty: "EC", crv: "P-256", x, y }] }],
    ["an address that would run", { address: "javascript:alert(1)", keys: [{ kty: "EC", crv: "P-256", x, y }] }],
    ["a key that is none", { address: "https://own.example/", keys: [{}] }],
    ["half of what it was", "{"],
  ])("is not replaced unnoticed when all that is left of it is %s", async (_, kept) => {
    const memory = memoryWith("feed", typeof kept === "string" ? kept : JSON.stringify(kept));
    expect(() => readerInUse(memory)).toThrow(new Trouble("own-feed-damaged"));
    show({}, undefined, { memory });
    expect(
      await screen.findByText(/What this computer remembers of your own feed can’t be read any more/),
    ).toBeDefined();
  });

  it.each([
    ["an address without https", "http://own.example/", key, /Give an address that begins with https:/],
    ["an address with a question in it", "https://own.example/?key=1", key, /without a user, \? or #/],
    ["a user before the host", "https://openai.com@own.example/", key, /without a user, \? or #/],
    ["a key that was mistyped", "https://own.example/", key.replace(y, x), /This is not a public key of a feed/],
    ["something else than a key", "https://own.example/", "secret", /This is not a public key of a feed/],
    ["a private key", "https://own.example/", key.replace("}", ',"d":"c"}'), /This is not a public key of a feed/],
  ])("is refused with %s", async (_, address, publicKey, sentence) => {
    const { host } = await type(address, publicKey);
    expect(await screen.findByText(sentence)).toBeDefined();
    expect(JSON.parse(host.kept.get("feed") ?? "null")).toBeNull();
  });
});
