import { Button, Combobox, Field, makeStyles, Option, OptionGroup, Select } from "../../ui/fluent";
import { useMemo, useState } from "react";
import type { Edition } from "../../../core/edition";
import { namesOf } from "../../../core/parties";
import { byName } from "../../../core/spelling";
import { confidences, statuses } from "../../../core/records/vocabulary";
import { useWords } from "../../ui/words";
import { filterKinds, type Filters } from "./browseState";

/** A choice of the party filter: a company or a programme, by the names by which it is found. */
interface Choice {
  readonly value: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly narrows: Pick<Filters, "party" | "programme">;
}

const companiesIn = ({ parties }: Edition): Choice[] =>
  parties.all
    .map((party) => ({ value: party.id, name: party.name, names: namesOf(party), narrows: { party: party.id } }))
    .sort((a, b) => byName(a.name, b.name));

/** No id has a space in it. */
const programmesIn = ({ records }: Edition): Choice[] =>
  records.programmes
    .map(({ id, name, aliases = [] }) => ({
      value: `programme ${id}`,
      name,
      names: [name, ...aliases],
      narrows: { programme: id },
    }))
    .sort((a, b) => byName(a.name, b.name));

/** One company or programme of the edition, found by typing any part of its name, alias or ticker; or any. */
function PartyFilter(props: {
  className: string;
  edition: Edition;
  filters: Filters;
  onChoice: (narrows: Choice["narrows"]) => void;
}) {
  const { messages } = useWords();
  const { className, edition, filters, onChoice } = props;
  const [typed, setTyped] = useState<string>();
  const companies = useMemo(() => companiesIn(edition), [edition]);
  const programmes = useMemo(() => programmesIn(edition), [edition]);
  const chosen = [...companies, ...programmes].find(
    ({ narrows }) => narrows.party === filters.party && narrows.programme === filters.programme,
  );
  const asked = (typed ?? "").trim().toLowerCase();
  const matching = (choices: readonly Choice[]) =>
    choices.filter(({ names }) => names.some((text) => text.toLowerCase().includes(asked)));
  const groups = [
    { label: messages.list.companies, choices: matching(companies) },
    { label: messages.programmes, choices: matching(programmes) },
  ].filter(({ choices }) => choices.length > 0);
  return (
    <Field label={messages.party} size="small" className={className}>
      <Combobox
        size="small"
        clearable
        placeholder={messages.anyParty}
        value={typed ?? chosen?.name ?? ""}
        selectedOptions={chosen ? [chosen.value] : []}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(undefined);
          onChoice([...companies, ...programmes].find(({ value }) => value === optionValue)?.narrows ?? {});
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
      >
        {groups.map(({ label, choices }) => (
          <OptionGroup key={label} label={label}>
            {choices.map(({ value, name }) => (
              <Option key={value} value={value}>
                {name}
              </Option>
            ))}
          </OptionGroup>
        ))}
        {groups.length === 0 && <Option disabled>{messages.noSuchParty}</Option>}
      </Combobox>
    </Field>
  );
}

const useStyles = makeStyles({
  panel: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: "4px 8px" },
  wide: { gridColumn: "1 / -1" },
  clear: { justifySelf: "start" },
  choice: { minWidth: 0 },
});

/** The conditions that deals can be narrowed by. */
export function FilterPanel(props: { edition: Edition; filters: Filters; onFilters: (filters: Filters) => void }) {
  const styles = useStyles();
  const { messages } = useWords();
  const { edition, filters, onFilters } = props;
  const years = useMemo(() => yearsOf(edition), [edition]);
  return (
    <div className={styles.panel}>
      <PartyFilter
        className={styles.wide}
        edition={edition}
        filters={filters}
        onChoice={({ party, programme }) => {
          onFilters({ ...filters, party, programme });
        }}
      />
      <FilterSelect
        label={messages.kind}
        value={filters.kind}
        options={filterKinds}
        inWords={(kind) => ({ ...messages.kinds, ...messages.kindGroups })[kind]}
        onChoice={(kind) => {
          onFilters({ ...filters, kind });
        }}
      />
      <FilterSelect
        label={messages.year}
        value={filters.year}
        options={years}
        inWords={(year) => year}
        onChoice={(year) => {
          onFilters({ ...filters, year });
        }}
      />
      <FilterSelect
        label={messages.status}
        value={filters.status}
        options={statuses}
        inWords={(status) => messages.statuses[status]}
        onChoice={(status) => {
          onFilters({ ...filters, status });
        }}
      />
      <FilterSelect
        label={messages.confidence}
        value={filters.confidence}
        options={confidences}
        inWords={(confidence) => messages.confidences[confidence]}
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
        {messages.clearFilters}
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
  const { messages } = useWords();
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
        <option value="">{messages.any}</option>
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
