import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "../fluent";
import { DismissRegular } from "../icons/icons";
import { useWords } from "../messages/WordsContext";
import { useNotices } from "./NoticesContext";

const useStyles = makeStyles({
  text: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: "anywhere",
    userSelect: "all",
  },
  body: { paddingBlock: "6px", overflowWrap: "anywhere" },
});

/** The last thing that happened, at the foot of the pane until it is dismissed; read out when it changes. */
export function NoticeBar() {
  const styles = useStyles();
  const { messages } = useWords();
  const { notice, show } = useNotices();
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
                aria-label={messages.dismiss}
                onClick={() => {
                  show(undefined);
                }}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
