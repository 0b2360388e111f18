import { makeStyles, SearchBox, Tab, TabList, tokens } from "../fluent";
import { useDeferredValue, useMemo, type Dispatch, type SetStateAction } from "react";
import type { Edition } from "../../core/edition";
import { useWords } from "../messages/WordsContext";
import { asking, listNames, type BrowseState, type ListName, type Page } from "./browseState";
import { DealTools } from "./DealTools";
import { useNavigation } from "./NavigationContext";
import { NothingFound } from "./NothingFound";
import { everythingIn, resultsFor, type Results } from "./results";
import { CompanyRow, DealRow, SourceRow } from "./rows";
import { Status } from "./Status";
import { useSearchIndex } from "./useSearchIndex";
import { VirtualList, type Row } from "./VirtualList";
import { Welcome } from "./Welcome";

const useStyles = makeStyles({
  top: { display: "flex", flexDirection: "column", gap: "6px", padding: "4px 16px 0" },
  field: { maxWidth: "none", width: "100%" },
  tabs: { marginInline: "-6px" },
  tab: { paddingInline: "4px" },
  name: { fontSize: tokens.fontSizeBase200 },
  count: { color: tokens.colorNeutralForeground2 },
});

const pageKinds = { deals: "deal", companies: "company", sources: "source" } as const satisfies Record<
  ListName,
  Page["kind"]
>;

/** The search over deals, companies and sources, and what it finds. */
export function Lists(props: {
  edition: Edition;
  state: BrowseState;
  onState: Dispatch<SetStateAction<BrowseState>>;
  /** The page that the reader comes back from. */
  left: Page | undefined;
}) {
  const styles = useStyles();
  const words = useWords();
  const { messages, count } = words;
  const { open } = useNavigation();
  const { edition, state, onState, left } = props;
  const { list } = state;
  const ask = (asked: Partial<BrowseState>) => {
    onState((before) => asking(before, asked));
  };

  const everything = useMemo(() => everythingIn(edition), [edition]);
  const index = useSearchIndex(edition);
  const search = useDeferredValue(state.search);
  const { filters, sort } = state;
  const results = useMemo(
    () => resultsFor({ search, filters, sort }, everything, index, edition),
    [search, filters, sort, everything, index, edition],
  );
  const rows = rowsOf(results, edition);
  const found = results[list].length;
  const cameFrom = left?.kind === pageKinds[list] ? rows[list].ids.indexOf(left.id) : -1;

  return (
    <>
      <div role="search" className={styles.top}>
        {!state.welcomed && (
          <Welcome
            onRead={() => {
              ask({ welcomed: true });
            }}
          />
        )}
        <SearchBox
          className={styles.field}
          aria-label={messages.search}
          placeholder={messages.searchHint}
          value={state.search}
          onChange={(_, { value }) => {
            ask({ search: value });
          }}
        />
        <TabList
          size="small"
          className={styles.tabs}
          aria-label={messages.lists}
          selectedValue={list}
          onTabSelect={(_, { value }) => {
            ask({ list: listNames.find((name) => name === value) ?? "deals" });
          }}
        >
          {listNames.map((name) => (
            <Tab key={name} className={styles.tab} id={`list-${name}`} value={name} aria-controls="found">
              <span className={styles.name}>
                {messages.list[name]} <span className={styles.count}>{count(results[name].length)}</span>
              </span>
            </Tab>
          ))}
        </TabList>
        {list === "deals" && <DealTools edition={edition} state={state} onAsk={ask} />}
        <Status found={results} all={everything} list={list} search={search.trim()} />
      </div>
      <div id="found" role="tabpanel" aria-labelledby={`list-${list}`} style={{ display: "contents" }}>
        {found === 0 ? (
          <NothingFound results={results} state={state} onAsk={ask} />
        ) : (
          <VirtualList
            key={JSON.stringify([list, search, filters, sort])}
            label={messages.list[list]}
            count={found}
            rowAt={rows[list].rowAt}
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

interface Rows {
  readonly ids: readonly string[];
  readonly rowAt: (place: number) => Row;
}

function rowsOf({ deals, companies, sources }: Results, edition: Edition): Record<ListName, Rows> {
  return {
    deals: rows(
      deals,
      ({ deal }) => deal.id,
      (entry) => <DealRow entry={entry} edition={edition} />,
    ),
    companies: rows(
      companies,
      ({ party }) => party.id,
      (entry) => <CompanyRow entry={entry} />,
    ),
    sources: rows(
      sources,
      ({ id }) => id,
      (source) => <SourceRow source={source} />,
    ),
  };
}

function rows<Entry>(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
  contentOf: (entry: Entry) => React.ReactNode,
): Rows {
  return {
    ids: entries.map(idOf),
    rowAt: (place) => {
      const entry = entries[place];
      return entry === undefined
        ? { id: String(place), content: null }
        : { id: idOf(entry), content: contentOf(entry) };
    },
  };
}
