import { useCallback, useEffect, useState } from "react";
import { useHost } from "../host/HostContext";
import { useWords } from "../messages/WordsContext";
import { FunctionList } from "./functionList";

/** The list of functions as far as it is there; where it can't be read, it can be asked for again. */
export type Listing =
  | { readonly is: "loading" }
  | { readonly is: "ready"; readonly list: FunctionList }
  | { readonly is: "failed"; readonly retry: () => void };

/** Reads what functions.json says of the functions, in the pane's language. */
export function useFunctionList(): Listing {
  const host = useHost();
  const { messages } = useWords();
  const [list, setList] = useState<FunctionList | "failed">();
  const [tries, setTries] = useState(0);
  const retry = useCallback(() => {
    setList(undefined);
    setTries((before) => before + 1);
  }, []);
  useEffect(() => {
    let gone = false;
    const name = messages.language === "en" ? "functions.json" : `functions-${messages.language}.json`;
    void host.fileBeside(name).then((read) => {
      if (!gone) setList(FunctionList.safeParse(read).data ?? "failed");
    });
    return () => {
      gone = true;
    };
  }, [host, messages.language, tries]);
  if (!list) return { is: "loading" };
  return list === "failed" ? { is: "failed", retry } : { is: "ready", list };
}
