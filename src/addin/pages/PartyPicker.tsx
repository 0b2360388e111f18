import { useMemo, useState } from "react";
import type { Edition } from "../../core/edition";
import { namesOf } from "../../core/parties";
import { byName } from "../../core/spelling";
import { Combobox, Field, Option } from "../ui/fluent";
import { useWords } from "../ui/words";

/** One company of the edition, found by typing any part of its name, alias or ticker; or any. */
export function PartyPicker(props: {
  className?: string;
  label: string;
  /** What stands there as long as none is chosen. */
  placeholder: string;
  edition: Edition;
  party: string | undefined;
  onParty: (party: string | undefined) => void;
}) {
  const { messages } = useWords();
  const { className, label, placeholder, edition, party, onParty } = props;
  const chosen = party ? edition.parties.nameOf(party) : "";
  const [typed, setTyped] = useState<string>();
  const names = useMemo(() => edition.parties.all.toSorted((a, b) => byName(a.name, b.name)), [edition]);
  const asked = (typed ?? "").trim().toLowerCase();
  const matching = names.filter((one) => namesOf(one).some((text) => text.toLowerCase().includes(asked)));
  return (
    <Field label={label} size="small" className={className}>
      <Combobox
        size="small"
        clearable
        placeholder={placeholder}
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
