import { Body1, Button, Caption1, makeStyles, tokens } from "../../ui/fluent";
import { EditRegular } from "../../ui/icons/icons";
import { type Dispatch, type ReactNode, type SetStateAction, useRef } from "react";
import type { Edition } from "../../../core/edition";
import type { Selected } from "../../excel/selection";
import { dealsCallsIn } from "../../formulas/calls";
import type { DealsCall } from "../../formulas/dealsCall";
import { splitAddress } from "../../formulas/formulaText";
import { asTyped } from "../../formulas/writing";
import { AnswerRows } from "../../pages/AnswerView";
import { PagesOver } from "../../pages/RecordPage";
import { AnswerRecords } from "../../pages/AnswerRecords";
import { understoodInWords } from "../../pages/outcome";
import { useActiveCell, useRemembered, useSeparators } from "../../ui/HostContext";
import { NotThere, Waiting } from "../../ui/layout";
import { answerTexts } from "../../ui/messages/answer";
import { buildTexts } from "../../ui/messages/build";
import { layoutTexts } from "../../ui/messages/layout";
import { useTexts, useWords } from "../../ui/words";
import { ArgumentFields } from "./ArgumentFields";
import { FormulaTools } from "./FormulaTools";
import { FunctionPicker, useFunctionList } from "./FunctionPicker";
import type { DescribedFunction, FunctionsJson } from "../../../functions/functionsJson";
import { choosing, initialBuild, BuildState, clearing, type Editing, leavingCell, reopening } from "./buildState";
import { useBuilt } from "./builtFormula";

const useOfferStyles = makeStyles({
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

const Box = ({ children }: { children: ReactNode }) => <div className={useOfferStyles().box}>{children}</div>;

/** Offers to reopen what the active cell holds: its DEALS formula, or one of several. */
function EditOffer(props: {
  selected: Selected | undefined;
  editing: Editing | undefined;
  /** The functions that can be built here, by id. */
  known: readonly string[];
  onEdit: (call: DealsCall, address: string, formula: string) => void;
  onLook: () => void;
}) {
  const styles = useOfferStyles();
  const texts = useTexts(buildTexts);
  const { tryAgain } = useTexts(layoutTexts);
  const separators = useSeparators();
  const { selected, editing, known, onEdit, onLook } = props;
  if (!selected) return null;
  if (selected.outcome === "failed")
    // Outside Excel there is no cell at all, and nothing to try again.
    return selected.problem === "not-in-excel" ? null : (
      <Box>
        <Body1>{texts.cellUnread}</Body1>
        <Button size="small" onClick={onLook}>
          {tryAgain}
        </Button>
      </Box>
    );

  const { formula } = selected.cell;
  const address = selected.cell.spilledFrom ?? selected.cell.address;
  const calls = dealsCallsIn(formula).filter(({ id, isHandedOn }) => !isHandedOn && known.includes(id));
  const { cells } = splitAddress(address);
  if (calls.length === 0 || editing?.address === address) return null;
  const isOne = calls.length === 1;
  return (
    <Box>
      {!isOne && <Body1 id="edit-one-of">{texts.editOneOf(cells)}</Body1>}
      {calls.map((call) => (
        <Button
          key={call.place.join()}
          size="small"
          {...(isOne ? { icon: <EditRegular /> } : { className: styles.call, "aria-describedby": "edit-one-of" })}
          onClick={() => {
            onEdit(call, address, formula);
          }}
        >
          {isOne ? texts.edit(cells) : asTyped(call.text, separators)}
        </Button>
      ))}
    </Box>
  );
}

/** Says which formula is being edited, and lets one leave it as it is. */
function EditingNotice({ editing: { address }, onStop }: { editing: Editing; onStop: () => void }) {
  const texts = useTexts(buildTexts);
  return (
    <Box>
      <Body1 role="status">{texts.editing(splitAddress(address).cells)}</Body1>
      <Button size="small" onClick={onStop}>
        {texts.stopEditing}
      </Button>
    </Box>
  );
}

const useStyles = makeStyles({
  // For screen readers alone: what is seen says it by its place.
  heading: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  understood: { color: tokens.colorNeutralForeground2, marginTop: "8px" },
});

/** Chooses a function, fills in its arguments, and shows what it answers and what stands behind that. */
function Builder(props: {
  edition: Edition;
  list: FunctionsJson;
  chosen: DescribedFunction;
  state: BuildState;
  onState: Dispatch<SetStateAction<BuildState>>;
}) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(answerTexts);
  const { edition, list, chosen, state, onState } = props;
  const { selected, look } = useActiveCell();
  const question = useRef<HTMLInputElement>(null);
  /** Changes everything at once: what had the focus may be gone, so it goes to the beginning. */
  const beginWith = (change: SetStateAction<BuildState>) => {
    onState(change);
    question.current?.focus();
  };
  const making = useBuilt(state, chosen, edition, selected);
  const { outcome } = making;
  return (
    <>
      <EditOffer
        selected={selected}
        editing={state.editing}
        known={list.functions.map(({ id }) => id)}
        onLook={look}
        onEdit={(call, address, formula) => {
          beginWith(reopening(call, address, formula));
        }}
      />
      {state.editing && (
        <EditingNotice
          editing={state.editing}
          onStop={() => {
            beginWith(leavingCell);
          }}
        />
      )}
      <FunctionPicker
        field={question}
        list={list}
        chosen={chosen}
        onChoice={(next) => {
          onState((before) => choosing(before, chosen, next));
        }}
      />
      <ArgumentFields
        edition={edition}
        list={list}
        chosen={chosen}
        making={making}
        onState={onState}
        onClear={() => {
          beginWith(clearing);
        }}
      />
      {outcome && (
        <>
          <h2 className={styles.heading}>{texts.answer}</h2>
          {outcome.understood.length > 0 && (
            <Caption1 block className={styles.understood}>
              {texts.understood}: {understoodInWords(outcome.understood, words)}
            </Caption1>
          )}
          <AnswerRows outcome={outcome} />
          <AnswerRecords key={chosen.id} outcome={outcome} edition={edition} level="h3" />
        </>
      )}
      <FormulaTools state={state} making={making} onState={onState} onWritten={look} />
    </>
  );
}

/** Build: a formula out of fields, and the pages of the records behind its answer, which open over them. */
export function Build({ edition }: { edition: Edition }) {
  const texts = useTexts(buildTexts);
  const listing = useFunctionList();
  const [state, setState] = useRemembered("build", BuildState, initialBuild);
  if (listing.is === "loading") return <Waiting says={texts.loadingList} />;
  if (listing.is === "failed") return <NotThere onTryAgain={listing.retry}>{texts.noList}</NotThere>;

  const { list } = listing;
  const chosen = list.functions.find(({ id }) => id === state.id) ?? list.functions[0];
  return (
    <PagesOver edition={edition}>
      {chosen && <Builder edition={edition} list={list} chosen={chosen} state={state} onState={setState} />}
    </PagesOver>
  );
}
