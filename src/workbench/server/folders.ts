import { once } from "node:events";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { createServer } from "node:https";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Certificate } from "./certificate";

/** A folder that is served. */
export interface Folder {
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
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/**
 * Serves folders over https on localhost. The first folder that fits is asked.
 * @returns What stops it.
 * @throws Error if the port is taken.
 */
export async function serveFolders(
  port: number,
  { key, cert }: Certificate,
  folders: readonly Folder[],
): Promise<() => Promise<void>> {
  const compressed = new Map<string, Buffer>();
  const answer = async (pathname: string, response: ServerResponse): Promise<void> => {
    const folder = folders.find(({ at }) => pathname.startsWith(at));
    if (!folder) throw new Error(`Nothing is served at ${pathname}.`);
    await folder.complete?.();
    const file = path.join(
      folder.directory,
      pathname.slice(folder.at.length),
      pathname.endsWith("/") ? "index.html" : "",
    );
    await (folder.isStatic ? answerCompressed(file, response, compressed) : answerAsItIs(file, response));
  };
  const server = createServer({ key, cert }, ({ url = "/" }, response) => {
    answer(new URL(url, "https://localhost").pathname, response).catch(() => response.writeHead(404).end());
  });
  await once(server.listen(port, "localhost"), "listening");
  return async () => {
    server.closeAllConnections();
    await once(server.close(), "close");
  };
}

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

async function answerAsItIs(file: string, response: ServerResponse): Promise<void> {
  const found = await stat(file);
  if (!found.isFile()) throw new Error(`${file} is no file.`);
  response.writeHead(200, {
    "Content-Type": typeOf(file),
    "Content-Length": found.size,
    "Cache-Control": "no-cache",
  });
  createReadStream(file).pipe(response);
}

const typeOf = (file: string): string => types[path.extname(file)] ?? "application/octet-stream";
