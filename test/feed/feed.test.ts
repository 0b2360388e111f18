import fc from "fast-check";
import { z } from "zod";
import { factLists, schemaNumber } from "../../src/core/records/lists";
import { Answers, type Records } from "../../src/core/records/records";
import { keyIdOf } from "../../src/feed/keys";
import { chunksOf } from "../../src/core/chunks";
import { evidenceIn } from "../../src/core/evidence";
import { filesOf, filesOfChunks } from "../../src/feed/publish/files";
import type { EditionManifest } from "../../src/feed/manifest";
import { answersOf, type EditionAnswers, evidenceOf, type Known } from "../../src/feed/editionParts";
import { allAnswersFile, answersFile, manifestFile } from "../../src/feed/layout";
import { earlierManifest, latestManifest, type Feed, type NewestSeen } from "../../src/feed/feed";
import { type Fault, FeedProblem } from "../../src/feed/faults";
import { troublesTexts } from "../../src/addin/ui/messages/troubles";
import type { Access } from "../../src/feed/download";
import { makeKey, publicPartOf } from "../../src/feed/publish/keys";
import { signed } from "../../src/feed/publish/publish";
import { accessTo, numbered, publishedFeed, serving, type PublishedFeed } from "../support/feed";
import { joined } from "../support/joined";
import { aDeal, aFigure, aParty, dollars } from "../support/records";

const records = numbered(7, { sources: [], deals: [] });
let published: PublishedFeed;
beforeAll(async () => {
  published = await publishedFeed(records);
});

/** The newest edition as a refresh reads it: its answers at once, its evidence after them. */
interface Read extends EditionAnswers {
  /** The texts of its evidence by their hashes. */
  readonly evidence: ReadonlyMap<string, string>;
}

async function read(
  access: Access,
  feed: Feed = published.feed,
  newestSeen?: NewestSeen,
  known?: Known,
): Promise<Read> {
  const edition = await answersOf(feed, await latestManifest(feed, access, newestSeen), access, known);
  const evidence = new Map<string, string>();
  const parts = edition.contents.chunks.map((chunk) => chunk.evidence);
  await evidenceOf(feed, parts, access, ({ sha256 }, text) => evidence.set(sha256, text));
  return { ...edition, evidence };
}

/** The records that were read. */
async function recordsIn({ contents, answers, evidence }: Read): Promise<Records> {
  const lists = z.array(z.unknown()).parse(JSON.parse(await answers.text()));
  const chunks = contents.chunks.map(({ list, evidence: { sha256 } }, number) => ({
    list,
    answers: Answers.shape[list].parse(lists[number]),
    evidence: evidenceIn(evidence.get(sha256) ?? ""),
  }));
  return joined(contents.release, chunks);
}

/** The sentence with which reading fails. */
async function problemOf(access: Access, feed?: Feed, newestSeen?: NewestSeen): Promise<string> {
  const failure: unknown = await read(access, feed, newestSeen).then(
    () => "Nothing is wrong.",
    (cause: unknown) => cause,
  );
  return failure instanceof FeedProblem ? failure.message : String(failure);
}

/** The latest.json of the feed with fields changed, and signed again unless that is the point. */
async function otherwise(given: Partial<EditionManifest>, sign = true, of = published): Promise<Access> {
  const { signature, ...unsigned } = { ...of.manifest, ...given };
  const manifest = sign ? await signed(unsigned, published.privateKey) : { ...unsigned, signature };
  return serving(of, new Map([["/latest.json", JSON.stringify(manifest)]]));
}

const json = { headers: { "content-type": "application/json" } };
const contentsFile = () => `/${published.manifest.file}`;
const answersFileOf = ({ manifest }: PublishedFeed) => `/${allAnswersFile(manifest.file)}`;
/** The files of the edition's chunks of evidence. */
const evidenceFiles = () => [...published.files.keys()].filter((file) => file.startsWith("/evidence/"));
const textOf = (file: string, { files } = published) => files.get(file)?.toString() ?? "";
const withFile = (file: string, body: BodyInit) => serving(published, new Map([[file, body]]));

describe("a feed", () => {
  it("gives its newest edition, just as it was published", async () => {
    const edition = await read(serving(published));
    expect(await recordsIn(edition)).toEqual(records);
    expect(await edition.answers.text()).toBe(textOf(answersFileOf(published)));
  });

  it.each([
    ["no promise", {}],
    ["a promise", { signedAt: "2026-09-01T12:00:00Z", validUntil: "2026-10-31T12:00:00Z" }],
    ["a promise that is over, for what was signed is genuine all the same", { validUntil: "2020-01-01T00:00:00Z" }],
  ])("is read with %s of how long it is valid", async (_, promise) => {
    const manifest = await latestManifest(published.feed, await otherwise(promise));
    expect(manifest).toMatchObject({ number: 7, ...promise });
  });

  it.each([
    ["a day of no calendar", { validUntil: "2026-13-01T00:00:00Z" }, "validUntil"],
    ["a time of some zone", { signedAt: "2026-09-01T12:00:00+02:00" }, "signedAt"],
    ["a number that no other can follow", { number: 9_007_199_254_740_991 }, "number"],
  ])("is not read with %s", async (_, given, field) => {
    const latest = JSON.stringify({ ...published.manifest, ...given });
    expect(await problemOf(serving(published, new Map([["/latest.json", latest]])))).toBe(
      `https://feed.example/latest.json does not describe an edition (${field}). Check the feed's address.`,
    );
  });

  it.each([
    ["a list", "[]"],
    ["a field of which nobody knows", () => JSON.stringify({ ...published.manifest, more: 1 })],
  ])("is not read where its latest.json is, or has, %s", async (_, latest) => {
    const text = typeof latest === "string" ? latest : latest();
    expect(await problemOf(serving(published, new Map([["/latest.json", text]])))).toBe(
      "https://feed.example/latest.json does not describe an edition. Check the feed's address.",
    );
  });

  it("is said to be for a newer add-in, also where that one's latest.json has fields of which this one knows nothing", async () => {
    const later = JSON.stringify({ ...published.manifest, schema: schemaNumber + 1, more: 1 });
    expect(await problemOf(serving(published, new Map([["/latest.json", later]])))).toBe(
      "The edition is written for a newer add-in. Update the add-in, then try again.",
    );
  });

  it("is trusted through any of the add-in's keys, so that one can replace another", async () => {
    const next = await makeKey();
    const keys = [...published.feed.keys, publicPartOf(next)];
    const signedWithNext = await publishedFeed(records, next);
    await expect(read(serving(signedWithNext), { ...published.feed, keys })).resolves.toBeDefined();
    await expect(read(serving(published), { ...published.feed, keys })).resolves.toBeDefined();
  });

  it("may lay its files out as it likes: what is signed is what they say", async () => {
    const text = JSON.stringify(Object.fromEntries(Object.entries(published.manifest).toReversed()), undefined, 7);
    expect(await recordsIn(await read(serving(published, new Map([["/latest.json", text]]))))).toEqual(records);
  });

  it("gives an earlier edition by its number and hash", async () => {
    const manifest = await earlierManifest(published.feed, published.manifest, serving(published));
    expect(manifest).toEqual(published.manifest);
  });

  it("is asked anew for latest.json, without cookies, and says nothing of the workbook", async () => {
    const asked: RequestInit[] = [];
    const access = serving(published);
    const noting: typeof fetch = (address, init) => {
      asked.push(init ?? {});
      return access.fetch(address, init);
    };
    await read({ ...access, fetch: noting });
    const [latest, ...parts] = asked;
    expect(latest).toMatchObject({ cache: "no-cache", credentials: "omit", referrerPolicy: "no-referrer" });
    // The contents, the answers, and each chunk of evidence.
    expect(parts).toHaveLength(2 + evidenceFiles().length);
    for (const part of parts)
      expect(part).toMatchObject({ cache: "default", credentials: "omit", referrerPolicy: "no-referrer" });
  });
});

describe("a file that the browser's cache has otherwise than it was signed", () => {
  /** A network of which one file came into the cache of the browser while it was being uploaded. */
  const spoilt = (file: string, body: BodyInit | Response, of = published): Access => {
    const cached = accessTo((path) => (path === file ? body : of.files.get(path)?.toString()));
    const anew = serving(of);
    return { ...anew, fetch: (address, init) => (init?.cache === "reload" ? anew : cached).fetch(address, init) };
  };
  const shorter = (file: string) => textOf(file).slice(0, -10);

  it.each([
    ["cut off", shorter],
    ["changed", (file: string) => textOf(file).replace(/[a-z]/, "Z")],
    ["a page", () => new Response("<html>", { headers: { "content-type": "text/html" } })],
    ["another one, which is longer", (file: string) => `${textOf(file)} `],
    ["not there yet", () => new Response(null, { status: 404 })],
  ])("is asked of the network: %s", async (_, body) => {
    for (const file of [contentsFile(), answersFileOf(published), evidenceFiles()[0] ?? ""]) {
      const edition = await read(spoilt(file, body(file)));
      expect(await recordsIn(edition)).toEqual(records);
    }
  });

  it("is asked of the network, too, if it says which an earlier edition is", async () => {
    const file = `/${manifestFile(published.manifest.file)}`;
    const page = new Response("<html>", { headers: { "content-type": "text/html" } });
    for (const body of [shorter(file), page])
      expect(await earlierManifest(published.feed, published.manifest, spoilt(file, body))).toEqual(published.manifest);
  });

  it("is asked of the network, though most of it was there and has been taken by then", async () => {
    const value = dollars(1e9, { basis: "a".repeat(4_900) });
    const deals = Array.from({ length: 500 }, (_, place) => aDeal({ id: `a-deal-${place}`, value }));
    const large = await publishedFeed(numbered(7, { deals }), published.privateKey);
    const file = answersFileOf(large);
    // Comes in pieces.
    const endsOtherwise = new Blob([textOf(file, large).slice(0, -1_000), "Z".repeat(1_000)]);
    const { answers } = await answersOf(large.feed, large.manifest, spoilt(file, endsOtherwise, large));
    expect(await answers.text()).toBe(textOf(file, large));
  });

  it("is asked for no more than once more", async () => {
    let asked = 0;
    const { fetch, signal } = withFile(contentsFile(), shorter(contentsFile()));
    const counting: typeof fetch = (address, init) => {
      if (init?.cache !== "no-cache") asked += 1;
      return fetch(address, init);
    };
    expect(await problemOf({ fetch: counting, signal })).toMatch(/broke off/);
    expect(asked).toBe(2);
  });
});

describe("the next edition", () => {
  const deals = Array.from({ length: 400 }, (_, place) =>
    aDeal({ id: `a-deal-${place}`, value: dollars(1e9 + place) }),
  );
  const source = { id: "a-page", publisher: "A", title: "A", type: "news", tier: "news", published: "2025" } as const;
  const before = numbered(7, { deals, sources: [source] });
  const changed = deals.map((deal) => (deal.id === "a-deal-7" ? { ...deal, value: dollars(5e9) } : deal));
  const after = numbered(8, { deals: changed, sources: [source] });

  /** Reads both editions one after the other. @returns What is asked for the second, and the second. */
  async function readAfter(known: "the first" | "nothing" | "a damaged first" | "a lost first") {
    const first = await publishedFeed(before, published.privateKey);
    const second = await publishedFeed(after, published.privateKey);
    const { contents, answers } = await read(serving(first), first.feed);
    const damaged = new Blob([(await answers.text()).replaceAll("1000000001", "1000000002")]);
    // As browsers do whose file is gone.
    const lost = Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new Error("It could not be found.")) });
    const asked: string[] = [];
    const access = serving(second);
    const noting: typeof fetch = (address, init) => {
      asked.push(urlOf(address).replace("https://feed.example/", ""));
      return access.fetch(address, init);
    };
    const knowing = {
      nothing: undefined,
      "the first": { ...contents, answers },
      "a damaged first": { ...contents, answers: damaged },
      "a lost first": { ...contents, answers: lost },
    };
    const manifest = await latestManifest(second.feed, access);
    const edition = await answersOf(second.feed, manifest, { ...access, fetch: noting }, knowing[known]);
    return { asked, edition, second, contents };
  }

  it("brings only the chunks that have changed", async () => {
    const { asked, edition, second, contents } = await readAfter("the first");
    const known = new Set(contents.chunks.map(({ answers }) => answers.sha256));
    const changedChunks = edition.contents.chunks.filter(({ answers }) => !known.has(answers.sha256));
    expect(changedChunks).toHaveLength(1);
    expect(asked).toEqual([second.manifest.file, ...changedChunks.map(({ answers }) => answersFile(answers))]);
    expect(await edition.answers.text()).toBe(textOf(answersFileOf(second), second));
  });

  it.each([
    ["is missing", () => undefined, /^There is no .*answers\//],
    [
      "is another edition's",
      (text: string) => text.replace("5000000000", "6000000000"),
      /is not the file that was signed/,
    ],
    ["breaks off", (text: string) => text.slice(0, -10), /^The download of .*answers\/.* broke off/],
  ])("is not used if a chunk of it %s, and that is said", async (_, instead, sentence) => {
    const first = await publishedFeed(before, published.privateKey);
    const second = await publishedFeed(after, published.privateKey);
    const { contents, answers } = await read(serving(first), first.feed);
    const known = { ...contents, answers };
    const whole = serving(second);
    const broken: typeof fetch = async (address, init) => {
      const response = await whole.fetch(address, init);
      if (!urlOf(address).includes("/answers/")) return response;
      const text = instead(await response.text());
      return text === undefined ? new Response(null, { status: 404 }) : new Response(text, json);
    };
    const manifest = await latestManifest(second.feed, whole);
    await expect(answersOf(second.feed, manifest, { ...whole, fetch: broken }, known)).rejects.toThrow(sentence);
  });

  it("is brought in one file where nothing of it is here", async () => {
    const { asked, edition, second } = await readAfter("nothing");
    expect(asked).toEqual([second.manifest.file, allAnswersFile(second.manifest.file)]);
    expect(await edition.answers.text()).toBe(textOf(answersFileOf(second), second));
  });

  it("takes nothing of what is here and has been damaged", async () => {
    const { asked, edition, second } = await readAfter("a damaged first");
    expect(asked).toHaveLength(3);
    expect(await edition.answers.text()).toBe(textOf(answersFileOf(second), second));
  });

  it("brings all of it if the browser has lost what was here", async () => {
    const { asked, edition, second } = await readAfter("a lost first");
    expect(asked).toEqual([second.manifest.file, allAnswersFile(second.manifest.file)]);
    expect(await edition.answers.text()).toBe(textOf(answersFileOf(second), second));
  });
});

/** For every fault: what the network or the feed does, and what the user is told. */
const faults: Record<Fault, readonly [does: string, act: () => Promise<string>, sentence: string]> = {
  insecure: [
    "has an address without https",
    () => problemOf(serving(published), { ...published.feed, address: "http://feed.example/" }),
    "The feed's address http://feed.example/latest.json does not begin with https://. Give one that does.",
  ],
  offline: [
    "can't be reached",
    () => problemOf(accessTo(() => Promise.reject(new TypeError("Failed to fetch")))),
    "feed.example could not be reached. Check the network, then try again.",
  ],
  "timed-out": [
    "never answers",
    () => problemOf(accessTo(() => new Promise<never>(() => undefined), { patienceMs: 5 })),
    "feed.example did not answer in time. Try again later.",
  ],
  "too-slow": [
    "sends a byte of the edition now and then, for longer than any line takes",
    async () => {
      jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
      try {
        return await problemOf(trickling());
      } finally {
        jest.useRealTimers();
      }
    },
    "feed.example sends too slowly: not everything was there after 60 seconds. Try again later, or on another network.",
  ],
  "not-found": [
    "has no latest.json",
    () => problemOf(accessTo(() => undefined)),
    "There is no https://feed.example/latest.json. Check the feed's address.",
  ],
  refused: [
    "refuses access",
    () => problemOf(accessTo(() => new Response(null, { status: 403 }))),
    "feed.example refuses access (403). Ask those who run the feed.",
  ],
  "server-error": [
    "has a problem of its own",
    () => problemOf(accessTo(() => new Response(null, { status: 503 }))),
    "feed.example has a problem of its own (503). Try again later.",
  ],
  "wrong-type": [
    "answers with a sign-in page",
    () => problemOf(accessTo(() => new Response("<html>", { headers: { "content-type": "text/html" } }))),
    "https://feed.example/latest.json is text/html, not JSON. A sign-in page may be in the way; check the feed's address.",
  ],
  "too-large": [
    "never stops answering",
    () => problemOf(accessTo(() => new Response(endless(), json))),
    "https://feed.example/latest.json is larger than 64 kB, so it was not read to its end.",
  ],
  "cut-off": [
    "breaks off in the middle of the answers",
    () => problemOf(withFile(answersFileOf(published), textOf(answersFileOf(published)).slice(0, 100))),
    `The download of https://feed.example/ANSWERS broke off. Try again.`,
  ],
  "not-json": [
    "has half a latest.json",
    () => problemOf(serving(published, new Map([["/latest.json", '{"number": 7,']]))),
    "https://feed.example/latest.json is not JSON. Try again; if it stays so, tell those who run the feed.",
  ],
  "not-a-manifest": [
    "has something else under latest.json",
    () => problemOf(serving(published, new Map([["/latest.json", '{"number": "seven"}']]))),
    "https://feed.example/latest.json does not describe an edition (number). Check the feed's address.",
  ],
  "unknown-key": [
    "signs with a key that the add-in does not know",
    async () => problemOf(serving(await publishedFeed(records)), published.feed),
    "The edition is signed with a key that this add-in does not know (KEY). Update the add-in, or check the feed's public key.",
  ],
  "bad-signature": [
    "says something else than was signed",
    async () => problemOf(await otherwise({ day: "2026-07-01" }, false)),
    "The edition's signature is not valid: somebody may have changed it. It was not used.",
  ],
  older: [
    "offers an edition from before one that it is known to have",
    () => problemOf(serving(published), published.feed, { number: 8, sha256: "8".repeat(64) }),
    "The feed offers edition 7, which is older than edition 8 that it is known to have. It was not used.",
  ],
  "two-of-a-number": [
    "offers another edition under the number of one that it is known to have",
    () => problemOf(serving(published), published.feed, { number: 7, sha256: "7".repeat(64) }),
    "The feed has two editions 7: what it offers is not the one that is known here. It was not used; tell those who run the feed.",
  ],
  "too-new": [
    "has an edition for later add-ins",
    async () => problemOf(await otherwise({ schema: 99 })),
    "The edition is written for a newer add-in. Update the add-in, then try again.",
  ],
  "too-old": [
    "has an edition from before editions had two parts",
    async () => problemOf(await otherwise({ schema: 2 })),
    "The edition is written for an older add-in, in a form that this one does not read. Tell those who run the feed to publish it anew.",
  ],
  "other-edition": [
    "has another edition under an earlier one's name",
    async () => {
      const other = {
        number: 7,
        sha256: published.manifest.sha256.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
      };
      return String(await earlierManifest(published.feed, other, serving(published)).catch((cause: unknown) => cause));
    },
    "FeedProblem: The feed's edition 7 is not the one that is asked for.",
  ],
  "bad-hash": [
    "has other answers than those that were signed",
    () => problemOf(withFile(answersFileOf(published), textOf(answersFileOf(published)).replace("Quarry", "Query "))),
    "https://feed.example/ANSWERS is not the file that was signed. It was not used; try again later.",
  ],
  "bad-records": [
    "has an edition with a record that names a company it does not have",
    async () => {
      const direction = { payer: "nobody", payee: "fenwick-labs" };
      const deals = [aDeal({ id: "a-lease", direction })];
      const dangling = await publishedFeed(numbered(7, { deals }), published.privateKey);
      return problemOf(serving(dangling));
    },
    "The edition has a record that cannot be right (a-lease, direction). It was not used; tell those who run the feed.",
  ],
};

/** A network whose server sends the edition a byte every ten seconds. */
function trickling(): Access {
  const access = serving(published);
  return {
    ...access,
    fetch: async (address, init) => {
      const response = await access.fetch(address, init);
      if (!urlOf(address).includes("editions/")) return response;
      const body = new ReadableStream(
        {
          pull: (controller) => {
            jest.advanceTimersByTime(10_000);
            if (init?.signal?.aborted) controller.error(init.signal.reason);
            else controller.enqueue(new Uint8Array([32]));
          },
        },
        { highWaterMark: 0 },
      );
      return new Response(body, json);
    },
  };
}

const urlOf = (asked: RequestInfo | URL): string => (asked instanceof Request ? asked.url : asked.toString());

function endless(): ReadableStream {
  return new ReadableStream({
    pull: (controller) => {
      controller.enqueue(new Uint8Array(10_000));
    },
  });
}

describe("a feed that", () => {
  it.each(Object.values(faults))("%s is not used, and the reason is said", async (_, act, sentence) => {
    const said = (await act())
      .replace(allAnswersFile(published.manifest.file), "ANSWERS")
      .replace(/\([0-9a-f]{16}\)/, "(KEY)");
    expect(said).toBe(sentence);
  });
});

describe("a file of an edition", () => {
  it.each([
    ["its contents", contentsFile],
    ["its answers", () => answersFileOf(published)],
    ["a chunk of its evidence", () => evidenceFiles()[0] ?? ""],
  ])("is read no further than the size that was signed: %s", async (_, fileOf) => {
    const file = fileOf();
    const size = textOf(file).length;
    // Each time anew, for it is asked for once more past what the browser may have kept.
    const access = accessTo((path) => (path === file ? new Response(endless(), json) : textOf(path)));
    const sentence = await problemOf(access);
    // A long address is shortened.
    const [address = "", rest] = sentence.split(/…? is larger/);
    expect(`https://feed.example${file}`.startsWith(address)).toBe(true);
    expect(rest).toBe(` than ${size / 1000} kB, so it was not read to its end.`);
  });

  it("is not asked for if it was signed with more than an add-in can take", async () => {
    const asked: string[] = [];
    const access = await otherwise({ bytes: 20_000_001 });
    const noting: typeof fetch = (address, init) => {
      asked.push(urlOf(address));
      return access.fetch(address, init);
    };
    expect(await problemOf({ ...access, fetch: noting })).toContain("is larger than 20 MB");
    expect(asked).toEqual(["https://feed.example/latest.json"]);
  });
});

describe("what a feed is told of", () => {
  const endlessly = "x".repeat(10_000);

  it.each([
    ["English", troublesTexts.en.faults],
    ["Italian", troublesTexts.it.faults],
  ])("is said in at most 300 characters in %s, whatever the feed says", (_, sentences) => {
    const { facts } = new FeedProblem("bad-records", endlessly, endlessly);
    const tooLong = Object.values(sentences).filter((sentence) => sentence(...facts).length > 300);
    expect(tooLong.map((sentence) => sentence(...facts))).toEqual([]);
  });
});

describe("an edition's identity", () => {
  it("is the same in whatever order the fields of its records are written", async () => {
    const source = { id: "a-page", publisher: "A", title: "A", type: "news", tier: "news", published: "2025" } as const;
    const otherwise = {
      published: "2025",
      tier: "news",
      type: "news",
      title: "A",
      publisher: "A",
      id: "a-page",
    } as const;
    const deals = [aDeal({ id: "a-deal" })];
    const { sha256 } = await filesOf(numbered(7, { deals, sources: [source] }));
    expect(await filesOf(numbered(7, { deals, sources: [otherwise] }))).toMatchObject({ sha256 });
  });
});

describe("an edition's number", () => {
  it("is refused if it leaves no room for later ones", async () => {
    expect(await problemOf(await otherwise({ number: Number.MAX_SAFE_INTEGER }, false))).toBe(
      "https://feed.example/latest.json does not describe an edition (number). Check the feed's address.",
    );
    await expect(otherwise({ number: 1_000_000_000 })).rejects.toThrow("<=999999999");
  });
});

describe("a download", () => {
  it("that is stopped gives the reason, not a problem of the feed", async () => {
    const stopping = new AbortController();
    const reading = read(accessTo(() => new Promise<never>(() => undefined), { signal: stopping.signal }));
    stopping.abort();
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
  });

  it("that was stopped before it began asks nothing", async () => {
    let asked = 0;
    const fetching = accessTo(() => {
      asked += 1;
      return undefined;
    });
    await expect(read({ ...fetching, signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
    expect(asked).toBe(0);
  });

  it("whose connection breaks while the body comes is cut off", async () => {
    const broken = new ReadableStream({
      pull: (controller) => {
        controller.error(new TypeError("network error"));
      },
    });
    const said = await problemOf(accessTo(() => new Response(broken, json)));
    expect(said).toBe("The download of https://feed.example/latest.json broke off. Try again.");
  });
});

describe("an edition", () => {
  it("that is stopped once it is downloaded is not given", async () => {
    const stopping = new AbortController();
    const { fetch: fetching } = serving(published);
    const access: Access = {
      signal: stopping.signal,
      fetch: async (address, init) => {
        const whole = new Uint8Array(await (await fetching(address, init)).arrayBuffer());
        return new Response(stoppingAtTheEnd(whole, stopping), json);
      },
    };
    await expect(answersOf(published.feed, published.manifest, access)).rejects.toMatchObject({ name: "AbortError" });
  });

  it("with a field that this add-in does not know asks for a newer add-in, if the feed says so", async () => {
    const source = { id: "a-page", publisher: "A", title: "A", type: "news", tier: "news", published: "2025" } as const;
    const written = numbered(7, { deals: [aDeal()], sources: [source] });
    const chunks = chunksOf(written).map((chunk) => ({
      ...chunk,
      answers: chunk.answers.map((answer) => ({ ...answer, mood: "cheerful" })),
    }));
    const files = await filesOfChunks(written.release, chunks);
    const newer = await publishedFeed(written, published.privateKey, files);
    expect(await problemOf(serving(newer))).toContain("a record that cannot be right");
    const saying = await otherwise({ schema: schemaNumber + 1 }, true, newer);
    expect(await problemOf(saying)).toContain("Update the add-in");
  });

  it("with two records of one id is not used, for a search would find one of them alone", async () => {
    const source = { id: "a-page", publisher: "A", title: "A", type: "news", tier: "news", published: "2025" } as const;
    const deals = [aDeal({ id: "a-twin" }), aDeal({ id: "a-twin" })];
    const twins = await publishedFeed(numbered(7, { deals, sources: [source] }), published.privateKey);
    expect(await problemOf(serving(twins))).toContain("a record that cannot be right (a-twin, id)");
  });

  it("with a deal that is a part of itself is not used, for a total over it would never end", async () => {
    const source = { id: "a-page", publisher: "A", title: "A", type: "news", tier: "news", published: "2025" } as const;
    const deals = [aDeal({ id: "a-circle", partOf: "a-circle" })];
    const circular = await publishedFeed(numbered(7, { deals, sources: [source] }), published.privateKey);
    expect(await problemOf(serving(circular))).toContain("a record that cannot be right (a-circle, partOf)");
  });
});

describe("an edition that was signed but can't be right", () => {
  const source = { id: "a-page", publisher: "A", title: "A", type: "news", tier: "news", published: "2025" } as const;
  /** @param spoil Takes a word of its files, and puts another in its place. */
  const sayingOf = async (given: Partial<Records>, spoil: readonly [string, string] = ["", ""]): Promise<string> => {
    const spoiled = numbered(7, { sources: [source], ...given });
    const Chunks = z.array(z.object({ list: z.enum(factLists), answers: z.unknown(), evidence: z.unknown() }));
    const chunks = Chunks.parse(JSON.parse(JSON.stringify(chunksOf(spoiled)).replace(...spoil)));
    const files = await filesOfChunks(spoiled.release, chunks);
    return problemOf(serving(await publishedFeed(spoiled, published.privateKey, files)));
  };

  it.each<[what: string, where: string, given: Partial<Records>, spoil?: readonly [string, string]]>([
    [
      "gives one name to two companies, of which the formulas would know one",
      "fenwick-labs, aliases",
      { sources: [], parties: [aParty("Aldermoor Cloud"), aParty("Fenwick Labs", { aliases: ["ALDERMOOR cloud"] })] },
    ],
    [
      "has a contract without a supplier, between whom nothing could be counted",
      "a-deal, parties",
      { deals: [aDeal({ id: "a-deal", parties: [{ party: "fenwick-labs", role: "customer" }] })] },
    ],
    [
      "has a term that ends before it begins",
      "a-deal, start",
      { deals: [aDeal({ id: "a-deal", start: "2027", end: "2026" })] },
    ],
    [
      "knows what happened after its day",
      "a-deal, announced",
      { deals: [aDeal({ id: "a-deal", announced: "2026-07-01" })] },
    ],
    [
      "has a lowest value above the headline",
      "a-deal, value",
      { deals: [aDeal({ id: "a-deal", value: dollars(5, { low: 6 }) })] },
    ],
    [
      "has a deal that is replaced by nothing, and would count for ever or never",
      "a-deal, ended.by",
      { deals: [aDeal({ id: "a-deal", ended: { how: "superseded", on: "2026" } })] },
    ],
    [
      "has a figure that replaces itself, whose successor as of an earlier day would be sought for ever",
      "a-figure, supersededBy",
      { figures: [aFigure("FY2025", { id: "a-figure", supersededBy: "a-figure" })] },
    ],
    [
      "has a title that a spreadsheet would calculate",
      "a-page, title",
      { deals: [aDeal({ id: "a-deal" })] },
      ['"title":"A"', '"title":"=WEBSERVICE(A1)"'],
    ],
    [
      "has a name with space around it, which its file would keep and a check would not",
      "aldermoor-cloud, name",
      { sources: [], parties: [aParty("Aldermoor Cloud")] },
      ['"name":"Aldermoor Cloud"', '"name":" Aldermoor Cloud "'],
    ],
    [
      "names a document that it does not have",
      "a-deal, sources",
      { deals: [aDeal({ id: "a-deal" })] },
      ['"source":"a-page"', '"source":"b-page"'],
    ],
  ])("since it %s, is not used", async (_, ...[where, given, spoil]) => {
    expect(await sayingOf(given, spoil)).toBe(
      `The edition has a record that cannot be right (${where}). It was not used; tell those who run the feed.`,
    );
  });

  it("is refused if its records stand in another order than that by which their evidence is found", async () => {
    const deals = ["2025-01-01", "2025-02-01"].map((announced, place) => aDeal({ id: `a-deal-${place}`, announced }));
    const spoiled = numbered(7, { sources: [source], deals });
    const chunks = chunksOf(spoiled).map((chunk) => ({ ...chunk, answers: chunk.answers.toReversed() }));
    const files = await filesOfChunks(spoiled.release, chunks);
    const access = serving(await publishedFeed(spoiled, published.privateKey, files));
    expect(await problemOf(access)).toContain("a record that cannot be right (a-deal-0, place)");
  });

  it("is refused by its first record, however many are wrong", async () => {
    const evidence = { dossiers: [], sources: [], corrections: [] };
    const answers = Array.from({ length: 30_000 }, () => ({}));
    const files = await filesOfChunks(records.release, [{ list: "deals", answers, evidence }]);
    const access = serving(await publishedFeed(records, published.privateKey, files));
    expect(await problemOf(access)).toContain("a record that cannot be right (0, id)");
  });

  it("is used all the same if it was only researched less well than ours: that is for its publisher to judge", async () => {
    const judged = aDeal({ id: "a-deal", judgement: { confidence: "medium", why: "So the page says already." } });
    expect(await sayingOf({ deals: [judged] })).toBe("Nothing is wrong.");
  });
});

/** A body that is stopped just as its last byte has been read. */
const stoppingAtTheEnd = (bytes: Uint8Array, stopping: AbortController): ReadableStream => {
  const parts = [bytes];
  return new ReadableStream(
    {
      pull: (controller) => {
        const part = parts.shift();
        if (part) controller.enqueue(part);
        else {
          controller.close();
          setImmediate(() => {
            stopping.abort();
          });
        }
      },
    },
    { highWaterMark: 0 },
  );
};

describe("a key that was mistyped", () => {
  it("vouches for nothing", async () => {
    const [right] = published.feed.keys;
    if (!right) throw new Error("The feed has no key.");
    const keys = [{ ...right, y: right.x }];
    const { signature, ...unsigned } = published.manifest;
    const key = await keyIdOf({ ...right, y: right.x });
    const text = JSON.stringify({ ...unsigned, key, signature });
    expect(await problemOf(serving(published, new Map([["/latest.json", text]])), { ...published.feed, keys })).toBe(
      "The edition's signature is not valid: somebody may have changed it. It was not used.",
    );
  });
});

describe("a feed in which anything was changed", () => {
  const changedIn = (file: Buffer): fc.Arbitrary<Buffer> =>
    fc.oneof(
      fc
        .tuple(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }))
        .map(([place, by]) => Buffer.from(file.map((byte, at) => (at === place ? byte ^ by : byte)))),
      fc.nat(file.length - 1).map((end) => file.subarray(0, end)),
      fc
        .tuple(fc.nat(file.length), fc.uint8Array({ minLength: 1, maxLength: 9 }))
        .map(([place, more]) => Buffer.concat([file.subarray(0, place), more, file.subarray(place)])),
    );

  it.each([
    ["contents", contentsFile],
    ["answers", () => answersFileOf(published)],
    ["evidence", () => evidenceFiles()[0] ?? ""],
  ])("gives no %s but those that were signed", async (_, fileOf) => {
    const file = published.files.get(fileOf()) ?? Buffer.alloc(0);
    await fc.assert(
      fc.asyncProperty(changedIn(file), async (changed) => {
        const edition = await read(withFile(fileOf(), new Uint8Array(changed))).catch((cause: unknown) => cause);
        if (edition instanceof FeedProblem) return;
        // What stands between the chunks of answers is not signed, and not taken.
        expect(edition).toBeInstanceOf(Object);
        expect(await recordsIn(await read(withFile(fileOf(), new Uint8Array(changed))))).toEqual(records);
        expect(fileOf()).toBe(answersFileOf(published));
      }),
    );
  });

  it("gives no edition by a manifest that says something else than was signed", async () => {
    const file = published.files.get("/latest.json") ?? Buffer.alloc(0);
    await fc.assert(
      fc.asyncProperty(changedIn(file), async (changed) => {
        const access = serving(published, new Map([["/latest.json", new Uint8Array(changed)]]));
        const manifest = await latestManifest(published.feed, access).catch((cause: unknown) => cause);
        // Space between its parts is not signed.
        if (!(manifest instanceof FeedProblem)) expect(manifest).toEqual(published.manifest);
      }),
    );
  });
});
