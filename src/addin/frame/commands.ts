import type { Refresh } from "../app/refresh";
import { requestView } from "./view";

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
