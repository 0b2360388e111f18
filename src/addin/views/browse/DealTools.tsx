import { Button, Caption1, makeStyles, Select, tokens, Tooltip } from "../../ui/fluent";
import { FilterRegular, ListRegular, TimelineRegular } from "../../ui/icons/icons";
import type { Edition } from "../../../core/edition";
import { nameAsked, tableInsertion } from "../../pages/recordInsertions";
import { InsertButton } from "../../ui/insertions";
import { onDemand } from "../../ui/onDemand";
import { Toggle } from "../../ui/layout";
import { browseTexts } from "../../ui/messages/browse";
import { insertionsTexts } from "../../ui/messages/insertions";
import { recordsTexts } from "../../ui/messages/records";
import { useTexts, useWords } from "../../ui/words";
import { type BrowseState, faces, sorts } from "./browseState";
import { filtersSet } from "./results";

/** The conditions bring Fluent's Combobox, 17 kB, for which a first view without them need not wait. */
const FilterPanel = onDemand(async () => (await import(/* webpackChunkName: "filters" */ "./FilterPanel")).FilterPanel);

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  sort: { flexGrow: 1, minWidth: "130px", maxWidth: "220px" },
  faces: { display: "flex", marginInlineStart: "auto" },
  table: { display: "flex", flexDirection: "column", alignItems: "start", gap: "2px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What can be done with the list of deals: narrow it, sort it, insert it as a table, or see it as a timeline. */
export function DealTools(props: {
  edition: Edition;
  state: BrowseState;
  onAsk: (asked: Partial<BrowseState>) => void;
}) {
  const styles = useStyles();
  const { count } = useWords();
  const texts = useTexts(browseTexts);
  const { timeline } = useTexts(recordsTexts);
  const { edition, state, onAsk } = props;
  const { filters, filtersOpen, face = "list" } = state;
  const faceNames = { list: texts.asList, timeline };
  return (
    <>
      <div className={styles.tools}>
        <Button
          size="small"
          icon={<FilterRegular />}
          aria-expanded={filtersOpen}
          aria-controls="filters"
          onClick={() => {
            onAsk({ filtersOpen: !filtersOpen });
          }}
        >
          {texts.filters(count(filtersSet(filters)))}
        </Button>
        {face === "list" && (
          <Select
            size="small"
            className={styles.sort}
            aria-label={texts.sort}
            value={state.sort}
            onChange={(_, { value }) => {
              onAsk({ sort: sorts.find((sort) => sort === value) ?? "day" });
            }}
          >
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {texts.sorts[sort]}
              </option>
            ))}
          </Select>
        )}
        <div role="group" aria-label={texts.shownAs} className={styles.faces}>
          {faces.map((one) => (
            <Tooltip key={one} content={faceNames[one]} relationship="label">
              <Toggle
                isOn={one === face}
                icon={one === "list" ? <ListRegular /> : <TimelineRegular />}
                onClick={() => {
                  onAsk({ face: one });
                }}
              />
            </Tooltip>
          ))}
        </div>
      </div>
      <div id="filters" hidden={!filtersOpen}>
        {filtersOpen && (
          <FilterPanel
            edition={edition}
            filters={filters}
            onFilters={(narrowed) => {
              onAsk({ filters: narrowed });
            }}
          />
        )}
      </div>
      {face === "list" && (filtersOpen || filters.party || filters.programme) && (
        <div className={styles.table}>
          <TableButton edition={edition} state={state} />
        </div>
      )}
    </>
  );
}

/** Inserts the deals of the chosen party as a table, and says what is and is not in it. */
function TableButton({ edition, state: { filters, search } }: { edition: Edition; state: BrowseState }) {
  const styles = useStyles();
  const { count } = useWords();
  const texts = useTexts(browseTexts);
  const { insertTable } = useTexts(insertionsTexts);
  if (nameAsked(edition, filters) === undefined)
    return <Caption1 className={styles.quiet}>{texts.tableNeedsParty}</Caption1>;
  const insertion = tableInsertion(edition, filters);
  const ignored = Boolean(search.trim() || filters.status || filters.confidence);
  return (
    <>
      <InsertButton label={insertTable} insertion={insertion} />
      <Caption1 className={styles.quiet}>
        {texts.tableOf(count(insertion.rows - 1))} {ignored && texts.tableIgnores}
      </Caption1>
    </>
  );
}
