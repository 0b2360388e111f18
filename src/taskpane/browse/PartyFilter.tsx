import { Combobox, Field, Option } from "../fluent";
import { useMemo, useState } from "react";
import type { Edition } from "../../core/edition";
import { useWords } from "../messages/WordsContext";

/** One company of the edition, found by typing any part of its name, alias or ticker; or any. */
export function PartyFilter(props: {
  className: string;
  edition: Edition;
  party: string | undefined;
  onParty: (party: string | undefined) => void;
}) {
  const { messages } = useWords();
  const { className, edition, party, onParty } = props;
  const chosen = party ? edition.parties.nameOf(party) : "";
  const [typed, setTyped] = useState<string>();
  const names = useMemo(() => edition.parties.all.toSorted((a, b) => a.name.localeCompare(b.name)), [edition]);
  const asked = (typed ?? "").trim().toLowerCase();
  const matching = names.filter(({ name, aliases = [], ticker = "" }) =>
    [name, ticker, ...aliases].some((text) => text.toLowerCase().includes(asked)),
  );
  return (
    <Field label={messages.party} size="small" className={className}>
      <Combobox
        size="small"
        clearable
        placeholder={messages.anyParty}
        value={typed ?? chosen}
        selectedOptions={party ? [party] : []}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(undefined);
          onParty(optionValue);
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
      >
        {matching.map(({ id, name }) => (
          <Option key={id} value={id}>
            {name}
          </Option>
        ))}
        {matching.length === 0 && <Option disabled>{messages.noSuchParty}</Option>}
      </Combobox>
    </Field>
  );
}
