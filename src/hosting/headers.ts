import { languages } from "../metadata/description";
import { officeLibraries, serviceWorker } from "../offline/keep";

/** What a server says with a file, by the header's name. */
export type Headers = Readonly<Record<string, string>>;

/** Which files of the build get which headers. */
export interface Place {
  /** A folder, with a slash at its end, or a file. */
  readonly path: string;
  /** All of them: none of those for other places apply as well. */
  readonly headers: Headers;
}

/** Microsoft's addresses of office.js, as sources. */
const officeLibrary = officeLibraries.map((address) => new URL(address).origin).join(" ");

/**
 * Who may show the pane in a frame: every page around it must be one of these. Excel on the web stands in pages of OneDrive,
 * SharePoint, Microsoft 365 or Teams. Microsoft keeps no list for Excel; this one is made of what add-ins have met, and of
 * Microsoft's for apps in Teams and Microsoft 365.
 */
const officeHosts = [
  "https://*.officeapps.live.com",
  "https://onedrive.live.com",
  "https://*.sharepoint.com",
  "https://*.cloud.microsoft",
  "https://*.office.com",
  "https://*.microsoft365.com",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
];

const policyOf = (directives: Readonly<Record<string, string>>): Headers => ({
  "Content-Security-Policy": Object.entries({ "default-src": "'none'", ...directives })
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; "),
});

/** Of a page: its scripts, and office.js, which loads others from where it lies itself. It connects to its own address only. */
const page: Headers = {
  ...policyOf({
    "script-src": `'self' ${officeLibrary}`,
    // Griffel, Fluent's way with styles, fills style elements, and office.js writes some of its own.
    "style-src": "'self' 'unsafe-inline'",
    // A picture for the sheet is drawn from a data: address.
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": `'self' ${officeHosts.join(" ")}`,
  }),
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

/**
 * Of the worker that reads feeds, which obeys its own policy and not its page's. A user may name any feed with https in the
 * Data view; it is asked from here, where nothing of the workbook is known. zod makes code of the schemas, which takes a
 * third of the time over half a million records; of what comes from a feed nobody makes code.
 */
const feedWorker: Headers = policyOf({ "script-src": "'unsafe-eval'", "connect-src": "'self' https:" });

/** Of the worker that keeps the build, and office.js, for when there is no network. */
const keepingWorker: Headers = policyOf({ "script-src": "'self'", "connect-src": `'self' ${officeLibrary}` });

/** What is said with every file: that it is what its type says, and that no other site learns who links to it. */
export const everywhere: Headers = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };

const forAYear: Headers = { ...everywhere, "Cache-Control": "public, max-age=31536000, immutable" };

/** Asked about each time, which costs an answer of 304: the files of a release belong together. So is all that has no place. */
export const revalidated: Headers = { ...everywhere, "Cache-Control": "no-cache" };

/** Where other headers are due. X-Frame-Options is nowhere: it can't name Office's hosts. */
export const places: readonly Place[] = [
  { path: "taskpane.html", headers: { ...revalidated, ...page } },
  { path: "help/", headers: { ...revalidated, ...page } },
  { path: "feed-worker.js", headers: { ...revalidated, ...feedWorker } },
  { path: serviceWorker, headers: { ...revalidated, ...keepingWorker } },
  // Excel on the web reads them from its own address.
  ...languages.map(({ file }) => ({ path: file, headers: { ...revalidated, "Access-Control-Allow-Origin": "*" } })),
  // Named by what is in them.
  { path: "chunks/", headers: forAYear },
  { path: "evidence/", headers: forAYear },
  // Office shows no icon that it may not keep.
  { path: "assets/", headers: { ...everywhere, "Cache-Control": "public, max-age=86400" } },
];
