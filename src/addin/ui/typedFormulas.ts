import { useEffect, useState } from "react";
import type { Host } from "../excel/host";
import { useHost } from "./HostContext";

/** What writes a formula as the user types it; what does that is loaded when it is first needed. */
async function typingIn(host: Host): Promise<(formula: string) => string> {
  try {
    const [{ asTyped }, separators] = await Promise.all([
      import("../formulas/writing"),
      host.separators(host.language),
    ]);
    return (formula) => asTyped(formula, separators);
  } catch {
    return asItIs;
  }
}

const asItIs = (formula: string): string => formula;

/** A formula as the user types it. */
export const typedIn = async (host: Host, formula: string): Promise<string> => (await typingIn(host))(formula);

/** Writes formulas as the user types them; until it is known how, as they are. */
export function useTyping(): (formula: string) => string {
  const host = useHost();
  const [typing, setTyping] = useState(() => asItIs);
  useEffect(() => {
    let gone = false;
    void typingIn(host).then((found) => {
      if (!gone) setTyping(() => found);
    });
    return () => {
      gone = true;
    };
  }, [host]);
  return typing;
}
