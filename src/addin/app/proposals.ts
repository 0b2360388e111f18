import { isSameFeed } from "../../feed/identity";
import type { EditionManifest } from "../../feed/manifest";
import { schemaNumber } from "../../core/records/lists";
import type { Known } from "../../feed/editionParts";
import { shipped } from "../../shippedEdition";
import {
  type EditionSource,
  feedOf,
  type Identity,
  identityOf,
  loadEdition,
  type LoadedEdition,
  type Origin,
  originOf,
  shippedEdition,
  type StoredEdition,
} from "./editions";
import type { FeedReader } from "./feedReader";
import type { Pin } from "./hostWorkbook";
import { bringing, type EditionLibrary, loadStored, storedAnswers } from "./library";
import { type Answering, answering, pinOf, session } from "./session";
import { Trouble } from "./trouble";

/** An edition that is proposed to answer in this workbook. */
export interface Proposal {
  /** What then answers. */
  readonly session: Answering;
  /** The edition as it is to be stored; left out if it is stored already, or ships inside the add-in. */
  readonly toStore?: StoredEdition | undefined;
}

/** Where other editions can be had than the one that answers. */
export interface Sources {
  readonly library: EditionLibrary;
  /** The feed in use; undefined if the add-in was built without one. */
  readonly reader: () => Promise<FeedReader | undefined>;
  /** The address of the feed whose editions the add-in ships. */
  readonly shippedFeed: string | undefined;
}

/**
 * The newest edition of the feed in use.
 * @throws FeedProblem or Trouble
 */
export async function newestOffer(sources: Sources, signal: AbortSignal): Promise<EditionManifest> {
  const reader = await readerOf(sources);
  const offer = await reader.latest(signal, await newestSeen(reader.address, sources));
  await sources.library.see(reader.address, offer);
  return offer;
}

/** The newest edition that is known here of the feed whose edition answers. */
export function newestKnown(sources: Sources): Promise<Identity | undefined> {
  const now = answering(session.getState());
  const address = (now && feedOf(now.source)) ?? sources.shippedFeed;
  return address === undefined ? identityOf(shippedEdition.source) : newestSeen(address, sources);
}

/** The newest edition of a feed that is known here: the shipped one, the one that answers, or one that was seen earlier. */
async function newestSeen(address: string, { library, shippedFeed }: Sources): Promise<Identity | undefined> {
  const now = answering(session.getState());
  const known = await Promise.all([
    isSameFeed(address, shippedFeed) ? identityOf(shippedEdition.source) : undefined,
    now && isSameFeed(address, feedOf(now.source)) ? identityOf(now.source) : undefined,
    library.newestSeen(address),
  ]);
  return known.reduce((newest, one) => (one && one.number > (newest?.number ?? 0) ? one : newest), undefined);
}

/**
 * An edition that the feed in use offers, downloaded.
 * @throws FeedProblem or Trouble
 */
export async function offered(offer: EditionManifest, sources: Sources, signal: AbortSignal): Promise<Proposal> {
  return fetched(await readerOf(sources), offer, sources, signal);
}

/**
 * An edition that its feed had earlier, downloaded. Another feed than the one in use is named, but not asked: the address
 * may come out of a workbook.
 * @throws FeedProblem or Trouble
 */
export async function fetchedAgain(
  origin: Origin | undefined,
  sources: Sources,
  signal: AbortSignal,
): Promise<Proposal> {
  if (!origin) throw new Trouble("gone");
  const reader = await sources.reader();
  const home = origin.feed ?? sources.shippedFeed;
  if (home !== undefined && !isSameFeed(home, reader?.address))
    throw new Trouble("other-feed", String(origin.number), home);
  if (!reader) throw new Trouble("no-feed");
  return fetched(reader, await reader.earlier(origin, signal), sources, signal);
}

async function readerOf({ reader }: Sources): Promise<FeedReader> {
  const inUse = await reader();
  if (!inUse) throw new Trouble("no-feed");
  return inUse;
}

async function fetched(
  reader: FeedReader,
  manifest: EditionManifest,
  { library, shippedFeed }: Sources,
  signal: AbortSignal,
): Promise<Proposal> {
  const { number, sha256 } = manifest;
  const { address: feed } = reader;
  const answers = await reader.answers(manifest, signal, await knownAnswers(library));
  const isOwn = !isSameFeed(feed, shippedFeed);
  const stored: StoredEdition = { number, sha256, feed, isOwn, schema: schemaNumber, ...answers };
  const loaded = await loadEdition(stored, bringing(stored, library.evidence), signal);
  return { ...(await replacing(loaded)), toStore: stored };
}

/** The answers that are here already: those of the edition that answers, or else of the one that ships. */
async function knownAnswers(library: EditionLibrary): Promise<Known | undefined> {
  const now = answering(session.getState());
  const stored = now?.source.is === "stored" ? await storedAnswers(library, now.source.id) : undefined;
  return stored ? { ...stored.contents, answers: stored.answers } : shipped.known();
}

/**
 * An edition that is on this computer already.
 * @throws Trouble if it is gone.
 */
export async function onThisComputer(source: EditionSource, { library }: Sources): Promise<Proposal> {
  if (source.is === "shipped") return replacing(shippedEdition);
  const load = await loadStored(library, source.id);
  if (load.is !== "loaded") throw new Trouble("gone");
  return replacing(load.edition);
}

/**
 * What workbooks without a pin used before on this computer: a pinned one has gone its own way.
 * @throws Trouble if there is no such thing.
 */
export async function usedBefore({ library }: Sources): Promise<EditionSource> {
  const choice = pinOf(session.getState()) ? undefined : await library.choice();
  if (typeof choice !== "object" || !choice.before) throw new Trouble("gone");
  return choice.before;
}

/**
 * Which edition that was, if it can be had: one that was stored may be gone.
 * @throws Trouble if there is no such thing.
 */
export async function identityUsedBefore(sources: Sources): Promise<Identity | undefined> {
  const source = await usedBefore(sources);
  const isGone = source.is === "stored" && (await sources.library.get(source.id)) === undefined;
  return isGone ? undefined : originOf(source);
}

/**
 * What answers if an edition takes the place of the one that does: the pin of the workbook, if it has one, moves to it.
 * @param pin That of the workbook when that edition answered, if it did.
 */
export async function replacing(edition: LoadedEdition, pin?: Pin): Promise<Proposal> {
  const isPinned = (pin ?? pinOf(session.getState())) !== undefined;
  return { session: { is: "answering", edition, ...(isPinned && { pin: await originOf(edition.source) }) } };
}
