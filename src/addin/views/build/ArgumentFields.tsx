import { Button, Caption1, Combobox, Field, Input, makeStyles, Option, tokens, Tooltip } from "../../ui/fluent";
import { TableCellCenterLinkRegular } from "../../ui/icons/icons";
import { type Dispatch, memo, type SetStateAction, useCallback, useMemo, useState } from "react";
import type { Edition } from "../../../core/edition";
import { onSheet } from "../../formulas/writing";
import { answerValueInWords } from "../../pages/outcome";
import { useHost } from "../../ui/HostContext";
import { useNotices } from "../../ui/notices";
import { answerTexts } from "../../ui/messages/answer";
import { narrowField } from "../../ui/layout";
import { buildTexts } from "../../ui/messages/build";
import { layoutTexts } from "../../ui/messages/layout";
import { useTexts, useWords, type Words } from "../../ui/words";
import { type BuildState, typing } from "./buildState";
import type { DescribedFunction, FunctionsJson } from "../../../functions/functionsJson";
import type { BuiltArgument, Making } from "./builtFormula";
import { type Suggestion, suggestionsFor, matching } from "./suggestions";

const useChoiceStyles = makeStyles({
  box: { ...narrowField, flexGrow: 1 },
  option: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A longer list would be slow to open, and nobody reads it to its end. */
const LONGEST_LIST = 40;

/** A field that offers choices, found by any of their words, and takes any other text as well. */
const ChoiceBox = memo(function ChoiceBox(props: {
  typed: string;
  choices: readonly Suggestion[];
  onTyped: (typed: string) => void;
}) {
  const styles = useChoiceStyles();
  const { count } = useWords();
  const texts = useTexts(buildTexts);
  const { showChoices } = useTexts(layoutTexts);
  const { typed, choices, onTyped } = props;
  const [open, setOpen] = useState(false);
  const [narrowed, setNarrowed] = useState(false);
  const found = narrowed ? matching(choices, typed) : choices;
  const more = found.length - LONGEST_LIST;
  return (
    <Combobox
      className={styles.box}
      freeform
      // The arrow keys open the list from the field itself.
      expandIcon={{ tabIndex: -1, "aria-label": showChoices }}
      value={typed}
      selectedOptions={choices.some(({ value }) => value === typed) ? [typed] : []}
      open={open && found.length > 0}
      onOpenChange={(event, data) => {
        // Fluent takes a list that has nothing to offer for a closed one, and Enter for a wish to see it whole.
        if (data.open && "key" in event && event.key === "Enter") return;
        setOpen(data.open);
        if (data.open) setNarrowed(false);
      }}
      onChange={({ target }) => {
        setNarrowed(true);
        onTyped(target.value);
      }}
      onOptionSelect={(_, { optionValue }) => {
        // Fluent also reports, without a value, that what is typed is no longer one of the options.
        if (optionValue !== undefined) onTyped(optionValue);
      }}
    >
      {found.slice(0, LONGEST_LIST).map(({ value, title = value, says }) => (
        <Option key={value} value={value} text={value}>
          <span className={styles.option}>
            <span>{title}</span>
            <Caption1 className={styles.quiet}>{says}</Caption1>
          </span>
        </Option>
      ))}
      {more > 0 && (
        <Option disabled text="">
          {texts.more(count(more))}
        </Option>
      )}
    </Combobox>
  );
});

const useFieldStyles = makeStyles({
  row: { display: "flex", gap: "4px", alignItems: "center" },
  input: { ...narrowField, flexGrow: 1 },
  held: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** The field of an argument: a value, chosen or typed, or a cell that holds it. */
function ArgumentField(props: {
  built: BuiltArgument;
  choices: readonly Suggestion[];
  /** What the cell holds to which the field refers, in words. */
  held: string | undefined;
  place: number;
  onState: Dispatch<SetStateAction<BuildState>>;
}) {
  const styles = useFieldStyles();
  const texts = useTexts(buildTexts);
  const { built, choices, held, place, onState } = props;
  const { parameter, typed, argument, isTooLong } = built;
  const onTyped = useCallback(
    (text: string) => {
      onState((before) => typing(before, place, text));
    },
    [onState, place],
  );
  const wrong = argument === undefined && typed.trim() !== "=";
  const whatIsWrong = isTooLong ? texts.tooLong : texts.notAnArgument;
  return (
    <Field
      label={parameter.name}
      required={!parameter.optional}
      hint={parameter.description}
      validationState={wrong ? "error" : "none"}
      validationMessage={wrong ? whatIsWrong : held && <span className={styles.held}>{held}</span>}
    >
      <div className={styles.row}>
        {choices.length > 0 ? (
          <ChoiceBox typed={typed} choices={choices} onTyped={onTyped} />
        ) : (
          <Input
            className={styles.input}
            value={typed}
            autoComplete="off"
            onChange={(_, { value }) => {
              onTyped(value);
            }}
          />
        )}
        <SelectedCellButton argument={parameter.name} onTyped={onTyped} />
      </div>
    </Field>
  );
}

/** Takes the selected cell for an argument. */
function SelectedCellButton({ argument, onTyped }: { argument: string; onTyped: (typed: string) => void }) {
  const host = useHost();
  const texts = useTexts(buildTexts);
  const { show } = useNotices();
  const take = async () => {
    const selected = await host.readActiveCell();
    if (selected.outcome === "read") onTyped(`=${selected.cell.address}`);
    else show({ intent: "warning", sentence: texts.cellUnread });
  };
  return (
    <Tooltip content={texts.useSelectedCell(argument)} relationship="label" withArrow>
      <Button appearance="subtle" icon={<TableCellCenterLinkRegular />} onClick={() => void take()} />
    </Tooltip>
  );
}

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "10px", marginTop: "14px" },
  clear: { alignSelf: "start" },
});

/** The fields for the arguments of a function. */
export function ArgumentFields(props: {
  edition: Edition;
  list: FunctionsJson;
  chosen: DescribedFunction;
  making: Making;
  onState: Dispatch<SetStateAction<BuildState>>;
  onClear: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(buildTexts);
  const { edition, list, chosen, making, onState, onClear } = props;
  const choices = useMemo(
    () => chosen.parameters.map((parameter) => suggestionsFor(chosen, parameter, list, edition, words)),
    [chosen, list, edition, words],
  );
  return (
    <div className={styles.fields}>
      {making.args.map((built, place) => (
        <ArgumentField
          key={built.parameter.name}
          built={built}
          choices={choices[place] ?? []}
          held={heldInWords(built, making, words)}
          place={place}
          onState={onState}
        />
      ))}
      {making.args.some(({ typed }) => typed !== "") && (
        <Button size="small" className={styles.clear} onClick={onClear}>
          {texts.clear}
        </Button>
      )}
    </div>
  );
}

/** What the cell holds to which a field refers; nothing for other fields. */
function heldInWords({ argument }: BuiltArgument, { held, sheet }: Making, words: Words): string | undefined {
  const texts = buildTexts[words.language];
  const { notRead } = answerTexts[words.language];
  if (argument?.is !== "reference" || !held) return undefined;
  const reference = onSheet(argument.text, sheet);
  const value = held.get(argument.text);
  if (value === undefined) return notRead(reference);
  return value === ""
    ? texts.holdsNothing(reference)
    : texts.holds(reference, answerValueInWords(value, "plain", words));
}
