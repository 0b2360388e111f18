import { useEffect, useState } from "react";
import { useHost } from "../host/HostContext";

/** What cells hold that a formula refers to, read again whenever `occasion` changes; undefined until it is read. */
export function useHeld(references: readonly string[], occasion: unknown): ReadonlyMap<string, unknown> | undefined {
  const host = useHost();
  const [held, setHeld] = useState<ReadonlyMap<string, unknown>>();
  const asked = references.join("\n");
  useEffect(() => {
    let gone = false;
    const wanted = asked === "" ? [] : asked.split("\n");
    void host.readReferences(wanted).then((read) => {
      if (!gone) setHeld(read);
    });
    return () => {
      gone = true;
    };
  }, [host, asked, occasion]);
  return held;
}
