import { Body1, makeStyles, Subtitle1 } from "../../ui/fluent";
import { sharingTexts } from "../../ui/messages/sharing";
import { useTexts } from "../../ui/words";
import { CheckSection } from "./CheckSection";

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "12px 16px 24px", overflowWrap: "anywhere" },
  title: { margin: 0 },
});

/** Share: the workbook made ready for people who do not have the add-in, and made live again. */
export function ShareView() {
  const styles = useStyles();
  const texts = useTexts(sharingTexts);
  return (
    <div className={styles.page}>
      <Subtitle1 as="h2" block className={styles.title}>
        {texts.view}
      </Subtitle1>
      <Body1 block>{texts.says}</Body1>
      <CheckSection />
    </div>
  );
}
