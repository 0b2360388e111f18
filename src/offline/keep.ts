/** Where Microsoft publishes office.js and the files that it loads: the address that the page names, and its successor. */
export const officeLibraries = [
  "https://appsforoffice.microsoft.com/",
  "https://officeapis.public.onecdn.static.microsoft/",
];

/** The worker that keeps what the add-in needs to open without a network, and which lies beside the page. */
export const serviceWorker = "service-worker.js";

/**
 * Has the files of this release, and office.js as it came, kept in the browser, so that the add-in opens without a
 * network from now on. Where the browser has no service workers, or refuses one, it opens from the network alone.
 * A developer's own machine keeps nothing: it would show what was built before.
 */
export async function keepForOffline(): Promise<void> {
  if (!("serviceWorker" in navigator) || location.hostname === "localhost") return;
  // While the pane is drawn for the first time, 3 MB would come beside it, each file of which is hashed.
  await idle();
  const { serviceWorker: workers } = navigator;
  // What came before there was a worker to see it.
  const urlsToCache = workers.controller ? [] : officeScriptsHere();
  try {
    await workers.register(serviceWorker);
  } catch {
    return;
  }
  const { active } = await workers.ready;
  // A message that Workbox's router knows.
  active?.postMessage({ type: "CACHE_URLS", payload: { urlsToCache } });
}

/** Until the page has nothing else to do, or was busy for so long that this has waited enough. Safari does not tell. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(resolve, { timeout: 5_000 });
    else setTimeout(resolve, 2_000);
  });

const officeScriptsHere = (): string[] =>
  [...document.scripts]
    .map(({ src }) => src)
    .filter((src) => officeLibraries.some((library) => src.startsWith(library)));

/** Whether all of it is kept, and this page has it from there. */
export const isKept = (): boolean => "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;

/**
 * Calls back when that changes, which it does while the add-in is open for the first time.
 * @returns What ends it.
 */
export function followKept(changed: () => void): () => void {
  if (!("serviceWorker" in navigator)) return () => undefined;
  const { serviceWorker: workers } = navigator;
  workers.addEventListener("controllerchange", changed);
  return () => {
    workers.removeEventListener("controllerchange", changed);
  };
}
