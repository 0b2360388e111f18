import { useState } from "react";
import { type SharedWorkbook, workbookHere } from "../../excel/sharing";
import { Body1, makeStyles, Subtitle1 } from "../../ui/fluent";
import { frameTexts } from "../../ui/messages/frame";
import { sharingTexts } from "../../ui/messages/freezing";
import { useTexts } from "../../ui/words";
import { CheckSection } from "./CheckSection";
import { FreezeSection } from "./FreezeSection";
import { ThawSection } from "./ThawSection";

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "12px 16px 24px", overflowWrap: "anywhere" },
  title: { margin: 0 },
});

/** Share: the workbook made ready for people who do not have the add-in, and made live again. */
export const ShareView = () => <ShareViewOf workbook={workbookHere} />;

/** Share, of a workbook. */
export function ShareViewOf({ workbook }: { workbook: SharedWorkbook }) {
  const styles = useStyles();
  const texts = useTexts(sharingTexts);
  const { tabs } = useTexts(frameTexts);
  // What was read of the workbook holds no longer once another part has changed it.
  const [freezings, setFreezings] = useState(0);
  const [thawings, setThawings] = useState(0);
  return (
    <div className={styles.page}>
      <Subtitle1 as="h2" block className={styles.title}>
        {tabs.share}
      </Subtitle1>
      <Body1 block>{texts.says}</Body1>
      <CheckSection key={`check-${freezings}-${thawings}`} />
      <FreezeSection
        key={`freeze-${thawings}`}
        workbook={workbook}
        onFrozen={() => {
          setFreezings(freezings + 1);
        }}
      />
      <ThawSection
        key={`thaw-${freezings}`}
        workbook={workbook}
        onThawed={() => {
          setThawings(thawings + 1);
        }}
      />
    </div>
  );
}
