import { once } from "node:events";
import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { download, type Access } from "../../src/feed/download";
import { FeedProblem } from "../../src/feed/faults";
import { serverThat, type LocalServer } from "../support/server";

const wanted = {
  address: new URL("https://feed.example/latest.json"),
  mostBytes: 64_000,
  mostMs: 60_000,
  cache: "no-cache" as const,
};
const json = { "content-type": "application/json" };
const gzipped = { ...json, "content-encoding": "gzip" };
const randomText = JSON.stringify(Array.from({ length: 500 }, (_, place) => Math.sin(place)));

let server: LocalServer | undefined;
afterEach(() => server?.stop());

/** What becomes of a download from a server that answers so. */
async function outcome(answers: RequestListener, given: Partial<Access> = {}): Promise<string> {
  server = await serverThat(answers);
  return download(wanted, server.access(given)).then(
    (bytes) => new TextDecoder().decode(bytes),
    (cause: unknown) => String(cause),
  );
}

describe("a download over a real connection", () => {
  it("gives the bytes that the server compressed", async () => {
    const answers: RequestListener = (_, response) => response.writeHead(200, gzipped).end(gzipSync(randomText));
    expect(await outcome(answers)).toBe(randomText);
  });

  it("may be so small that it became larger by being compressed, and the server says how large", async () => {
    const compressed = gzipSync("[1]");
    const headers = { ...gzipped, "content-length": String(compressed.length) };
    server = await serverThat((_, response) => response.writeHead(200, headers).end(compressed));
    const bytes = await download({ ...wanted, mostBytes: "[1]".length }, server.access());
    expect(new TextDecoder().decode(bytes)).toBe("[1]");
  });

  it("follows where the host leads", async () => {
    const answers: RequestListener = ({ url }, response) =>
      url === "/latest.json"
        ? response.writeHead(302, { location: "/elsewhere.json" }).end()
        : response.writeHead(200, { "content-type": "Application/JSON; charset=utf-8" }).end("{}");
    expect(await outcome(answers)).toBe("{}");
  });

  it("can't reach a server that is gone", async () => {
    const gone = await serverThat(() => undefined);
    await gone.stop();
    await expect(download(wanted, gone.access())).rejects.toMatchObject({ fault: "offline" });
  });

  it("runs out of patience when nothing more comes in the middle", async () => {
    const answers: RequestListener = (_, response) => response.writeHead(200, json).write('{"number":');
    expect(await outcome(answers, { patienceMs: 300 })).toBe(
      "FeedProblem: feed.example did not answer in time. Try again later.",
    );
  });

  it("stops in the middle when it is told to, and gives the reason", async () => {
    const stopping = new AbortController();
    const answers: RequestListener = (_, response) => {
      response.writeHead(200, json).write('{"number":');
      stopping.abort(new Error("The user has had enough."));
    };
    expect(await outcome(answers, { signal: stopping.signal })).toBe("Error: The user has had enough.");
  });

  it.each([
    ["less comes than was announced", { ...json, "content-length": "100" }, Buffer.from('{"number":')],
    ["what was compressed ends early", gzipped, gzipSync(randomText).subarray(0, 200)],
  ])("is cut off when %s", async (_, headers, body) => {
    const answers: RequestListener = (_request, response) => {
      response.writeHead(200, headers).write(body, () => response.destroy());
    };
    expect(await outcome(answers)).toBe(
      "FeedProblem: The download of https://feed.example/latest.json broke off. Try again.",
    );
  });

  it.each([
    [403, "refuses access (403). Ask those who run the feed."],
    [408, "has a problem of its own (408). Try again later."],
    [410, "There is no https://feed.example/latest.json. Check the feed's address."],
    [429, "has a problem of its own (429). Try again later."],
    [503, "has a problem of its own (503). Try again later."],
  ])("says of an answer of %d what to do", async (status, said) => {
    expect(await outcome((_, response) => response.writeHead(status, json).end())).toContain(said);
  });

  it("is not read to its end when little turns out to be much", async () => {
    const small = gzipSync(Buffer.alloc(10_000_000, " "));
    expect(small.length).toBeLessThan(wanted.mostBytes);
    const answers: RequestListener = (_, response) => response.writeHead(200, gzipped).end(small);
    expect((await outcome(answers)).slice(0, 100)).toContain("is larger than");
  });

  it("is not read at all when more is announced than may come", async () => {
    let hungUp: Promise<unknown> | undefined;
    const answers: RequestListener = (_, response) => {
      hungUp = once(response, "close");
      response.writeHead(200, { ...json, "content-length": "64001" }).write("[");
    };
    expect(await outcome(answers, { patienceMs: 30_000 })).toBe(
      "FeedProblem: https://feed.example/latest.json is larger than 64 kB, so it was not read to its end.",
    );
    await hungUp;
  });

  it.each([
    ["is no JSON", 200, { "content-type": "text/html" }],
    ["says that there is an error", 500, json],
  ])("hangs up on an answer that %s, instead of letting it go on", async (_, status, headers) => {
    let hungUp: Promise<unknown> | undefined;
    const answers: RequestListener = (_request, response) => {
      hungUp = once(response, "close");
      response.writeHead(status, headers).write("It goes on");
    };
    expect(await outcome(answers)).toContain("FeedProblem");
    await hungUp;
  });
});

describe("a slow download", () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** A server that sends a part every eight seconds. */
  const sending = (parts: string[]): typeof fetch => {
    return (_, init) => {
      const body = new ReadableStream(
        {
          start: (controller) => {
            init?.signal?.addEventListener("abort", () => {
              controller.error(init.signal?.reason);
            });
          },
          pull: (controller) => {
            jest.advanceTimersByTime(8_000);
            // Once it is given up, there is nobody left to give a part to.
            if (init?.signal?.aborted) return;
            const part = parts.shift();
            if (part === undefined) controller.close();
            else controller.enqueue(new TextEncoder().encode(part));
          },
        },
        { highWaterMark: 0 },
      );
      return Promise.resolve(new Response(body, { headers: json }));
    };
  };
  const { signal } = new AbortController();

  it("is waited for as long as something comes", async () => {
    const bytes = await download(wanted, { fetch: sending(["[1,", "2,", "3,", "4,", "5]"]), signal });
    expect(new TextDecoder().decode(bytes)).toBe("[1,2,3,4,5]");
  });

  it("is looked at as it comes, and given up for what is wrong with it before the rest is there", async () => {
    const left = ["[1,", "oops,", "3,", "4]"];
    const seen: string[] = [];
    const onCome = (come: Uint8Array): Promise<void> => {
      seen.push(new TextDecoder().decode(come));
      return seen.at(-1)?.includes("oops") ? Promise.reject(new FeedProblem("bad-hash", "That")) : Promise.resolve();
    };
    await expect(download({ ...wanted, onCome }, { fetch: sending(left), signal })).rejects.toThrow(
      "That is not the file that was signed.",
    );
    expect(seen).toEqual(["[1,", "[1,oops,"]);
    expect(left).toEqual(["3,", "4]"]);
  });

  it("is given up when all of it takes too long, though a byte comes now and then", async () => {
    const bytes = Array.from("[1,2,3,4,5,6,7,8]");
    await expect(download(wanted, { fetch: sending(bytes), signal })).rejects.toMatchObject({
      fault: "too-slow",
      message:
        "feed.example sends too slowly: not everything was there after 60 seconds. Try again later, or on another network.",
    });
    // Seven of them came within the minute.
    expect(bytes.join("")).toBe("4,5,6,7,8]");
  });

  it("leaves no clock running once it has ended", async () => {
    await download(wanted, { fetch: sending(["[]"]), signal });
    expect(jest.getTimerCount()).toBe(0);
  });
});
