/** Those who want to know of every change of something. */
export class Followers {
  readonly #followers = new Set<() => void>();

  /** Calls a follower at every change. @returns What stops it. */
  readonly follow = (follower: () => void): (() => void) => {
    this.#followers.add(follower);
    return () => {
      this.#followers.delete(follower);
    };
  };

  /** Tells them that something has changed. */
  tell(): void {
    for (const follower of this.#followers) follower();
  }
}
