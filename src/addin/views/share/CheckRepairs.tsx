import { useEffect, useRef, useState } from "react";
import type { Repaired } from "../../excel/repairing";
import { asTyped, type Separators } from "../../formulas/writing";
import { placeInWords, type Repair } from "../../share/check/finding";
import { Body1, Button, Caption1, Checkbox, makeStyles, tokens } from "../../ui/fluent";
import { focusPart } from "../../ui/focus";
import { useSeparators } from "../../ui/HostContext";
import { Actions, FormulaText, LongList } from "../../ui/layout";
import { checkingTexts } from "../../ui/messages/checking";
import { insertionsTexts } from "../../ui/messages/insertions";
import { useTexts, useWords } from "../../ui/words";
import { repairInWords } from "./findingWords";
import type { CheckedWorkbook } from "./useChecking";

const useStyles = makeStyles({
  preview: { marginTop: "16px" },
  code: { fontFamily: tokens.fontFamilyMonospace },
  list: { marginTop: "8px" },
});

/** What a cell holds, and what it would hold. */
export function RepairText({ repair, separators }: { repair: Repair; separators: Separators }) {
  const styles = useStyles();
  const texts = useTexts(checkingTexts);
  const { was, becomes } = repairInWords(repair, texts, useWords());
  const here = (text: string) => (text.startsWith("=") ? asTyped(text, separators) : text);
  return (
    <Caption1 block className={styles.code}>
      <FormulaText>{here(was)}</FormulaText> → <FormulaText>{here(becomes)}</FormulaText>
    </Caption1>
  );
}

/** Shows what repairs would change, asks about protected sheets, does them, and says what became of each. */
export function CheckRepairs(props: {
  repairs: readonly Repair[];
  workbook: CheckedWorkbook;
  /** Called when the user has seen enough, and told whether cells have changed. */
  onBack: (areRepaired: boolean) => void;
}) {
  const { repairs, workbook, onBack } = props;
  const styles = useStyles();
  const texts = useTexts(checkingTexts);
  const { count, several } = useWords();
  const separators = useSeparators();
  const [protectedSheets, setProtectedSheets] = useState<readonly string[]>([]);
  const [mayUnprotect, setMayUnprotect] = useState(false);
  const [isRepairing, setRepairing] = useState(false);
  const [repaired, setRepaired] = useState<Repaired>();
  const preview = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (preview.current) focusPart(preview.current);
    let gone = false;
    void workbook.protectedAmong(repairs).then((sheets) => {
      if (!gone) setProtectedSheets(sheets);
    });
    return () => {
      gone = true;
    };
  }, [workbook, repairs]);

  const repair = async (): Promise<void> => {
    setRepairing(true);
    setRepaired(await workbook.repairCells(repairs, mayUnprotect ? protectedSheets : []));
    setRepairing(false);
  };
  if (repaired)
    return (
      <Outcome
        repaired={repaired}
        onBack={() => {
          onBack(repaired.outcome === "repaired");
        }}
      />
    );
  return (
    <div className={styles.preview} ref={preview}>
      <Body1 block role="status">
        {isRepairing ? texts.repairing : texts.previewSays(count(repairs.length))}
      </Body1>
      <div className={styles.list}>
        <LongList items={repairs}>
          {(one) => (
            <li key={repairs.indexOf(one)}>
              <Caption1 block>{placeInWords(one)}</Caption1>
              <RepairText repair={one} separators={separators} />
            </li>
          )}
        </LongList>
      </div>
      {protectedSheets.length > 0 && (
        <div className={styles.list}>
          <Body1 block>{texts.isProtected(several(protectedSheets))}</Body1>
          <Checkbox
            label={texts.unprotect}
            checked={mayUnprotect}
            onChange={(_, { checked }) => {
              setMayUnprotect(checked === true);
            }}
          />
        </div>
      )}
      <Actions>
        <Button appearance="primary" disabledFocusable={isRepairing} onClick={() => void repair()}>
          {texts.repair(count(repairs.length))}
        </Button>
        <Button
          disabledFocusable={isRepairing}
          onClick={() => {
            onBack(false);
          }}
        >
          {texts.back}
        </Button>
      </Actions>
    </div>
  );
}

function Outcome({ repaired, onBack }: { repaired: Repaired; onBack: () => void }) {
  const styles = useStyles();
  const texts = useTexts(checkingTexts);
  const { hostProblems } = useTexts(insertionsTexts);
  const { count } = useWords();
  return (
    <div className={styles.preview}>
      <div role="status">
        {repaired.outcome === "failed" ? (
          <Body1 block>{hostProblems[repaired.problem]}</Body1>
        ) : (
          <>
            <Body1 block>{texts.repaired(count(repaired.done.length))}</Body1>
            {repaired.left.length > 0 && <Body1 block>{texts.left(count(repaired.left.length))}</Body1>}
          </>
        )}
      </div>
      {repaired.outcome === "repaired" && repaired.left.length > 0 && (
        <LongList items={repaired.left}>
          {(left) => (
            <li key={repaired.left.indexOf(left)}>
              <Caption1 block>
                {placeInWords(left.repair)}: {texts.leftBecause[left.because]}
              </Caption1>
            </li>
          )}
        </LongList>
      )}
      <Actions>
        <Button onClick={onBack}>{texts.back}</Button>
      </Actions>
    </div>
  );
}
