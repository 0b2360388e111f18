import { makeStyles, Tab, TabList } from "../fluent";
import { useEffect } from "react";
import { ErrorBoundary } from "react-error-boundary";
import * as z from "zod/mini";
import type { Edition } from "../../core/edition";
import { useWords } from "../messages/WordsContext";
import { NoticeBar } from "../notices/NoticeBar";
import { RefreshNotice } from "../data/RefreshNotice";
import { Broken } from "./Broken";
import { EditionBar } from "./EditionBar";
import { useRemembered } from "./useRemembered";
import type { View } from "./view";
import { followViewRequests } from "./viewRequests";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden" },
  tabs: { paddingInline: "6px" },
  view: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

/** The pane's frame: which edition answers, tabs where there is more than one view, and what became of the last deed. */
export function Frame({ edition, views }: { edition: Edition; views: readonly View[] }) {
  const styles = useStyles();
  const { messages } = useWords();
  const [chosen, setChosen] = useRemembered("view", z.string(), views[0]?.id ?? "");
  useEffect(() => followViewRequests(setChosen), [setChosen]);
  const shown = views.find(({ id }) => id === chosen) ?? views[0];
  if (!shown) return null;

  const tabbed = views.length > 1;
  return (
    <main className={styles.pane}>
      <EditionBar release={edition.release} />
      {shown.id !== "data" && <RefreshNotice />}
      {tabbed && (
        <TabList
          className={styles.tabs}
          aria-label={messages.views}
          selectedValue={shown.id}
          onTabSelect={(_, { value }) => {
            setChosen(String(value));
          }}
        >
          {views.map(({ id, label }) => (
            <Tab key={id} id={`tab-${id}`} value={id} aria-controls="view">
              {label(messages)}
            </Tab>
          ))}
        </TabList>
      )}
      <div
        id="view"
        className={styles.view}
        {...(tabbed && { role: "tabpanel", "aria-labelledby": `tab-${shown.id}` })}
      >
        {/* What crashes in one view leaves the others, and their tabs, as they are. */}
        <ErrorBoundary resetKeys={[shown.id]} FallbackComponent={Broken}>
          <shown.Show edition={edition} />
        </ErrorBoundary>
      </div>
      <NoticeBar />
    </main>
  );
}
