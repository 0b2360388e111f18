import { Body1, Button, makeStyles, tokens } from "../fluent";
import { totalInsertion } from "../insertion/dealInsertions";
import { useInsert } from "../insertion/InsertionsContext";
import { useWords } from "../messages/WordsContext";

const useStyles = makeStyles({
  welcome: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "2px" },
});

const example = totalInsertion("CoreWeave", "OpenAI");

/** What a new user needs to know, and a first formula. */
export function Welcome({ onRead }: { onRead: () => void }) {
  const styles = useStyles();
  const { messages } = useWords();
  const insert = useInsert();
  return (
    <section className={styles.welcome}>
      <Body1>{messages.welcome}</Body1>
      <Body1>{messages.welcomeHere}</Body1>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          title={example.formula}
          onClick={() => {
            insert(example);
          }}
        >
          {messages.insertExample}
        </Button>
        <Button size="small" onClick={onRead}>
          {messages.gotIt}
        </Button>
      </div>
    </section>
  );
}
