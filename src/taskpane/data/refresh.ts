import { bundledEdition } from "../../editions/bundled";
import type { FeedReader } from "../../editions/feedReader";
import { isSame, type HeldEdition } from "../../editions/heldEdition";
import { readKept } from "../../editions/keptEdition";
import { begin, session, sessionAtStart } from "../../editions/session";
import type { Named } from "../../editions/store";
import type { EditionManifest } from "../../feed/editionManifest";
import {
  adoptHere,
  calculateAnew,
  pinTo,
  type Adopted,
  type CalculatedAnew,
  type Candidate,
  type Surroundings,
} from "./adoption";
import { OneAtATime } from "./oneAtATime";
import type { Proposal } from "./proposal";
import { Trouble } from "./trouble";

/** How far refreshing has come. */
export type Step =
  | { readonly is: "idle" }
  | { readonly is: "checking" }
  /** The feed has nothing newer. */
  | { readonly is: "newest"; readonly offer: EditionManifest }
  | { readonly is: "available"; readonly offer: EditionManifest }
  /** Another workbook on this computer has come to use an edition. */
  | { readonly is: "elsewhere"; readonly named: Named }
  | { readonly is: "fetching" }
  | { readonly is: "comparing"; readonly done: number; readonly of: number }
  | { readonly is: "proposed"; readonly proposal: Proposal }
  | { readonly is: "applying" }
  | { readonly is: "applied"; readonly adopted: Adopted }
  | { readonly is: "calculating" }
  | { readonly is: "calculated"; readonly anew: CalculatedAnew }
  | { readonly is: "failed"; readonly cause: unknown };

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
  /** What another workbook has told while something else was being done or read. */
  #heardMeanwhile: { readonly named: Named } | undefined;

  constructor(private readonly parts: RefreshParts) {
    super({ is: "idle" }, (cause) => ({ is: "failed", cause }));
  }

  /** Asks the feed for its newest edition. */
  check(): Promise<void> {
    return this.alone({ is: "checking" }, async (signal) => {
      const inUse = session()?.held;
      const reader = await this.#reader();
      // Another feed counts its editions by itself.
      const isItsOwn = (inUse?.feed ?? this.parts.shippedFeed) === reader.address;
      const offer = await reader.latest(signal, isItsOwn ? inUse?.edition.release.number : undefined);
      return inUse && isSame(offer, await inUse.identity()) ? { is: "newest", offer } : { is: "available", offer };
    });
  }

  /** Downloads an edition, and says what would change in the data and in this workbook. */
  propose(offer: EditionManifest): Promise<void> {
    return this.alone({ is: "fetching" }, async (signal) => {
      const fetched = await (await this.#reader()).edition(offer, signal);
      return this.#proposed(await moving(fetched), signal);
    });
  }

  /** The same for an edition that is on this computer already, since another workbook uses it. */
  proposeKept(named: Named): Promise<void> {
    return this.alone({ is: "fetching" }, async (signal) => {
      return this.#proposed(await moving({ held: await this.#kept(named), kept: undefined }), signal);
    });
  }

  /** Takes note that another workbook has come to use an edition; nothing changes here by itself. */
  async hear(named: Named): Promise<void> {
    const here = await session()?.held?.identity();
    const there = named ?? (await bundledEdition.identity());
    if (!here || isSame(here, there)) return;
    // A report that is being read stays, and is followed by the offer if it is left.
    if (this.isBusy || this.step().is === "proposed") this.#heardMeanwhile = { named };
    else this.show({ is: "elsewhere", named });
  }

  override stop(): void {
    super.stop();
    const heard = this.#heardMeanwhile;
    this.#heardMeanwhile = undefined;
    if (heard) void this.hear(heard.named);
  }

  /** Lets a proposed edition answer. */
  apply(candidate: Candidate): Promise<void> {
    return this.alone({ is: "applying" }, () => this.#adopted(candidate));
  }

  /** The edition to which `undo` goes back, if there is one at hand. */
  async before(): Promise<HeldEdition | undefined> {
    if (this.#before || session()?.pin) return this.#before;
    try {
      const before = (await this.parts.store.choice())?.before;
      return before && (await this.#kept(before.edition));
    } catch {
      return undefined;
    }
  }

  /** Lets the edition answer again that answered before. */
  undo(): Promise<void> {
    return this.alone({ is: "applying" }, async () => {
      const held = await this.before();
      if (!held) throw new Trouble("gone");
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
      const pin = await pinTo(now.held);
      await this.parts.pinWorkbook(pin);
      begin({ ...now, pin });
      return { is: "idle" };
    });
  }

  /** Takes the pin away; if another edition would then answer, says first what would change. */
  unpin(): Promise<void> {
    return this.alone({ is: "applying" }, async (signal) => {
      const { held = bundledEdition } = await sessionAtStart(this.parts.store, undefined, this.parts.shippedFeed);
      const now = session();
      if (!now?.held || !isSame(await held.identity(), await now.held.identity()))
        return this.#proposed({ held, kept: undefined, pin: undefined }, signal);
      await this.parts.pinWorkbook(undefined);
      begin({ ...now, pin: undefined });
      return { is: "idle" };
    });
  }

  /** Fetches the edition to which the workbook is pinned, and lets it answer. */
  fetchPinned(): Promise<void> {
    return this.alone({ is: "fetching" }, async (signal) => {
      const pin = session()?.pin;
      if (!pin) throw new Trouble("gone");
      const reader = await this.#reader();
      return this.#adopted({ ...(await reader.edition(await reader.earlier(pin, signal), signal)), pin });
    });
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
    return { is: "applied", adopted };
  }
}

/** A candidate to which the pin of the workbook, if it has one, would move. */
async function moving(candidate: Pick<Candidate, "held" | "kept">): Promise<Candidate> {
  return { ...candidate, pin: session()?.pin && (await pinTo(candidate.held)) };
}
