import { clientsClaim } from "workbox-core";
import { type PrecacheEntry, precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { NetworkFirst } from "workbox-strategies";
import { officeLibraries } from "./keep";

/** Every file of this release that the page may ask for: see OfflinePlugin. */
declare const DEALS_FILES: PrecacheEntry[];

// All files come from the release that this worker was built with, or none is kept. A newer release waits until the last
// page of this one is closed: where a page is open, a workbook may be calculating. Office puts what it has to say to the
// page behind its address.
precacheAndRoute(DEALS_FILES, { ignoreURLParametersMatching: [/./] });

// Microsoft changes office.js under one address, so what is kept stands in only where nothing good comes from there: soon
// where nobody answers, for office.js has several files, one after the other. It is asked for with CORS, as office.js asks
// for its files: else what a firewall says in its place could not be told from it. Where that can't be had, the page has
// what it would have without a worker.
registerRoute(
  ({ url }) => officeLibraries.some((library) => url.href.startsWith(library)),
  new NetworkFirst({
    cacheName: "office-js",
    networkTimeoutSeconds: 3,
    fetchOptions: { mode: "cors", credentials: "omit" },
    plugins: [{ fetchDidSucceed: onlyGood, handlerDidError: ({ request }) => fetch(request) }],
  }),
);

function onlyGood({ response }: { response: Response }): Promise<Response> {
  return response.ok ? Promise.resolve(response) : Promise.reject(new Error(`The answer is ${response.status}.`));
}

// The page that was open before there was a worker has the parts that it has not loaded yet from it, too.
clientsClaim();
