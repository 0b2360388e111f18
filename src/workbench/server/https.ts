import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { open, readFile, rm } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";
import { generateCertificates, getHttpsServerOptions } from "office-addin-dev-certs";

/** Key and certificate of an https server. */
export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/**
 * A certificate for localhost that this machine trusts, made and installed on first use.
 * @returns Undefined, with the reason on the console, where none can be installed.
 */
export async function trustedCertificate(): Promise<Certificate | undefined> {
  try {
    return await getHttpsServerOptions();
  } catch (cause) {
    console.log(`The certificate is self-signed, so the browser warns once: ${firstLine(cause)}`);
    return undefined;
  }
}

/** A certificate for localhost that no browser knows, kept in a folder, and made on first use or when it has expired. */
export async function selfSignedCertificate(folder: string): Promise<Certificate> {
  const [cert, key] = [path.join(folder, "localhost.crt"), path.join(folder, "localhost.key")];
  if (!existsSync(cert) || new Date(new X509Certificate(await readFile(cert)).validTo) < new Date()) {
    await rm(folder, { recursive: true, force: true });
    await generateCertificates(path.join(folder, "ca.crt"), cert, key);
  }
  return { key: await readFile(key), cert: await readFile(cert) };
}

const firstLine = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).trim().split("\n")[0] ?? "";

/** A folder that is served. */
interface Folder {
  /** Where, as "/feed/". */
  readonly at: string;
  readonly directory: string;
  /** Whether its files are compressed beforehand, and the browser keeps them, as on a CDN. */
  readonly isStatic?: boolean;
  /** Waited for before each answer, for as long as its files are being written. */
  readonly complete?: () => Promise<unknown>;
}

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/**
 * Serves folders over https on localhost. The first folder that fits is asked.
 * @returns What stops it.
 * @throws Error if the port is taken, which says what to do.
 */
export async function serveFolders(
  port: number,
  { key, cert }: Certificate,
  folders: readonly Folder[],
): Promise<() => Promise<void>> {
  const compressed = new Map<string, Buffer>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
    const folder = folders.find(({ at }) => pathname.startsWith(at));
    if (!folder) throw new Error(`Nothing is served at ${pathname}.`);
    await folder.complete?.();
    const file = path.join(
      folder.directory,
      pathname.slice(folder.at.length),
      pathname.endsWith("/") ? "index.html" : "",
    );
    await (folder.isStatic ? answerCompressed(file, response, compressed) : answerAsItIs(file, request, response));
  };
  const server = createServer({ key, cert }, (request, response) => {
    // Excel on the web, a page of another site, reads functions.json, and an add-in from elsewhere the feed.
    response.setHeader("Access-Control-Allow-Origin", "*");
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(404).end();
    });
  });
  await once(server.listen(port, "localhost"), "listening").catch((cause: unknown) => {
    throw String(cause).includes("EADDRINUSE") ? new Error(portTaken(port)) : cause;
  });
  return async () => {
    server.closeAllConnections();
    await once(server.close(), "close");
  };
}

/** The port is in the add-in's manifest: another one would have to be written there too. */
const portTaken = (port: number): string =>
  `Port ${port} is taken, by a workbench that was started before or by another program. ` +
  `Stop it (Ctrl+C where npm start runs, npm run stop after npm run sideload), then start again.`;

async function answerCompressed(
  file: string,
  response: ServerResponse,
  compressed: Map<string, Buffer>,
): Promise<void> {
  const body = compressed.get(file) ?? gzipSync(await readFile(file), { level: 9 });
  compressed.set(file, body);
  response.writeHead(200, {
    "Content-Type": typeOf(file),
    "Content-Encoding": "gzip",
    "Content-Length": body.byteLength,
    "Cache-Control": "max-age=3600",
  });
  response.end(body);
}

/** The browser asks each time, and keeps what has not changed, with what it has compiled of it. */
async function answerAsItIs(name: string, { headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  // Opened before anything is said of it: a build may take it away at any moment.
  await using file = await open(name);
  const found = await file.stat();
  if (!found.isFile()) throw new Error(`${name} is no file.`);
  const caching = { "Cache-Control": "no-cache", ETag: `"${found.size}-${found.mtimeMs}"` };
  if (headers["if-none-match"] === caching.ETag) {
    response.writeHead(304, caching).end();
    return;
  }
  response.writeHead(200, { ...caching, "Content-Type": typeOf(name), "Content-Length": found.size });
  await pipeline(file.createReadStream(), response);
}

const typeOf = (file: string): string => types[path.extname(file)] ?? "application/octet-stream";
