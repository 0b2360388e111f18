import { Button, Field, Input, makeStyles, tokens, Tooltip } from "../fluent";
import { TableCellCenterLinkRegular } from "../icons/icons";
import { useHost } from "../host/HostContext";
import { useWords } from "../messages/WordsContext";
import { useNotices } from "../notices/NoticesContext";
import type { BuiltArgument } from "./built";
import { ChoiceBox } from "./ChoiceBox";
import type { Choice } from "./choices";

const useStyles = makeStyles({
  row: { display: "flex", gap: "4px", alignItems: "center" },
  input: { flexGrow: 1, minWidth: 0, "& > input": { minWidth: 0 } },
  held: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** The field of an argument: a value, chosen or typed, or a cell that holds it. */
export function ArgumentField(props: {
  built: BuiltArgument;
  choices: readonly Choice[];
  /** What the cell holds to which the field refers, in words. */
  held: string | undefined;
  onTyped: (typed: string) => void;
}) {
  const styles = useStyles();
  const { messages } = useWords();
  const { built, choices, held, onTyped } = props;
  const { parameter, typed, argument } = built;
  const wrong = argument === undefined && typed.trim() !== "=";
  return (
    <Field
      label={parameter.name}
      required={!parameter.optional}
      hint={parameter.description}
      validationState={wrong ? "error" : "none"}
      validationMessage={wrong ? messages.build.notAnArgument : held && <span className={styles.held}>{held}</span>}
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
  const { messages } = useWords();
  const { show } = useNotices();
  const take = async () => {
    const selected = await host.readActiveCell();
    if (selected.outcome === "read") onTyped(`=${selected.cell.address}`);
    else show({ intent: "warning", sentence: messages.build.cellUnread });
  };
  return (
    <Tooltip content={messages.build.useSelectedCell(argument)} relationship="label" withArrow>
      <Button appearance="subtle" icon={<TableCellCenterLinkRegular />} onClick={() => void take()} />
    </Tooltip>
  );
}
