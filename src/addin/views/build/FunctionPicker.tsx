import { Caption1, Combobox, Field, makeStyles, Option, OptionGroup, tokens } from "../../ui/fluent";
import { type Ref, useCallback, useEffect, useState } from "react";
import { folded } from "../../../core/spelling";
import { useHost } from "../../ui/HostContext";
import { narrowField } from "../../ui/layout";
import { buildTexts } from "../../ui/messages/build";
import { layoutTexts } from "../../ui/messages/layout";
import { useTexts, useWords } from "../../ui/words";
import { type DescribedFunction, FunctionsJson } from "../../../functions/functionsJson";
import { groups } from "../../../functions/worksheetFunctions";

/** The list of functions as far as it is there; where it can't be read, it can be asked for again. */
type Listing =
  | { readonly is: "loading" }
  | { readonly is: "ready"; readonly list: FunctionsJson }
  | { readonly is: "failed"; readonly retry: () => void };

/** Reads what functions.json says of the functions, in the pane's language. */
export function useFunctionList(): Listing {
  const host = useHost();
  const { language } = useWords();
  const [list, setList] = useState<FunctionsJson | "failed">();
  const [tries, setTries] = useState(0);
  const retry = useCallback(() => {
    setList(undefined);
    setTries((before) => before + 1);
  }, []);
  useEffect(() => {
    let gone = false;
    const name = language === "en" ? "functions.json" : `functions-${language}.json`;
    void host.fileBeside(name).then((read) => {
      if (!gone) setList(FunctionsJson.safeParse(read).data ?? "failed");
    });
    return () => {
      gone = true;
    };
  }, [host, language, tries]);
  if (!list) return { is: "loading" };
  return list === "failed" ? { is: "failed", retry } : { is: "ready", list };
}

const useStyles = makeStyles({
  box: narrowField,
  option: { display: "flex", flexDirection: "column", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Chooses a function by what it answers, from groups, or found by any word of its name or description. */
export function FunctionPicker(props: {
  list: FunctionsJson;
  chosen: DescribedFunction;
  onChoice: (chosen: DescribedFunction) => void;
  /** The field itself, for the focus. */
  field: Ref<HTMLInputElement>;
}) {
  const styles = useStyles();
  const texts = useTexts(buildTexts);
  const { showChoices } = useTexts(layoutTexts);
  const { list, chosen, onChoice, field } = props;
  const [typed, setTyped] = useState<string>();
  const asked = folded(typed ?? "");
  const shown = groups
    .map(({ name, functions }) => ({
      name,
      functions: list.functions
        .filter(({ id }) => id in functions)
        .filter(({ id, description }) => folded(`${id} ${description}`).includes(asked)),
    }))
    .filter(({ functions }) => functions.length > 0);
  return (
    <Field label={texts.question} hint={chosen.description}>
      <Combobox
        ref={field}
        className={styles.box}
        expandIcon={{ tabIndex: -1, "aria-label": showChoices }}
        value={typed ?? nameOf(chosen)}
        selectedOptions={[chosen.id]}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onOptionSelect={(_, { optionValue }) => {
          const next = list.functions.find(({ id }) => id === optionValue);
          // Fluent also reports, without a value, that what is typed is no longer one of the options.
          if (!next) return;
          setTyped(undefined);
          onChoice(next);
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
      >
        {shown.map(({ name, functions }) => (
          <OptionGroup key={name} label={texts.groups[name]}>
            {functions.map((one) => (
              <Option key={one.id} value={one.id} text={nameOf(one)}>
                <span className={styles.option}>
                  <span>{nameOf(one)}</span>
                  <Caption1 className={styles.quiet}>{one.description}</Caption1>
                </span>
              </Option>
            ))}
          </OptionGroup>
        ))}
      </Combobox>
    </Field>
  );
}

const nameOf = ({ id }: DescribedFunction): string => `DEALS.${id}`;
