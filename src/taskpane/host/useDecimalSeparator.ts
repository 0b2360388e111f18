import { useEffect, useState } from "react";
import { useHost } from "./HostContext";

/** What stands before the decimals of a number where the user works: on it depends how a formula is typed. */
export function useDecimalSeparator(): string {
  const host = useHost();
  const [separator, setSeparator] = useState(".");
  useEffect(() => {
    let gone = false;
    void host.decimalSeparator(host.language).then((said) => {
      if (!gone) setSeparator(said);
    });
    return () => {
      gone = true;
    };
  }, [host]);
  return separator;
}
