let requested: string | undefined;
let follower: ((view: string) => void) | undefined;

/** Asks the pane to show a view; it does so at once, or as soon as it is there. */
export function requestView(view: string): void {
  if (follower) follower(view);
  else requested = view;
}

/** Calls a follower with every view that is asked for. @returns What stops it. */
export function followViewRequests(show: (view: string) => void): () => void {
  follower = show;
  if (requested !== undefined) show(requested);
  requested = undefined;
  return () => {
    follower = undefined;
  };
}
