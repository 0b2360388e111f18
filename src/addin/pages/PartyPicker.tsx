import { useMemo, useState } from "react";
import type { Edition } from "../../core/edition";
import { namesOf } from "../../core/parties";
import { byName, folded } from "../../core/spelling";
import { Combobox, Field, makeStyles, Option, OptionGroup } from "../ui/fluent";
import { narrowField } from "../ui/layout";
import { standsForMembers } from "./namedParties";
import { layoutTexts } from "../ui/messages/layout";
import { recordsTexts } from "../ui/messages/records";
import { useTexts } from "../ui/words";

const useStyles = makeStyles({ box: narrowField });

/** A company or a programme, by the names by which it is found. */
interface Choice {
  readonly value: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly party?: string;
  readonly programme?: string;
}

const companiesIn = ({ parties }: Edition, offersGroups: boolean): Choice[] =>
  parties.all
    .filter((party) => offersGroups || !standsForMembers(party))
    .map((party) => ({ value: party.id, name: party.name, names: namesOf(party), party: party.id }));

/** No id has a space in it. */
const programmesIn = ({ records }: Edition): Choice[] =>
  records.programmes.map(({ id, name, aliases = [] }) => ({
    value: `programme ${id}`,
    name,
    names: [name, ...aliases],
    programme: id,
  }));

const inOrderOfNames = (choices: readonly Choice[]): Choice[] => choices.toSorted((a, b) => byName(a.name, b.name));

/** One company of the edition, or also one programme, found by typing any part of its name, alias or ticker; or any. */
export function PartyPicker(props: {
  className?: string;
  label: string;
  /** What stands there as long as none is chosen. */
  placeholder: string;
  edition: Edition;
  party: string | undefined;
  /** The programme that is chosen instead of a company. */
  programme?: string | undefined;
  offersProgrammes?: boolean;
  /** Whether also those who stand for their members, as "Big five hyperscalers" does. */
  offersGroups?: boolean;
  onParty: (party: string | undefined, programme: string | undefined) => void;
}) {
  const styles = useStyles();
  const texts = useTexts(recordsTexts);
  const { showChoices } = useTexts(layoutTexts);
  const { className, label, placeholder, edition, party, programme, onParty } = props;
  const { offersProgrammes = false, offersGroups = true } = props;
  const [typed, setTyped] = useState<string>();
  const companies = useMemo(() => inOrderOfNames(companiesIn(edition, offersGroups)), [edition, offersGroups]);
  const programmes = useMemo(
    () => (offersProgrammes ? inOrderOfNames(programmesIn(edition)) : []),
    [edition, offersProgrammes],
  );
  const choices = [...companies, ...programmes];
  const chosen = choices.find((choice) => choice.party === party && choice.programme === programme);
  const asked = folded(typed ?? "");
  const optionsOf = (some: readonly Choice[]) =>
    some
      .filter(({ names }) => names.some((text) => folded(text).includes(asked)))
      .map(({ value, name }) => (
        <Option key={value} value={value}>
          {name}
        </Option>
      ));
  const [ofCompanies, ofProgrammes] = [optionsOf(companies), optionsOf(programmes)];
  return (
    <Field label={label} size="small" className={className}>
      <Combobox
        className={styles.box}
        size="small"
        clearable
        expandIcon={{ "aria-label": showChoices }}
        placeholder={placeholder}
        value={typed ?? chosen?.name ?? ""}
        selectedOptions={chosen ? [chosen.value] : []}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(undefined);
          const choice = choices.find(({ value }) => value === optionValue);
          onParty(choice?.party, choice?.programme);
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
      >
        {ofCompanies}
        {ofProgrammes.length > 0 && <OptionGroup label={texts.programmes}>{ofProgrammes}</OptionGroup>}
        {ofCompanies.length + ofProgrammes.length === 0 && <Option disabled>{texts.noSuchParty}</Option>}
      </Combobox>
    </Field>
  );
}
