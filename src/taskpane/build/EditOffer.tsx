import { Body1, Button, makeStyles, tokens } from "../fluent";
import { EditRegular } from "../icons/icons";
import type { ReactNode } from "react";
import { dealsCallsIn, type DealsCall } from "../formula/dealsCalls";
import { placeOf } from "../formula/place";
import type { Selected } from "../host/selection";
import { useWords } from "../messages/WordsContext";
import type { Editing } from "./buildState";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "8px 12px",
    marginBottom: "12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  call: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    textAlign: "start",
    justifyContent: "start",
    maxWidth: "100%",
  },
});

const Box = ({ children }: { children: ReactNode }) => <div className={useStyles().box}>{children}</div>;

/** Offers to reopen what the active cell holds: its DEALS formula, or one of several. */
export function EditOffer(props: {
  selected: Selected | undefined;
  editing: Editing | undefined;
  /** The functions that can be built here, by id. */
  known: readonly string[];
  onEdit: (call: DealsCall, address: string, formula: string) => void;
  onLook: () => void;
}) {
  const styles = useStyles();
  const { messages } = useWords();
  const { selected, editing, known, onEdit, onLook } = props;
  if (!selected) return null;
  if (selected.outcome === "failed")
    // Outside Excel there is no cell at all, and nothing to try again.
    return selected.problem === "not-in-excel" ? null : (
      <Box>
        <Body1>{messages.build.cellUnread}</Body1>
        <Button size="small" onClick={onLook}>
          {messages.tryAgain}
        </Button>
      </Box>
    );

  const { formula } = selected.cell;
  const address = selected.cell.spilledFrom ?? selected.cell.address;
  const calls = dealsCallsIn(formula).filter(({ id, isHandedOn }) => !isHandedOn && known.includes(id));
  const { cells } = placeOf(address);
  if (calls.length === 0 || editing?.address === address) return null;
  const isOne = calls.length === 1;
  return (
    <Box>
      {!isOne && <Body1 id="edit-one-of">{messages.build.editOneOf(cells)}</Body1>}
      {calls.map((call) => (
        <Button
          key={call.place.join()}
          size="small"
          {...(isOne ? { icon: <EditRegular /> } : { className: styles.call, "aria-describedby": "edit-one-of" })}
          onClick={() => {
            onEdit(call, address, formula);
          }}
        >
          {isOne ? messages.build.edit(cells) : call.text}
        </Button>
      ))}
    </Box>
  );
}

/** Says which formula is being edited, and lets one leave it as it is. */
export function EditingNotice({ editing: { address }, onStop }: { editing: Editing; onStop: () => void }) {
  const { messages } = useWords();
  return (
    <Box>
      <Body1 role="status">{messages.build.editing(placeOf(address).cells)}</Body1>
      <Button size="small" onClick={onStop}>
        {messages.build.stopEditing}
      </Button>
    </Box>
  );
}
