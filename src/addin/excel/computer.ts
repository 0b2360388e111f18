import { browserEvidence } from "../app/evidenceStore";
import { browserLibrary, type EditionLibrary } from "../app/library";
import { browserMemory } from "../app/settings";
import { hostPartition } from "./requests";

/** The editions stored on this computer, and where their evidence comes from. */
export function libraryHere(): EditionLibrary {
  const partition = hostPartition();
  const memory = browserMemory(partition);
  const readerInUse = async () => (await import("../app/feedReader")).readerInUse(memory);
  return browserLibrary(partition, browserEvidence(partition, readerInUse));
}
