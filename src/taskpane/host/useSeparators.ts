import { useEffect, useState } from "react";
import type { Separators } from "../formula/separators";
import { useHost } from "./HostContext";

/** With what formulas are typed where the user works. */
export function useSeparators(): Separators {
  const host = useHost();
  const [separators, setSeparators] = useState<Separators>({ decimal: ".", list: "," });
  useEffect(() => {
    let gone = false;
    void host.separators(host.language).then((said) => {
      if (!gone) setSeparators(said);
    });
    return () => {
      gone = true;
    };
  }, [host]);
  return separators;
}
