import { type Fault, FeedProblem } from "./faults";

/** How a feed is reached. */
export interface Access {
  readonly fetch: typeof fetch;
  /** Stops what is under way, which then rejects with its reason. */
  readonly signal: AbortSignal;
  /** For how long not a byte may come before it is given up. */
  readonly patienceMs?: number;
}

/** What is asked for. */
export interface Wanted {
  readonly address: URL;
  readonly mostBytes: number;
  /** For how long it may go on altogether: a byte now and then must not hold it for ever. */
  readonly mostMs: number;
  /** An edition never changes, so that what the browser has of it will do; latest.json is asked for anew. */
  readonly cache: Extract<RequestCache, "default" | "no-cache" | "reload">;
  /** Looks at what has come so far, before more is read. */
  readonly onCome?: (come: Uint8Array<ArrayBuffer>) => Promise<void>;
}

const PATIENCE_MS = 20_000;

/**
 * Downloads a JSON file. Redirects are followed, as object stores need them: what makes an edition trusted is its
 * signature, not where it came from, and a browser does not let a page on https be led to http.
 * @throws FeedProblem for everything that can be wrong on the way.
 */
export async function download(wanted: Wanted, access: Access): Promise<Uint8Array<ArrayBuffer>> {
  const { address, mostMs, cache } = wanted;
  if (address.protocol !== "https:") throw new FeedProblem("insecure", address.href);
  access.signal.throwIfAborted();
  const clock = new Clock(access, mostMs);
  try {
    const response = await access
      .fetch(address, {
        signal: clock.signal,
        cache,
        credentials: "omit",
        referrerPolicy: "no-referrer",
      })
      .catch((cause: unknown) => {
        throw clock.problem(cause, new FeedProblem("offline", address.host), address);
      });
    refuseUnlessJson(response, address);
    refuseIfMoreIsAnnounced(response, wanted);
    return await bodyOf(response, wanted, clock).catch((cause: unknown) => {
      throw clock.problem(cause, new FeedProblem("cut-off", address.href), address);
    });
  } finally {
    clock.stop();
  }
}

/** What a browser may have kept of a file that was asked for while it was being uploaded, or from behind a sign-in page. */
const spoilt: ReadonlySet<Fault> = new Set<Fault>([
  "not-found",
  "cut-off",
  "too-large",
  "bad-hash",
  "not-json",
  "wrong-type",
]);

/**
 * Reads a file that never changes, out of the browser's cache if it is there; once more past it if it is not what was
 * published, for what is never to change is never asked for again either.
 */
export async function pastSpoiltCopy<Read>(read: (cache: Wanted["cache"]) => Promise<Read>): Promise<Read> {
  try {
    return await read("default");
  } catch (cause) {
    if (!(cause instanceof FeedProblem) || !spoilt.has(cause.fault)) throw cause;
    return read("reload");
  }
}

/** Refusals that pass by themselves: the host waited too long for the request, or was asked too often. */
const isForNow: ReadonlySet<number> = new Set([408, 429]);

function refuseUnlessJson({ status, ok, headers }: Response, { host, href }: URL): void {
  if (status === 404 || status === 410) throw new FeedProblem("not-found", href);
  if (status >= 500 || isForNow.has(status)) throw new FeedProblem("server-error", host, String(status));
  if (!ok) throw new FeedProblem("refused", host, String(status));
  const type = headers.get("content-type") ?? "";
  if (!/^application\/(.+\+)?json\b/i.test(type)) throw new FeedProblem("wrong-type", href, type);
}

/** A file of fewer bytes may become larger by being compressed. */
const WORTH_COMPRESSING = 1_000;

/** What is announced is compressed, perhaps, and so no larger than what comes. */
function refuseIfMoreIsAnnounced({ headers }: Response, wanted: Wanted): void {
  const announced = Number(headers.get("content-length"));
  if (announced > WORTH_COMPRESSING) refuseIfLarger(announced, wanted);
}

function refuseIfLarger(bytes: number, { address, mostBytes }: Pick<Wanted, "address" | "mostBytes">): void {
  if (bytes > mostBytes) throw new FeedProblem("too-large", address.href, sizeInWords(mostBytes));
}

/** In one piece from the beginning, for of a file of many megabytes there is no room for a second copy. */
async function bodyOf(response: Response, wanted: Wanted, clock: Clock): Promise<Uint8Array<ArrayBuffer>> {
  const body = new Uint8Array(wanted.mostBytes);
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    clock.restart();
    refuseIfLarger(size + part.value.byteLength, wanted);
    body.set(part.value, size);
    size += part.value.byteLength;
    await wanted.onCome?.(body.subarray(0, size));
  }
  return body.subarray(0, size);
}

/** What JSON says. @throws FeedProblem if it is none. */
export function parsedJson(bytes: Uint8Array, { href }: URL): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new FeedProblem("not-json", href);
  }
}

/** A number of bytes as a sentence says it. */
export const sizeInWords = (bytes: number): string => (bytes < 1e6 ? `${bytes / 1e3} kB` : `${bytes / 1e6} MB`);

/** Gives a download up when not a byte comes for too long, when all of it takes too long, or when it is told to stop. */
class Clock {
  readonly #stopping = new AbortController();
  readonly #end: ReturnType<typeof setTimeout>;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #ranOut: "timed-out" | "too-slow" | undefined;

  constructor(
    private readonly access: Access,
    private readonly mostMs: number,
  ) {
    this.#end = setTimeout(() => {
      this.#runOut("too-slow");
    }, mostMs);
    access.signal.addEventListener("abort", this.#stop);
    this.restart();
  }

  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  restart(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#runOut("timed-out");
    }, this.access.patienceMs ?? PATIENCE_MS);
  }

  /** Ends it, and with it the connection, if not everything was read. */
  stop(): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#end);
    this.access.signal.removeEventListener("abort", this.#stop);
    this.#stop();
  }

  /** What a failure means: that time ran out, that it was stopped, a problem found, or else a broken connection. */
  problem(cause: unknown, otherwise: FeedProblem, { host }: URL): unknown {
    if (this.#ranOut) return new FeedProblem(this.#ranOut, host, String(Math.round(this.mostMs / 1000)));
    if (this.access.signal.aborted) return this.access.signal.reason;
    return cause instanceof FeedProblem ? cause : otherwise;
  }

  #runOut(how: "timed-out" | "too-slow"): void {
    this.#ranOut ??= how;
    this.#stop();
  }

  readonly #stop = (): void => {
    this.#stopping.abort();
  };
}
