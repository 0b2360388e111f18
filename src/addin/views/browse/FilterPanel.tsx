import { Button, Field, makeStyles, Select } from "../../ui/fluent";
import { useMemo } from "react";
import type { Edition } from "../../../core/edition";
import { confidences, kindNames, statuses } from "../../../core/records/vocabulary";
import { PartyPicker } from "../../pages/PartyPicker";
import { browseTexts } from "../../ui/messages/browse";
import { recordsTexts } from "../../ui/messages/records";
import { vocabularyTexts } from "../../ui/messages/vocabulary";
import { useTexts } from "../../ui/words";
import type { Filters } from "./browseState";

const useStyles = makeStyles({
  panel: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: "4px 8px" },
  wide: { gridColumn: "1 / -1" },
  clear: { justifySelf: "start" },
  choice: { minWidth: 0 },
});

/** The conditions that deals can be narrowed by. */
export function FilterPanel(props: { edition: Edition; filters: Filters; onFilters: (filters: Filters) => void }) {
  const styles = useStyles();
  const texts = useTexts(browseTexts);
  const vocabulary = useTexts(vocabularyTexts);
  const shared = useTexts(recordsTexts);
  const { edition, filters, onFilters } = props;
  const years = useMemo(() => yearsOf(edition), [edition]);
  return (
    <div className={styles.panel}>
      <PartyPicker
        className={styles.wide}
        label={texts.party}
        placeholder={texts.anyParty}
        edition={edition}
        party={filters.party}
        programme={filters.programme}
        offersProgrammes
        onParty={(party, programme) => {
          onFilters({ ...filters, party, programme });
        }}
      />
      <FilterSelect
        label={shared.kind}
        value={filters.kind}
        options={kindNames}
        inWords={(kind) => ({ ...vocabulary.kinds, ...vocabulary.kindGroups })[kind]}
        onChoice={(kind) => {
          onFilters({ ...filters, kind });
        }}
      />
      <FilterSelect
        label={texts.year}
        value={filters.year}
        options={years}
        inWords={(year) => year}
        onChoice={(year) => {
          onFilters({ ...filters, year });
        }}
      />
      <FilterSelect
        label={shared.status}
        value={filters.status}
        options={statuses}
        inWords={(status) => vocabulary.statuses[status]}
        onChoice={(status) => {
          onFilters({ ...filters, status });
        }}
      />
      <FilterSelect
        label={shared.confidence}
        value={filters.confidence}
        options={confidences}
        inWords={(confidence) => vocabulary.confidences[confidence]}
        onChoice={(confidence) => {
          onFilters({ ...filters, confidence });
        }}
      />
      <Button
        size="small"
        className={styles.clear}
        onClick={() => {
          onFilters({});
        }}
      >
        {texts.clearFilters}
      </Button>
    </div>
  );
}

/** One of a closed list, or any. */
function FilterSelect<Value extends string>(props: {
  label: string;
  value: Value | undefined;
  options: readonly Value[];
  inWords: (value: Value) => string;
  onChoice: (value: Value | undefined) => void;
}) {
  const styles = useStyles();
  const texts = useTexts(browseTexts);
  const { label, value, options, inWords, onChoice } = props;
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        className={styles.choice}
        value={value ?? ""}
        onChange={(_, { value: chosen }) => {
          onChoice(options.find((option) => option === chosen));
        }}
      >
        <option value="">{texts.any}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {inWords(option)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const yearsOf = ({ records }: Edition): string[] =>
  [...new Set(records.deals.map(({ announced }) => announced.slice(0, 4)))].sort().reverse();
