import * as z from "zod/mini";
import { FeedProblem } from "../../feed/faults";
import type { Feed } from "../../feed/feed";
import { feedAddressIn } from "../../feed/identity";
import { FeedKey, isOnCurve } from "../../feed/keys";
import type { EditionManifest, Part } from "../../feed/manifest";
import type { EditionAnswers, Known } from "../../feed/editionParts";
import type { Answered, Asked, CameChunk } from "../../feed/worker";
import { type Identity, shippedFeed } from "./editions";
import { jsonIn, type Memory, OWN_FEED } from "./settings";
import { Trouble } from "./trouble";

/** A feed of the user's own; null if there is none. */
export const OwnFeed = z.nullable(
  z.object({
    address: z.string().check(z.refine((address) => feedAddressIn(address) === address)),
    keys: z.array(FeedKey),
  }),
);

/** Whether a feed of the user's own was remembered and can't be read any more. */
export const isOwnFeedDamaged = (memory: Memory): boolean => {
  const kept = memory.recall(OWN_FEED);
  return kept !== undefined && jsonIn(kept, OwnFeed) === undefined;
};

/**
 * Reads the feed that is asked: the user's own, or else the one that the add-in was built with, if it was.
 * @throws Trouble if the user's own can't be read any more: another must not be asked in its place unnoticed.
 */
export function readerInUse(memory: Memory): FeedReader | undefined {
  if (isOwnFeedDamaged(memory)) throw new Trouble("own-feed-damaged");
  const feed = jsonIn(memory.recall(OWN_FEED), OwnFeed) ?? shippedFeed;
  return feed && feedReader(feed);
}

/** A feed out of what was typed: an address, with or without a slash at its end, and a public key as JSON. */
export async function feedTyped(address: string, key: string): Promise<Feed | "bad-address" | "bad-key"> {
  const secure = feedAddressIn(address);
  if (secure === undefined) return "bad-address";
  const publicKey = jsonIn(key, FeedKey);
  return publicKey && (await isOnCurve(publicKey)) ? { address: secure, keys: [publicKey] } : "bad-key";
}

/** Reads a feed. Whatever it gives is verified; whatever is wrong rejects with a FeedProblem. */
export interface FeedReader {
  readonly address: string;
  /** The newest edition that the feed has. @param newestSeen An older one than this is refused, and another of its number. */
  latest(signal: AbortSignal, newestSeen?: Identity): Promise<EditionManifest>;
  /** An edition that was the newest earlier. */
  earlier(identity: Identity, signal: AbortSignal): Promise<EditionManifest>;
  /** The answers of an edition. @param known Those that are here already. */
  answers(manifest: EditionManifest, signal: AbortSignal, known?: Known): Promise<EditionAnswers>;
  /** Chunks of an edition's evidence, one after the other as they come. @param onText Takes the text of a chunk. */
  evidence(chunks: readonly Part[], signal: AbortSignal, onText: (part: Part, text: string) => void): Promise<void>;
}

/** Reads a feed over the network, in a worker of its own for every question. */
function feedReader(feed: Feed): FeedReader {
  return {
    address: feed.address,
    latest: async (signal, newestSeen) => manifestIn(await answerTo({ feed, ask: "latest", newestSeen }, signal)),
    earlier: async ({ number, sha256 }, signal) =>
      manifestIn(await answerTo({ feed, ask: "earlier", number, sha256 }, signal)),
    answers: async (manifest, signal, known) => {
      const answer = await answerTo({ feed, ask: "answers", manifest, known }, signal);
      if (!("edition" in answer)) throw problemIn(answer);
      return answer.edition;
    },
    evidence: async (chunks, signal, onText) => {
      const answer = await answerTo({ feed, ask: "evidence", chunks }, signal, ({ part, text }) => {
        onText(part, text);
      });
      if (!("done" in answer)) throw problemIn(answer);
    },
  };
}

async function answerTo(asked: Asked, signal: AbortSignal, onChunk?: (chunk: CameChunk) => void): Promise<Answered> {
  signal.throwIfAborted();
  const worker = new Worker("feed-worker.js");
  return new Promise<Answered>((resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(new Error("Stopped."));
    });
    worker.addEventListener("error", ({ message }) => {
      // An error without a message is that the worker's own file has not come.
      reject(message ? new Error(message) : new FeedProblem("offline", location.host));
    });
    worker.addEventListener("message", ({ data }: MessageEvent<Answered | CameChunk>) => {
      if ("text" in data) onChunk?.(data);
      else resolve(data);
    });
    worker.postMessage(asked);
  }).finally(() => {
    worker.terminate();
  });
}

function manifestIn(answer: Answered): EditionManifest {
  if ("manifest" in answer) return answer.manifest;
  throw problemIn(answer);
}

/** The problem that a worker met; its class does not survive the way to the page. */
function problemIn(answer: Answered): Error {
  if ("fault" in answer) return new FeedProblem(answer.fault, ...answer.facts);
  return new Error("unexpected" in answer ? answer.unexpected : "The worker answered something else.");
}
