import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { otherWorkbooks } from "./app/apply";
import { shippedEdition, shippedFeed } from "./app/editions";
import { keepEvidenceInUse } from "./app/evidenceInUse";
import type { EditionLibrary } from "./app/library";
import { Refresh } from "./app/refresh";
import { answering, session, settled } from "./app/session";
import { asksOnStart, type Memory } from "./app/settings";
import { ownPart, Trouble } from "./app/trouble";
import { libraryHere } from "./excel/computer";
import { type Host, officeHost } from "./excel/host";
import { pinWorkbook } from "./excel/pin";
import { readFormulas, readWorkbook, recalculate } from "./excel/workbook";
import { WaitingForExcel } from "./frame/WaitingForExcel";
import { Pane } from "./frame/Pane";
import { registerCommands } from "./frame/viewRequests";
import { views } from "./frame/views";
import { isOfficeThere } from "./excel/requests";
import { keepForOffline } from "../offline/keep";
import { RefreshContext } from "./ui/RefreshContext";

/** The pane over the edition in use; where the pinned one is not at hand, over the one that ships inside the add-in. */
function LivePane({ host, refresh }: { host: Host; refresh: Refresh }) {
  const { edition } = answering(useSyncExternalStore(session.subscribe, session.getState)) ?? shippedEdition;
  return (
    <RefreshContext value={refresh}>
      <Pane edition={edition} host={host} views={views} />
    </RefreshContext>
  );
}

/** Refreshing over this workbook, this computer's library, and the feed in use. */
function refreshing(library: EditionLibrary, memory: Memory): Refresh {
  const others = otherWorkbooks();
  const refresh = new Refresh({
    library,
    reader: async () => (await ownPart(import("./app/feedReader"))).readerInUse(memory),
    shippedFeed: shippedFeed?.address,
    readWorkbook,
    readFormulas,
    recalculate,
    pinWorkbook: (pin) =>
      pinWorkbook(pin).catch(() => {
        throw new Trouble("pin-refused");
      }),
    tellOthers: others.tell,
  });
  others.subscribe((inUse) => void refresh.hear(inUse));
  return refresh;
}

const place = document.getElementById("pane");
// Without office.js opening.ts has that place, and says why.
if (place && isOfficeThere()) {
  const root = createRoot(place);
  root.render(<WaitingForExcel />);
  // By then the functions have asked for the application too, and waited for it no longer than is useful.
  void settled.then(() => {
    const host = officeHost();
    document.documentElement.lang = host.language;
    const library = libraryHere();
    keepEvidenceInUse(library);
    const refresh = refreshing(library, host.memory);
    registerCommands(refresh);
    root.render(<LivePane host={host} refresh={refresh} />);
    if (asksOnStart(host.memory)) void refresh.check();
    void keepForOffline();
  });
}
