import { keepForOffline, serviceWorker } from "../../src/offline/keep";

const registered: string[] = [];
const workers = {
  controller: {},
  register: (script: string) => {
    registered.push(script);
    return Promise.resolve();
  },
  ready: Promise.resolve({ active: null }),
};

/** Tells who waits for it that the page has nothing else to do. */
let becomeIdle = (): void => undefined;

beforeAll(() => {
  Object.defineProperty(globalThis, "navigator", { value: { serviceWorker: workers }, configurable: true });
  Object.assign(globalThis, {
    location: { hostname: "deals.example" },
    requestIdleCallback: (callback: () => void) => {
      becomeIdle = callback;
    },
  });
});

it("has the release kept once the pane is drawn, and the page has nothing else to do", async () => {
  const kept = keepForOffline();
  await new Promise(setImmediate);
  expect(registered).toEqual([]);
  becomeIdle();
  await kept;
  expect(registered).toEqual([serviceWorker]);
});
