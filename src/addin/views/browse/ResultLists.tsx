import { Body1, Button, Caption1, makeStyles, SearchBox, tokens } from "../../ui/fluent";
import { type Dispatch, type SetStateAction, useDeferredValue, useMemo, useRef } from "react";
import type { Edition } from "../../../core/edition";
import { AwaitedEvidence } from "../../ui/evidence";
import { type Page, useNavigation } from "../../pages/navigation";
import { nameAsked } from "../../pages/recordInsertions";
import { Timeline } from "../../pages/Timeline";
import { Line } from "../../ui/layout";
import { Tabs } from "../../ui/Tabs";
import { amountsTexts } from "../../ui/messages/amounts";
import { browseTexts } from "../../ui/messages/browse";
import { useTexts, useWords } from "../../ui/words";
import { DealTools } from "./DealTools";
import { VirtualList } from "./VirtualList";
import { Welcome } from "./Welcome";
import { searching, type BrowseState, type ListName, listNames } from "./browseState";
import { type Everything, everythingIn, filtersSet, isOfPartyAndKind, type Results, resultsFor } from "./results";
import { listRows } from "./rows";
import { useDocuments, useSearchIndex } from "./searchIndex";

const useStyles = makeStyles({
  top: { display: "flex", flexDirection: "column", gap: "6px", padding: "4px 16px 0" },
  field: { maxWidth: "none", width: "100%" },
  tabs: { marginInline: "-6px", flexWrap: "wrap" },
  tab: { paddingInline: "4px" },
  name: { fontSize: tokens.fontSizeBase200 },
  count: { color: tokens.colorNeutralForeground2 },
  status: { color: tokens.colorNeutralForeground2, paddingBlockEnd: "4px", overflowWrap: "anywhere" },
  timeline: {
    flexGrow: 1,
    minHeight: "160px",
    overflowY: "scroll",
    padding: "8px 16px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  nothing: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: "8px",
    padding: "16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const pageKinds = { deals: "deal", companies: "company", sources: "source" } as const satisfies Record<
  ListName,
  Page["kind"]
>;

/** The search over deals, companies and sources, and what it finds. */
export function ResultLists(props: {
  edition: Edition;
  state: BrowseState;
  onState: Dispatch<SetStateAction<BrowseState>>;
  /** The page that the reader comes back from. */
  left: Page | undefined;
}) {
  const styles = useStyles();
  const { count } = useWords();
  const texts = useTexts(browseTexts);
  const { open } = useNavigation();
  const { edition, state, onState, left } = props;
  const { list } = state;
  const searchBox = useRef<HTMLInputElement>(null);
  const ask = (asked: Partial<BrowseState>) => {
    onState((before) => searching(before, asked));
  };

  const reading = useDocuments(edition, list === "sources");
  const documents = reading.is === "there" ? reading.value : undefined;
  const everything = useMemo(() => everythingIn(edition, documents), [edition, documents]);
  const index = useSearchIndex(edition, reading);
  const search = useDeferredValue(state.search);
  const { filters, sort } = state;
  const results = useMemo(
    () => resultsFor({ search, filters, sort }, everything, index, edition),
    [search, filters, sort, everything, index, edition],
  );
  const rows = useMemo(() => listRows(list, results), [list, results]);
  const found = results.lengths[list];
  const cameFrom = left?.kind === pageKinds[list] ? rows.placeOf(left.id) : -1;

  return (
    <>
      <div role="search" className={styles.top}>
        {!state.welcomed && (
          <Welcome
            onRead={() => {
              ask({ welcomed: true });
              // Its button goes with it, and a focus that is lost in a frame can't be moved on by the Tab key.
              searchBox.current?.focus();
            }}
          />
        )}
        <SearchBox
          ref={searchBox}
          className={styles.field}
          aria-label={texts.search}
          placeholder={texts.searchHint}
          dismiss={{ "aria-label": texts.clearSearch }}
          value={state.search}
          onChange={(_, { value }) => {
            ask({ search: value });
          }}
        />
        <Tabs
          label={texts.lists}
          tabs={listNames.map((name) => ({
            value: name,
            id: `list-${name}`,
            label: (
              <span className={styles.name}>
                {texts.list[name]}{" "}
                <span className={styles.count}>
                  {name === "sources" && !documents ? "…" : count(results.lengths[name])}
                </span>
              </span>
            ),
          }))}
          chosen={list}
          onChoice={(name) => {
            ask({ list: name });
          }}
          controls="found"
          className={styles.tabs}
          tabClassName={styles.tab}
        />
        {list === "deals" && <DealTools edition={edition} state={state} onAsk={ask} />}
        {(list !== "sources" || documents) && (
          <Status found={results} all={everything} list={list} search={search.trim()} />
        )}
      </div>
      <div id="found" role="tabpanel" aria-labelledby={`list-${list}`} style={{ display: "contents" }}>
        {list === "sources" && !documents ? (
          <AwaitedEvidence evidence={reading} />
        ) : found === 0 ? (
          <NothingFound results={results} state={state} onAsk={ask} />
        ) : list === "deals" && state.face === "timeline" ? (
          <div className={styles.timeline}>
            <Timeline
              key={JSON.stringify([search, filters])}
              edition={edition}
              party={nameAsked(edition, filters)}
              kind={filters.kind}
              deals={isOfPartyAndKind({ search, filters }) ? undefined : results.deals}
              level="h2"
              cameFrom={left?.kind === "deal" ? left.id : undefined}
            />
          </div>
        ) : (
          <VirtualList
            key={JSON.stringify([list, search, filters, sort])}
            label={texts.list[list]}
            count={found}
            idAt={rows.idAt}
            contentAt={rows.contentAt}
            firstRow={Math.min(state.firstRow, found - 1)}
            focusOn={cameFrom < 0 ? undefined : cameFrom}
            onFirstRow={(firstRow) => {
              ask({ firstRow });
            }}
            onOpen={(id) => {
              open({ kind: pageKinds[list], id });
            }}
          />
        )}
      </div>
    </>
  );
}

/** How much is on show, read out when it changes. */
function Status(props: { found: Results; all: Everything; list: ListName; search: string }) {
  const styles = useStyles();
  const { count } = useWords();
  const texts = useTexts(browseTexts);
  const { howMany } = useTexts(amountsTexts);
  const { found, all, list, search } = props;
  const here = found.lengths[list];
  const whole = howMany[list](count(all[list].length));
  const sentence =
    here === 0 ? texts.nothing[list] : here === all[list].length ? whole : texts.found(count(here), whole);
  const elsewhere = listNames
    .filter((name) => name !== list && search !== "" && here === 0 && found.lengths[name] > 0)
    .map((name) => howMany[name](count(found.lengths[name])));
  return (
    <Caption1 role="status" className={styles.status}>
      <Line parts={[sentence, search && texts.searching(search), ...elsewhere]} />
    </Caption1>
  );
}

/** What to do where nothing is found: look into the other lists, or ask for less. */
function NothingFound(props: { results: Results; state: BrowseState; onAsk: (asked: Partial<BrowseState>) => void }) {
  const styles = useStyles();
  const { count } = useWords();
  const texts = useTexts(browseTexts);
  const { howMany } = useTexts(amountsTexts);
  const { results, state, onAsk } = props;
  const others = listNames.filter((name) => name !== state.list && state.search.trim() && results.lengths[name] > 0);
  return (
    <div className={styles.nothing}>
      <Body1>{others.length > 0 ? texts.elsewhere : texts.nothingHelps}</Body1>
      {others.map((list) => (
        <Button
          key={list}
          onClick={() => {
            onAsk({ list });
          }}
        >
          {howMany[list](count(results.lengths[list]))}
        </Button>
      ))}
      {state.list === "deals" && filtersSet(state.filters) > 0 && (
        <Button
          onClick={() => {
            onAsk({ filters: {} });
          }}
        >
          {texts.clearFilters}
        </Button>
      )}
    </div>
  );
}
