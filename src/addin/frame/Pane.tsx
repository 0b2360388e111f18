import * as z from "zod/mini";
import {
  Button,
  Caption1,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Title3,
  tokens,
} from "../ui/fluent";
import { use, useDeferredValue, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { ErrorBoundary } from "react-error-boundary";
import type { Edition } from "../../core/edition";
import type { Release } from "../../core/records/records";
import { numberOf } from "../app/editions";
import { missingIn, session } from "../app/session";
import type { Host } from "../excel/host";
import { HostContext, useRemembered } from "../ui/HostContext";
import {
  RefreshContext,
  silenceInWords,
  storageInWords,
  unansweredInWords,
  useLastCheck,
  useRefreshing,
} from "../ui/RefreshContext";
import { useKeptFocus } from "../ui/focus";
import { Insertions } from "../ui/insertions";
import { NoticeBar, Notices } from "../ui/notices";
import { Tabs } from "../ui/Tabs";
import { useColourTheme } from "../ui/theme";
import { frameTexts } from "../ui/messages/frame";
import { refreshTexts } from "../ui/messages/refresh";
import { useTexts, useWords, WordsContext, wordsFor } from "../ui/words";
import { Broken, BrokenPane } from "./Broken";
import { requestView, subscribeToViewRequests } from "./viewRequests";
import type { View } from "./views";

/** The task pane in a host: its views over an edition, in the host's language and colours. */
export function Pane({ edition, host, views }: { edition: Edition; host: Host; views: readonly View[] }) {
  const theme = useColourTheme(host.theme);
  const words = useMemo(() => wordsFor(host.language), [host.language]);
  return (
    <FluentProvider theme={theme} lang={words.language}>
      <HostContext value={host}>
        <WordsContext value={words}>
          <ErrorBoundary FallbackComponent={BrokenPane}>
            <Notices>
              <Insertions>
                <Frame edition={edition} views={views} />
              </Insertions>
            </Notices>
          </ErrorBoundary>
        </WordsContext>
      </HostContext>
    </FluentProvider>
  );
}

const useBarStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: "8px",
    // The host keeps its own menu, 34 by 32 pixels, in the top right corner.
    padding: "8px 46px 4px 16px",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  edition: { color: tokens.colorNeutralForeground2 },
});

/** The add-in's name, and which edition of the data answers; where none does, which one is shown all the same. */
function EditionBar({ release }: { release: Release }) {
  const styles = useBarStyles();
  const words = useWords();
  const { count, day } = words;
  const { edition, editionShown } = useTexts(frameTexts);
  const now = useSyncExternalStore(session.subscribe, session.getState);
  const inWords = unansweredInWords(now, words) === undefined ? edition : editionShown;
  return (
    <header className={styles.bar}>
      <Title3 as="h1" className={styles.title}>
        DEALS
      </Title3>
      <Caption1 className={styles.edition}>{inWords(count(release.number), day(release.day))}</Caption1>
    </header>
  );
}

const useNoticeStyles = makeStyles({ bar: { flexShrink: 0 }, body: { paddingBlock: "6px" } });

/** Says in every view what the Data view has to say: that the edition that should answer is not there, or that another one is. */
function RefreshNotice() {
  return use(RefreshContext) && <WhatDataSays />;
}

function WhatDataSays() {
  const styles = useNoticeStyles();
  const words = useWords();
  const texts = useTexts(refreshTexts);
  const { step, elsewhere, session } = useRefreshing();
  const lastCheck = useLastCheck();
  const silence = step.is === "newest" && silenceInWords(lastCheck.silence, words);
  const sentences = [
    unansweredInWords(session, words),
    missingIn(session) && storageInWords(session, words),
    step.is === "available" && texts.waiting(words.count(step.offer.number)),
    elsewhere && texts.elsewhere(words.count(numberOf(elsewhere))),
    silence,
  ];
  const sentence = sentences.find(Boolean);
  return (
    <div role="status" className={styles.bar}>
      {sentence && (
        <MessageBar
          intent={session.is === "answering" && !session.missing && sentence !== silence ? "info" : "warning"}
          layout="multiline"
        >
          <MessageBarBody className={styles.body}>{sentence}</MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={() => {
                requestView("data");
              }}
            >
              {texts.show}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

const useFrameStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden" },
  // A second row where the pane is too narrow: no tab is out of sight, as in a list that scrolls, or behind a menu.
  tabs: { flexWrap: "wrap", paddingInline: "6px" },
  // So that all of them stand in one line, in Italian too.
  tab: { "@media (max-width: 360px)": { paddingInline: "5px" } },
  // It scrolls where the pane is too low for what a view shows at the least.
  view: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", overflowY: "auto" },
});

/** The pane's frame: which edition answers, tabs where there is more than one view, and what became of the last deed. */
function Frame({ edition, views }: { edition: Edition; views: readonly View[] }) {
  const styles = useFrameStyles();
  const texts = useTexts(frameTexts);
  const [chosen, setChosen] = useRemembered("view", z.string(), views[0]?.id ?? "");
  useEffect(() => subscribeToViewRequests(setChosen), [setChosen]);
  const pane = useRef<HTMLElement>(null);
  useKeptFocus(pane);
  // The frame is drawn first, and its view in slices of time, between which functions answer.
  const isDrawn = useDeferredValue(true, false);
  const shown = views.find(({ id }) => id === chosen) ?? views[0];
  if (!shown) return null;

  const tabbed = views.length > 1;
  return (
    <main ref={pane} className={styles.pane}>
      <EditionBar release={edition.release} />
      {shown.id !== "data" && <RefreshNotice />}
      {tabbed && (
        <Tabs
          label={texts.views}
          tabs={views.map(({ id, label }) => ({ value: id, label: label(texts.tabs), id: `tab-${id}` }))}
          chosen={shown.id}
          onChoice={setChosen}
          controls="view"
          className={styles.tabs}
          tabClassName={styles.tab}
        />
      )}
      <div
        id="view"
        className={styles.view}
        {...(tabbed && { role: "tabpanel", "aria-labelledby": `tab-${shown.id}` })}
      >
        {/* What crashes in one view leaves the others, and their tabs, as they are. */}
        <ErrorBoundary resetKeys={[shown.id]} FallbackComponent={Broken}>
          {isDrawn && <shown.Show edition={edition} />}
        </ErrorBoundary>
      </div>
      <NoticeBar view={shown.id} />
    </main>
  );
}
