import { useEffect, useMemo } from "react";
import type { Edition } from "../../core/edition";
import { inTurns } from "../../editions/inTurns";
import { useWords } from "../messages/WordsContext";
import { searchIndex, type SearchIndex } from "./searchIndex";

/** When the list is on show and the first cells have their answers, and before anybody has begun to type. */
const SOON_MS = 300;

/** The search over an edition, which is soon prepared, in turns with the page. */
export function useSearchIndex(edition: Edition): SearchIndex {
  const words = useWords();
  const index = useMemo(() => searchIndex(edition, words), [edition, words]);
  useEffect(() => {
    const stopping = new AbortController();
    const soon = setTimeout(() => {
      void inTurns(index.inSteps(), stopping.signal).catch((cause: unknown) => {
        if (!stopping.signal.aborted) throw cause;
      });
    }, SOON_MS);
    return () => {
      clearTimeout(soon);
      stopping.abort();
    };
  }, [index]);
  return index;
}
