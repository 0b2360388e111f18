import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { bundledEdition } from "../editions/bundled";
import { followSession, session, settled } from "../editions/session";
import { registerCommands } from "./commands";
import { asksOnStart } from "./data/askingOnStart";
import { RefreshContext } from "./data/RefreshContext";
import { refreshing } from "./data/refreshing";
import type { Refresh } from "./data/refresh";
import { Opening } from "./frame/Opening";
import { officeHost, type Host } from "./host/host";
import { learn } from "./messages/words";
import { Pane } from "./Pane";
import { isOfficeThere } from "./officeThere";
import { views } from "./views";

/** The pane over the edition in use; where the pinned one is not at hand, over the one that ships inside the add-in. */
function LivePane({ host, refresh }: { host: Host; refresh: Refresh }) {
  const { held = bundledEdition } = useSyncExternalStore(followSession, session) ?? {};
  return (
    <RefreshContext value={refresh}>
      <Pane edition={held.edition} host={host} views={views} />
    </RefreshContext>
  );
}

const place = document.getElementById("pane");
// Without office.js opening.ts has that place, and says why.
if (place && isOfficeThere()) {
  const root = createRoot(place);
  root.render(<Opening />);
  // By then the functions have asked for the application too, and waited for it no longer than is useful.
  void settled.then(async () => {
    const host = officeHost();
    // Without its texts the pane speaks English.
    await learn(host.language).catch(() => undefined);
    document.documentElement.lang = host.language;
    const refresh = refreshing(host.memory);
    registerCommands(refresh);
    root.render(<LivePane host={host} refresh={refresh} />);
    if (asksOnStart(host.memory)) void refresh.check();
  });
}
