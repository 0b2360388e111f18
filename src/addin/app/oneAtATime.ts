import { Followers } from "./followers";

/** Something that takes one step after another, does one thing at a time, and can be stopped and followed. */
export class OneAtATime<Step> {
  #step: Step;
  #stopping: AbortController | undefined;
  readonly #followers = new Followers();

  constructor(
    private readonly atRest: Step,
    private readonly failed: (cause: unknown) => Step,
  ) {
    this.#step = atRest;
  }

  /** The step at which it stands. */
  readonly step = (): Step => this.#step;

  /** Whether something is being done. */
  get isBusy(): boolean {
    return this.#stopping !== undefined;
  }

  /** Calls a follower at every step. @returns What stops it. */
  readonly follow = this.#followers.follow;

  /** Stops what it does, and goes back to rest. */
  stop(): void {
    this.#stopping?.abort();
    this.#stopping = undefined;
    this.show(this.atRest);
  }

  protected show(step: Step): void {
    this.#step = step;
    this.#followers.tell();
  }

  /** Does something, unless something else is being done: shows the first step, and then the one to which it leads. */
  protected async alone(first: Step, act: (signal: AbortSignal) => Promise<Step>): Promise<void> {
    if (this.#stopping) return;
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.show(first);
    const last = await act(stopping.signal).catch(this.failed);
    if (stopping.signal.aborted) return;
    this.#stopping = undefined;
    this.show(last);
  }
}
