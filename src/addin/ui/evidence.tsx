import { useEffect, useMemo, useState } from "react";
import { EvidenceNeeded } from "../../core/evidence";
import { NotThere, Waiting } from "./layout";
import { documentsTexts } from "./messages/documents";
import { useTexts } from "./words";

/** What is read out of an edition's evidence, as far as that is there; where it can't be had, it can be asked for again. */
export type EvidenceRead<Value> =
  | { readonly is: "there"; readonly value: Value }
  | { readonly is: "loading" }
  | { readonly is: "away"; readonly retry: () => void };

/**
 * Reads something out of an edition's evidence, which is loaded first if it is not in memory.
 * @param read May throw EvidenceNeeded.
 * @param on What it depends on: when that changes, it is read anew.
 */
export function useEvidence<Value>(read: () => Value, on: readonly unknown[]): EvidenceRead<Value> {
  const [reads, setReads] = useState(0);
  const [away, setAway] = useState<unknown>();
  const found = useMemo(() => asFarAsLoaded(read), [...on, reads]);
  useEffect(() => {
    if (found.is === "there") return;
    let gone = false;
    found.load().then(
      () => {
        if (!gone) setReads((before) => before + 1);
      },
      () => {
        if (!gone) setAway(found);
      },
    );
    return () => {
      gone = true;
    };
  }, [found]);
  if (found.is === "there") return found;
  if (away !== found) return { is: "loading" };
  return {
    is: "away",
    retry: () => {
      setReads((before) => before + 1);
    },
  };
}

type AsFarAsLoaded<Value> =
  | { readonly is: "there"; readonly value: Value }
  | { readonly is: "needed"; readonly load: () => Promise<void> };

function asFarAsLoaded<Value>(read: () => Value): AsFarAsLoaded<Value> {
  try {
    return { is: "there", value: read() };
  } catch (cause) {
    if (cause instanceof EvidenceNeeded) return { is: "needed", load: cause.load };
    throw cause;
  }
}

/** Says that evidence is being loaded, or can't be had; nothing where it is there. */
export function AwaitedEvidence({ evidence }: { evidence: EvidenceRead<unknown> }) {
  const texts = useTexts(documentsTexts);
  switch (evidence.is) {
    case "there":
      return null;
    case "loading":
      return <Waiting says={texts.loadingEvidence} />;
    case "away":
      return <NotThere onTryAgain={evidence.retry}>{texts.noEvidence}</NotThere>;
  }
}
