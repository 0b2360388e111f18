import { useCallback, useEffect, useRef, useState } from "react";
import { useHost } from "../host/HostContext";
import type { Selected } from "../host/selection";

/** The active cell, followed from selection to selection, and a way to look at it anew. */
export function useActiveCell(): { readonly selected: Selected | undefined; readonly look: () => void } {
  const host = useHost();
  const [selected, setSelected] = useState<Selected>();
  const looks = useRef(0);
  const look = useCallback(() => {
    looks.current += 1;
    const mine = looks.current;
    void host.readActiveCell().then((seen) => {
      // A slow answer must not overtake that of a later selection.
      if (mine === looks.current) setSelected(seen);
    });
  }, [host]);
  useEffect(() => {
    look();
    const stop = host.followSelection(look);
    return () => {
      looks.current += 1;
      stop();
    };
  }, [host, look]);
  return { selected, look };
}
