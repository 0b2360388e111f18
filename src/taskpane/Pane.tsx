import { Body1, FluentProvider, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { Edition } from "../core/edition";
import { dealEntries, matching } from "./dealEntry";
import { DealList } from "./DealList";
import { EditionBar } from "./EditionBar";
import { useColourTheme } from "./useColourTheme";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden" },
  search: { display: "flex", flexDirection: "column", gap: "4px", padding: "12px 20px" },
  field: { maxWidth: "none", width: "100%" },
  count: { color: tokens.colorNeutralForeground2 },
});

/** The task pane: which edition answers, and its deals with their sources. */
export function Pane({ edition }: { edition: Edition }) {
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const settledSearch = useDeferredValue(search);
  const entries = useMemo(() => dealEntries(edition), [edition]);
  const found = useMemo(() => matching(entries, settledSearch), [entries, settledSearch]);

  return (
    <FluentProvider theme={useColourTheme()}>
      <main className={styles.pane}>
        <EditionBar release={edition.release} />
        <search className={styles.search}>
          <SearchBox
            className={styles.field}
            aria-label="Search deals"
            placeholder="Company, kind, publisher …"
            value={search}
            onChange={(_, { value }) => {
              setSearch(value);
            }}
          />
          <Body1 role="status" className={styles.count}>
            {countInWords(found.length, entries.length, settledSearch.trim())}
          </Body1>
        </search>
        <DealList entries={found} />
      </main>
    </FluentProvider>
  );
}

function countInWords(found: number, all: number, search: string): string {
  if (search === "") return `${all} deals, newest first`;
  return found === 0 ? `No deals match "${search}".` : `${found} of ${all} deals match "${search}"`;
}
