/** What the pane's page has seen while an edition came. */
export interface RefreshSeen {
  /** When a worker last answered with an edition, in ms since 1970. */
  answeredAt: number;
  /** The longest task of the pane since this was last set to 0, in ms. */
  longestTask: number;
}

declare global {
  interface Window {
    refreshSeen: RefreshSeen;
  }
}

const seen: RefreshSeen = { answeredAt: 0, longestTask: 0 };
window.refreshSeen = seen;

window.Worker = class extends Worker {
  constructor(...given: ConstructorParameters<typeof Worker>) {
    super(...given);
    this.addEventListener("message", ({ data }: MessageEvent<object>) => {
      // The index that follows is the page's work, and the evidence of what has changed another worker's.
      if ("edition" in data) seen.answeredAt = performance.timeOrigin + performance.now();
    });
  }
};

new PerformanceObserver((list) => {
  // What the workbench itself does, the page around the pane, does not count.
  const own = list.getEntries().filter(({ name }) => name !== "same-origin-ancestor");
  seen.longestTask = Math.max(seen.longestTask, ...own.map(({ duration }) => duration));
}).observe({ type: "longtask" });
