import { once } from "node:events";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { createServer } from "node:https";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** A folder that is served. */
export interface Folder {
  /** Where, as "/feed/". */
  readonly at: string;
  readonly directory: string;
  /** Whether its files are compressed beforehand, and the browser keeps them. */
  readonly isStatic: boolean;
}

const types: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".xml": "application/xml",
};

/** Serves folders over https on localhost as a CDN does. The first folder that fits is asked. @returns What stops it. */
export async function serve(
  port: number,
  certificate: { readonly key: Buffer; readonly cert: Buffer },
  folders: readonly Folder[],
): Promise<() => Promise<void>> {
  const compressed = new Map<string, Buffer>();
  const server = createServer(certificate, ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "https://localhost");
    const folder = folders.find(({ at }) => pathname.startsWith(at));
    const file = path.join(folder?.directory ?? "", pathname.slice(folder?.at.length));
    const answered = folder?.isStatic ? answerCompressed(file, response, compressed) : answer(file, response);
    answered.catch(() => response.writeHead(404).end());
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

async function answer(file: string, response: ServerResponse): Promise<void> {
  const { size } = await stat(file);
  response.writeHead(200, {
    "Content-Type": typeOf(file),
    "Content-Length": size,
    "Cache-Control": "no-cache",
  });
  createReadStream(file).pipe(response);
}

const typeOf = (file: string): string => types[path.extname(file)] ?? "application/octet-stream";
