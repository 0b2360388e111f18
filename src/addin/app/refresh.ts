import { isSameFeed } from "../../feed/identity";
import type { EditionManifest } from "../../feed/manifest";
import {
  type Adopted,
  adoptHere,
  calculateAnew,
  type CalculatedAnew,
  type Candidate,
  type Surroundings,
} from "./adoption";
import { bundledEdition } from "./bundled";
import { numberOf } from "./editionNumber";
import { type HeldEdition, type Identity, isSame, type Origin, originOf } from "./editions";
import type { FeedReader, Fetched } from "./feedReader";
import { readKept } from "./keptEdition";
import type { Named } from "./library";
import { OneAtATime } from "./oneAtATime";
import type { Proposal } from "./proposal";
import { begin, session, sessionAtStart } from "./session";
import { Trouble } from "./trouble";

/** How far refreshing has come. */
export type Step =
  | { readonly is: "idle" }
  | { readonly is: "checking" }
  /** The feed has nothing newer. */
  | { readonly is: "newest"; readonly offer: EditionManifest }
  | { readonly is: "available"; readonly offer: EditionManifest }
  | { readonly is: "fetching" }
  | { readonly is: "comparing"; readonly done: number; readonly of: number }
  | { readonly is: "proposed"; readonly proposal: Proposal }
  | { readonly is: "applying" }
  | { readonly is: "applied"; readonly adopted: Adopted }
  | { readonly is: "calculating" }
  | { readonly is: "calculated"; readonly anew: CalculatedAnew }
  | { readonly is: "failed"; readonly cause: unknown };

/** That another workbook on this computer has come to use an edition. */
export interface Elsewhere {
  readonly named: Named;
}

/** What refreshing works on. */
export interface RefreshParts extends Surroundings {
  /** The feed in use; undefined if the add-in was built without one. */
  readonly reader: () => Promise<FeedReader | undefined>;
  /** The address of the feed whose editions the add-in ships. */
  readonly shippedFeed: string | undefined;
}

/**
 * Refreshing: asks the feed, says what would change, lets an edition answer or the one before it, pins the workbook.
 * Does one thing at a time, and until an edition is applied nothing has changed.
 */
export class Refresh extends OneAtATime<Step> {
  /** What answered in this workbook before, as long as the pane lives. */
  #before: HeldEdition | undefined;
  #elsewhere: Elsewhere | undefined;
  /** How much has been heard: of what is told at once, only the last counts. */
  #heard = 0;

  constructor(private readonly parts: RefreshParts) {
    super({ is: "idle" }, (cause) => ({ is: "failed", cause }));
  }

  /** Asks the feed for its newest edition. */
  check(): Promise<void> {
    return this.alone({ is: "checking" }, async (signal) => {
      const reader = await this.#reader();
      const offer = await reader.latest(signal, await this.#newestSeen(reader.address));
      await this.parts.store.see(reader.address, offer);
      const inUse = session()?.held;
      return inUse && isSame(offer, await inUse.identity()) ? { is: "newest", offer } : { is: "available", offer };
    });
  }

  /** Downloads an edition, and says what would change in the data and in this workbook. */
  propose(offer: EditionManifest): Promise<void> {
    return this.alone({ is: "fetching" }, async (signal) => {
      const fetched = await this.#fetched(await this.#reader(), offer, signal);
      return this.#proposed(await moving(fetched), signal);
    });
  }

  /** The same for the edition that was in use on this computer and is lost from it. */
  proposeMissing(): Promise<void> {
    return this.alone({ is: "fetching" }, async (signal) => {
      const fetched = await this.#earlier(session()?.missing, signal);
      return this.#proposed(await moving(fetched), signal);
    });
  }

  /** The same for an edition that is on this computer already, since another workbook uses it. */
  proposeKept(named: Named): Promise<void> {
    if (!this.isBusy) this.#elsewhere = undefined;
    return this.alone({ is: "fetching" }, async (signal) => {
      return this.#proposed(await moving({ held: await this.#kept(named), kept: undefined }), signal);
    });
  }

  /** Takes note that another workbook has come to use an edition; nothing changes here by itself. */
  async hear(named: Named): Promise<void> {
    const heard = (this.#heard += 1);
    const there = named ?? (await bundledEdition.identity());
    const here = await session()?.held?.identity();
    if (heard !== this.#heard || !here) return;
    this.#elsewhere = isSame(here, there) ? undefined : { named };
    this.show(this.step());
  }

  /** What another workbook has come to use, if that is to be offered: not while something is being done, or a report read. */
  readonly elsewhere = (): Elsewhere | undefined =>
    this.isBusy || this.step().is === "proposed" ? undefined : this.#elsewhere;

  /** Leaves what another workbook has come to use. */
  leaveElsewhere(): void {
    this.#elsewhere = undefined;
    this.show(this.step());
  }

  /** Lets a proposed edition answer. */
  apply(candidate: Candidate): Promise<void> {
    return this.alone({ is: "applying" }, () => this.#adopted(candidate));
  }

  /** Which edition `undo` goes back to, if one is at hand other than the one that answers. */
  async before(): Promise<Identity | undefined> {
    const before = await this.#identityBefore().catch(() => undefined);
    const now = await session()?.held?.identity();
    return before && now && isSame(before, now) ? undefined : before;
  }

  /** Lets the edition answer again that answered before. */
  undo(): Promise<void> {
    return this.alone({ is: "applying" }, async () => {
      const held = this.#before ?? (await this.#keptBefore());
      return this.#adopted(await moving({ held, kept: undefined }));
    });
  }

  /** Has the DEALS cells calculated anew: a workbook that is opened shows what they answered when it was saved. */
  calculate(): Promise<void> {
    return this.alone({ is: "calculating" }, async () => ({ is: "calculated", anew: await calculateAnew(this.parts) }));
  }

  /** Pins the workbook to the edition that answers. */
  pin(): Promise<void> {
    return this.alone({ is: "applying" }, async () => {
      const now = session();
      if (!now?.held) throw new Trouble("gone");
      const pin = await originOf(now.held);
      await this.parts.pinWorkbook(pin);
      begin({ ...now, pin });
      return { is: "idle" };
    });
  }

  /** Takes the pin away; if another edition would then answer, says first what would change. */
  unpin(): Promise<void> {
    return this.alone({ is: "applying" }, async (signal) => {
      const next = await sessionAtStart(this.parts.store, undefined, this.parts.shippedFeed);
      const { held = bundledEdition, trouble, missing } = next;
      const now = session();
      if (!now?.held || !isSame(await held.identity(), await now.held.identity()))
        return this.#proposed({ held, kept: undefined, pin: undefined, trouble, missing }, signal);
      await this.parts.pinWorkbook(undefined);
      begin({ ...now, pin: undefined, trouble, missing });
      return { is: "idle" };
    });
  }

  /** Fetches the edition to which the workbook is pinned, and lets it answer. */
  fetchPinned(): Promise<void> {
    return this.alone({ is: "fetching" }, async (signal) => {
      const pin = session()?.pin;
      if (typeof pin !== "object") throw new Trouble("gone");
      return this.#adopted({ ...(await this.#earlier(pin, signal)), pin });
    });
  }

  /**
   * An edition that its feed had earlier. Another feed than the one in use is named, but not asked: the address may come
   * out of a workbook.
   */
  async #earlier(origin: Origin | undefined, signal: AbortSignal): Promise<Fetched> {
    if (!origin) throw new Trouble("gone");
    const reader = await this.parts.reader();
    const home = origin.feed ?? this.parts.shippedFeed;
    if (home !== undefined && !isSameFeed(home, reader?.address))
      throw new Trouble("other-feed", String(origin.number), home);
    if (!reader) throw new Trouble("no-feed");
    return this.#fetched(reader, await reader.earlier(origin, signal), signal);
  }

  async #fetched(reader: FeedReader, manifest: EditionManifest, signal: AbortSignal): Promise<Fetched> {
    const { kept, held } = await reader.edition(manifest, signal);
    return { held, kept: { ...kept, isOwn: !isSameFeed(reader.address, this.parts.shippedFeed) } };
  }

  /** The newest edition of a feed that is known here: the shipped one, the one that answers, or one that was seen earlier. */
  async #newestSeen(address: string): Promise<Identity | undefined> {
    const [held, { shippedFeed }] = [session()?.held, this.parts];
    const known = await Promise.all([
      isSameFeed(address, shippedFeed) ? bundledEdition.identity() : undefined,
      isSameFeed(address, held?.feed) ? held?.identity() : undefined,
      this.parts.store.newestSeen(address),
    ]);
    return known.reduce((newest, one) => (one && one.number > (newest?.number ?? 0) ? one : newest), undefined);
  }

  async #reader(): Promise<FeedReader> {
    const reader = await this.parts.reader();
    if (!reader) throw new Trouble("no-feed");
    return reader;
  }

  async #kept(named: Named): Promise<HeldEdition> {
    if (!named) return bundledEdition;
    const read = await readKept(this.parts.store, named);
    if (!read || "trouble" in read) throw new Trouble("gone");
    return read.held;
  }

  async #identityBefore(): Promise<Identity | undefined> {
    if (this.#before || session()?.pin) return this.#before?.identity();
    const before = (await this.parts.store.choice())?.before;
    if (!before) return undefined;
    const { edition = await bundledEdition.identity() } = before;
    return before.edition && (await this.parts.store.edition(edition)) === undefined ? undefined : edition;
  }

  async #keptBefore(): Promise<HeldEdition> {
    const before = session()?.pin ? undefined : (await this.parts.store.choice())?.before;
    if (!before) throw new Trouble("gone");
    return this.#kept(before.edition);
  }

  async #proposed(candidate: Candidate, signal: AbortSignal): Promise<Step> {
    const onProgress = (done: number, of: number): void => {
      this.show({ is: "comparing", done, of });
    };
    // Brings the parser of formulas, which the pane does not need before.
    const { proposalOf } = await import("./proposal");
    const watch = { signal, onProgress };
    const proposal = await proposalOf(candidate, session()?.held, this.parts.readWorkbook, watch);
    return { is: "proposed", proposal };
  }

  async #adopted(candidate: Candidate): Promise<Step> {
    const before = session()?.held;
    const adopted = await adoptHere(candidate, this.parts);
    this.#before = before;
    // What another workbook uses is no news where a newer edition has come to answer.
    if (this.#elsewhere && numberOf(this.#elsewhere.named) <= adopted.number) this.#elsewhere = undefined;
    return { is: "applied", adopted };
  }
}

/** A candidate to which the pin of the workbook, if it has one, would move. */
async function moving(candidate: Pick<Candidate, "held" | "kept">): Promise<Candidate> {
  return { ...candidate, pin: session()?.pin && (await originOf(candidate.held)) };
}
