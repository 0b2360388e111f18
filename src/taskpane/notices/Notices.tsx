import { useMemo, useRef, useState, type ReactNode } from "react";
import { NoticesContext, type Notice } from "./NoticesContext";

/** Holds the pane's one notice: the last thing that happened. */
export function Notices({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice>();
  const warned = useRef(new Set<string>());
  const board = useMemo(
    () => ({
      notice,
      show: setNotice,
      warnOnce: (sentence: string) => {
        if (warned.current.has(sentence)) return;
        warned.current.add(sentence);
        setNotice({ intent: "warning", sentence });
      },
    }),
    [notice],
  );
  return <NoticesContext value={board}>{children}</NoticesContext>;
}
