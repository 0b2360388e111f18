import { createStore } from "zustand/vanilla";
import type { EditionManifest } from "../../feed/manifest";
import { type Adopted, applyProposal, type CalculatedAnew, calculateAnew, type Surroundings } from "./apply";
import { type EditionSource, type Identity, identityOf, isSame, numberOf, originOf } from "./editions";
import type { Comparison } from "./impact";
import {
  fetchedAgain,
  identityUsedBefore,
  newestKnown,
  newestOffer,
  offered,
  onThisComputer,
  type Proposal,
  replacing,
  type Sources,
  usedBefore,
} from "./proposals";
import { type Answering, answering, begin, missingIn, session, unpinned } from "./session";
import { ownPart, Trouble } from "./trouble";
import type { HostWorkbook } from "./hostWorkbook";

/** How far refreshing has come. */
export type Step =
  | { readonly is: "idle" | keyof Following }
  /** The feed has nothing newer, or has. @property at The moment at which it answered. */
  | { readonly is: "newest" | "available"; readonly offer: EditionManifest; readonly at: number }
  | { readonly is: "comparing"; readonly done: number; readonly of: number }
  | { readonly is: "proposed"; readonly proposal: ComparedProposal }
  | { readonly is: "applied"; readonly adopted: Adopted }
  /** The workbook has a pin, or none any more, and the same edition answers. */
  | { readonly is: "pin-changed" }
  | { readonly is: "calculated"; readonly anew: CalculatedAnew }
  | { readonly is: "failed"; readonly doing: keyof Following; readonly cause: unknown; readonly at: number };

/**
 * Which steps follow those in which something is being done. Each can also fail, or be stopped, and then it is idle; what
 * is "proposed" has been through "comparing". Out of any other step, the user has something done.
 */
interface Following {
  readonly checking: "newest" | "available";
  readonly fetching: "proposed" | "applied";
  readonly applying: "applied" | "proposed" | "pin-changed";
  readonly calculating: "calculated";
}

/** A proposal, with what would change if it were applied. */
export type ComparedProposal = Proposal & Comparison;

/** Whether something is being done, beside which nothing else is begun. */
export const isBusy = ({ is }: Step): boolean =>
  is === "checking" || is === "fetching" || is === "comparing" || is === "applying" || is === "calculating";

type StepAfter<Is extends keyof Following> = Extract<Step, { readonly is: Following[Is] }>;

/** What refreshing works on. */
export type RefreshParts = Sources & Surroundings & HostWorkbook;

interface State {
  readonly step: Step;
  /** What another workbook on this computer has come to use. */
  readonly elsewhere: EditionSource | undefined;
}

/**
 * Refreshing: asks the feed, says what would change, lets an edition answer or the one before it, pins the workbook.
 * Does one thing at a time, and until an edition is applied nothing has changed.
 */
export class Refresh {
  readonly #store = createStore<State>(() => ({ step: { is: "idle" }, elsewhere: undefined }));
  #running: AbortController | undefined;
  /** What answered in this workbook before, as long as the pane lives. */
  #before: Answering | undefined;
  /** How much has been heard: of what is told at once, only the last counts. */
  #heard = 0;

  constructor(private readonly parts: RefreshParts) {
    // Thawing brings a pin back: a report says what would change of what answered when it was made, and no more.
    session.subscribe(() => {
      if (this.step().is === "proposed") this.#show({ is: "idle" });
    });
  }

  /** Calls a listener at every change. @returns What stops it. */
  readonly subscribe = this.#store.subscribe;

  readonly step = (): Step => this.#store.getState().step;

  /** What another workbook has come to use, if that is to be offered: not while something is being done, or a report read. */
  readonly elsewhere = (): EditionSource | undefined =>
    this.#running || this.step().is === "proposed" ? undefined : this.#store.getState().elsewhere;

  /** Stops what is being done, or leaves what is shown. */
  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#show({ is: "idle" });
  }

  /** Asks the feed for its newest edition. */
  check(): Promise<void> {
    return this.#run("checking", async (signal) => {
      const offer = await newestOffer(this.parts, signal);
      const now = answering(session.getState());
      return { is: now && isSame(offer, await identityOf(now.source)) ? "newest" : "available", offer, at: Date.now() };
    });
  }

  /** The newest edition that is known here of the feed whose edition answers, without asking that feed. */
  readonly newestKnown = async (): Promise<number | undefined> => (await newestKnown(this.parts))?.number;

  /** Downloads an edition, and says what would change in the data and in this workbook. */
  propose(offer: EditionManifest): Promise<void> {
    return this.#run("fetching", async (signal) => this.#compared(await offered(offer, this.parts, signal), signal));
  }

  /** The same for the edition that was in use on this computer and is lost from it. */
  proposeMissing(): Promise<void> {
    return this.#run("fetching", async (signal) =>
      this.#compared(await fetchedAgain(missingIn(session.getState()), this.parts, signal), signal),
    );
  }

  /** The same for an edition that is on this computer already, since another workbook uses it. */
  proposeStored(source: EditionSource): Promise<void> {
    if (!this.#running) this.leaveElsewhere();
    return this.#run("fetching", async (signal) => this.#compared(await onThisComputer(source, this.parts), signal));
  }

  /** Lets a proposed edition answer. */
  apply(proposal: Proposal): Promise<void> {
    return this.#run("applying", () => this.#applied(proposal));
  }

  /** Which edition `undo` goes back to, if one is at hand other than the one that answers. */
  async before(): Promise<Identity | undefined> {
    const before = await (this.#before ? originOf(this.#before.edition.source) : identityUsedBefore(this.parts)).catch(
      () => undefined,
    );
    const now = answering(session.getState());
    return before && now && isSame(before, await identityOf(now.source)) ? undefined : before;
  }

  /** Lets the edition answer again that answered before; if the workbook was pinned to it, it is so again. */
  undo(): Promise<void> {
    return this.#run("applying", async () => {
      const before = this.#before
        ? await replacing(this.#before.edition, this.#before.pin)
        : await onThisComputer(await usedBefore(this.parts), this.parts);
      return this.#applied(before);
    });
  }

  /** Has the DEALS cells calculated anew: a workbook that is opened shows what they answered when it was saved. */
  calculate(): Promise<void> {
    return this.#run("calculating", async () => ({ is: "calculated", anew: await calculateAnew(this.parts) }));
  }

  /** Pins the workbook to the edition that answers. */
  pin(): Promise<void> {
    return this.#run("applying", async () => {
      const now = session.getState();
      if (now.is !== "answering") throw new Trouble("gone");
      const pin = await originOf(now.edition.source);
      await this.parts.pinWorkbook(pin);
      begin({ ...now, pin });
      return { is: "pin-changed" };
    });
  }

  /** Takes the pin away; if another edition would then answer, says first what would change. */
  unpin(): Promise<void> {
    return this.#run("applying", async (signal) => {
      const next = await unpinned(this.parts.library, this.parts.shippedFeed);
      const now = answering(session.getState());
      if (!now || !isSame(await identityOf(next.edition.source), await identityOf(now.source)))
        return this.#compared({ session: next }, signal);
      await this.parts.pinWorkbook(undefined);
      begin({ ...next, edition: now });
      return { is: "pin-changed" };
    });
  }

  /** Fetches the edition to which the workbook is pinned, and lets it answer. */
  fetchPinned(): Promise<void> {
    return this.#run("fetching", async (signal) => {
      const now = session.getState();
      if (now.is !== "pinned-elsewhere") throw new Trouble("gone");
      const fetched = await fetchedAgain(now.pin, this.parts, signal);
      return this.#applied({ ...fetched, session: { ...fetched.session, pin: now.pin } });
    });
  }

  /** Takes note that another workbook has come to use an edition; nothing changes here by itself. */
  async hear(source: EditionSource): Promise<void> {
    const heard = (this.#heard += 1);
    const there = await identityOf(source);
    const now = answering(session.getState());
    const here = now && (await identityOf(now.source));
    if (heard === this.#heard && here) this.#store.setState({ elsewhere: isSame(here, there) ? undefined : source });
  }

  /** Leaves what another workbook has come to use. */
  leaveElsewhere(): void {
    this.#store.setState({ elsewhere: undefined });
  }

  /** Does something, unless something else is being done: shows that, and then the step to which it leads. */
  async #run<Is extends keyof Following>(is: Is, act: (signal: AbortSignal) => Promise<StepAfter<Is>>): Promise<void> {
    if (this.#running) return;
    const running = new AbortController();
    this.#running = running;
    this.#show({ is });
    const answered = session.getState();
    const failed = (cause: unknown): Step => ({ is: "failed", doing: is, cause, at: Date.now() });
    const next: Step = await act(running.signal).catch(failed);
    if (running.signal.aborted) return;
    this.#running = undefined;
    // A report on what does not answer any more is made anew.
    if (next.is === "proposed" && answered !== session.getState()) return this.#run(is, act);
    this.#show(next);
  }

  #show(step: Step): void {
    this.#store.setState({ step });
  }

  async #compared(proposal: Proposal, signal: AbortSignal): Promise<Extract<Step, { is: "proposed" }>> {
    const onProgress = (done: number, of: number): void => {
      this.#show({ is: "comparing", done, of });
    };
    // Brings the parser of formulas, which the pane does not need before.
    const { compare } = await ownPart(import("./impact"));
    const now = answering(session.getState())?.edition;
    const comparison = await compare(now, proposal.session.edition.edition, this.parts.readWorkbook, {
      signal,
      onProgress,
    });
    return { is: "proposed", proposal: { ...proposal, ...comparison } };
  }

  async #applied(proposal: Proposal): Promise<Extract<Step, { is: "applied" }>> {
    const before = session.getState();
    const adopted = await applyProposal(proposal, this.parts);
    this.#before = before.is === "answering" ? before : undefined;
    // What another workbook uses is no news where a newer edition has come to answer.
    const { elsewhere } = this.#store.getState();
    if (elsewhere && numberOf(elsewhere) <= adopted.number) this.leaveElsewhere();
    return { is: "applied", adopted };
  }
}
