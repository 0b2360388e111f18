import { useRef } from "react";
import { useHost } from "../host/HostContext";
import { lasting } from "../insertion/Insertions";
import { useWords } from "../messages/WordsContext";
import { useNotices } from "../notices/NoticesContext";
import type { Editing } from "./buildState";

/** Writes a changed formula back to its cell, and says what became of it; the change itself is never lost. */
export function useReplace(onReplaced: (editing: Editing, formula: string) => void) {
  const host = useHost();
  const { messages } = useWords();
  const { show } = useNotices();
  const writing = useRef(false);
  return async (editing: Editing, becomes: string): Promise<void> => {
    if (writing.current) return;
    writing.current = true;
    show({ intent: "info", sentence: messages.inserting });
    const { address, formula: was } = editing;
    const replaced = await host.replaceFormula({ address, was, becomes });
    writing.current = false;
    if (replaced.outcome === "replaced") {
      show({ intent: "success", sentence: messages.build.replaced(becomes, address) });
      onReplaced(editing, becomes);
    } else if (replaced.outcome === "changed-meanwhile") {
      show({ intent: "warning", sentence: messages.build.changedMeanwhile(address) });
    } else {
      const text = lasting.includes(replaced.problem) ? becomes : undefined;
      show({ intent: "error", sentence: messages.hostProblems[replaced.problem], text });
    }
  };
}
