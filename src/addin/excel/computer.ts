import { browserEvidence } from "../app/evidenceStore";
import { browserLibrary, type EditionLibrary } from "../app/library";
import { browserMemory, type Memory } from "../app/settings";

/** What the pane remembers on this computer. */
export const memoryHere = (): Memory => browserMemory(hostPartition());

/** The editions stored on this computer, and where their evidence comes from. */
export function libraryHere(): EditionLibrary {
  const partition = hostPartition();
  const readerInUse = async () => (await import("../app/feedReader")).readerInUse(memoryHere());
  return browserLibrary(partition, browserEvidence(partition, readerInUse));
}

/** What hosts that part the storage between sites put in front of every key; nothing where they do not. */
function hostPartition(): string {
  try {
    return Office.context.partitionKey || "";
  } catch {
    return "";
  }
}
