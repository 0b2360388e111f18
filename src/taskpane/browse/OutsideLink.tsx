import { Caption1, Link, makeStyles, tokens } from "../fluent";
import { OpenRegular } from "../icons/icons";
import type { MouseEvent, ReactNode } from "react";
import { useHost } from "../host/HostContext";
import { useWords } from "../messages/WordsContext";
import { useNotices } from "../notices/NoticesContext";

const useStyles = makeStyles({ place: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" } });

/**
 * A link to a document on the web, which the host opens outside the pane. Beside it stands where it leads, which its
 * words may not say, and whether others can read and change what comes from there.
 */
export function OutsideLink({ url, language, children }: { url: string; language: string; children: ReactNode }) {
  const host = useHost();
  const { messages } = useWords();
  const { show } = useNotices();
  const styles = useStyles();
  const open = (event: MouseEvent) => {
    event.preventDefault();
    if (!host.openOutside(url)) show({ intent: "warning", sentence: messages.openByHand, text: url });
  };
  return (
    <>
      <Link inline href={url} target="_blank" rel="noreferrer" onClick={open}>
        <span lang={language}>{children}</span> <OpenRegular aria-label={messages.opensOutside} />
      </Link>{" "}
      <Caption1 className={styles.place}>
        ({hostOf(url)}
        {!url.startsWith("https:") && `, ${messages.unencrypted}`})
      </Caption1>
    </>
  );
}

/** The host of an address, without a user who would pass for it, and with letters of other scripts as xn--. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
