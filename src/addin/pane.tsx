import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { bundledEdition } from "./app/bundled";
import type { Refresh } from "./app/refresh";
import { refreshing } from "./app/refreshing";
import { followSession, session, settled } from "./app/session";
import { asksOnStart } from "./app/settings";
import { type Host, officeHost } from "./excel/host";
import { WaitingForExcel } from "./frame/WaitingForExcel";
import { Pane } from "./frame/Pane";
import { registerCommands } from "./frame/view";
import { views } from "./frame/views";
import { isOfficeThere } from "./excel/requests";
import { RefreshContext } from "./ui/RefreshContext";
import { learn } from "./ui/words";

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
  root.render(<WaitingForExcel />);
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
