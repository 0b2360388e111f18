import { followKept, isKept, keepForOffline, serviceWorker } from "../../src/offline/keep";

const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** What the worker of this release has been told. */
let told: unknown[] = [];
let registered: string[] = [];

/** The service workers of a browser; it has one already unless it is new. */
class Workers extends EventTarget {
  controller: object | null = {};
  ready = Promise.resolve({ active: { postMessage: (message: unknown) => told.push(message) } });
  register(script: string): Promise<void> {
    registered.push(script);
    return Promise.resolve();
  }
}
let workers = new Workers();

/** Tells who waits for it that the page has nothing else to do. */
let becomeIdle = (): void => undefined;

beforeEach(() => {
  [told, registered, workers] = [[], [], new Workers()];
  Object.defineProperty(globalThis, "navigator", { value: { serviceWorker: workers }, configurable: true });
  Object.assign(globalThis, {
    location: { hostname: "deals.example" },
    document: { scripts: [{ src: "https://deals.example/functions.js" }, { src: officeJs }, { src: "" }] },
    requestIdleCallback: (callback: () => void) => {
      becomeIdle = callback;
    },
  });
});

async function keptOnceIdle(): Promise<void> {
  const kept = keepForOffline();
  becomeIdle();
  await kept;
}

describe("the release", () => {
  it("is kept once the pane is drawn, and the page has nothing else to do", async () => {
    const kept = keepForOffline();
    await new Promise(setImmediate);
    expect(registered).toEqual([]);
    becomeIdle();
    await kept;
    expect(registered).toEqual([serviceWorker]);
  });

  it("is kept with office.js as it came, where it came before there was a worker to see it", async () => {
    await keptOnceIdle();
    expect(told).toEqual([{ type: "CACHE_URLS", payload: { urlsToCache: [] } }]);
    workers.controller = null;
    await keptOnceIdle();
    expect(told[1]).toEqual({ type: "CACHE_URLS", payload: { urlsToCache: [officeJs] } });
  });

  it("is not kept where the browser refuses a worker, or has none, which does no harm", async () => {
    workers.register = () => Promise.reject(new Error("The certificate is not trusted."));
    await keptOnceIdle();
    Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true });
    await keptOnceIdle();
    expect(told).toEqual([]);
    expect(isKept()).toBe(false);
    followKept(() => undefined)();
  });

  it("is not kept on a developer's own machine, which would show what was built before", async () => {
    Object.assign(globalThis, { location: { hostname: "localhost" } });
    await keptOnceIdle();
    expect(registered).toEqual([]);
  });

  it("is said to be kept from when on the page has it from there, to who asks or follows", () => {
    workers.controller = null;
    expect(isKept()).toBe(false);
    const seen: boolean[] = [];
    const end = followKept(() => seen.push(isKept()));
    workers.controller = {};
    workers.dispatchEvent(new Event("controllerchange"));
    end();
    workers.dispatchEvent(new Event("controllerchange"));
    expect(seen).toEqual([true]);
  });
});
