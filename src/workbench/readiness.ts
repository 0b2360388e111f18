/** Whether the add-in's functions can be called; "silent" once it has kept the user waiting for long. */
export type AddinState = "answering" | "loading" | "silent";

const PATIENCE_MS = 10_000;

/** Follows an add-in from loading to answering, and back when its page is loaded anew. */
export class Readiness {
  /** Resolves when the add-in is ready for the first time. */
  readonly ready: Promise<void>;
  #state: AddinState = "loading";
  #impatience: ReturnType<typeof setTimeout> | undefined;
  #announce: () => void = () => undefined;

  constructor(private readonly onChange: () => void) {
    this.ready = new Promise((resolve) => {
      this.#announce = resolve;
    });
    this.#wait();
  }

  get state(): AddinState {
    return this.#state;
  }

  /** Takes note that the add-in's functions can be called, or no longer can. */
  follow(ready: boolean): void {
    clearTimeout(this.#impatience);
    this.#state = ready ? "answering" : "loading";
    if (ready) this.#announce();
    else this.#wait();
    this.onChange();
  }

  #wait(): void {
    this.#impatience = setTimeout(() => {
      this.#state = "silent";
      this.onChange();
    }, PATIENCE_MS);
  }
}
