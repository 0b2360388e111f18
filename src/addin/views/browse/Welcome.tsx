import { Body1, Button, Link, makeStyles, tokens } from "../../ui/fluent";
import { DismissRegular } from "../../ui/icons/icons";
import { totalInsertion } from "../../pages/recordInsertions";
import { useInsert } from "../../ui/insertions";
import { browseTexts } from "../../ui/messages/browse";
import { useTexts } from "../../ui/words";

const useStyles = makeStyles({
  welcome: {
    display: "flex",
    alignItems: "start",
    justifyContent: "space-between",
    gap: "4px",
    padding: "4px 4px 4px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

const example = totalInsertion("CoreWeave", "OpenAI");

/** What a new user needs to know, and a first formula, until it was read or something is searched for. */
export function Welcome({ onRead }: { onRead: () => void }) {
  const styles = useStyles();
  const texts = useTexts(browseTexts);
  const insert = useInsert();
  return (
    <section className={styles.welcome}>
      <Body1>
        {texts.welcome}{" "}
        <Link
          as="button"
          inline
          title={example.formula}
          onClick={() => {
            insert(example);
          }}
        >
          {texts.insertExample}
        </Link>
      </Body1>
      <Button
        size="small"
        appearance="transparent"
        icon={<DismissRegular />}
        aria-label={texts.gotIt}
        title={texts.gotIt}
        onClick={onRead}
      />
    </section>
  );
}
