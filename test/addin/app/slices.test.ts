import { atOnce, each } from "../../../src/core/steps";
import { inSlices, mapInSlices, whenIdle } from "../../../src/addin/app/slices";

const numbers = Array.from({ length: 200 }, (_, number) => number);

/** Adds numbers up in steps; with every step, an hour goes by. */
function* adding() {
  let sum = 0;
  for (const step of each(numbers, (number) => (sum += number))) {
    yield step;
    clock += 3_600_000;
  }
  return sum;
}

let clock = 0;
beforeEach(() => {
  clock = 0;
  jest.spyOn(performance, "now").mockImplementation(() => clock);
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe("work in steps", () => {
  it("can be done at once", () => {
    expect(atOnce(adding())).toBe(19_900);
  });

  it("can be done in turns with the page, which has its own after every long step", async () => {
    const turns: string[] = [];
    const sum = inSlices(adding(), undefined, () => {
      turns.push("work");
      setTimeout(() => turns.push("page"));
    });
    expect(await sum).toBe(19_900);
    expect(turns.slice(0, 4)).toEqual(["work", "page", "work", "page"]);
  });

  it("stops in the page's turn when it is told to", async () => {
    const stopping = new AbortController();
    const sum = inSlices(adding(), stopping.signal, () => {
      stopping.abort(new Error("Stopped."));
    });
    await expect(sum).rejects.toThrow("Stopped.");
  });

  it("is not begun, and tells nothing of its progress, where it was told to stop before: documents may have come in between", async () => {
    const told: number[] = [];
    const watch = { onProgress: (done: number) => told.push(done), signal: AbortSignal.abort(new Error("Stopped.")) };
    const doubling = (number: number) => {
      clock += 3_600_000;
      return [2 * number];
    };
    await expect(mapInSlices(numbers, doubling, watch)).rejects.toThrow("Stopped.");
    expect([clock, told]).toEqual([0, []]);
  });

  it("can be left, where nobody waits for it, to when a browser has nothing else to do", async () => {
    const turns: string[] = [];
    const postTask = (task: () => unknown, { priority = "" }) => {
      turns.push(priority);
      return Promise.resolve(task());
    };
    Object.assign(globalThis, { scheduler: { postTask } });
    try {
      await whenIdle(
        (function* () {
          for (let hour = 1; hour <= 2; hour += 1) {
            turns.push("work");
            clock += 3_600_000;
            yield;
          }
        })(),
      );
    } finally {
      Reflect.deleteProperty(globalThis, "scheduler");
    }
    expect(turns).toEqual(["background", "work", "background", "work", "background"]);
  });
});
