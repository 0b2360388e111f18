import { answering, session } from "./session";
import type { EditionLibrary } from "./library";

/** When the pane has drawn, and the first cells have their answers. */
const SOON_MS = 2_000;

/**
 * Sees to it, when there is nothing else to do, that the evidence of the edition that answers is on this computer: a
 * workbook that is pinned, or unplugged, then has all of it. What fails is tried again when the pane opens next.
 * @param soonMs How long after an edition has come to answer.
 * @returns What stops it.
 */
export function keepEvidenceInUse(library: Pick<EditionLibrary, "keepEvidence">, soonMs = SOON_MS): () => void {
  let stopping = new AbortController();
  const keep = (): void => {
    stopping.abort();
    stopping = new AbortController();
    const { signal } = stopping;
    const source = answering(session.getState())?.source;
    if (source?.is !== "stored") return;
    const soon = setTimeout(() => {
      library.keepEvidence(source.id, signal).catch(() => undefined);
    }, soonMs);
    signal.addEventListener("abort", () => {
      clearTimeout(soon);
    });
  };
  keep();
  const unsubscribe = session.subscribe(keep);
  return () => {
    unsubscribe();
    stopping.abort();
  };
}
