import type { Refresh } from "../app/refresh";

let requested: string | undefined;
let follower: ((view: string) => void) | undefined;

/** Asks the pane to show a view; it does so at once, or as soon as it is there. */
export function requestView(view: string): void {
  if (follower) follower(view);
  else requested = view;
}

/** Calls a follower with every view that is asked for. @returns What stops it. */
export function subscribeToViewRequests(show: (view: string) => void): () => void {
  follower = show;
  if (requested !== undefined) show(requested);
  requested = undefined;
  return () => {
    follower = undefined;
  };
}

/** Lets the ribbon's buttons do what manifest.xml says of them. */
export function registerCommands(refresh: Refresh): void {
  if (!("Office" in globalThis)) return;
  Office.actions.associate("checkForNewerData", (event: Office.AddinCommands.Event) => {
    requestView("data");
    void refresh.check();
    // Where the pane can't be shown, it says what was found when it is opened.
    void Office.addin
      .showAsTaskpane()
      .catch(() => undefined)
      .then(() => {
        event.completed();
      });
  });
}
