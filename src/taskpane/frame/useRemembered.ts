import { useEffect, useState, type Dispatch, type SetStateAction } from "react";
import type { ZodMiniType } from "zod/mini";
import { useHost } from "../host/HostContext";
import { jsonIn } from "../host/jsonIn";
import { useNotices } from "../notices/NoticesContext";
import { useWords } from "../messages/WordsContext";

/** State that survives a reload of the pane, as long as what was kept still fits its schema. */
export function useRemembered<State>(
  key: string,
  schema: ZodMiniType<State>,
  atFirst: State,
): [State, Dispatch<SetStateAction<State>>] {
  const { memory } = useHost();
  const { messages } = useWords();
  const { warnOnce } = useNotices();
  const [state, setState] = useState(() => jsonIn(memory.recall(key), schema) ?? atFirst);
  useEffect(() => {
    if (!memory.keep(key, JSON.stringify(state))) warnOnce(messages.notRemembered);
  }, [memory, key, state, warnOnce, messages]);
  return [state, setState];
}
