import type { Dispatch, SetStateAction } from "react";
import type { Edition } from "../../../core/edition";
import { PartyPicker } from "../../pages/PartyPicker";
import { Button, Checkbox, Field, makeStyles, Select } from "../../ui/fluent";
import { Folded } from "../../ui/Folded";
import { mapTexts } from "../../ui/messages/map";
import { vocabularyTexts } from "../../ui/messages/vocabulary";
import { useTexts, useWords } from "../../ui/words";
import { around, mapForms, type MapState, moneyChoices, thresholds } from "./mapState";
import { dollarsInWords } from "./mapWords";

const useStyles = makeStyles({
  // On a second row where there is no room, so that no word of theirs breaks.
  forms: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "8px" },
  fields: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: "4px 8px" },
  choice: { minWidth: 0 },
  wide: { gridColumn: "1 / -1" },
});

/** What a map is drawn of, and how. */
export function MapControls(props: { edition: Edition; state: MapState; onState: Dispatch<SetStateAction<MapState>> }) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(mapTexts);
  const { kinds, kindGroups } = useTexts(vocabularyTexts);
  const { edition, state, onState } = props;
  const choose = (chosen: Partial<MapState>) => {
    onState((before) => ({ ...before, ...chosen }));
  };
  return (
    <>
      <PartyPicker
        label={texts.around}
        placeholder={texts.everybody}
        edition={edition}
        party={state.party}
        onParty={(party) => {
          onState((before) => around(before, party));
        }}
      />
      <div role="group" aria-label={texts.form} className={styles.forms}>
        {mapForms.map((form) => (
          <Button
            key={form}
            size="small"
            appearance={state.form === form ? "primary" : "secondary"}
            aria-pressed={state.form === form}
            onClick={() => {
              choose({ form });
            }}
          >
            {texts.forms[form]}
          </Button>
        ))}
      </div>
      <Folded heading={texts.drawn} level="h2">
        <div className={styles.fields}>
          <Field label={texts.money} size="small">
            <Select
              size="small"
              className={styles.choice}
              value={state.money}
              onChange={(_, { value }) => {
                choose({ money: moneyChoices.find((one) => one === value) ?? "all" });
              }}
            >
              {moneyChoices.map((one) => (
                <option key={one} value={one}>
                  {{ ...kinds, ...kindGroups, all: texts.allMoney, none: texts.noMoney }[one]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={texts.atLeast} size="small">
            <Select
              size="small"
              className={styles.choice}
              value={String(state.atLeast)}
              onChange={(_, { value }) => {
                choose({ atLeast: Number(value) });
              }}
            >
              {thresholds.map((dollars) => (
                <option key={dollars} value={dollars}>
                  {dollars === 0 ? texts.anyAmount : dollarsInWords(dollars, words)}
                </option>
              ))}
            </Select>
          </Field>
          <Checkbox
            className={styles.wide}
            label={texts.stakes}
            checked={state.stakes}
            onChange={(_, { checked }) => {
              choose({ stakes: checked === true });
            }}
          />
          <Checkbox
            className={styles.wide}
            label={texts.unpriced}
            checked={state.unpriced}
            onChange={(_, { checked }) => {
              choose({ unpriced: checked === true });
            }}
          />
        </div>
      </Folded>
    </>
  );
}
