import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";
import type { Access } from "../../src/feed/download";

/** A web server of this machine that stands for every address, reached with the real fetch. */
export interface LocalServer {
  readonly access: (given?: Partial<Access>) => Access;
  readonly stop: () => Promise<void>;
}

/** Starts a server that answers so. */
export async function serverThat(answers: RequestListener): Promise<LocalServer> {
  const server = createServer(answers).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("No free port could be had.");
  const here = `http://127.0.0.1:${address.port}`;
  return {
    access: (given = {}) => ({
      signal: new AbortController().signal,
      fetch: (asked, init) => {
        const { pathname } = new URL(asked instanceof Request ? asked.url : asked);
        return fetch(new URL(pathname, here), init);
      },
      ...given,
    }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
