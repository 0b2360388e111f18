import { delMany, get, keys, set } from "idb-keyval";
import { evidenceIn } from "../../core/evidence";
import type { EvidenceChunk } from "../../core/records/records";
import type { Contents, Part } from "../../feed/manifest";
import { isSameFeed, sha256Of } from "../../feed/identity";
import { partName } from "../../feed/layout";
import { shipped, shippedEvidence } from "../../shippedEdition";
import type { FeedReader } from "./feedReader";
import { openWithin } from "./storage";

/** Where the evidence of editions comes from that do not ship: this computer, or else their feed. */
export interface EvidenceStore {
  /**
   * Chunks of the evidence of an edition of a feed; those that are not here are asked for together.
   * @throws what keeps one of them from being had.
   */
  bring(parts: readonly Part[], feed: string): Promise<readonly EvidenceChunk[]>;
  /**
   * Sees to it that all evidence of an edition is on this computer, so that it can be read without a network: what was
   * interrupted goes on where it stopped.
   * @throws what keeps it from being had.
   */
  keep(contents: Contents, feed: string, signal: AbortSignal): Promise<void>;
  /** Throws away what none of some editions has; never rejects. */
  evictAllBut(editions: readonly Contents[]): Promise<void>;
}

/** Longer than a browser takes for a few kilobytes. */
const TIMEOUT_MS = 5_000;

/**
 * The browser's database of evidence, in the part of it that the host gives to the add-in.
 * @param readerInUse Reads the feed in use; undefined if there is none.
 */
export function browserEvidence(partition: string, readerInUse: () => Promise<FeedReader | undefined>): EvidenceStore {
  const within = openWithin(`${partition}deals-evidence`, "chunks");
  /** What is stored of a chunk, if it is what it was; where storage is refused, nothing is. */
  const stored = async ({ sha256 }: Part): Promise<string | undefined> => {
    const text = await within((store) => get<unknown>(sha256, store), TIMEOUT_MS).catch(() => undefined);
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
      storing.push(within((store) => set(part.sha256, text, store), TIMEOUT_MS).catch(() => undefined));
    });
    await Promise.all(storing);
  };
  return {
    bring: async (parts, feed) => {
      const elsewhere = parts.filter((part) => !shipped.hasEvidence(part));
      const texts = new Map<string, string>();
      for (const [place, text] of (await Promise.all(elsewhere.map(stored))).entries())
        if (text !== undefined) texts.set(elsewhere[place]?.sha256 ?? "", text);
      const missing = elsewhere.filter(({ sha256 }) => !texts.has(sha256));
      if (missing.length > 0)
        await fetched(missing, feed, new AbortController().signal, ({ sha256 }, text) => texts.set(sha256, text));
      return Promise.all(
        parts.map(async (part) =>
          shipped.hasEvidence(part) ? shippedEvidence(partName(part)) : evidenceIn(texts.get(part.sha256) ?? ""),
        ),
      );
    },
    keep: async ({ chunks }, feed, signal) => {
      const there = new Set(await within((store) => keys(store), TIMEOUT_MS));
      const parts = chunks.map(({ evidence }) => evidence);
      const missing = parts.filter((part) => !there.has(part.sha256) && !shipped.hasEvidence(part));
      if (missing.length > 0) await fetched(missing, feed, signal, () => undefined);
    },
    evictAllBut: async (editions) => {
      const wanted = new Set(editions.flatMap(({ chunks }) => chunks.map(({ evidence }) => evidence.sha256)));
      await within(async (store) => {
        const there = (await keys(store)).filter((key) => typeof key !== "string" || !wanted.has(key));
        await delMany(there, store);
      }, TIMEOUT_MS).catch(() => undefined);
    },
  };
}
