import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "./fluent";
import { DismissRegular } from "./icons/icons";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { layoutTexts } from "./messages/layout";
import { useTexts } from "./words";

/** What became of something that the user did, in a sentence. */
export interface Notice {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly sentence: string;
  /** A text to copy by hand, where the pane could not do it. */
  readonly text?: string | undefined;
  /** What else can be done about it. */
  readonly action?: { readonly label: string; readonly act: () => void } | undefined;
}

/** Where the pane says what became of things. */
interface NoticeBoard {
  readonly notice: Notice | undefined;
  readonly show: (notice: Notice | undefined) => void;
  /** Takes away what only says that something has succeeded; what went wrong stays until it is dismissed. */
  readonly leave: () => void;
  /** Says something that holds for the whole session only the first time. */
  readonly warnOnce: (sentence: string) => void;
}

const NoticesContext = createContext<NoticeBoard>({
  notice: undefined,
  show: () => undefined,
  leave: () => undefined,
  warnOnce: () => undefined,
});

export const useNotices = (): NoticeBoard => use(NoticesContext);

const useStyles = makeStyles({
  text: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: "anywhere",
    userSelect: "all",
  },
  body: { paddingBlock: "6px", overflowWrap: "anywhere" },
});

/**
 * The last thing that happened, at the foot of the pane until it is dismissed; read out when it changes. A success goes with
 * the view in which it was told: in the next one it would only take room, and offer what belongs elsewhere.
 */
export function NoticeBar({ view }: { view: string }) {
  const styles = useStyles();
  const { dismiss } = useTexts(layoutTexts);
  const { notice, show, leave } = useNotices();
  useEffect(() => leave, [view, leave]);
  return (
    <div role="status">
      {notice && (
        <MessageBar intent={notice.intent} layout="multiline">
          <MessageBarBody className={styles.body}>
            {notice.sentence} {notice.text && <code className={styles.text}>{notice.text}</code>}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={dismiss}
                onClick={() => {
                  show(undefined);
                }}
              />
            }
          >
            {notice.action && (
              <Button size="small" onClick={notice.action.act}>
                {notice.action.label}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

/** Holds the pane's one notice: the last thing that happened. */
export function Notices({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice>();
  const leave = useCallback(() => {
    setNotice((last) => (last?.intent === "success" ? undefined : last));
  }, []);
  const warned = useRef(new Set<string>());
  const board = useMemo(
    () => ({
      notice,
      show: setNotice,
      leave,
      warnOnce: (sentence: string) => {
        if (warned.current.has(sentence)) return;
        warned.current.add(sentence);
        setNotice({ intent: "warning", sentence });
      },
    }),
    [notice, leave],
  );
  return <NoticesContext value={board}>{children}</NoticesContext>;
}
