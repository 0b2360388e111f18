import { createStore, delMany, get, keys, set, type UseStore } from "idb-keyval";
import { evidenceIn } from "../../core/evidence";
import type { EvidenceChunk } from "../../core/records/records";
import type { Contents, Part } from "../../feed/contents";
import { isSameFeed, sha256Of } from "../../feed/identity";
import { shipped, shippedEvidence } from "../../shippedEdition";
import type { FeedReader } from "./feedReader";
import { withTimeout } from "./slices";

/** Where the evidence of editions comes from that do not ship: this computer, or else their feed. */
export interface EvidenceStore {
  /**
   * A chunk of the evidence of an edition of a feed.
   * @throws what keeps it from being had.
   */
  bring(part: Part, feed: string): Promise<EvidenceChunk>;
  /**
   * Sees to it that all evidence of an edition is on this computer, so that it can be read without a network: what was
   * interrupted goes on where it stopped.
   * @throws what keeps it from being had.
   */
  keep(contents: Contents, feed: string, signal: AbortSignal): Promise<void>;
  /** Throws away what none of some editions has; never rejects. */
  evictAllBut(editions: readonly Contents[]): Promise<void>;
}

/** A browser may neither open a database nor refuse to. */
const TIMEOUT_MS = 5_000;

/**
 * The browser's database of evidence, in the part of it that the host gives to the add-in.
 * @param readerInUse Reads the feed in use; undefined if there is none.
 */
export function browserEvidence(partition: string, readerInUse: () => Promise<FeedReader | undefined>): EvidenceStore {
  let opened: UseStore | undefined;
  const within = <Result>(act: (store: UseStore) => Promise<Result>): Promise<Result> =>
    // Where storage is refused, opening it throws at once.
    withTimeout(
      Promise.resolve().then(() => act((opened ??= createStore(`${partition}deals-evidence`, "chunks")))),
      TIMEOUT_MS,
    );
  /** What is stored of a chunk, if it is what it was; where storage is refused, nothing is. */
  const stored = async ({ sha256 }: Part): Promise<string | undefined> => {
    const text = await within((store) => get<unknown>(sha256, store)).catch(() => undefined);
    return typeof text === "string" && (await sha256Of(text)) === sha256 ? text : undefined;
  };
  const fetched = async (
    parts: readonly Part[],
    feed: string,
    signal: AbortSignal,
    onText: (part: Part, text: string) => void,
  ): Promise<void> => {
    const reader = await readerInUse();
    // The feed of an edition may come out of a workbook: another one than the user's own is not asked.
    if (!reader || !isSameFeed(reader.address, feed)) throw new Error("Its feed is not the one in use.");
    const storing: Promise<unknown>[] = [];
    await reader.evidence(parts, signal, (part, text) => {
      onText(part, text);
      storing.push(within((store) => set(part.sha256, text, store)).catch(() => undefined));
    });
    await Promise.all(storing);
  };
  return {
    bring: async (part, feed) => {
      if (shipped.hasEvidence(part)) return shippedEvidence(part);
      const here = await stored(part);
      if (here !== undefined) return evidenceIn(here);
      let come = "";
      await fetched([part], feed, new AbortController().signal, (_, text) => {
        come = text;
      });
      return evidenceIn(come);
    },
    keep: async ({ chunks }, feed, signal) => {
      const there = new Set(await within((store) => keys(store)));
      const parts = chunks.map(({ evidence }) => evidence);
      const missing = parts.filter((part) => !there.has(part.sha256) && !shipped.hasEvidence(part));
      if (missing.length > 0) await fetched(missing, feed, signal, () => undefined);
    },
    evictAllBut: async (editions) => {
      const wanted = new Set(editions.flatMap(({ chunks }) => chunks.map(({ evidence }) => evidence.sha256)));
      await within(async (store) => {
        const there = (await keys(store)).filter((key) => typeof key !== "string" || !wanted.has(key));
        await delMany(there, store);
      }).catch(() => undefined);
    },
  };
}
