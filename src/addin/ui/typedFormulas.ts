import { useEffect, useState } from "react";
import type { Host } from "../excel/host";
import type { asTyped } from "../formulas/writing";
import { useSeparators } from "./HostContext";

const writing = () => import("../formulas/writing");

/** A formula as the user types it; what writes it so is loaded when it is first needed. */
export async function typedIn(host: Host, formula: string): Promise<string> {
  try {
    const [write, separators] = await Promise.all([writing(), host.separators(host.language)]);
    return write.asTyped(formula, separators);
  } catch {
    return formula;
  }
}

/** Writes formulas as the user types them, where no parser of them is loaded; until it has come, as they are. */
export function useTyping(): (formula: string) => string {
  const separators = useSeparators();
  const [write, setWrite] = useState<typeof asTyped>();
  useEffect(() => {
    writing().then(
      (loaded) => {
        setWrite(() => loaded.asTyped);
      },
      () => {
        // They stay as they are.
      },
    );
  }, []);
  return (formula) => write?.(formula, separators) ?? formula;
}
