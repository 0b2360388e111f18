import "fake-indexeddb/auto";
import { bundledRecords } from "../../src/bundledEdition";
import { browserLibrary } from "../../src/addin/app/library";
import { laterRecords, named, published, publishedEvidence } from "./support/refreshing";
import { BareCellError } from "../../src/metadata/examples";
import { storageOfTexts } from "../support/storage";

const shipped = bundledRecords.release.number;
const april30Of2025 = { 1900: 45777, 1904: 44315 };

/** An Excel whose workbook has a pin, or none. */
interface SimulatedExcel {
  /** Excel says that it is there, or that this is no Excel. */
  readonly ready: (host?: string | null) => void;
  readonly fail: (cause: Error) => void;
  /** Calls a function as a cell does. @returns What the cell shows once it has it. */
  readonly ask: (id: string, ...values: unknown[]) => Promise<unknown>;
  /** What Excel has been asked to calculate anew. */
  readonly calculated: string[];
}

let partitions = 0;
const partition = () => `addin ${partitions} `;

/** Loads the add-in into an Excel that has not said yet that it is there. */
async function load(given: { pin?: unknown; serialOf1904?: number; settings?: object } = {}): Promise<SimulatedExcel> {
  const { pin, serialOf1904 = 1462, settings = { get: () => pin ?? null } } = given;
  const functions = new Map<string, (...values: unknown[]) => unknown>();
  const calculated: string[] = [];
  const { promise, resolve, reject } = withResolvers<{ host: string | null }>();
  const sheet = { calculate: () => calculated.push("Sheet1") };
  const workbook = {
    functions: { date: () => ({ load: () => ({ value: serialOf1904 }) }) },
    worksheets: { load: () => ({ items: [sheet] }) },
  };
  Object.assign(globalThis, {
    Office: {
      onReady: () => promise,
      HostType: { Excel: "Excel" },
      context: { partitionKey: partition(), document: { settings } },
    },
    Excel: {
      run: (_: unknown, act: (context: object) => Promise<void>) => act({ workbook, sync: () => Promise.resolve() }),
    },
    CustomFunctions: {
      Error: BareCellError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
      associate: (id: string, called: (...values: unknown[]) => unknown) => functions.set(id, called),
    },
  });
  await jest.isolateModulesAsync(async () => {
    await import("../../src/addin/main");
  });
  return {
    ready: (host = "Excel") => {
      resolve({ host });
    },
    fail: reject,
    ask: async (id, ...values) => {
      try {
        return await functions.get(id)?.(...values);
      } catch (cause) {
        return cause instanceof BareCellError ? `${cause.code} ${cause.message}` : cause;
      }
    },
    calculated,
  };
}

function withResolvers<Result>() {
  let resolve: (result: Result) => void = () => undefined;
  let reject: (cause: Error) => void = () => undefined;
  const promise = new Promise<Result>((...given) => {
    [resolve, reject] = given;
  });
  return { promise, resolve, reject };
}

/** Loads the add-in, and lets an hour go by in which Excel says nothing; whoever watches a clock would have given it up. */
async function loadAnHourAgo(
  given: Parameters<typeof load>[0],
  meanwhile: (excel: SimulatedExcel) => void = () => undefined,
): Promise<SimulatedExcel> {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask", "performance"] });
  const excel = await load(given);
  meanwhile(excel);
  await jest.advanceTimersByTimeAsync(3_600_000);
  jest.useRealTimers();
  return excel;
}

const total = ["CoreWeave", "OpenAI", null, null, null, null] as const;
const sha256 = "0123456789abcdef".repeat(4);

beforeEach(() => {
  partitions += 1;
  storageOfTexts();
});
afterEach(async () => {
  Reflect.deleteProperty(globalThis, "Office");
  // It notes when an edition was used, for which nobody waits: the database takes what is written now after that.
  await browserLibrary(partition(), publishedEvidence).see("https://feed.example/", { number: 1, sha256 });
});

describe("the add-in", () => {
  it("answers from the edition that it ships", async () => {
    const excel = await load();
    excel.ready();
    expect(await excel.ask("TOTAL", ...total)).toBe(22_400_000_000);
  });

  it("answers nothing before Excel has said that it is there, however long that takes", async () => {
    const answers: unknown[] = [];
    const excel = await loadAnHourAgo({ pin: { number: 7, sha256 } }, ({ ask }) => {
      void ask("TOTAL", ...total).then((answer) => answers.push(answer));
    });
    expect(answers).toEqual([]);
    excel.ready();
    await until(() => answers.length > 0);
    expect(answers).toEqual([
      "#N/A This workbook is pinned to edition 7 of the data, which is not at hand. Open DEALS > Data to fetch it.",
    ]);
  });

  it("answers from the edition of the pin, also if Excel says late that it is there", async () => {
    const later = laterRecords(shipped + 1);
    await browserLibrary(partition(), publishedEvidence).put(await published(later));
    const excel = await loadAnHourAgo({ pin: await named(later) });
    excel.ready();
    expect(await excel.ask("EDITION", "number")).toBe(shipped + 1);
  });

  it("reads dates as the workbook counts them, also if Excel says late that it is there", async () => {
    const excel = await loadAnHourAgo({ serialOf1904: 0 });
    excel.ready();
    const untilApril = (serial: number) => excel.ask("TOTAL", "CoreWeave", "OpenAI", null, null, serial, null);
    await untilApril(april30Of2025[1904]);
    // What was asked before Excel had said from when it counts is calculated anew.
    await until(() => excel.calculated.length > 0);
    expect(await untilApril(april30Of2025[1904])).toBe(11_900_000_000);
    expect(await untilApril(april30Of2025[1900])).toBe(22_400_000_000);
  });

  it("answers #N/A, not with other figures, if the pin is damaged", async () => {
    const excel = await load({ pin: { number: "1", sha256: "x" } });
    excel.ready();
    expect(await excel.ask("TOTAL", ...total)).toBe(
      "#N/A This workbook is pinned to an edition of the data, but its pin is damaged and does not say which. Open DEALS > Data to take the pin away, then pin it anew.",
    );
  });

  it("answers #N/A if the workbook does not let its pin be read", async () => {
    const get = () => {
      throw new Error("The settings are not there.");
    };
    const excel = await load({ settings: { get } });
    excel.ready();
    expect(await excel.ask("TOTAL", ...total)).toMatch(/^#N\/A This workbook is pinned/);
  });

  it("answers from the edition that it ships outside of Excel, without asking for a pin", async () => {
    const excel = await load({ pin: { number: 7, sha256 } });
    excel.ready(null);
    expect(await excel.ask("TOTAL", ...total)).toBe(22_400_000_000);
  });

  it("answers from the edition that it ships if Office itself fails", async () => {
    const excel = await load();
    excel.fail(new Error("Office could not start."));
    expect(await excel.ask("TOTAL", ...total)).toBe(22_400_000_000);
  });

  describe("whatever fails in finding out what is to answer", () => {
    beforeEach(() => {
      // As in a page that the browser does not take for secure.
      jest.spyOn(crypto.subtle, "digest").mockRejectedValue(new Error("There is no digest."));
    });
    afterEach(() => {
      jest.restoreAllMocks();
    });

    it("never has functions wait for ever: a pinned workbook says that its edition is not at hand", async () => {
      const excel = await load({ pin: { number: shipped, sha256 } });
      excel.ready();
      expect(await excel.ask("TOTAL", ...total)).toContain(`#N/A This workbook is pinned to edition ${shipped} `);
    });

    it("has the shipped edition answer in any other workbook", async () => {
      const later = { number: shipped + 1, sha256, feed: "https://feed.example/" };
      await browserLibrary(partition(), publishedEvidence).choose(
        { inUse: { is: "stored", id: later } },
        {
          ...later,
          schema: 1,
          contents: { release: { number: shipped + 1, version: "1.0.0", day: "2026-10-10" }, chunks: [] },
          answers: new Blob(["x"]),
        },
      );
      const excel = await load();
      excel.ready();
      expect(await excel.ask("TOTAL", ...total)).toBe(22_400_000_000);
    });
  });

  it("answers at once where there is no Office, as in a bare script", async () => {
    Reflect.deleteProperty(globalThis, "Office");
    await jest.isolateModulesAsync(async () => {
      const { contextNow } = await import("../../src/addin/app/session");
      await import("../../src/addin/main");
      expect(contextNow().edition.release.number).toBe(shipped);
    });
  });
});

/** Waits until something is so, turn by turn. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}
