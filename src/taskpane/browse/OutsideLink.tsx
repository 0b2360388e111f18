import { Link } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons";
import type { MouseEvent, ReactNode } from "react";
import { useHost } from "../host/HostContext";
import { useWords } from "../messages/WordsContext";
import { useNotices } from "../notices/NoticesContext";

/** A link to a document on the web, which the host opens outside the pane. */
export function OutsideLink({ url, language, children }: { url: string; language: string; children: ReactNode }) {
  const host = useHost();
  const { messages } = useWords();
  const { show } = useNotices();
  const open = (event: MouseEvent) => {
    event.preventDefault();
    if (!host.openOutside(url)) show({ intent: "warning", sentence: messages.openByHand, text: url });
  };
  return (
    <Link inline href={url} target="_blank" rel="noreferrer" onClick={open}>
      <span lang={language}>{children}</span> <OpenRegular aria-label={messages.opensOutside} />
    </Link>
  );
}
