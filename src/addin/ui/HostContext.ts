import {
  createContext,
  type Dispatch,
  type SetStateAction,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import type { ZodMiniType } from "zod/mini";
import { jsonIn } from "../app/settings";
import { asCellText } from "../../core/spelling";
import type { Host } from "../excel/host";
import type { Selected } from "../excel/selection";
import type { Separators } from "../formulas/writing";
import { useNotices } from "./notices";
import { layoutTexts } from "./messages/layout";
import { useTexts } from "./words";

/** The application around the pane. */
export const HostContext = createContext<Host | undefined>(undefined);

/** The application around the pane. */
export function useHost(): Host {
  const host = use(HostContext);
  if (!host) throw new Error("The pane stands in no host.");
  return host;
}

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

/** State that survives a reload of the pane, as long as what was kept still fits its schema. */
export function useRemembered<State>(
  key: string,
  schema: ZodMiniType<State>,
  atFirst: State,
): [State, Dispatch<SetStateAction<State>>] {
  const { memory } = useHost();
  const { notRemembered } = useTexts(layoutTexts);
  const { warnOnce } = useNotices();
  const [state, setState] = useState(() => jsonIn(memory.recall(key), schema) ?? atFirst);
  useEffect(() => {
    if (!memory.keep(key, JSON.stringify(state))) warnOnce(notRemembered);
  }, [memory, key, state, warnOnce, notRemembered]);
  return [state, setState];
}

/**
 * Puts something on the clipboard and says so, or shows it for copying by hand.
 * @param what A text stays one wherever it is pasted; only a formula may become one.
 */
export function useCopy(
  says: { readonly copied: string; readonly copyByHand: string },
  what: "text" | "formula" = "text",
) {
  const host = useHost();
  const { show } = useNotices();
  return async (content: string): Promise<void> => {
    const text = what === "formula" ? content : asCellText(content);
    if (await host.copy(text)) show({ intent: "success", sentence: says.copied });
    else show({ intent: "warning", sentence: says.copyByHand, text });
  };
}
