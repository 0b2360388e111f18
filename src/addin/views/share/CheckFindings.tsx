import { useState } from "react";
import { answering, session } from "../../app/session";
import { addressOf, type Spot } from "../../formulas/workbookIndex";
import { asTyped, type Separators } from "../../formulas/writing";
import { type Finding, findingKinds, nameInWords, placeInWords, type Repair } from "../../share/check/finding";
import { Body1, Button, Caption1, Checkbox, Link, makeStyles, tokens } from "../../ui/fluent";
import { Actions, FormulaText, LongList, Subheading } from "../../ui/layout";
import { checkingTexts } from "../../ui/messages/checking";
import { useSeparators } from "../../ui/HostContext";
import { useNotices } from "../../ui/notices";
import { useTexts, useWords } from "../../ui/words";
import { findingInWords } from "./findingWords";
import { RepairText } from "./CheckRepairs";

const useStyles = makeStyles({
  kind: { marginTop: "16px" },
  remedy: { color: tokens.colorNeutralForeground2, marginBottom: "8px" },
  finding: { display: "grid", gridTemplateColumns: "32px minmax(0, 1fr)", alignItems: "start" },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  text: { gridColumn: 2, paddingTop: "6px" },
});

/** What was found, by kinds, each with its cell to go to and a box if it can be repaired. */
export function CheckFindings(props: {
  findings: readonly Finding[];
  onGoTo: (cell: Spot) => void;
  onPreview: (repairs: readonly Repair[]) => void;
}) {
  const { findings, onGoTo, onPreview } = props;
  const styles = useStyles();
  const texts = useTexts(checkingTexts);
  const { count } = useWords();
  const { show } = useNotices();
  const separators = useSeparators();
  const [chosen, setChosen] = useState<ReadonlySet<Repair>>(new Set());
  const choose = (repairs: readonly Repair[], isChosen: boolean): void => {
    const others = [...chosen].filter((repair) => !repairs.includes(repair));
    setChosen(new Set(isChosen ? [...others, ...repairs] : others));
  };
  const kinds = findingKinds.flatMap((kind) => {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    return ofKind.length > 0 ? [{ kind, ofKind, repairs: ofKind.flatMap((finding) => repairOf(finding) ?? []) }] : [];
  });
  const repairs = kinds.flatMap((kind) => kind.repairs);
  return (
    <>
      {kinds.map(({ kind, ofKind, repairs: repairsOfKind }) => (
        <div key={kind} className={styles.kind}>
          <Subheading>
            {texts.kinds[kind]} ({count(ofKind.length)})
          </Subheading>
          <Caption1 block className={styles.remedy}>
            {texts.remedies[kind]}
          </Caption1>
          <LongList items={ofKind}>
            {(finding) => (
              <FindingItem
                key={ofKind.indexOf(finding)}
                finding={finding}
                separators={separators}
                isChosen={chosen.has(repairOf(finding) ?? none)}
                onChoice={choose}
                onGoTo={onGoTo}
              />
            )}
          </LongList>
          {repairsOfKind.length > 1 && (
            <Actions>
              <Button
                size="small"
                onClick={() => {
                  choose(repairsOfKind, true);
                }}
              >
                {texts.chooseAll(count(repairsOfKind.length))}
              </Button>
            </Actions>
          )}
        </div>
      ))}
      {repairs.length > 0 && (
        <Actions>
          <Button
            appearance="primary"
            onClick={() => {
              const those = repairs.filter((repair) => chosen.has(repair));
              if (those.length > 0) onPreview(those);
              else show({ intent: "warning", sentence: texts.noneChosen });
            }}
          >
            {texts.preview(count(chosen.size))}
          </Button>
        </Actions>
      )}
    </>
  );
}

const repairOf = (finding: Finding): Repair | undefined => (finding.kind === "pin" ? undefined : finding.repair);

/** Is never chosen. */
const none: Repair = { does: "calculate", cell: { sheet: "", row: 0, column: 0 }, shows: "", answers: "" };

function FindingItem(props: {
  finding: Finding;
  separators: Separators;
  isChosen: boolean;
  onChoice: (repairs: readonly Repair[], isChosen: boolean) => void;
  onGoTo: (cell: Spot) => void;
}) {
  const { finding, separators, isChosen, onChoice, onGoTo } = props;
  const styles = useStyles();
  const texts = useTexts(checkingTexts);
  const words = useWords();
  const repair = repairOf(finding);
  const cell = "cell" in finding ? finding.cell : undefined;
  const edition = answering(session.getState())?.edition;
  const found = finding.kind === "name" ? finding.what : finding;
  const asked = "asked" in found ? found.asked : undefined;
  return (
    <li className={styles.finding}>
      {repair && (
        <Checkbox
          checked={isChosen}
          aria-label={texts.choose(placeInWords(repair))}
          onChange={(_, { checked }) => {
            onChoice([repair], checked === true);
          }}
        />
      )}
      <div className={styles.text}>
        {cell && (
          <Link
            as="button"
            aria-label={texts.goTo(addressOf(cell))}
            onClick={() => {
              onGoTo(cell);
            }}
          >
            {addressOf(cell)}
          </Link>
        )}
        {finding.kind === "name" && (
          <Body1 block className={styles.name}>
            {nameInWords(finding.name)}
          </Body1>
        )}
        {findingInWords(finding, { texts, words, edition }).map((sentence) => (
          <Body1 block key={sentence}>
            {sentence === asked ? <FormulaText>{asTyped(sentence, separators)}</FormulaText> : sentence}
          </Body1>
        ))}
        {repair && repair.does !== "calculate" && <RepairText repair={repair} separators={separators} />}
      </div>
    </li>
  );
}
